import type { Tx } from '../../db/transaction.ts';
import type { Need } from '../../graphql/access.ts';
import type { Context } from '../../graphql/context.ts';
import type { Said } from '../../shared/said.ts';
import type { TaskCount, TaskException } from './task-result.ts';

/** What a step is given: the task, where the step before it ended, and who asked, with what they may at this moment. */
export interface TaskRun<Input, Cursor> {
  readonly context: Context;
  readonly taskId: string;
  readonly input: Input;
  /** The task that this one takes back. */
  readonly undoesId: string | null;
  /** What the step before gave as `next`; null in the first one. */
  readonly cursor: Cursor | null;
  /**
   * For the commands of a step, with a key for each thing that it does: when the step is done again, since its worker
   * died before it was noted, `perform` gives the first outcome and changes nothing.
   */
  readonly requestId: (key: string) => string;
}

/** What a step has done. It is written down after the step's own transactions. */
export interface StepDone<Cursor> {
  /** How many of the task's `total` it has gone through. */
  readonly done: number;
  /** Where the next step begins, as JSON can hold it; null when nothing is left to do. */
  readonly next: Cursor | null;
  /** Only where it was not known before. */
  readonly total?: number;
  /** Added to what came of the steps before. */
  readonly counts?: readonly TaskCount[];
  readonly exceptions?: readonly TaskException[];
}

/** What is asked of the one who takes a task back, and what that means. */
export interface UndoPlan {
  readonly title: string;
  readonly input: object;
  readonly total: number | null;
  /** A sentence for each thing that it does and that it leaves. */
  readonly says: readonly Said[];
  readonly counts?: Partial<
    Record<'classes' | 'dates' | 'students' | 'families' | 'tokens' | 'punches' | 'passes', number>
  >;
  readonly exceptions?: readonly TaskException[];
}

/** What is known of the task that is to be taken back. */
export interface FinishedTask<Input> {
  readonly id: string;
  readonly title: string;
  readonly input: Input;
}

/**
 * Something that is done in the background, in steps of about a second each. A step may run twice, and then nothing
 * is done twice: its commands carry `requestId(…)`, or what they write is the same whoever writes it again.
 */
export interface TaskKind<Input = unknown, Cursor = unknown> {
  readonly name: string;
  /** What whoever asked must still be allowed when a step begins. */
  needs(input: Input): readonly Need[];
  step(run: TaskRun<Input, Cursor>): Promise<StepDone<Cursor>>;
  /** How it is taken back: by a task of another kind. */
  readonly undo?: {
    readonly by: TaskKind;
    /** In the transaction of the command that asks for it; it changes nothing. */
    plan(tx: Tx, context: Context, task: FinishedTask<Input>): Promise<UndoPlan>;
  };
}

/** It cannot be done, and trying again would not help; the message is for whoever asked. */
export class TaskFailed extends Error {}

/** The kinds that this server knows, by their names. */
export class TaskKinds {
  private readonly byName: ReadonlyMap<string, TaskKind>;

  constructor(kinds: readonly TaskKind[]) {
    this.byName = new Map(kinds.map((kind) => [kind.name, kind]));
  }

  find(name: string): TaskKind | null {
    return this.byName.get(name) ?? null;
  }
}
