import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { formatDate } from '../../lib/format.ts';
import { Problem } from '../../ui/Problem.tsx';
import type { PunchableClasses } from './punchable.ts';

const Root = styled('div')({
  padding: '16px 22px',
  '& button': { marginTop: 8 },
  '@media (max-width: 600px)': { padding: 14 },
});

interface PassProblemProps {
  problem: NonNullable<PunchableClasses['problem']>;
  activeOn: string;
  expires: string | null;
  onDate: (date: string) => void;
}

/** Why the pass cannot be used on this date, whatever the class; where another date would do, the way there. */
export function PassProblem({ problem, activeOn, expires, onDate }: PassProblemProps) {
  const nearest =
    problem.reason === 'DATE_BEFORE_ACTIVE_ON'
      ? activeOn
      : problem.reason === 'DATE_AFTER_EXPIRES'
        ? expires
        : null;
  return (
    <Root>
      <Problem message={problem.message} fix={problem.fix}>
        {nearest && (
          <div>
            <Button
              size="small"
              onClick={() => {
                onDate(nearest);
              }}
            >
              Go to {formatDate(nearest)}
            </Button>
          </div>
        )}
      </Problem>
    </Root>
  );
}
