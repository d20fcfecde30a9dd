import * as z from 'zod';
import { day, fault, needed } from '../../shared/form.ts';

export const SEASON_KINDS = ['SESSION', 'ROLLING'] as const;

const MOST_RANGES = 100;

/** A day that must be there. */
const neededDay = (what: string) =>
  day(what).transform((value, context) => {
    if (value !== null) return value;
    context.addIssue(fault('NEEDED', `${what} is needed.`));
    return z.NEVER;
  });

const range = z
  .object({ startsOn: neededDay('The first day'), endsOn: neededDay('The last day') })
  .refine(
    ({ startsOn, endsOn }) => startsOn <= endsOn,
    fault('UPSIDE_DOWN', 'The last day lies before the first.', ['endsOn']),
  );

/** A session or a rolling session (rule O-8). */
export const seasonForm = z
  .object({
    name: needed('The name', 80),
    kind: z.enum(SEASON_KINDS, { error: 'Choose what it is.' }),
    ranges: z
      .array(range)
      .refine((ranges) => ranges.length > 0, fault('NEEDED', 'It needs its dates.'))
      .max(MOST_RANGES, `There are at most ${MOST_RANGES} periods.`),
  })
  .superRefine(({ kind, ranges }, context) => {
    if (kind === 'SESSION' && ranges.length > 1)
      context.addIssue(
        fault('NOT_ALLOWED', 'A session is one period. Several make a rolling session.', [
          'ranges',
          1,
          'startsOn',
        ]),
      );
    for (const [index, one] of ranges.entries()) {
      const first = ranges.slice(0, index).findIndex((before) => touches(before, one));
      if (first === -1) continue;
      const message = `This overlaps period ${String(first + 1)}.`;
      context.addIssue(fault('OVERLAPS', message, ['ranges', index, 'startsOn']));
    }
  })
  .transform((values) => ({
    ...values,
    ranges: [...values.ranges].sort((one, other) => one.startsOn.localeCompare(other.startsOn)),
  }));

interface Days {
  readonly startsOn: string;
  readonly endsOn: string;
}

const touches = (one: Days, other: Days): boolean =>
  one.startsOn <= other.endsOn && other.startsOn <= one.endsOn;

export type SeasonValues = z.output<typeof seasonForm>;
