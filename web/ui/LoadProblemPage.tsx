import type { QueryProblem } from '../lib/query-problem.ts';
import { Card } from './Card.tsx';
import { LoadProblem, problemTitle } from './LoadProblem.tsx';
import { PageHeader } from './PageHeader.tsx';

interface LoadProblemPageProps {
  /** What kind of record was asked for: "Family". */
  title: string;
  trail: readonly (readonly [label: string, to: string])[];
  problem: QueryProblem;
  onRetry: () => void;
}

/** A page whose record could not be had: not there, not for this viewer, or not now. */
export function LoadProblemPage({ title, trail, problem, onRetry }: LoadProblemPageProps) {
  return (
    <>
      <PageHeader
        title={title}
        documentTitle={`${title}: ${problemTitle(problem).toLowerCase()}`}
        trail={trail}
      />
      <Card>
        <LoadProblem problem={problem} onRetry={onRetry} />
      </Card>
    </>
  );
}
