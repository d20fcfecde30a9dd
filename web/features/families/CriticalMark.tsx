import { styled } from '@mui/material/styles';
import { NoteIcon } from '../../ui/icons.tsx';

/** A small sign behind a name. */
export const Mark = styled('span')(({ theme }) => ({
  marginLeft: 6,
  color: theme.vars.palette.tone.warning,
  '&[data-critical]': { color: theme.vars.palette.tone.refusal },
  '& svg': { width: 14, height: 14, verticalAlign: -2 },
}));

/** Behind the name of a family or student: notes that are critical and not settled, told by the pointer and to screen readers. */
export function CriticalMark({ notes }: { notes: readonly { text: string }[] }) {
  if (notes.length === 0) return null;
  const text = notes.map((note) => note.text).join('\n');
  return (
    <Mark data-critical role="img" aria-label={`Critical note: ${text}`} title={text}>
      <NoteIcon />
    </Mark>
  );
}
