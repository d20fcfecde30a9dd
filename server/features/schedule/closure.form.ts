import * as z from 'zod';
import { chosen, day, fault, needed } from '../../shared/form.ts';

const CLOSURE_SCOPES = ['CLOSURES', 'BILLING', 'BOTH'] as const;

/** No school is closed for longer; a slip in the year would lock and look at everything in between. */
const MOST_DAYS = 1_000;
const A_DAY = 86_400_000;

const chosenOnes = (what: string) =>
  z
    .array(chosen(what))
    .max(200, 'That are too many at once.')
    .transform((ids) => [...new Set(ids)]);

/** Days on which programs do not meet or locations are closed (rule S-5). */
export const closureForm = z
  .object({
    reason: needed('The reason', 120),
    startsOn: day('The first day'),
    endsOn: day('The last day'),
    scope: z.enum(CLOSURE_SCOPES, { error: 'Choose what it means.' }),
    programIds: chosenOnes('The program'),
    locationIds: chosenOnes('The location'),
  })
  .superRefine((values, context) => {
    const { startsOn, endsOn, programIds, locationIds } = values;
    if (startsOn === null)
      context.addIssue(fault('NEEDED', 'The first day is needed.', ['startsOn']));
    if (startsOn !== null && endsOn !== null && endsOn < startsOn)
      context.addIssue(fault('UPSIDE_DOWN', 'The last day lies before the first.', ['endsOn']));
    if (
      startsOn !== null &&
      endsOn !== null &&
      Date.parse(endsOn) - Date.parse(startsOn) >= MOST_DAYS * A_DAY
    )
      context.addIssue(fault('OUT_OF_RANGE', 'These are more than 1,000 days.', ['endsOn']));
    if (programIds.length + locationIds.length === 0)
      context.addIssue(
        fault('NEEDED', 'Choose at least one location or program.', ['locationIds']),
      );
  })
  /** A closure of one day needs no last one. */
  .transform((values) => ({
    ...values,
    startsOn: values.startsOn ?? '',
    endsOn: values.endsOn ?? values.startsOn ?? '',
  }));

export type ClosureValues = z.output<typeof closureForm>;
