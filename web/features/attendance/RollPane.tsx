import { useQuery } from '@apollo/client/react';
import Skeleton from '@mui/material/Skeleton';
import { useEffect } from 'react';
import { usePermission } from '../../lib/permission.ts';
import { problemOf } from '../../lib/query-problem.ts';
import { LoadProblem } from '../../ui/LoadProblem.tsx';
import { RollDocument } from './Roll.generated.ts';
import { Row } from './RollRow.styles.ts';
import { RollSheet } from './RollSheet.tsx';
import type { RollKey } from './useSubmitRoll.ts';

interface RollPaneProps {
  of: RollKey;
  viewerId: string;
  /** Of the roll on the server, as far as one has heard. */
  newestVersion: number;
}

/** The roll of the chosen occurrence, read anew when somebody else has submitted it. */
export function RollPane({ of, viewerId, newestVersion }: RollPaneProps) {
  const withMedical = usePermission('STUDENT_MEDICAL');
  const { data, error, refetch } = useQuery(RollDocument, {
    fetchPolicy: 'cache-and-network',
    variables: { ...of, withMedical },
  });
  const version = data?.roll.version;

  useEffect(() => {
    if (version !== undefined && newestVersion > version) refetch().catch(() => undefined);
  }, [version, newestVersion, refetch]);

  if (error && !data) {
    return <LoadProblem problem={problemOf(error)} onRetry={() => void refetch()} />;
  }
  if (!data) return <RollSkeleton />;
  return <RollSheet roll={data.roll} of={of} viewerId={viewerId} />;
}

/** The lines of a roll that is on its way. */
export function RollSkeleton() {
  return (
    <div role="status" aria-label="Loading the roll">
      {Array.from({ length: 12 }, (_, index) => (
        <Row key={index} aria-hidden>
          <Skeleton width={`${String(45 + ((index * 17) % 40))}%`} />
          <Skeleton variant="rounded" height={34} />
          <Skeleton variant="rounded" height={34} />
        </Row>
      ))}
    </div>
  );
}
