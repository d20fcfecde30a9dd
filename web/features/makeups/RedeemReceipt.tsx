import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { count } from '../../lib/format.ts';
import { CheckIcon } from '../../ui/icons.tsx';
import { sayMade } from './say-made.ts';
import type { MakeupMade } from './useRedeem.ts';

const Root = styled('div')(({ theme }) => ({
  display: 'grid',
  justifyItems: 'center',
  alignContent: 'center',
  gap: 8,
  height: '100%',
  minHeight: 200,
  padding: '24px 22px',
  textAlign: 'center',
  '& > svg': { width: 28, height: 28, color: theme.vars.palette.tone.active },
  '& > p': { maxWidth: 520, margin: 0, color: theme.vars.palette.text.secondary },
  '& > p:first-of-type': {
    color: theme.vars.palette.text.primary,
    fontSize: '1rem',
    fontWeight: 640,
  },
  '& > div': {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'center',
    gap: 8,
    marginTop: 10,
  },
}));

interface RedeemReceiptProps {
  made: MakeupMade;
  student: { id: string; firstName: string };
  /** How many tokens there are to redeem still. */
  left: number;
  /** Absent where there is nothing to redeem any more. */
  onAnother: (() => void) | undefined;
  onDone: () => void;
}

/** What was made, and the ways on. */
export function RedeemReceipt({ made, student, left, onAnother, onDone }: RedeemReceiptProps) {
  const done = useRef<HTMLButtonElement>(null);
  useEffect(() => done.current?.focus(), []);
  return (
    <Root role="group" aria-label="What was made">
      <CheckIcon />
      <p role="status">{sayMade(made, student.firstName)}</p>
      {/* The first says what was made, as the line above does with its times. */}
      {made.says.slice(1).map((line) => (
        <p key={line}>{line}</p>
      ))}
      <p>
        {left > 0
          ? `${student.firstName} has ${count(left, 'token')} left.`
          : `${student.firstName} has no token left.`}
      </p>
      <div>
        <Button
          component={Link}
          to={`/students/${student.id}/enrollments?when=${made.enrollment.period.toLowerCase()}`}
        >
          Show makeup
        </Button>
        {onAnother && <Button onClick={onAnother}>Redeem another</Button>}
        <Button ref={done} variant="contained" color="primary" onClick={onDone}>
          Done
        </Button>
      </div>
    </Root>
  );
}
