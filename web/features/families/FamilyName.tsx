import { Link } from 'react-router';
import { FlagIcon } from '../../ui/icons.tsx';
import { CriticalMark, Mark } from './CriticalMark.tsx';

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
  return (
    <>
      <Link to={`/families/${id}`}>{name}</Link>
      {flagAlert && (
        <Mark role="img" aria-label={`Flag alert: ${flagAlert}`} title={flagAlert}>
          <FlagIcon />
        </Mark>
      )}
      <CriticalMark notes={openCriticalNotes} />
    </>
  );
}
