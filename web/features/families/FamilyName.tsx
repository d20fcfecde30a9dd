import { styled } from '@mui/material/styles';
import { Link } from 'react-router';
import { FlagIcon, NoteIcon } from '../../ui/icons.tsx';

const Mark = styled('span')(({ theme }) => ({
  marginLeft: 6,
  color: theme.vars.palette.tone.warning,
  '&[data-critical]': { color: theme.vars.palette.tone.refusal },
  '& svg': { width: 14, height: 14, verticalAlign: -2 },
}));

interface FamilyNameProps {
  family: {
    id: string;
    name: string;
    flagAlert: string | null;
    openCriticalNotes: readonly { text: string }[];
  };
}

/** A family in a list, with marks for what staff must see before anything else. */
export function FamilyName({ family }: FamilyNameProps) {
  const { id, name, flagAlert, openCriticalNotes } = family;
  const notes = openCriticalNotes.map(({ text }) => text).join('\n');
  return (
    <>
      <Link to={`/families/${id}`}>{name}</Link>
      {flagAlert && (
        <Mark role="img" aria-label={`Flag alert: ${flagAlert}`} title={flagAlert}>
          <FlagIcon />
        </Mark>
      )}
      {notes && (
        <Mark data-critical role="img" aria-label={`Critical note: ${notes}`} title={notes}>
          <NoteIcon />
        </Mark>
      )}
    </>
  );
}
