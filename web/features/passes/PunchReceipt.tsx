import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useEffect, useRef, useState } from 'react';
import { formatDay } from '../../lib/format.ts';
import { CheckIcon } from '../../ui/icons.tsx';
import { TextButton } from '../../ui/TextButton.tsx';
import { periodWords, type Period } from '../enrollments/period.ts';
import { CommandProblem } from '../../ui/CommandProblem.tsx';
import { joinTimes } from './punchable.ts';
import type { PunchedIn } from './usePunch.ts';
import { useUndo, type PunchUndone } from './useUndo.ts';

const Root = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'auto minmax(0, 1fr) auto',
  alignItems: 'center',
  gap: '8px 12px',
  padding: '12px 22px',
  borderBottom: `1px solid ${theme.vars.palette.divider}`,
  backgroundColor: theme.vars.palette.soft.accent,
  '& > svg': { color: theme.vars.palette.primary.main },
  '& p': { margin: 0 },
  '& p > b': { fontWeight: 640 },
  '& p > span': { color: theme.vars.palette.text.secondary, whiteSpace: 'nowrap' },
  '& > div': { display: 'flex', flexWrap: 'wrap', gap: 8 },
  '& > [data-problem]': { gridColumn: '2 / -1' },
  '@media (max-width: 600px)': {
    padding: '12px 14px',
    '& > div': { gridColumn: '1 / -1' },
    '& > [data-problem]': { gridColumn: '1 / -1' },
  },
}));

/** Absent where an earlier request made the punch and the pass is gone since. */
type Balance = Pick<NonNullable<PunchedIn['pass']>, 'used' | 'left'> | null;

function balanceOf(balance: Balance): string | null {
  if (balance === null) return null;
  const { used, left } = balance;
  return left === null ? `${String(used)} used` : `${String(left)} left`;
}

/** What a punch made, in one sentence. */
export function sayPunched({ enrollment }: PunchedIn): string {
  const { student, class: schoolClass, startsOn, timeslots } = enrollment;
  const day = startsOn ? ` on ${formatDay(startsOn)}` : '';
  return `${student.firstName} is enrolled in ${schoolClass.name}${day}, ${joinTimes(timeslots)}.`;
}

interface PunchReceiptProps {
  punched: PunchedIn;
  /** Nothing was done since; then the ways on stand here too. */
  fresh: boolean;
  next: { firstName: string } | null;
  /** The period whose enrollments the page behind shows; null where it shows none. */
  period: Period | null;
  onPeriod: (period: Period) => void;
  onNext: () => void;
  onUndone: () => void;
  onDone: () => void;
}

/** What was made and what is left, with the way back and the ways on. */
export function PunchReceipt({ punched, fresh, next, period, ...on }: PunchReceiptProps) {
  const done = useRef<HTMLButtonElement>(null);
  const [undone, setUndone] = useState<PunchUndone | null>(null);
  const undo = useUndo((answer) => {
    setUndone(answer);
    on.onUndone();
  });
  const isUndone = undone !== null;
  const isSending = undo.state.step === 'sending';
  const listedUnder = punched.enrollment.period;

  // Undo leaves the page when it is used, so the keyboard's place must not stay on it.
  useEffect(() => {
    if (fresh || isUndone) done.current?.focus();
  }, [fresh, isUndone]);

  function onUndo() {
    if (!isSending) void undo.run({ entryId: punched.entry.id, returnPunch: true });
  }

  return (
    <Root role="group" aria-label="Last punch">
      <CheckIcon />
      {undone ? (
        <p>
          <b>Undone.</b> {punched.enrollment.student.firstName} is not enrolled, and the punch is
          back. <span>{balanceOf(undone.pass)}</span>
        </p>
      ) : (
        <p>
          <b>{sayPunched(punched)}</b> <span>{balanceOf(punched.pass)}</span>{' '}
          {period !== null && period !== 'ALL' && period !== listedUnder && (
            <TextButton
              type="button"
              onClick={() => {
                on.onPeriod(listedUnder);
              }}
            >
              Shown under {periodWords[listedUnder]}
            </TextButton>
          )}
        </p>
      )}
      <div>
        {!undone && (
          <Button size="small" aria-busy={isSending} aria-disabled={isSending} onClick={onUndo}>
            {isSending ? 'Undoing…' : 'Undo'}
          </Button>
        )}
        {fresh && next && (
          <Button size="small" onClick={on.onNext}>
            Punch In {next.firstName}
          </Button>
        )}
        {(fresh || undone) && (
          <Button ref={done} size="small" variant="contained" color="primary" onClick={on.onDone}>
            Done
          </Button>
        )}
      </div>
      {undo.state.step !== 'idle' && !isSending && (
        <div data-problem>
          <CommandProblem state={undo.state} what="the punch was undone" onRetry={onUndo} />
        </div>
      )}
    </Root>
  );
}
