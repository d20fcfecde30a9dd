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
import { formatDate } from '../../lib/format.ts';
import { addDays } from '../../lib/plain-date.ts';
import { problemOf } from '../../lib/query-problem.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { LoadProblem } from '../../ui/LoadProblem.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { Told } from '../../ui/Told.tsx';
import { Body } from './CheckInDialog.styles.ts';
import { CheckInOccurrence } from './CheckInOccurrence.tsx';
import { StudentAttendancePageDocument } from './StudentAttendancePage.generated.ts';
import { occurrencesOf } from './student-occurrences.ts';

interface StudentCheckInDialogProps {
  student: { id: string; name: string };
  onClose: () => void;
}

/** Today’s classes of a student, each to be marked with one press. */
export function StudentCheckInDialog({ student, onClose }: StudentCheckInDialogProps) {
  const titleId = useId();
  const { today } = useAccount();
  const [told, setTold] = useState<string | null>(null);
  const { data, error, refetch } = useQuery(StudentAttendancePageDocument, {
    fetchPolicy: 'cache-and-network',
    // Where it is tomorrow already, or still yesterday, that day counts.
    variables: {
      ...{ studentId: student.id, period: 'CURRENT' },
      ...{ from: addDays(today, -1), to: addDays(today, 1) },
    },
  });
  const of = data?.studentAttendance;
  // The first one of the day on top, as the day goes.
  const occurrences = of
    ? occurrencesOf(of.enrollments)
        .filter(({ notCovered, of: { class: at }, occurrence: { date } }) => {
          return notCovered === null && date === at.today;
        })
        .reverse()
    : [];

  const days = new Set(of?.enrollments.map(({ class: at }) => at.today));

  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} maxWidth="sm" fullWidth>
      <DialogTitle id={titleId}>Check in {student.name}</DialogTitle>
      <DialogContent>
        <Body>
          <p>{(days.size > 0 ? [...days] : [today]).map(formatDate).join(' · ')}</p>
          {error && !data && (
            <LoadProblem problem={problemOf(error)} onRetry={() => void refetch()} />
          )}
          {!of && !error && (
            <div role="status" aria-label="Loading today’s classes">
              <Skeleton width="60%" />
              <Skeleton variant="rounded" height={56} />
            </div>
          )}
          {of?.cannotMark && <Problem message={of.cannotMark} />}
          {of && occurrences.length === 0 && (
            <EmptyState
              title="No class today"
              hint={`Nothing that ${of.name} is enrolled in meets today.`}
            />
          )}
          {of &&
            occurrences.map((one) => (
              <CheckInOccurrence
                key={one.occurrence.id}
                studentId={student.id}
                one={one}
                mayMark={of.mayMark}
                onDone={(news) => {
                  setTold(news);
                  void refetch();
                }}
              />
            ))}
        </Body>
      </DialogContent>
      <DialogActions>
        <span style={{ marginRight: 'auto' }}>
          <Told news={told} />
        </span>
        <Button component={Link} to={`/students/${student.id}/attendance`}>
          All attendance
        </Button>
        <Button variant="contained" color="primary" onClick={onClose}>
          Done
        </Button>
      </DialogActions>
    </Dialog>
  );
}
