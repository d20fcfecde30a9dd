import * as z from 'zod';
import { chosen, fault, neededDay } from '../../shared/form.ts';
import { cancelReason, maybeTokens } from '../schedule/cancellation.form.ts';
import { checkDays, checkExpiry } from './days.form.ts';

/** Most classes that are cancelled at a time (rule M-13). */
export const MOST_CLASSES = 500;

/** Dates of several classes that are cancelled together (rule M-13). */
export const cancelClassesForm = z
  .object({
    classIds: z
      .array(chosen('The class'))
      .refine((ids) => ids.length > 0, fault('NEEDED', 'Choose at least one class.'))
      .max(MOST_CLASSES, { error: `Choose at most ${MOST_CLASSES} classes.` })
      .transform((ids) => [...new Set(ids)]),
    from: neededDay('The first day'),
    to: neededDay('The last day'),
    reason: cancelReason,
    tokens: maybeTokens,
  })
  .superRefine((values, context) => {
    checkDays(values, context);
    checkExpiry(values, context);
  });

export type CancelClassesValues = z.output<typeof cancelClassesForm>;
