import { ArrayMaxSize, MaxLength } from 'class-validator';
import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Int,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { listPage, type ListCondition } from '../../db/listing.ts';
import { SignedIn } from '../../graphql/access.ts';
import { MAX_PAGE, type Connection } from '../../graphql/connection.ts';
import type { Context } from '../../graphql/context.ts';
import { idOf } from '../../graphql/id.ts';
import type { RecordRefused } from '../../graphql/record-refused.ts';
import { RecordArgs } from '../../graphql/record-args.ts';
import { isId } from '../../shared/ids.ts';
import { isOpen, toldSince } from './changed-task.ts';
import { KEPT_DAYS } from './clean-up.ts';
import { dismissTask } from './dismiss-task.command.ts';
import { retryTask } from './retry-task.command.ts';
import { stopTask } from './stop-task.command.ts';
import { COUNTS, taskExceptions, taskList, type TaskRow } from './task.sql.ts';
import { TaskState } from './task.enums.ts';
import type { TaskException } from './task-result.ts';
import { findTask, seenBy, taskResult } from './task-results.ts';
import {
  BackgroundTask,
  BackgroundTaskConnection,
  TaskCounts,
  TaskExceptionType,
  TaskResult,
  type TaskPreview,
  type TaskStarted,
} from './task.types.ts';
import { undoTask } from './undo-task.command.ts';

const DAY = 24 * 60 * 60_000;

@ArgsType()
class TasksArgs {
  @Field(() => [TaskState], { nullable: true, description: 'Only those in one of these states.' })
  @ArrayMaxSize(5)
  states?: TaskState[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: `Only these, which somebody looks at: at most ${MAX_PAGE}.`,
  })
  @ArrayMaxSize(MAX_PAGE)
  ids?: string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Only those that the viewer asked for, also where all are seen.',
  })
  mine?: boolean | null;

  @Field(() => Int, { defaultValue: 50, description: `Tasks a page, at most ${MAX_PAGE}.` })
  first: number;

  @Field(() => String, { nullable: true, description: 'The end cursor of the page before.' })
  @MaxLength(2000)
  after?: string | null;
}

@Resolver(() => BackgroundTask)
export class TaskResolver {
  @SignedIn()
  @Query(() => BackgroundTaskConnection, {
    description:
      'What is or was done in the background, the newest first: one’s own, for administrators all. Source: rule B-2.',
  })
  async backgroundTasks(
    @Args(() => TasksArgs) { states, ids, mine, first, after }: TasksArgs,
    @Ctx() context: Context,
  ): Promise<Connection<TaskRow>> {
    const { viewer } = context;
    const since = daysAgo(context, KEPT_DAYS);
    const conditions: ListCondition[] = [
      { sql: (add) => `coalesce(t.finished_at, t.created_at) > ${add(since)}` },
    ];
    if (states) conditions.push({ sql: (add) => `t.state = any (${add(states)})` });
    if (ids) conditions.push({ sql: (add) => `t.id = any (${add(ids.filter(isId))})` });
    return context.readOnce((snapshot) =>
      listPage<TaskRow>(snapshot, taskList, {
        first,
        after,
        filter: 'ALL',
        sort: 'CREATED',
        descending: true,
        parameter: mine ? viewer.staff.id : seenBy(viewer),
        conditions,
      }),
    );
  }

  @SignedIn()
  @Query(() => BackgroundTask, {
    description: 'One task. NOT_FOUND for one that the viewer may not see. Source: rule B-2.',
  })
  backgroundTask(
    @Arg('id', () => ID, { description: 'Id of the task.' }) id: string,
    @Ctx() context: Context,
  ): Promise<TaskRow> {
    return findTask(context, idOf('task', id));
  }

  @SignedIn()
  @Query(() => TaskCounts, {
    description:
      'How many tasks run and have failed, of those that the viewer sees. Source: rule B-7.',
  })
  async taskCounts(@Ctx() context: Context): Promise<TaskCounts> {
    const { viewer } = context;
    const values = [seenBy(viewer), toldSince(context), viewer.staff.id];
    const [counts] = await context.readOnce((snapshot) =>
      snapshot.query<TaskCounts & Record<string, unknown>>(COUNTS, values),
    );
    return counts ?? { running: 0, failed: 0 };
  }

