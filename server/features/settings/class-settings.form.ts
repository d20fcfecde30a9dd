import * as z from 'zod';
import { fault, wholeNumber } from '../../shared/form.ts';

const MOST_DAYS = 90;

/** How far ahead enrollments that begin later already count against ongoing places, unless the school says otherwise. */
export const USUAL_LOOK_AHEAD = 14;

/** So many absences one after the other are worth a call, unless the school says otherwise (rule T-11). */
export const USUAL_ABSENCES = 3;
const FEWEST_ABSENCES = 2;
const MOST_ABSENCES = 20;

const neededNumber = (what: string, least: number, most: number) =>
  wholeNumber(what, least, most).transform((value, context) => {
    if (value !== null) return value;
    context.addIssue(fault('NEEDED', `${what} is needed.`));
    return z.NEVER;
  });

export const classSettingsForm = z.object({
  lookAheadDays: neededNumber('The number of days', 0, MOST_DAYS),
  checkInMode: z.boolean(),
  staffCheckInMode: z.boolean(),
  /** Empty: any date that is scheduled (rule T-2). */
  markAheadDays: wholeNumber('The number of days', 0, MOST_DAYS),
  absencesInARow: neededNumber('The number of absences', FEWEST_ABSENCES, MOST_ABSENCES),
});

export type ClassSettingsValues = z.output<typeof classSettingsForm>;
