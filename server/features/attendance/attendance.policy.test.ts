import { describe, expect, test } from 'vitest';
import { Permission, PermissionLevel, reaches, type Grants } from '../../shared/permissions.ts';
import { OccurrenceState } from './attendance.enums.ts';
import { seesRollOn, whyNotMarked, type Assignment } from './attendance.policy.ts';

const { VIEW, FULL } = PermissionLevel;
const { ATTENDANCE, ALL_ATTENDANCE } = Permission;
const viewer = (grants: Grants) => ({
  may: (what: Permission, level: PermissionLevel) => reaches(grants[what], level),
});
const DATE = '2026-11-24';
const from = (validFrom: string | null, validTo: string | null = null): Assignment => ({
  validFrom,
  validTo,
});

describe('who sees a roll', () => {
  test.each<[what: string, grants: Grants, assigned: Assignment[], sees: boolean]>([
    ['who teaches the class', { [ATTENDANCE]: VIEW }, [from(null)], true],
    ['who teaches it until then', { [ATTENDANCE]: VIEW }, [from('2026-09-01', DATE)], true],
    ['not who taught it before', { [ATTENDANCE]: FULL }, [from(null, '2026-11-23')], false],
    ['not who teaches it later', { [ATTENDANCE]: FULL }, [from('2026-11-25')], false],
    ['not a colleague', { [ATTENDANCE]: FULL }, [], false],
    ['who may see all', { [ATTENDANCE]: VIEW, [ALL_ATTENDANCE]: FULL }, [], true],
  ])('%s', (_what, grants, assigned, sees) => {
    expect(seesRollOn(viewer(grants), assigned, DATE)).toBe(sees);
  });
});

describe('why a roll is not marked', () => {
  const held = { date: DATE, state: OccurrenceState.MEETS, reason: null };
  const cancelled = { ...held, state: OccurrenceState.CANCELLED, reason: 'Cancelled.' };
  const bound = (today: string, markAheadDays: number | null) => ({ today, markAheadDays });

  test.each([
    ['nothing', FULL, held, bound(DATE, null), null],
    ['nothing ahead without a bound', FULL, held, bound('2026-01-01', null), null],
    ['nothing within the bound', FULL, held, bound('2026-11-23', 1), null],
    ['it is only seen', VIEW, held, bound(DATE, null), 'You may see this roll, but not mark it.'],
    ['it is not held', FULL, cancelled, bound(DATE, null), 'Cancelled.'],
    [
      'it is too far ahead',
      FULL,
      held,
      bound('2026-11-22', 1),
      'Attendance can be recorded up to Mon 23 Nov 2026, not later.',
    ],
  ])('%s', (_what, level, of, settings, why) => {
    expect(whyNotMarked(viewer({ [ATTENDANCE]: level }), of, settings)).toBe(why);
  });
});
