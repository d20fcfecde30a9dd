import { styled } from '@mui/material/styles';
import { count } from '../../lib/format.ts';

const Explained = styled('div')(({ theme }) => ({
  color: theme.vars.palette.text.secondary,
  fontSize: '0.78125rem',
}));

interface PlacesProps {
  /** null: no limit */
  open: number | null;
  explained: string;
}

/** A number of openings with the sum behind it. */
export function Places({ open, explained }: PlacesProps) {
  return (
    <>
      <b>{open === null ? 'no limit' : open === 0 ? 'full' : count(open, 'place')}</b>
      <Explained>{explained}</Explained>
    </>
  );
}
