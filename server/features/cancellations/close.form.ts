import * as z from 'zod';
import { chosen, fault, needed, neededDay, wholeNumber } from '../../shared/form.ts';
import { maybeTokens } from '../schedule/cancellation.form.ts';
import { checkDays, checkExpiry } from './days.form.ts';

/** What families get for the days on which the school is closed (rule M-14). */
const COMPENSATIONS = ['NONE', 'TOKENS', 'EXTEND_PASSES'] as const;
export type Compensation = (typeof COMPENSATIONS)[number];

const MOST_DAYS_MORE = 366;

const chosenOnes = (what: string) =>
  z
    .array(chosen(what))
    .max(200, 'That are too many at once.')
    .transform((ids) => [...new Set(ids)]);

/** Days on which locations or programs are closed, with what that means (rule M-14). */
export const closeForm = z
  .object({
    from: neededDay('The first day'),
    to: neededDay('The last day'),
    locationIds: chosenOnes('The location'),
    programIds: chosenOnes('The program'),
    reason: needed('The reason', 120),
    compensation: z.enum(COMPENSATIONS, { error: 'Choose what families get for it.' }),
    tokens: maybeTokens,
    extendDays: wholeNumber('The number of days', 1, MOST_DAYS_MORE),
  })
  .superRefine((values, context) => {
    const { locationIds, programIds, compensation, tokens, extendDays } = values;
    checkDays(values, context);
    if (locationIds.length + programIds.length === 0)
      context.addIssue(
        fault('NEEDED', 'Choose at least one location or program.', ['locationIds']),
      );
    if (compensation === 'TOKENS' && tokens === null)
      context.addIssue(fault('NEEDED', 'Say until when the tokens hold.', ['tokens']));
    if (compensation === 'TOKENS') checkExpiry(values, context);
    if (compensation === 'EXTEND_PASSES' && extendDays === null)
      context.addIssue(fault('NEEDED', 'Say by how many days.', ['extendDays']));
  })
  /** What was filled in for another choice does not count. */
  .transform((values) => ({
    ...values,
    tokens: values.compensation === 'TOKENS' ? values.tokens : null,
    extendDays: values.compensation === 'EXTEND_PASSES' ? values.extendDays : null,
  }));

export type CloseValues = z.output<typeof closeForm>;
