import type * as z from 'zod';
import type { Tx } from '../../db/transaction.ts';
import type { Context } from '../../graphql/context.ts';
import { RecordRefused } from '../../graphql/record-refused.ts';
import { readForm } from '../../shared/form.ts';
import { newId } from '../../shared/ids.ts';
import { originOf } from '../audit/origin.ts';
import { perform, Refused } from '../audit/perform.ts';
import type { CancelTokens } from '../schedule/schedule.effects.ts';
import { enqueued, type NewTask } from '../tasks/enqueue-task.ts';
import type { TaskKind } from '../tasks/task-kind.ts';
import type { TaskMeaning, TaskPerformed } from '../tasks/task-results.ts';
import { expiresTooSoon } from './meaning.ts';

export interface TaskSent {
  readonly input: object;
  readonly requestId?: string | null;
  readonly dryRun: boolean;
}

/** What a command is about, and what does it in the background. */
interface Asking<Values> {
  readonly rule: string;
  readonly form: z.ZodType<Values>;
  /** Asking for it is called in the audit as it is itself. */
  readonly task: Pick<TaskKind, 'name'>;
}

/** What is to be done, once nothing stands against it. */
export interface AskedTask extends Omit<NewTask, 'id'> {
  /** Only asked for in a preview: it counts what nobody would read otherwise. */
  readonly meaning: () => Promise<TaskMeaning>;
  /** What the audit tells of it. */
  readonly after: object;
}

/** Asks for dates to be cancelled in the background: what was sent is read, planned, and left to the workers. */
export function askForTask<Values extends { readonly tokens: CancelTokens | null }>(
  context: Context,
  { input, requestId, dryRun }: TaskSent,
  { rule, form, task: kind }: Asking<Values>,
  plan: (tx: Tx, values: Values) => Promise<AskedTask | RecordRefused>,
): Promise<TaskPerformed> {
  const { clock, services } = context;
  const origin = originOf(context.viewer);
  return perform<{ taskId: string }, RecordRefused, TaskMeaning>(
    services,
    origin,
    { verb: kind.name, input, requestId, dryRun },
    async (tx) => {
      const read = readForm(form, input);
      if ('problems' in read) return new Refused(RecordRefused.fields(rule, read.problems));
      const tooSoon = expiresTooSoon(rule, read.values.tokens, context);
      if (tooSoon) return new Refused(tooSoon);
      const planned = await plan(tx, read.values);
      if (planned instanceof RecordRefused) return new Refused(planned);
      const { meaning, after, ...rest } = planned;
      const task = { id: newId(), ...rest };
      return {
        ...enqueued(kind, task, origin, clock.now()),
        outcome: { taskId: task.id },
        preview: dryRun ? await meaning() : { says: [] },
        before: null,
        after,
      };
    },
  );
}
