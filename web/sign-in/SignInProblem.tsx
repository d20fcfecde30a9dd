import { Problem } from '../ui/Problem.tsx';
import { visuallyHidden } from '../ui/visuallyHidden.ts';
import { formatWait, type RefusedSignIn } from './useSignIn.ts';

interface SignInProblemProps {
  problem: RefusedSignIn | null;
  waitSeconds: number;
}

/** Why nobody was signed in, and after too many tries how long to wait. */
export function SignInProblem({ problem, waitSeconds }: SignInProblemProps) {
  if (!problem) return null;
  const instead = (seconds: number) =>
    `Try again in ${formatWait(seconds)}, or with another login now.`;
  return (
    <Problem message={problem.message} fix={waitSeconds > 0 ? null : problem.fix}>
      {/* Said once to screen readers; what counts down is for the eye. */}
      {waitSeconds > 0 && <span aria-hidden>{instead(waitSeconds)}</span>}
      {problem.locked && <span style={visuallyHidden}>{instead(problem.locked.seconds)}</span>}
    </Problem>
  );
}
