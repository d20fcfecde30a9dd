import { statement } from '../../db/statement.ts';
import type { Tx } from '../../db/transaction.ts';
import type { Context } from '../../graphql/context.ts';
import { RecordRefusal, RecordRefused } from '../../graphql/record-refused.ts';
import { knownTargets } from '../schedule/calendar-lists.queries.ts';
import type { TaskMeaning, TaskPerformed } from '../tasks/task-results.ts';
import { askForTask, type TaskSent } from './ask-for-task.ts';
import { schedulesAt, type Places } from './class-days.queries.ts';
import { counted, sayDays } from './class-days.rules.ts';
import { closeForm, type CloseValues } from './close.form.ts';
import { closeTask, type CloseJob } from './close.task.ts';
import { MOST_DATES } from './days.form.ts';
import { passesToExtend } from './extended-passes.ts';
import { meaningOf, surveyOf, type Survey } from './meaning.ts';

const RULE = 'M-14';

const NAMES = statement(
  'close_names',
  `select name from location where id = any ($1::uuid[])
   union all select name from program where id = any ($2::uuid[])`,
);

/** Asks for locations or programs to be closed, with all that belongs to it, in the background (rule M-14). */
export function closeSchool(context: Context, sent: TaskSent): Promise<TaskPerformed> {
  const asking = { rule: RULE, form: closeForm, task: closeTask };
  return askForTask(context, sent, asking, async (tx, values) => {
    const unknown = await knownTargets(tx, { values });
    if (unknown.length > 0) return RecordRefused.fields(RULE, unknown);
    const schedules = await schedulesAt(tx, values, values, { fromId: null, limit: null });
    const survey = surveyOf(schedules, values, false);
    const dates = survey.toCancel.length;
    if (dates > MOST_DATES) return tooMuch(dates);
    return {
      title: `Close ${await namesOf(tx, values)}, ${sayDays(values)}`,
      input: { ...values, dates } satisfies CloseJob,
      // The closure itself is one more.
      total: dates + 1,
      meaning: () => closingOf(tx, survey, values, context.clock.now()),
      after: { ...values, classes: survey.classes.length, dates },
    };
  });
}

const tooMuch = (dates: number): RecordRefused =>
  RecordRefused.because(
    RULE,
    RecordRefusal.NOT_ALLOWED,
    `These are ${dates} dates of classes; at most ${MOST_DATES} are cancelled at a time.`,
    'Close fewer days, or fewer locations and programs at a time.',
  );

/** “Main Gym”, “Main Gym and 2 more”. */
async function namesOf(tx: Tx, { locationIds, programIds }: Places): Promise<string> {
  const [first, ...more] = await tx.query<{ name: string }>(NAMES, [locationIds, programIds]);
  return (first?.name ?? '') + (more.length > 0 ? ` and ${more.length} more` : '');
}

/** What closing means beyond the cancellations. */
async function closingOf(
  tx: Tx,
  survey: Survey,
  values: CloseValues,
  now: Date,
): Promise<TaskMeaning> {
  const meaning = await meaningOf(tx, survey, values.tokens, now);
  const { extendDays } = values;
  const classIds = survey.classes.map(({ id }) => id);
  const passes = extendDays === null ? 0 : await passesToExtend(tx, values, classIds);
  return {
    ...meaning,
    says: [
      ...(survey.toCancel.length === 0 ? ['No class would be held there on these days.'] : []),
      ...meaning.says,
      ...(extendDays === null ? [] : [sayPasses(passes, extendDays)]),
      'No absence on these days counts, and what is scheduled there later is closed too.',
    ],
    passes,
  };
}

const sayPasses = (passes: number, days: number): string =>
  passes === 0
    ? 'No punch pass that could be used there is valid on these days and expires.'
    : `${counted(passes, 'punch pass', 'punch passes')} ${passes === 1 ? 'expires' : 'expire'} ${counted(days, 'day')} later.`;
