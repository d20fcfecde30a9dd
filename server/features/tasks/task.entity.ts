import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { AccountRow } from '../../db/row.ts';
import { Account } from '../accounts/account.entity.ts';
import type { Channel } from '../audit/channel.ts';
import { Staff } from '../staff/staff.entities.ts';
import { TaskState } from './task.enums.ts';

/** Something long that somebody has asked for and that is done in the background, step by step (rule B-1). */
@Entity()
@ForeignKey(() => Account, ['accountId'], ['id'], { name: 'task_account_fkey' })
@ForeignKey(() => Task, ['accountId', 'undoesId'], ['accountId', 'id'], {
  name: 'task_undoes_fkey',
})
@ForeignKey(() => Staff, ['accountId', 'byId'], ['accountId', 'id'], { name: 'task_by_fkey' })
@Index('task_by_created', ['accountId', 'createdAt', 'id'])
@Index('task_by', ['accountId', 'byId', 'createdAt', 'id'])
@Index('task_open', { synchronize: false })
@Index('task_undoes_key', { synchronize: false })
@Check('task_state', `state in ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')`)
@Check('task_done', `done >= 0`)
export class Task extends AccountRow {
  /** Names the code that does it. */
  @Column({ type: 'text' })
  kind: string;

  @Column({ type: 'text', default: TaskState.QUEUED })
  state: TaskState;

  /** What it does, as its list says it: "Cancel 12 classes, 24–26 Dec". */
  @Column({ type: 'text' })
  title: string;

  /** What was asked; enough to begin anew at any time. */
  @Column({ type: 'jsonb' })
  input: object;

  /** Steps that are done, of `total`. */
  @Column({ type: 'integer', default: 0 })
  done: number;

  /** Null until it is known. */
  @Column({ type: 'integer', nullable: true })
  total: number | null;

  /** Where its next step begins; null before the first. */
  @Column({ type: 'jsonb', nullable: true })
  cursor: object | null;

  /** The run that has it, or had it last; what others still write is not taken. */
  @Column({ type: 'uuid', nullable: true })
  runId: string | null;

  /** What came of it so far: a count of each outcome, and the exceptions. */
  @Column({ type: 'jsonb', nullable: true })
  result: object | null;

  /** Why it failed, in words for whoever asked. */
  @Column({ type: 'text', nullable: true })
  error: string | null;

  /** Tries of the step that it is at. */
  @Column({ type: 'integer', default: 0 })
  attempts: number;

  /** The task that this one takes back. */
  @Column({ type: 'uuid', nullable: true })
  undoesId: string | null;

  @Column({ type: 'text' })
  channel: Channel;

  /** Who asked for it; null where Cartwheel itself did. */
  @Column({ type: 'uuid', nullable: true })
  byId: string | null;

  @Column({ type: 'timestamptz' })
  createdAt: Date;

  @Column({ type: 'timestamptz', nullable: true })
  startedAt: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  finishedAt: Date | null;

  /** Somebody wants it stopped; it stops after the step that runs. */
  @Column({ type: 'timestamptz', nullable: true })
  stopAskedAt: Date | null;

  /** For whom it does not count as failed any more (rule B-7). */
  @Column({ type: 'uuid', array: true, default: '{}' })
  dismissedBy: string[];
}
