import { useQuery } from '@apollo/client/react';
import Skeleton from '@mui/material/Skeleton';
import type { RefObject } from 'react';
import { problemOf } from '../../lib/query-problem.ts';
import { problemTitle } from '../../ui/LoadProblem.tsx';
import { MarkHistoryDocument } from './MarkHistory.generated.ts';
import { MarkVersions } from './MarkVersions.tsx';
import { Panel } from './Panel.tsx';

export interface MarkHistoryProps {
  /** "Maya Alvarez, Mon 23 Nov, 16:30" */
  title: string;
  studentId: string;
  occurrence: { id: string; date: string };
  /** Of the location: when something was done is shown as the clock there. */
  zone: string;
  anchor: RefObject<HTMLElement | null>;
  onClose: () => void;
}

/** Every version of a mark: what, who, when and where, the newest first (rule T-5). */
export function MarkHistory(props: MarkHistoryProps) {
  const { studentId, occurrence, zone } = props;
  const { data, error } = useQuery(MarkHistoryDocument, {
    // Only what the page shows belongs into the cache, where an answer for one date would replace it.
    fetchPolicy: 'no-cache',
    variables: { studentId, date: occurrence.date },
  });
  const mark = data?.studentAttendance.enrollments
    .flatMap(({ occurrences }) => occurrences)
    .find((one) => one.occurrence.id === occurrence.id && one.mark)?.mark;
  return (
    <Panel title={`History: ${props.title}`} anchor={props.anchor} onClose={props.onClose}>
      {error && <p role="alert">{problemTitle(problemOf(error))}</p>}
      {!data && !error && <Skeleton height={64} role="status" aria-label="Loading the history" />}
      {data && !mark && <p>Nothing was ever recorded.</p>}
      {mark && <MarkVersions versions={mark.history} zone={zone} />}
    </Panel>
  );
}
