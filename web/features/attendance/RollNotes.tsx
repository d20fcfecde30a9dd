import { useQuery } from '@apollo/client/react';
import Skeleton from '@mui/material/Skeleton';
import { styled } from '@mui/material/styles';
import { useAccount } from '../../lib/account-context.ts';
import { formatInstant } from '../../lib/format.ts';
import { problemOf } from '../../lib/query-problem.ts';
import { problemTitle } from '../../ui/LoadProblem.tsx';
import { ToneMark } from '../../ui/ToneMark.tsx';
import { noteLevels } from '../notes/note-levels.ts';
import { RollNotesDocument } from './RollNotes.generated.ts';

const List = styled('ul')({
  display: 'grid',
  gap: 8,
  maxHeight: 240,
  margin: 0,
  padding: 0,
  overflowY: 'auto',
  listStyle: 'none',
});

/** The open notes about a student, as the roll hints at them. */
export function RollNotes({ studentId }: { studentId: string }) {
  const { zone } = useAccount();
  const { data, error } = useQuery(RollNotesDocument, { variables: { studentId } });
  if (error) return <p role="alert">{problemTitle(problemOf(error))}</p>;
  if (!data) return <Skeleton height={40} role="status" aria-label="Loading the notes" />;
  return (
    <List tabIndex={0} aria-label="Open notes">
      {data.student.notes
        .filter(({ level, isClosed }) => !isClosed && level !== 'INFO')
        .map(({ id, level, text, by, createdAt }) => (
          <li key={id}>
            <ToneMark tone={noteLevels[level].tone} shape={noteLevels[level].shape}>
              {noteLevels[level].word}
            </ToneMark>
            <p>{text}</p>
            <small>
              {by ?? 'Imported'}, {formatInstant(createdAt, zone)}
            </small>
          </li>
        ))}
    </List>
  );
}
