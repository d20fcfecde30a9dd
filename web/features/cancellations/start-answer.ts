import type { RecordRefusal } from '../../forms/record-refusal.ts';
import type { DryRun } from '../../lib/useDryRun.ts';
import type { Meaning } from '../tasks/TaskMeaning.tsx';
import type { Refusal } from './StartPreview.tsx';

type Answer =
  | { __typename: 'TaskStarted'; task: { id: string } }
  | ({ __typename: 'TaskPreview' } & Meaning)
  | ({ __typename: 'RecordRefused' } & RecordRefusal & Refusal);

/** The answer of a dry run. */
export function previewOf(answer: Answer | undefined): DryRun<Meaning, Refusal> {
  if (answer?.__typename === 'TaskPreview') return { step: 'ready', preview: answer };
  if (answer?.__typename === 'RecordRefused') return { step: 'refused', refusal: answer };
  throw new Error('The server gave no answer.');
}

/** The task that was started, by its id. */
export function startedId(saved: Exclude<Answer, { __typename: 'RecordRefused' }>): string {
  if (saved.__typename !== 'TaskStarted') throw new Error('This was no dry run.');
  return saved.task.id;
}
