import type { ReactNode } from 'react';
import type { QueryProblem, QueryProblemKind } from '../lib/query-problem.ts';
import { EmptyState } from './EmptyState.tsx';
import { TextButton } from './TextButton.tsx';

const titles: Record<QueryProblemKind, string> = {
  notFound: 'Not found',
  forbidden: 'You may not see this',
  refused: 'This cannot be shown',
  broken: 'Something went wrong',
  offline: 'The server cannot be reached',
};

/** Of a refusal, the server's own sentence says more. */
const hints: Record<Exclude<QueryProblemKind, 'refused'>, string> = {
  notFound: 'It does not exist, or it is not in this account.',
  forbidden: 'Ask whoever manages permissions in your account.',
  broken: 'It has been written down. Try again in a moment.',
  offline: 'Check the connection, then try again.',
};

function hintOf({ kind, message }: QueryProblem): string {
  return kind === 'refused' ? message : hints[kind];
}

/** What happened, in a few words. */
export function problemTitle({ kind }: QueryProblem): string {
  return titles[kind];
}

interface LoadProblemProps {
  problem: QueryProblem;
  onRetry: () => void;
  isPage?: boolean;
  /** Where else to go, when trying again cannot help. */
  wayOn?: ReactNode;
}

/** A query that failed: what it means, the number to quote, and "Try again" where trying again can help. */
export function LoadProblem({ problem, onRetry, isPage = false, wayOn }: LoadProblemProps) {
  const canRetry = problem.kind === 'broken' || problem.kind === 'offline';
  return (
    <div role="alert">
      <EmptyState
        title={problemTitle(problem)}
        isPage={isPage}
        hint={
          <>
            {hintOf(problem)}
            {problem.requestId && (
              <>
                <br />
                Request <code>{problem.requestId}</code>
              </>
            )}
          </>
        }
        action={
          canRetry ? (
            <TextButton type="button" onClick={onRetry}>
              Try again
            </TextButton>
          ) : (
            wayOn
          )
        }
      />
    </div>
  );
}
