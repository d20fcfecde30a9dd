import type { Context } from '../../graphql/context.ts';
import { RecordRefusal, RecordRefused } from '../../graphql/record-refused.ts';
import { isId } from '../../shared/ids.ts';
import type { TaskPerformed } from '../tasks/task-results.ts';
import { askForTask, type TaskSent } from './ask-for-task.ts';
import { cancelClassesForm } from './cancel-classes.form.ts';
import { cancelClassesTask, type CancelClassesJob } from './cancel-classes.task.ts';
import { schedulesOf } from './class-days.queries.ts';
import { counted, sayDays } from './class-days.rules.ts';
import { meaningOf, surveyOf } from './meaning.ts';

const RULE = 'M-13';

/** Asks for dates of several classes to be cancelled in the background (rule M-13). */
export function cancelClasses(context: Context, sent: TaskSent): Promise<TaskPerformed> {
  const asking = { rule: RULE, form: cancelClassesForm, task: cancelClassesTask };
  return askForTask(context, sent, asking, async (tx, values) => {
    const { classIds, tokens, from, to, reason } = values;
    const schedules = await schedulesOf(tx, classIds.filter(isId), values);
    if (schedules.length < classIds.length)
      return RecordRefused.field(RULE, 'classIds', 'UNKNOWN', 'There is no such class.');
    const survey = surveyOf(schedules, values, true);
    const { classes, toCancel } = survey;
    const dates = toCancel.length;
    if (dates === 0) return nothingToCancel(survey.exceptions[0]?.why ?? null);

    const only = classes.length === 1 ? classes[0] : undefined;
    return {
      title: `Cancel ${only?.name ?? counted(classes.length, 'class', 'classes')}, ${sayDays(values)}`,
      // The ids are written as the database does, by which the steps go through them.
      input: {
        ...values,
        classIds: schedules.map(({ id }) => id),
        dates,
      } satisfies CancelClassesJob,
      total: dates,
      meaning: () => meaningOf(tx, survey, tokens, context.clock.now()),
      after: { classes: classes.length, dates, from, to, reason },
    };
  });
}

const nothingToCancel = (why: string | null): RecordRefused =>
  RecordRefused.because(
    RULE,
    RecordRefusal.NOT_ALLOWED,
    'None of these classes would be held on these days, so there is nothing to cancel.' +
      (why === null ? '' : ` ${why}`),
    'Choose other classes or days.',
  );
