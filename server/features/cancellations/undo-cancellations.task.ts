import type { AccountConnection } from '../../db/connection.ts';
import { statement } from '../../db/statement.ts';
import type { Tx } from '../../db/transaction.ts';
import type { Context } from '../../graphql/context.ts';
import { RecordRefusal } from '../../graphql/record-refused.ts';
import { sayDate, type LocalDate } from '../../shared/local-date.ts';
import type { LeftOut } from '../audit/effects.ts';
import { takeBackCancellation } from '../schedule/take-back-cancellation.command.ts';
import type { FinishedTask, StepDone, TaskKind, TaskRun, UndoPlan } from '../tasks/task-kind.ts';
import { CANCEL } from './cancel.needs.ts';
import { counted } from './class-days.rules.ts';
import { unmadeBy } from './made-by.queries.ts';

/** How many dates a step takes back, one transaction each. */
const DATES_A_STEP = 20;

interface Cancelled {
  readonly id: string;
  readonly className: string;
  readonly date: LocalDate;
}

/** Those too that are taken back already: perhaps by this very step, before its worker died. */
const NEXT = statement(
  'undo_next',
  `select x.id, c.name as "className", to_char(x.date, 'YYYY-MM-DD') as date
   from cancellation x join class c on c.id = x.event_id
   where x.task_id = $1 and x.id > coalesce($2, '00000000-0000-0000-0000-000000000000'::uuid)
   order by x.id limit $3`,
);

const LEFT = statement(
  'undo_left',
  `select json_build_object(
     'classes', count(distinct x.event_id), 'dates', count(*),
     'tokens', (select count(*) from token t join cancellation o on o.id = t.cancellation_id
       where o.task_id = $1 and o.undone_at is null and t.origin = 'CANCELLATION' and t.makeup_id is null
         and t.revoked_at is null and t.deleted_at is null),
     'usedTokens', (select count(*) from token t join cancellation o on o.id = t.cancellation_id
       where o.task_id = $1 and o.undone_at is null and t.origin = 'CANCELLATION' and t.makeup_id is not null),
     'undone', (select count(*) from cancellation o where o.task_id = $1 and o.undone_at is not null)) as row
   from cancellation x where x.task_id = $1 and x.undone_at is null`,
);

export interface LeftToUndo {
  readonly classes: number;
  readonly dates: number;
  readonly tokens: number;
  readonly usedTokens: number;
  /** Taken back one by one already. */
  readonly undone: number;
}

/** What stands of a task's cancellations. */
export async function leftToUndo(
  connection: AccountConnection,
  taskId: string,
): Promise<LeftToUndo> {
  const [found] = await connection.query<{ row: LeftToUndo }>(LEFT, [taskId]);
  if (!found) throw new Error('What stands of a task has not come.');
  return found.row;
}

/** What taking the cancellations back means, a sentence for each thing. */
export const sayUndo = ({ dates, classes, tokens, usedTokens, undone }: LeftToUndo): string[] => [
  dates === 0
    ? 'No cancellation of it stands any more.'
    : `${counted(dates, 'date')} of ${counted(classes, 'class', 'classes')} ${dates === 1 ? 'is' : 'are'} not cancelled any more. What is closed or cancelled again stays so, and keeps its tokens until it is held; what is not offered or scheduled any more stays so too, but its tokens go. Nobody who lost a place for one day gets it back by itself.`,
  ...(undone > 0 ? [`${counted(undone, 'date')} had been taken back before.`] : []),
  ...(tokens > 0
    ? [`${counted(tokens, 'unused makeup token')} ${tokens === 1 ? 'is' : 'are'} taken back.`]
    : []),
  ...(usedTokens > 0
    ? [`${counted(usedTokens, 'makeup token')} in use ${usedTokens === 1 ? 'stays' : 'stay'}.`]
    : []),
];

/** What taking back a mass cancellation does; it changes nothing yet. */
export async function planUndo(
  tx: Tx,
  _context: Context,
  task: FinishedTask<unknown>,
): Promise<UndoPlan> {
  const left = await leftToUndo(tx, task.id);
  const { classes, dates, tokens } = left;
  return {
    title: `Take back: ${task.title}`,
    input: {},
    total: dates + left.undone,
    says: sayUndo(left),
    counts: { classes, dates, tokens },
  };
}

/** Takes the next cancellations of a task back, each in a transaction of its own. */
export async function takeNextBack(
  run: TaskRun<unknown, unknown>,
  after: string | null,
): Promise<StepDone<string>> {
  const { context, undoesId } = run;
  const next = await context.readOnce((snapshot) =>
    snapshot.query<Cancelled & Record<string, unknown>>(NEXT, [undoesId, after, DATES_A_STEP]),
  );
  const exceptions: LeftOut[] = [];
  const takenBack: string[] = [];
  let heldAgain = 0;
  for (const { id, className, date } of next) {
    const performed = await takeBackCancellation(context, {
      ...{ id, revokeTokens: true, dryRun: false },
      requestId: run.requestId(id),
    });
    const what = `${className}, ${sayDate(date)}`;
    // Somebody has taken it back by hand: that is what was asked for.
    if (performed.kind === 'refused' && performed.refusal.reason !== RecordRefusal.ALREADY_SO)
      exceptions.push({ what, why: performed.refusal.message });
    if (performed.kind !== 'done') continue;
    const { stillNotHeld } = performed.outcome;
    takenBack.push(id);
    if (stillNotHeld === null) heldAgain += 1;
    else exceptions.push({ what, why: stillNotHeld });
    exceptions.push(...performed.outcome.exceptions);
  }
  return {
    done: next.length,
    next: next.length < DATES_A_STEP ? null : (next.at(-1)?.id ?? null),
    counts: await context.readOnce((snapshot) => unmadeBy(snapshot, takenBack, heldAgain)),
    exceptions,
  };
}

/** Takes back what a mass cancellation has cancelled and nobody has taken back since (rule M-13). */
export const undoCancellations: TaskKind<object, string> = {
  name: 'UNDO_CANCEL_CLASSES',
  needs: () => CANCEL,
  step: (run) => takeNextBack(run, run.cursor),
};