  @FieldResolver(() => [TaskExceptionType], {
    description: 'What was not done, and why: the first 500. Source: rule B-1.',
  })
  exceptions(@Root() task: TaskRow, @Ctx() context: Context): Promise<TaskException[]> {
    return task.exceptionCount === 0
      ? Promise.resolve([])
      : context.loaders.load(taskExceptions, task.id);
  }

  @FieldResolver(() => Boolean, { description: 'The viewer asked for it.' })
  isMine(@Root() task: TaskRow, @Ctx() { viewer }: Context): boolean {
    return task.byId === viewer.staff.id;
  }

  @FieldResolver(() => Boolean, { description: 'It can be stopped. Source: rule B-3.' })
  mayStop(@Root() task: TaskRow): boolean {
    return isOpen(task.state) && !task.isStopping;
  }

  @FieldResolver(() => Boolean, {
    description: 'It can go on where it stopped. Source: rule B-3.',
  })
  mayRetry(@Root() { state, byId, undoneBy, isPartlyUndone }: TaskRow): boolean {
    const isHeld = state === TaskState.FAILED || state === TaskState.CANCELLED;
    return isHeld && byId !== null && undoneBy === null && !isPartlyUndone;
  }

  @FieldResolver(() => Boolean, {
    description: 'What it has done can be taken back, as far as rights go. Source: rule B-3.',
  })
  mayUndo(@Root() task: TaskRow, @Ctx() { services }: Context): boolean {
    const isOver = !isOpen(task.state) && task.startedAt !== null;
    return isOver && task.undoneBy === null && Boolean(services.tasks.find(task.kind)?.undo);
  }

  @FieldResolver(() => Boolean, {
    description: 'It failed, and the viewer has dismissed it. Source: rule B-7.',
  })
  isDismissed(@Root() { state, dismissedBy }: TaskRow, @Ctx() { viewer }: Context): boolean {
    return state === TaskState.FAILED && dismissedBy.includes(viewer.staff.id);
  }

  @FieldResolver(() => Boolean, {
    description: 'It is among those that are counted as failed. Source: rule B-7.',
  })
  mayDismiss(@Root() task: TaskRow, @Ctx() context: Context): boolean {
    const { state, finishedAt, dismissedBy } = task;
    return (
      state === TaskState.FAILED &&
      finishedAt !== null &&
      new Date(finishedAt) > toldSince(context) &&
      !dismissedBy.includes(context.viewer.staff.id)
    );
  }

  @SignedIn()
  @Mutation(() => TaskResult, {
    description:
      'Stops a task: one that waits at once, one that runs after its step. What it has done stays. Source: rule B-3.',
  })
  async stopTask(
    @Args(() => RecordArgs) args: RecordArgs,
    @Ctx() context: Context,
  ): Promise<TaskStarted | TaskPreview | RecordRefused> {
    return taskResult(context, await stopTask(context, { ...args, id: idOf('task', args.id) }));
  }

  @SignedIn()
  @Mutation(() => TaskResult, {
    description:
      'Lets a task that failed or was stopped go on where it was, as the one who asked for it. Source: rule B-3.',
  })
  async retryTask(
    @Args(() => RecordArgs) args: RecordArgs,
    @Ctx() context: Context,
  ): Promise<TaskStarted | TaskPreview | RecordRefused> {
    return taskResult(context, await retryTask(context, { ...args, id: idOf('task', args.id) }));
  }

  @SignedIn()
  @Mutation(() => TaskResult, {
    description:
      'Takes back what a task has done, as far as it can be, by a task of its own. It takes the permissions for what is taken back. Source: rule B-3.',
  })
  async undoTask(
    @Args(() => RecordArgs) args: RecordArgs,
    @Ctx() context: Context,
  ): Promise<TaskStarted | TaskPreview | RecordRefused> {
    return taskResult(context, await undoTask(context, { ...args, id: idOf('task', args.id) }));
  }

  @SignedIn()
  @Mutation(() => TaskResult, {
    description:
      'Puts a task that failed aside, for the viewer alone: it is not counted any more. Source: rule B-7.',
  })
  async dismissTask(
    @Args(() => RecordArgs) args: RecordArgs,
    @Ctx() context: Context,
  ): Promise<TaskStarted | TaskPreview | RecordRefused> {
    return taskResult(context, await dismissTask(context, { ...args, id: idOf('task', args.id) }));
  }
}

const daysAgo = ({ clock }: Context, days: number): Date =>
  new Date(clock.now().getTime() - days * DAY);
