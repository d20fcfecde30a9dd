import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { Link } from 'react-router';
import { addDays } from '../../lib/plain-date.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { LoadProblem } from '../../ui/LoadProblem.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { OneSeat } from './OneSeat.tsx';
import { RedeemReceipt } from './RedeemReceipt.tsx';
import { SeatList } from './SeatList.tsx';
import { SeatListSkeleton } from './SeatListSkeleton.tsx';
import type { RedeemDialogState } from './useRedeemDialog.ts';

const Scroll = styled('div')({ overflowY: 'auto', overscrollBehavior: 'contain' });

const Padded = styled('div')({ padding: '16px 22px' });

const Ways = styled('span')({
  display: 'flex',
  flexWrap: 'wrap',
  justifyContent: 'center',
  gap: 8,
});

interface RedeemBodyProps {
  dialog: RedeemDialogState;
  studentId: string;
  isOverFinder: boolean;
  onClose: () => void;
}

/** The dialog's middle: the classes of the day, the one seat, what was made, or why there is nothing to choose. */
export function RedeemBody(props: RedeemBodyProps) {
  return (
    <Scroll>
      <Content {...props} />
    </Scroll>
  );
}

function Content({ dialog, studentId, isOverFinder, onClose }: RedeemBodyProps) {
  const { tokens, made, seat, day, cannot } = dialog;
  const { student, available, chosen } = tokens;
  if (tokens.problem) return <LoadProblem problem={tokens.problem} onRetry={tokens.refetch} />;
  if (!available || !student) return <SeatListSkeleton />;
  if (made) {
    // The used one is among them until they are read anew.
    const left = available.filter(({ id }) => id !== made.token?.id).length;
    return (
      <RedeemReceipt
        made={made}
        student={student}
        left={left}
        onAnother={left > 0 ? dialog.another : undefined}
        onDone={onClose}
      />
    );
  }
  if (chosen === undefined) {
    return (
      <EmptyState
        title={`${student.firstName} has no token to redeem`}
        hint="Tokens come from missed and cancelled classes, or are made by hand."
        action={
          <Button component={Link} to={`/students/${studentId}/attendance`}>
            Attendance and tokens
          </Button>
        }
      />
    );
  }
  if (cannot !== null) {
    return (
      <Padded>
        <Problem message={cannot} />
      </Padded>
    );
  }
  if (seat) return <OneSeat seat={seat} onDay={dialog.showDay} />;
  if (day.problem) return <LoadProblem problem={day.problem} onRetry={day.refetch} />;
  if (!day.answer) return <SeatListSkeleton />;
  return (
    <SeatList
      answer={day.answer}
      chosen={dialog.chosen}
      isBusy={day.isBusy}
      refusedId={dialog.refusedId}
      onChoose={dialog.chooseClass}
      ways={<WaysOn dialog={dialog} studentId={studentId} isOverFinder={isOverFinder} />}
    />
  );
}

/** Where else a class may fit. */
function WaysOn({ dialog, studentId, isOverFinder }: Omit<RedeemBodyProps, 'onClose'>) {
  const { date, lastDate, filters } = dialog;
  const isNarrowed = Object.values(filters).some(Boolean);
  return (
    <Ways>
      {(lastDate === undefined || date < lastDate) && (
        <Button
          size="small"
          onClick={() => {
            dialog.chooseDate(addDays(date, 1));
          }}
        >
          Next day
        </Button>
      )}
      {isNarrowed && (
        <Button
          size="small"
          onClick={() => {
            dialog.filter({ locationId: null, programId: null, search: '' });
          }}
        >
          Drop the filters
        </Button>
      )}
      {!isOverFinder && (
        <Button size="small" component={Link} to={`/students/${studentId}/makeups`}>
          All seats of the next weeks
        </Button>
      )}
    </Ways>
  );
}
