import { createUnionType, Field, ID, Int, ObjectType } from 'type-graphql';
import { Anyone, SignedIn, Told } from '../../graphql/access.ts';
import { connectionOf } from '../../graphql/connection.ts';
import { RecordRefused } from '../../graphql/record-refused.ts';
import { REPEATED } from '../../graphql/saved-record.ts';
import { Instant } from '../../graphql/scalars.ts';
import type { Said } from '../../shared/said.ts';
import { Channel } from '../audit/channel.ts';
import { TaskState } from './task.enums.ts';

@SignedIn()
@ObjectType('TaskCount', {
  description: 'How often something came of a task.',
  simpleResolvers: true,
})
export class TaskCountType {
  @Field(() => String, { description: 'What, as a value of its kind: e.g. "cancelled".' })
  name: string;

  @Field(() => Int, { description: 'How often.' })
  count: number;
}

@SignedIn()
@Told('what', 'why')
@ObjectType('TaskException', {
  description: 'Something that is not done, and why.',
  simpleResolvers: true,
})
export class TaskExceptionType {
  @Field(() => String, { description: 'What it is about, e.g. "Tumbling 1, 24 Dec 2026".' })
  what: Said;

  @Field(() => String, { description: 'Why not, in one sentence.' })
  why: Said;
}

@SignedIn()
@ObjectType('BackgroundTask', {
  description:
    'Something long that is done in the background, step by step. One sees one’s own; administrators see all. Source: rules B-1 and B-2.',
  simpleResolvers: true,
})
export class BackgroundTask {
  @Field(() => ID, { description: 'Id of the task.' })
  id: string;

  @Field(() => String, { description: 'What kind of work it is, as a value: CANCEL_CLASSES.' })
  kind: string;

  @Field(() => String, { description: 'What it does: "Cancel 12 classes, 24–26 Dec".' })
  title: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Why, as whoever asked for it has put it: "The heating is broken"; null without one.',
  })
  reason: string | null;

  @Field(() => TaskState, { description: 'How far it is.' })
  state: TaskState;

  @Field(() => Int, { description: 'How much of it is done, of `total`.' })
  done: number;

  @Field(() => Int, { nullable: true, description: 'How much it is; null until it is known.' })
  total: number | null;

  @Field(() => [TaskCountType], { description: 'What came of it so far.' })
  counts: readonly TaskCountType[];

  @Field(() => Int, { description: 'How many exceptions there are in all.' })
  exceptionCount: number;

  @Field(() => String, {
    nullable: true,
    description: 'Why it failed, or why it is tried again. Source: rule B-4.',
  })
  error: string | null;

  @Field(() => Int, { description: 'Tries of the step that it is at. Source: rule B-4.' })
  attempts: number;

  @Field(() => Channel, { description: 'Where it was asked for.' })
  channel: Channel;

  @Field(() => String, {
    nullable: true,
    description: 'First and last name of who asked for it; null for Cartwheel itself.',
  })
  by: string | null;

  @Field(() => Instant, { description: 'When it was asked for.' })
  createdAt: Date | string;

  @Field(() => Instant, { nullable: true, description: 'When it began; null while it waits.' })
  startedAt: Date | string | null;

  @Field(() => Instant, { nullable: true, description: 'When it ended; null until then.' })
  finishedAt: Date | string | null;

  @Field(() => Boolean, {
    description: 'Somebody has asked to stop it; it does after the step that runs.',
  })
  isStopping: boolean;

  @Field(() => ID, { nullable: true, description: 'Id of the task that this one takes back.' })
  undoes: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the task that takes this one back, or has.',
  })
  undoneBy: string | null;
}

export const BackgroundTaskConnection = connectionOf(BackgroundTask, 'BackgroundTask');

@SignedIn()
@ObjectType({ description: 'How many tasks one would want to know of.', simpleResolvers: true })
export class TaskCounts {
  @Field(() => Int, { description: 'Those that wait or run.' })
  running: number;

  @Field(() => Int, {
    description:
      'Those that failed within the last seven days and that the viewer has not dismissed.',
  })
  failed: number;
}

@Anyone()
@ObjectType({ description: 'The task is asked for or changed.', simpleResolvers: true })
export class TaskStarted {
  @Field(() => BackgroundTask, { description: 'The task as it is now.' })
  task: object;

  @Field(() => Boolean, { description: REPEATED })
  repeated: boolean;
}

const mostly = (what: string) => ({
  description: `How many ${what} it is about, as it looks now.`,
});

@Anyone()
@Told('says')
@ObjectType({
  description: 'What a task would do. Nothing was changed.',
  simpleResolvers: true,
})
export class TaskPreview {
  @Field(() => [String], { description: 'What would happen, one sentence each.' })
  says: readonly Said[];

  @Field(() => Int, mostly('classes'))
  classes: number;

  @Field(() => Int, mostly('dates of classes'))
  dates: number;

  @Field(() => Int, mostly('students'))
  students: number;

  @Field(() => Int, mostly('families'))
  families: number;

  @Field(() => Int, mostly('makeup tokens'))
  tokens: number;

  @Field(() => Int, mostly('punches'))
  punches: number;

  @Field(() => Int, mostly('passes'))
  passes: number;

  @Field(() => [TaskExceptionType], {
    description: 'What would not be done, and why; at most 500.',
  })
  exceptions: readonly TaskExceptionType[];

  @Field(() => Int, { description: 'How many exceptions there are in all.' })
  exceptionCount: number;
}

export const TaskResult = createUnionType({
  name: 'TaskResult',
  description: 'The task is asked for or changed, what it would do, or why it is refused.',
  types: () => [TaskStarted, TaskPreview, RecordRefused] as const,
});
