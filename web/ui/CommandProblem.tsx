import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { QueryProblem } from '../lib/query-problem.ts';
import { Problem } from './Problem.tsx';
import type { CommandState } from '../lib/useCommand.ts';

const Retry = styled('div')({ marginTop: 8 });

/** What a failure without a clear answer means for the person at the desk. */
function explain(
  { kind, message, requestId }: QueryProblem,
  what: string,
): [string, string | null] {
  switch (kind) {
    case 'offline':
      return [
        'The server cannot be reached.',
        `It is not known whether ${what}. Trying again is safe: it never counts twice.`,
      ];
    case 'broken':
      return [
        'Something went wrong.',
        `Trying again is safe.${requestId ? ` Request ${requestId}` : ''}`,
      ];
    default:
      return [message, null];
  }
}

interface CommandProblemProps {
  state: CommandState<object, { message: string; fix?: string | null }>;
  /** "the punch was made" */
  what: string;
  onRetry: () => void;
}

/** Why a command was not done; nothing while it was not refused and has not failed. */
export function CommandProblem({ state, what, onRetry }: CommandProblemProps) {
  if (state.step === 'refused') {
    return <Problem message={state.refusal.message} fix={state.refusal.fix} />;
  }
  if (state.step !== 'failed') return null;
  const [message, fix] = explain(state.problem, what);
  return (
    <Problem message={message} fix={fix}>
      {fix !== null && (
        <Retry>
          <Button size="small" onClick={onRetry}>
            Try again
          </Button>
        </Retry>
      )}
    </Problem>
  );
}
