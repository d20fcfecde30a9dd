import * as z from 'zod';
import { fault, wholeNumber } from '../../shared/form.ts';

const MOST_DAYS = 90;

/** How far ahead enrollments that begin later already count against ongoing places, unless the school says otherwise. */
export const USUAL_LOOK_AHEAD = 14;

export const classSettingsForm = z.object({
  lookAheadDays: wholeNumber('The number of days', 0, MOST_DAYS).transform((days, context) => {
    if (days !== null) return days;
    context.addIssue(fault('NEEDED', 'The number of days is needed.'));
    return z.NEVER;
  }),
});

export type ClassSettingsValues = z.output<typeof classSettingsForm>;
