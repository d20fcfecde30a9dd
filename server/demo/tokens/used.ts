import { EnrollmentType } from '../../features/enrollments/enrollment.enums.ts';
import { TokenEntryKind } from '../../features/tokens/token.enums.ts';
import { addDays, dateInZone, type LocalDate } from '../../shared/local-date.ts';
import { later } from '../dates.ts';
import { alvarezChildren } from '../enrollments/alvarez-enrollments.ts';
import type { DemoEnrollment } from '../enrollments/roster.ts';
import type { School } from '../enrollments/school.ts';
import { drawnFrom, numberBetween } from '../records/drawn.ts';
import { DEMO_ZONE } from '../seed.ts';
import { DEMO_TOKENS } from '../settings/token-settings.ts';
import type { DemoToken } from './demo-token.ts';

/** Makeups that are older were booked before there were tokens. */
const DAYS_OF_TOKENS = 60;
/** Besides the one of the family of the pictures. */
const REQUESTS = 2;

const COMMENTS = [
  'Missed before we kept tokens here.',
  'Carried over from the paper list.',
  'The coach was ill, agreed at the desk.',
];

/**
 * Each makeup has its token: one that an absence of before has earned, if it is for that program and place, else one that
 * the desk gave. Some that are to come are only asked for.
 */
export function useTokens(
  school: School,
  earned: readonly DemoToken[],
  staff: readonly string[],
): DemoToken[] {
  const { seed } = school;
  const makeups = school.roster.enrollments
    .filter(({ type, removedAt }) => type === EnrollmentType.MAKEUP && !removedAt)
    .filter(({ startsOn }) => dayOf(startsOn) >= seed.day(-DAYS_OF_TOKENS))
    .sort((a, b) => `${dayOf(a.startsOn)} ${a.id}`.localeCompare(`${dayOf(b.startsOn)} ${b.id}`));
  const { maya } = alvarezChildren(school);
  const toCome = makeups.filter(({ startsOn }) => dayOf(startsOn) > seed.today);
  const asked = new Set([
    ...toCome.filter(({ studentId }) => studentId === maya.id),
    ...toCome.filter(({ studentId }) => studentId !== maya.id).slice(0, REQUESTS),
  ]);
  const tokens = new Map(earned.map((token) => [token.key, token]));
  for (const makeup of makeups) {
    const token = fitting(school, makeup, [...tokens.values()]) ?? given(school, makeup, staff);
    const byId = drawnFrom(`redeemed ${makeup.id}`, staff);
    const kind = asked.has(makeup) ? TokenEntryKind.REQUEST : TokenEntryKind.REDEEM;
    const step = { kind, at: makeup.createdAt, byId, makeupId: makeup.id };
    tokens.set(token.key, { ...token, steps: [...token.steps, step] });
  }
  return [...tokens.values()];
}

const dayOf = (date: LocalDate | null | undefined): LocalDate => date ?? '';

const offeringOf = ({ offerings }: School, { classId }: DemoEnrollment) => {
  const found = offerings.find(({ id }) => id === classId);
  if (!found) throw new Error('A makeup of the demo has no class.');
  return found;
};

/** The one that expires first of those that were there, and not used, when the makeup was booked. */
function fitting(
  school: School,
  makeup: DemoEnrollment,
  tokens: readonly DemoToken[],
): DemoToken | undefined {
  const { locationId, programId } = offeringOf(school, makeup);
  return tokens.find(
    (token) =>
      token.studentId === makeup.studentId &&
      token.steps.length === 1 &&
      token.steps.every(({ at }) => at < makeup.createdAt) &&
      token.locationId === locationId &&
      token.programId === programId &&
      (token.expires ?? '9') >= dayOf(makeup.startsOn),
  );
}

function given(school: School, makeup: DemoEnrollment, staff: readonly string[]): DemoToken {
  const { locationId, programId } = offeringOf(school, makeup);
  const { seed } = school;
  const booked = dateInZone(makeup.createdAt, DEMO_ZONE);
  const day = addDays(booked, -numberBetween(`given ${makeup.id}`, 2, 20));
  return {
    key: `for ${makeup.id}`,
    ...{ studentId: makeup.studentId, locationId, programId },
    comment: drawnFrom(`given for ${makeup.id}`, COMMENTS),
    // Some lessons pause between two sessions.
    expires: later(addDays(day, DEMO_TOKENS.validFor ?? 0), dayOf(makeup.startsOn)),
    steps: [
      {
        kind: TokenEntryKind.ISSUE,
        at: seed.instant(day, '11:20'),
        byId: drawnFrom(`gave ${makeup.id}`, staff),
      },
    ],
  };
}
