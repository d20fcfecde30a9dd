import type { Context } from '../../graphql/context.ts';
import { RecordRefusal, RecordRefused } from '../../graphql/record-refused.ts';
import { readForm } from '../../shared/form.ts';
import { isId, newId } from '../../shared/ids.ts';
import { originOf } from '../audit/origin.ts';
import { perform, Refused, type Plan } from '../audit/perform.ts';
import { enqueued } from '../tasks/enqueue-task.ts';
import type { TaskMeaning, TaskPerformed } from '../tasks/task-results.ts';
import { cancelClassesForm } from './cancel-classes.form.ts';
import { cancelClassesTask, type CancelClassesJob } from './cancel-classes.task.ts';
import { schedulesOf } from './class-days.queries.ts';
import { counted, sayDays } from './class-days.rules.ts';
import { expiresTooSoon, meaningOf, NOT_ASKED, surveyOf } from './meaning.ts';

export interface TaskSent {
  readonly input: object;
  readonly requestId?: string | null;
  readonly dryRun: boolean;
}

const RULE = 'M-13';

/** Asks for dates of several classes to be cancelled in the background (rule M-13). */
export function cancelClasses(
  context: Context,
  { input, requestId, dryRun }: TaskSent,
): Promise<TaskPerformed> {
  const { clock, services } = context;
  const origin = originOf(context.viewer);
  return perform<{ taskId: string }, RecordRefused, TaskMeaning>(
    services,
    origin,
    { verb: 'CANCEL_CLASSES', input, requestId, dryRun },
    async (tx): Promise<Plan<{ taskId: string }, never, TaskMeaning> | Refused<RecordRefused>> => {
      const read = readForm(cancelClassesForm, input);
      if ('problems' in read) return new Refused(RecordRefused.fields(RULE, read.problems));
      const { values } = read;
      const { classIds, tokens } = values;
      const tooSoon = expiresTooSoon(RULE, tokens, context);
      if (tooSoon) return new Refused(tooSoon);
      const schedules = await schedulesOf(tx, classIds.filter(isId), values);
      if (schedules.length < classIds.length)
        return new Refused(
          RecordRefused.field(RULE, 'classIds', 'UNKNOWN', 'There is no such class.'),
        );
      const survey = surveyOf(schedules, values, true);
      const { classes, toCancel } = survey;
      if (toCancel.length === 0)
        return new Refused(nothingToCancel(survey.exceptions[0]?.why ?? null));

      const only = classes.length === 1 ? classes[0] : undefined;
      const task = {
        id: newId(),
        title: `Cancel ${only?.name ?? counted(classes.length, 'class', 'classes')}, ${sayDays(values)}`,
        input: {
          ...values,
          // Written as the database does, by which the steps go through them.
          classIds: schedules.map(({ id }) => id),
          dates: toCancel.length,
        } satisfies CancelClassesJob,
        total: toCancel.length,
      };
      const preview = dryRun ? await meaningOf(tx, survey, tokens, clock.now()) : NOT_ASKED;
      return {
        ...enqueued(cancelClassesTask, task, origin, clock.now()),
        outcome: { taskId: task.id },
        preview,
        before: null,
        after: {
          classes: classes.length,
          dates: toCancel.length,
          from: values.from,
          to: values.to,
          reason: values.reason,
        },
      };
    },
  );
}

const nothingToCancel = (why: string | null): RecordRefused =>
  RecordRefused.because(
    RULE,
    RecordRefusal.NOT_ALLOWED,
    'None of these classes would be held on these days, so there is nothing to cancel.' +
      (why === null ? '' : ` ${why}`),
    'Choose other classes or days.',
  );
