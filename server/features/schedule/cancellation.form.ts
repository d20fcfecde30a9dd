import * as z from 'zod';
import { day, optional } from '../../shared/form.ts';

/** Makeup tokens for whoever loses a date: until when they hold, empty being for ever (rule M-6). */
export const cancelTokensForm = z.object({
  expires: day('The last day of the tokens'),
  overrideLimit: z.boolean(),
});

/** Absent or null: nobody gets any. */
export const maybeTokens = cancelTokensForm.nullish().transform((tokens) => tokens ?? null);

export const cancelReason = optional('The reason', 200);

/** What somebody writes who cancels a date (rule S-10). */
export const cancellationForm = z.object({ reason: cancelReason, tokens: maybeTokens });
