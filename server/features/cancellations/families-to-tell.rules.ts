import { sayDate, type LocalDate } from '../../shared/local-date.ts';
import { Permission, PermissionLevel } from '../../shared/permissions.ts';
import { discreet, type Said } from '../../shared/said.ts';
import { type EnrollmentType } from '../enrollments/enrollment.enums.ts';
import { SEE_TOKENS } from '../tokens/tokens.access.ts';

/** Somebody's place on a date that was cancelled. */
export interface ToldDate {
  readonly studentId: string;
  readonly name: string;
  readonly classId: string;
  readonly className: string;
  readonly date: LocalDate;
  readonly type: EnrollmentType;
  /** A makeup that is gone, and the token that paid for it can be used again. */
  readonly isFreed: boolean;
  /** A token was given for it, and stands. */
  readonly hasToken: boolean;
}

/** A pass that holds longer, or as long as before again. */
export interface ToldPass {
  readonly title: string;
  readonly expires: LocalDate;
}

const SEE_PASSES = [[Permission.PUNCH_PASSES, PermissionLevel.VIEW]] as const;

/** How many dates of a class are named one by one. */
const MOST_NAMED = 8;

const TYPES: Partial<Record<EnrollmentType, string>> = {
  TRIAL: 'trial',
  MAKEUP: 'makeup',
  SINGLE_DAY: 'single day',
};

/**
 * What a family is to be told: a sentence for each student and class, one for each pass. “Maya Alvarez: Tumbling 1 is
 * cancelled on Thu 24 Dec 2026. 1 makeup token.” Passes and tokens are only for those who may see them (rule A-21).
 */
export function sayTold(
  dates: readonly ToldDate[],
  passes: readonly ToldPass[],
  isHeldAgain: boolean,
): Said[] {
  const groups = new Map<string, ToldDate[]>();
  for (const one of dates) {
    const key = `${one.studentId} ${one.classId} ${one.type} ${String(one.isFreed)}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const verb = isHeldAgain ? 'is held after all' : 'is cancelled';
  return [
    ...[...groups.values()].map((group) => sayGroup(group, verb)),
    ...passes.map(({ title, expires }) =>
      isHeldAgain
        ? discreet(
            SEE_PASSES,
            `“${title}” expires on ${sayDate(expires)} again.`,
            'A punch pass expires as before again.',
          )
        : discreet(
            SEE_PASSES,
            `“${title}” now expires on ${sayDate(expires)}.`,
            'A punch pass expires later.',
          ),
    ),
  ];
}

function sayGroup(group: readonly ToldDate[], verb: string): Said {
  const [first] = group;
  if (!first) return '';
  const named = group.slice(0, MOST_NAMED).map(({ date }) => sayDate(date));
  const more = group.length - named.length;
  const dates = `${named.join(', ')}${more > 0 ? ` and ${more} more dates` : ''}`;
  const type = TYPES[first.type];
  const tokens = group.filter(({ hasToken }) => hasToken).length;
  const say = (place: string | undefined): string =>
    `${first.name}: ${first.className}${place ? ` (${place})` : ''} ${verb} on ${dates}.`;
  const isFreed = type !== undefined && first.isFreed;
  if (tokens === 0 && !isFreed) return say(type);
  const given = tokens > 0 ? ` ${tokens} makeup ${tokens === 1 ? 'token' : 'tokens'}.` : '';
  const freed = isFreed ? `${type}, its token is free again` : type;
  return discreet(SEE_TOKENS, say(freed) + given, say(type));
}
