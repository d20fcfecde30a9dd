import { styled } from '@mui/material/styles';
import { Link } from 'react-router';

/** The way to a new record, beside a list: as the main button looks, without what only buttons need. */
export const NewLink = styled(Link)(({ theme }) => ({
  display: 'inline-flex',
  alignItems: 'center',
  minHeight: 32,
  padding: '4px 12px',
  borderRadius: 8,
  backgroundColor: theme.vars.palette.primary.main,
  color: theme.vars.palette.primary.contrastText,
  fontSize: '0.8125rem',
  fontWeight: 600,
  lineHeight: 1.4,
  textDecoration: 'none',
  whiteSpace: 'nowrap',
  '&:hover': { backgroundColor: theme.vars.palette.primary.dark },
  '@media (pointer: coarse)': { minHeight: 40 },
}));
