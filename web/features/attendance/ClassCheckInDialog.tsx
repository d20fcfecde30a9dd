import { useQuery } from '@apollo/client/react';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Skeleton from '@mui/material/Skeleton';
import { useId, useState } from 'react';
import { Link } from 'react-router';
import { useAccount } from '../../lib/account-context.ts';
import { addDays } from '../../lib/plain-date.ts';
import { problemOf } from '../../lib/query-problem.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { LoadProblem } from '../../ui/LoadProblem.tsx';
import { Told } from '../../ui/Told.tsx';
import { Body } from './CheckInDialog.styles.ts';
import { NearestOccurrenceDocument } from './ClassCheckIn.generated.ts';
import { ClassCheckInList } from './ClassCheckInList.tsx';
import { occurrenceName } from './occurrence-words.ts';
import { addressOf } from './useChosen.ts';

/** Nobody is checked in to a class that is further off. */
const REACH = 7;

interface ClassCheckInDialogProps {
  schoolClass: { id: string; name: string };
  onClose: () => void;
}

/** The occurrence of a class that is nearest to now, to check single students in. */
export function ClassCheckInDialog({ schoolClass: of, onClose }: ClassCheckInDialogProps) {
  const titleId = useId();
  const { today } = useAccount();
  const [told, setTold] = useState<string | null>(null);
  const { data, error, refetch } = useQuery(NearestOccurrenceDocument, {
    fetchPolicy: 'network-only',
    variables: { classId: of.id, from: addDays(today, -REACH), to: addDays(today, REACH) },
  });
  const nearest = data?.attendance.occurrences.find(({ id }) => id === data.attendance.nearestId);

  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} maxWidth="md" fullWidth>
      <DialogTitle id={titleId}>Check in to {of.name}</DialogTitle>
      <DialogContent>
        <Body>
          {error && !data && (
            <LoadProblem problem={problemOf(error)} onRetry={() => void refetch()} />
          )}
          {!data && !error && <ListSkeleton />}
          {data && !nearest && (
            <EmptyState
              title="Nothing to check in to"
              hint="The class does not meet within a week of today."
            />
          )}
          {nearest && (
            <ClassCheckInList
              of={{ classId: of.id, date: nearest.date, starts: nearest.starts }}
              skeleton={<ListSkeleton />}
              onTold={setTold}
            />
          )}
        </Body>
      </DialogContent>
      <DialogActions>
        <span style={{ marginRight: 'auto' }}>
          <Told news={told} />
        </span>
        {nearest && (
          <Button
            component={Link}
            to={`/classes/${of.id}/attendance${addressOf(nearest)}`}
            aria-label={`Whole roll of ${occurrenceName(nearest)}`}
          >
            Whole roll
          </Button>
        )}
        <Button variant="contained" color="primary" onClick={onClose}>
          Done
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function ListSkeleton() {
  return (
    <div role="status" aria-label="Loading the roll">
      {Array.from({ length: 6 }, (_, index) => (
        <Skeleton key={index} height={52} />
      ))}
    </div>
  );
}
