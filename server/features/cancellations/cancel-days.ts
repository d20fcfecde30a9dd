import type { Context } from '../../graphql/context.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import type { Said } from '../../shared/said.ts';
import type { LeftOut } from '../audit/effects.ts';
import { cancelDate } from '../schedule/cancel-date.command.ts';
import type { NamedSchedule } from '../schedule/class-facts.sql.ts';
import type { CancelTokens } from '../schedule/schedule.effects.ts';
import type { StepDone, TaskRun } from '../tasks/task-kind.ts';
import { cancelledBy } from './class-days.queries.ts';
import {
  classDays,
  neverMeets,
  sayClassDay,
  type ClassDay,
  type Days,
} from './class-days.rules.ts';
import { madeBy } from './made-by.queries.ts';

/** Where the next step begins: with this class, after this date of it. */
export interface DaysCursor {
  readonly classId: string;
  readonly after: LocalDate;
  /** How many of the dates that were counted at first have not been reached. */
  readonly left: number;
}

/** How many classes a step looks at, and how many dates it cancels, one transaction each. */
export const CLASSES_A_STEP = 20;
const DATES_A_STEP = 20;

interface ToCancel {
  readonly days: Days;
  readonly reason: string | null;
  readonly tokens: CancelTokens | null;
  /** How many dates were counted at first. */
  readonly dates: number;
  /** The classes were named: one that does not meet at all is an exception. */
  readonly areChosen: boolean;
}

type Run = Pick<TaskRun<unknown, unknown>, 'context' | 'taskId' | 'requestId'>;

/**
 * Cancels the next dates of these classes, each in a transaction of its own, so that no class waits for another. What
 * was cancelled or closed meanwhile is an exception; what this very task had cancelled before it was interrupted is not
 * cancelled again, and counts once (rule M-13).
 */
export async function cancelNext(
  run: Run,
  schedules: readonly NamedSchedule[],
  cursor: DaysCursor | null,
  { days, reason, tokens, dates, areChosen }: ToCancel,
): Promise<StepDone<DaysCursor>> {
  const ids = schedules.map(({ id }) => id);
  const own = await run.context.readOnce((snapshot) => cancelledBy(snapshot, run.taskId, ids));
  const isBegun = (id: string): boolean => cursor?.classId === id;
  const next = schedules
    .flatMap((schedule) => classDays(schedule, days, own.get(schedule.id)))
    .filter(({ classId, date }) => !isBegun(classId) || date > (cursor?.after ?? ''));
  const batch = next.slice(0, indexAfter(next, DATES_A_STEP));
  const last = batch.length < next.length ? batch.at(-1) : undefined;

  const exceptions: LeftOut[] = areChosen
    ? schedules
        // Those behind the last one are looked at again by the next step.
        .filter(({ id }) => !isBegun(id) && (last === undefined || id < last.classId))
        .filter((schedule) => classDays(schedule, days).length === 0)
        .map((schedule) => neverMeets(schedule, days))
    : [];
  const cancelled: string[] = [];
  for (const day of batch) {
    const done = await cancelDay(run, day, { reason, tokens });
    if (done.cancellationId !== null) cancelled.push(done.cancellationId);
    exceptions.push(...done.exceptions);
  }

  const left = cursor?.left ?? dates;
  const reached = Math.min(left, batch.filter(({ why }) => why === null).length);
  const begin: Omit<DaysCursor, 'left'> | null = last
    ? { classId: last.classId, after: last.date }
    : schedules.length < CLASSES_A_STEP
      ? null
      : { classId: ids.at(-1) ?? '', after: days.to };
  return {
    // Classes may have changed since they were counted: at the end all of them are gone through.
    done: begin === null ? left : reached,
    next: begin && { ...begin, left: left - reached },
    counts: await run.context.readOnce((snapshot) => madeBy(snapshot, cancelled)),
    exceptions,
  };
}

/** Up to where there are so many to cancel. */
function indexAfter(days: readonly ClassDay[], count: number): number {
  let found = 0;
  const index = days.findIndex(({ why }) => why === null && ++found === count);
  return index < 0 ? days.length : index + 1;
}

interface Done {
  readonly cancellationId: string | null;
  readonly exceptions: readonly LeftOut[];
}

async function cancelDay(
  { context, taskId, requestId }: Run & { readonly context: Context },
  day: ClassDay,
  { reason, tokens }: Pick<ToCancel, 'reason' | 'tokens'>,
): Promise<Done> {
  const { classId, date, why } = day;
  const leftOut = (because: Said): Done => ({
    cancellationId: null,
    exceptions: [{ what: sayClassDay(day), why: because }],
  });
  if (why !== null) return leftOut(why);
  const performed = await cancelDate(context, {
    ...{ classId, date, reason, tokens, taskId, dryRun: false },
    requestId: requestId(`${classId}@${date}`),
  });
  if (performed.kind === 'refused') return leftOut(performed.refusal.message);
  if (performed.kind === 'preview') throw new Error('Nothing was cancelled, only tried.');
  const { cancellationId, exceptions } = performed.outcome;
  return { cancellationId, exceptions };
}
