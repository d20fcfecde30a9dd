import * as z from 'zod';
import { parseLocalTime } from '../../shared/day.ts';
import {
  chosen,
  day,
  fault,
  maybeChosen,
  needed,
  optional,
  time,
  wholeNumber,
} from '../../shared/form.ts';
import { recordMarks } from '../settings/record-marks.form.ts';

/** The genders that a class may be for. */
export const CLASS_GENDERS = ['FEMALE', 'MALE', 'OTHER'] as const;
export type ClassGender = (typeof CLASS_GENDERS)[number];

interface StatedAge {
  readonly years: number;
  readonly months: number | null;
  readonly days: number | null;
}

/** An age as one states it: nothing at all, or years with months and days as far as they matter (rule S-6). */
export const age = (what: string) =>
  z
    .object({
      years: wholeNumber('A number of years', 0, 120),
      months: wholeNumber('A number of months', 0, 11),
      days: wholeNumber('A number of days', 0, 31),
    })
    .refine(
      ({ months, days }) => days === null || months !== null,
      fault('NEEDED', `${what} has days, and needs months too.`, ['months']),
    )
    .nullish()
    .transform((stated): StatedAge | null => {
      if (!stated || (stated.years === null && stated.months === null)) return null;
      return { ...stated, years: stated.years ?? 0 };
    });

const valid = {
  validFrom: day('The first day'),
  validTo: day('The last day'),
};

const inOrder = ({ validFrom, validTo }: Valid): boolean =>
  !validFrom || !validTo || validFrom <= validTo;
const LAST_BEFORE_FIRST = fault('UPSIDE_DOWN', 'The last day lies before the first.', ['validTo']);

const timeslot = z
  .object({
    /** Of one that is there; none for a new one. */
    id: maybeChosen(),
    weekday: z
      .union([z.number(), z.string()])
      .transform(Number)
      .refine(
        (weekday) => Number.isInteger(weekday) && weekday >= 1 && weekday <= 7,
        fault('OUT_OF_RANGE', 'The weekday is needed.'),
      ),
    starts: time('The start'),
    ends: time('The end'),
    ...valid,
  })
  .refine(
    ({ starts, ends }) =>
      parseLocalTime(starts) === null || parseLocalTime(ends) === null || starts < ends,
    fault('UPSIDE_DOWN', 'It ends before it starts.', ['ends']),
  )
  .refine(inOrder, LAST_BEFORE_FIRST);

const instructor = z
  .object({ id: maybeChosen(), staffId: chosen('The instructor'), ...valid })
  .refine(inOrder, LAST_BEFORE_FIRST);

/** All of a class that the office writes (rule S-7). */
export const classForm = z
  .object({
    name: needed('The name', 200),
    description: optional('The description', 4000),
    programId: chosen('The program'),
    levelId: maybeChosen(),
    locationId: chosen('The location'),
    roomId: maybeChosen(),
    capacity: wholeNumber('The capacity', 1, 9999),
    minAge: age('The youngest age'),
    maxAge: age('The oldest age'),
    gender: maybeChosen()
      .refine(
        (gender) => gender === null || (CLASS_GENDERS as readonly string[]).includes(gender),
        fault('NOT_ALLOWED', 'A class is for girls, boys, another gender or everybody.'),
      )
      .transform((gender) => gender as ClassGender | null),
    startsOn: day('The first day'),
    endsOn: day('The last day'),
    timeslots: z.array(timeslot).max(50, 'A class has at most 50 timeslots.'),
    seasonIds: z
      .array(chosen('The session'))
      .max(50, 'A class has at most 50 sessions.')
      .transform((ids) => [...new Set(ids)]),
    instructors: z.array(instructor).max(50, 'A class has at most 50 instructors.'),
    ...recordMarks,
  })
  .superRefine((form, context) => {
    const { minAge, maxAge, startsOn, endsOn } = form;
    if (minAge && maxAge && isUpsideDown(minAge, maxAge)) {
      const message = 'The oldest age lies below the youngest.';
      context.addIssue(fault('UPSIDE_DOWN', message, ['maxAge']));
    }
    if (startsOn && endsOn && endsOn < startsOn) {
      const message = 'The last day of the class lies before its first.';
      context.addIssue(fault('UPSIDE_DOWN', message, ['endsOn']));
    }
    for (const index of overlapping(form.timeslots, isSameTime)) {
      const message = 'It overlaps another timeslot of this class.';
      context.addIssue(fault('OVERLAPS', message, ['timeslots', index, 'starts']));
    }
    for (const index of overlapping(form.instructors, isSamePerson)) {
      const message = 'The same person teaches the class already on some of these days.';
      context.addIssue(fault('OVERLAPS', message, ['instructors', index, 'staffId']));
    }
  });

export type ClassForm = z.output<typeof classForm>;
export type TimeslotForm = ClassForm['timeslots'][number];
export type InstructorForm = ClassForm['instructors'][number];

interface Valid {
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** Whether two spans of days have one in common; no bound is open. */
export const shareDays = (a: Valid, b: Valid): boolean =>
  (!a.validFrom || !b.validTo || a.validFrom <= b.validTo) &&
  (!b.validFrom || !a.validTo || b.validFrom <= a.validTo);

/** Whether two weekly times have a moment in common. */
export const isSameTime = (
  a: { weekday: number; starts: string; ends: string },
  b: { weekday: number; starts: string; ends: string },
): boolean => a.weekday === b.weekday && a.starts < b.ends && b.starts < a.ends;

export const isSamePerson = (a: { staffId: string }, b: { staffId: string }): boolean =>
  a.staffId === b.staffId;

/** The places of those that stand in the way of an earlier one. */
function overlapping<T extends Valid>(
  rows: readonly T[],
  clash: (a: T, b: T) => boolean,
): number[] {
  return rows.flatMap((row, index) =>
    rows.slice(0, index).some((earlier) => clash(earlier, row) && shareDays(earlier, row))
      ? [index]
      : [],
  );
}

/** Nobody is as old as the least age and not older than the greatest, which is full to its last stated unit. */
function isUpsideDown(least: StatedAge, greatest: StatedAge): boolean {
  const { years, months, days } = greatest;
  const tooOld =
    days !== null
      ? [years, months ?? 0, days + 1]
      : months !== null
        ? [years, months + 1, 0]
        : [years + 1, 0, 0];
  const [y = 0, m = 0, d = 0] = tooOld;
  const lead = least.years - y || (least.months ?? 0) - m || (least.days ?? 0) - d;
  return lead >= 0;
}
