import * as z from 'zod';
import { fault, neededDay, optional, time } from '../../shared/form.ts';

/** Most days of a time away (rule T-8). */
export const MOST_DAYS = 92;
export const MOST_STUDENTS = 20;
export const MOST_OCCURRENCES = 100;
export const LONGEST_COMMENT = 200;

const A_DAY = 86_400_000;

/** Both times or neither; without them it is the whole day. */
const maybeTime = (what: string) =>
  z
    .union([z.literal('').transform(() => null), time(what)])
    .nullish()
    .transform((value) => value ?? null);

export const expectedDaysForm = z
  .object({
    from: neededDay('The first day'),
    to: neededDay('The last day'),
    fromTime: maybeTime('The time'),
    toTime: maybeTime('The time'),
  })
  .superRefine(({ from, to, fromTime, toTime }, context) => {
    if (to < from)
      context.addIssue(fault('UPSIDE_DOWN', 'The last day comes before the first.', ['to']));
    else if (Date.parse(to) - Date.parse(from) >= MOST_DAYS * A_DAY)
      context.addIssue(fault('OUT_OF_RANGE', `These are more than ${MOST_DAYS} days.`, ['to']));
    if ((fromTime === null) !== (toTime === null))
      context.addIssue(
        fault('NEEDED', 'Give both times, or neither for the whole day.', [
          fromTime === null ? 'fromTime' : 'toTime',
        ]),
      );
    else if (fromTime !== null && toTime !== null && toTime < fromTime)
      context.addIssue(fault('UPSIDE_DOWN', 'The second time comes before the first.', ['toTime']));
  });

const occurrence = z.object({ classId: z.string(), date: z.string(), starts: z.string() });

/** Who will not come, and when (rule T-8). */
export const expectedAbsencesForm = z
  .object({
    studentIds: z
      .array(z.string())
      .refine((ids) => ids.length > 0, fault('NEEDED', 'Choose at least one student.'))
      .max(MOST_STUDENTS, { error: `Choose at most ${MOST_STUDENTS} students.` }),
    occurrences: z
      .array(occurrence)
      .max(MOST_OCCURRENCES, { error: `Choose at most ${MOST_OCCURRENCES} of them.` })
      .nullish()
      .transform((value) => value ?? null),
    days: expectedDaysForm.nullish().transform((value) => value ?? null),
    isExcused: z.boolean(),
    comment: optional('The comment', LONGEST_COMMENT),
  })
  .superRefine(({ occurrences, days }, context) => {
    if (occurrences !== null && days !== null)
      context.addIssue(
        fault('NOT_ALLOWED', 'Give either occurrences or days, not both.', ['days']),
      );
    else if (days === null && (occurrences === null || occurrences.length === 0))
      context.addIssue(fault('NEEDED', 'Choose when.', ['occurrences']));
  });

export type ExpectedAbsencesValues = z.output<typeof expectedAbsencesForm>;
export type ExpectedDaysValues = z.output<typeof expectedDaysForm>;
