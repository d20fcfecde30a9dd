import * as z from 'zod';
import { chosen, day, fault, needed } from '../../shared/form.ts';

export const CLOSURE_SCOPES = ['CLOSURES', 'BILLING', 'BOTH'] as const;

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
