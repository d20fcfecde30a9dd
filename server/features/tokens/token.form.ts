import * as z from 'zod';
import { chosen, day, maybeChosen, optional } from '../../shared/form.ts';

const MOST_PROGRAMS = 50;

/** A makeup token as it is made by hand, or changed (rule M-7). */
export const tokenForm = z.object({
  /** Where it can be used; none is anywhere. */
  locationId: maybeChosen(),
  /** In whose classes; none is in all. */
  programIds: z
    .array(chosen('The program'))
    .max(MOST_PROGRAMS, `Choose at most ${String(MOST_PROGRAMS)} programs.`),
  /** The last day on which its makeup may be; empty is never. */
  expires: day('The expiry'),
  comment: optional('The comment', 500),
});

export type TokenValues = z.output<typeof tokenForm>;
