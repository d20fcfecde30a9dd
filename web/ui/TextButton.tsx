import { styled } from '@mui/material/styles';

/** A button that reads as a link, inside a sentence. */
export const TextButton = styled('button')(({ theme }) => ({
  margin: '-6px -4px',
  padding: '6px 4px',
  border: 0,
  borderRadius: 5,
  background: 'none',
  color: theme.vars.palette.primary.main,
  font: 'inherit',
  fontWeight: 640,
  cursor: 'pointer',
  '&:hover': { textDecoration: 'underline' },
  '@media (pointer: coarse)': { padding: '14px 8px', margin: '-14px -8px' },
}));
