import { styled } from '@mui/material/styles';
import type { QueryProblem } from '../lib/query-problem.ts';
import { problemTitle } from './LoadProblem.tsx';
import { Problem } from './Problem.tsx';
import { TextButton } from './TextButton.tsx';

const Frame = styled('div')({ marginBottom: 10 });

interface OutOfDateProps {
  /** Why what is shown could not be read anew; null when it could. */
  problem: QueryProblem | null;
  onRetry: () => void;
}

/** What is on the page stands, but what was done since may be missing from it. */
export function OutOfDate({ problem, onRetry }: OutOfDateProps) {
  return (
    problem && (
      <Frame>
        <Problem
          message={`${problemTitle(problem)}.`}
          fix="What is shown was read before, and may be out of date."
        >
          {' '}
          <TextButton type="button" onClick={onRetry}>
            Try again
          </TextButton>
        </Problem>
      </Frame>
    )
  );
}
