import { styled } from '@mui/material/styles';

/** A number that a decision rests on, in a sentence. */
export const Counted = styled('p')(({ theme }) => ({
  margin: 0,
  color: theme.vars.palette.text.secondary,
  '& strong': { color: theme.vars.palette.text.primary, fontWeight: 640 },
}));
