import Skeleton from '@mui/material/Skeleton';
import type { ReactNode } from 'react';
import type { DryRun } from '../lib/useDryRun.ts';
import { problemTitle } from './LoadProblem.tsx';
import { Problem } from './Problem.tsx';

interface DryRunAnswerProps<Preview> {
  answer: DryRun<Preview, { message: string; fix: string | null }>;
  children: (preview: Preview) => ReactNode;
}

/** What a command would do, or why it cannot be done; a placeholder until the server has said so. */
export function DryRunAnswer<Preview>({ answer, children }: DryRunAnswerProps<Preview>) {
  switch (answer.step) {
    case 'loading':
      return <Skeleton width="70%" role="status" aria-label="Loading" />;
    case 'refused':
      return <Problem message={answer.refusal.message} fix={answer.refusal.fix} />;
    case 'failed': {
      const { problem } = answer;
      return problem.kind === 'refused' ? (
        <Problem message={problem.message} />
      ) : (
        <Problem message={problemTitle(problem)} fix="Close this and try again." />
      );
    }
    case 'ready':
      return children(answer.preview);
  }
}
