import { styled } from '@mui/material/styles';

/** Stands beside what was just made. */
export const NewMark = styled('span')(({ theme }) => ({
  marginLeft: 8,
  padding: '1px 7px',
  borderRadius: 5,
  backgroundColor: theme.vars.palette.soft.accent,
  color: theme.vars.palette.primary.main,
  fontSize: '0.71875rem',
  fontWeight: 600,
}));
