import { sayDate, type LocalDate } from '../../shared/local-date.ts';
import { type EnrollmentType } from '../enrollments/enrollment.enums.ts';

/** Somebody's place on a date that was cancelled. */
export interface ToldDate {
  readonly studentId: string;
  readonly name: string;
  readonly classId: string;
  readonly className: string;
  readonly date: LocalDate;
  readonly type: EnrollmentType;
  /** A token was given for it, and stands. */
  readonly hasToken: boolean;
}

/** A pass that holds longer, or as long as before again. */
export interface ToldPass {
  readonly title: string;
  readonly expires: LocalDate;
}

/** How many dates of a class are named one by one. */
const MOST_NAMED = 8;

const TYPES: Partial<Record<EnrollmentType, string>> = {
  TRIAL: 'trial',
  MAKEUP: 'makeup, its token is free again',
  SINGLE_DAY: 'single day',
};

/**
 * What a family is to be told: a sentence for each student and class, one for each pass. “Maya Alvarez: Tumbling 1 is
 * cancelled on Thu 24 Dec 2026. 1 makeup token.”
 */
export function sayTold(
  dates: readonly ToldDate[],
  passes: readonly ToldPass[],
  isHeldAgain: boolean,
): string[] {
  const groups = new Map<string, ToldDate[]>();
  for (const one of dates) {
    const key = `${one.studentId} ${one.classId} ${one.type}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const verb = isHeldAgain ? 'is held after all' : 'is cancelled';
  return [
    ...[...groups.values()].map((group) => sayGroup(group, verb)),
    ...passes.map(({ title, expires }) =>
      isHeldAgain
        ? `“${title}” expires on ${sayDate(expires)} again.`
        : `“${title}” now expires on ${sayDate(expires)}.`,
    ),
  ];
}

function sayGroup(group: readonly ToldDate[], verb: string): string {
  const [first] = group;
  if (!first) return '';
  const named = group.slice(0, MOST_NAMED).map(({ date }) => sayDate(date));
  const more = group.length - named.length;
  const place = TYPES[first.type];
  const tokens = group.filter(({ hasToken }) => hasToken).length;
  return (
    `${first.name}: ${first.className}${place ? ` (${place})` : ''} ${verb} on ${named.join(', ')}` +
    `${more > 0 ? ` and ${more} more dates` : ''}.` +
    (tokens > 0 ? ` ${tokens} makeup ${tokens === 1 ? 'token' : 'tokens'}.` : '')
  );
}
