import { expect, test } from 'vitest';
import { MarkStatus } from '../attendance/attendance.enums.ts';
import { EnrollmentType } from '../enrollments/enrollment.enums.ts';
import { USUAL_TOKENS, type TokenSettingsValues } from '../settings/token-settings.form.ts';
import type { SlotMark } from './earning-facts.queries.ts';
import { whyNoTokenYet, type MissedDay } from './no-token.rules.ts';

const now = new Date('2026-11-24T23:10:00Z');
const EVERY: TokenSettingsValues = { ...USUAL_TOKENS, automatic: 'EVERY' };
const missed: SlotMark = {
  ...{ occurrenceId: 'o', starts: '17:00', isHeld: true, enrollmentId: 'e' },
  ...{ status: MarkStatus.ABSENT, enrollmentType: EnrollmentType.ACTIVE },
};
const day: MissedDay = {
  ...{ kind: 'CLASS', date: '2026-11-24', zone: 'America/Toronto', marks: [missed] },
  ...{ wasDeleted: false, counted: 0, span: '', dueAt: null },
};
const of = (mark: Partial<SlotMark>) => ({ marks: [{ ...missed, ...mark }] });
const limit = (more: Partial<TokenSettingsValues>) => ({ ...EVERY, limit: 2, ...more });
const at = (instant: string) => ({ dueAt: new Date(instant) });

test.each<[says: string, day: Partial<MissedDay>, settings?: TokenSettingsValues | null]>([
  ['No absence earns a token by itself.', {}, null],
  ['Only absences from classes earn a token.', { kind: 'CAMP_BLOCK' }],
  ['The class was not held.', of({ isHeld: false })],
  ['Only excused absences earn a token.', {}, { ...EVERY, automatic: 'EXCUSED' }],
  ['Makeups earn none.', of({ enrollmentType: EnrollmentType.MAKEUP })],
  ['Single days earn none.', of({ enrollmentType: EnrollmentType.SINGLE_DAY })],
  ['Ongoing places earn none.', {}, { ...EVERY, earningTypes: ['TRIAL'] }],
  ['No enrollment covers the date any more.', of({ enrollmentType: null })],
  ['No enrollment covered the date.', of({ enrollmentId: null, enrollmentType: null })],
  [
    'The student came to another time of the class that day.',
    { marks: [missed, { ...missed, status: MarkStatus.TARDY }] },
  ],
  ['A makeup token for this date was deleted.', { wasDeleted: true }],
  ['Limit reached: 2 of 2 in November.', { counted: 2 }, limit({})],
  ['Limit reached: 3 of 2 in 2026.', { counted: 3 }, limit({ limitPeriod: 'YEAR' })],
  ['Limit reached: 2 of 2 in this session.', { counted: 2 }, limit({ limitPeriod: 'SESSION' })],
  [
    'Limit reached: 2 of 2 in 2026.',
    { counted: 2, span: '2026' },
    limit({ limitPeriod: 'SESSION' }),
  ],
  ['Limit reached: 2 of 2 at once.', { counted: 2 }, limit({ limitPeriod: 'AT_ONCE' })],
  [
    'Limit reached: 2 of 2 in November for this enrollment.',
    { counted: 2 },
    limit({ limitPer: 'ENROLLMENT' }),
  ],
  ['Expected at 18:30.', at('2026-11-24T23:30:00Z')],
  ['Expected on Wed 25 Nov 2026 at 23:55.', at('2026-11-26T04:55:00Z')],
  ['Expected at 18:00; it is being looked at.', at('2026-11-24T23:00:00Z')],
  [
    'No token was due when this was looked at: the limit was reached then, or the settings were others. Make one by hand if it is owed.',
    { counted: 1 },
    limit({}),
  ],
])('%s', (says, facts, settings = EVERY) => {
  expect(whyNoTokenYet({ ...day, ...facts }, settings, now).says).toBe(says);
});
