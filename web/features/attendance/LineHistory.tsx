import { useQuery } from '@apollo/client/react';
import Skeleton from '@mui/material/Skeleton';
import { problemOf } from '../../lib/query-problem.ts';
import { problemTitle } from '../../ui/LoadProblem.tsx';
import { MarkVersions } from './MarkVersions.tsx';
import { useRollFacts } from './roll-facts.ts';
import { RollStoryDocument } from './RollStory.generated.ts';

/** How the mark of a line came about, newest first (rule T-5). */
export function LineHistory({ studentId }: { studentId: string }) {
  const { of, zone } = useRollFacts();
  const { data, error } = useQuery(RollStoryDocument, {
    // Somebody may have recorded another one just now.
    fetchPolicy: 'network-only',
    variables: of,
  });
  if (error) return <p role="alert">{problemTitle(problemOf(error))}</p>;
  if (!data) return <Skeleton height={48} role="status" aria-label="Loading the history" />;
  const line = data.roll.lines.find((one) => one.studentId === studentId);
  return <MarkVersions versions={line?.mark?.history ?? []} zone={zone} />;
}
