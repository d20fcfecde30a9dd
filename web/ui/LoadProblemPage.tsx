import type { ReactNode } from 'react';
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
  /** Where else to go, when trying again cannot help. */
  wayOn?: ReactNode;
}

/** A page whose record could not be had: not there, not for this viewer, or not now. */
export function LoadProblemPage(props: LoadProblemPageProps) {
  const { title, trail, problem, onRetry, wayOn } = props;
  return (
    <>
      <PageHeader
        title={title}
        documentTitle={`${title}: ${problemTitle(problem).toLowerCase()}`}
        trail={trail}
      />
      <Card>
        <LoadProblem problem={problem} onRetry={onRetry} wayOn={wayOn} />
      </Card>
    </>
  );
}
