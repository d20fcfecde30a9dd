import { expect, test } from 'vitest';
import { fixedClock } from '../../shared/clock.ts';
import { testDatabase } from '../../testing/database.ts';
import { RecordedRolls, TODAY } from '../../testing/recorded-rolls.ts';
import { MarkStatus } from '../attendance/attendance.enums.ts';
import { EnrollmentType } from '../enrollments/enrollment.enums.ts';
import { cancelDate } from '../schedule/cancel-date.command.ts';
import type { CancelTokens } from '../schedule/schedule.effects.ts';
import { takeBackCancellation } from '../schedule/take-back-cancellation.command.ts';
import type { TokenSettingsValues } from '../settings/token-settings.form.ts';
import { resetToken } from './free-token.command.ts';

const database = testDatabase();
/** At 20:10 in Toronto, after the class. */
const NOW = '2026-11-25T01:10:00Z';
const TONIGHT = '2026-11-25T04:55:00Z';
const { ABSENT, EXCUSED } = MarkStatus;
const clock = fixedClock(NOW);

/** A class at 16:00 and 18:00, and its one student. */
async function open(settings: Partial<TokenSettingsValues>) {
  clock.set(NOW);
  const rolls = await RecordedRolls.open(database, clock, settings);
  const { classId, ids } = await rolls.roll(1, [
    [2, '16:00', '17:00'],
    [2, '18:00', '19:00'],
  ]);
  const [studentId = ''] = ids;
  const record = (starts: string, status: MarkStatus | null) =>
    rolls.record(rolls.office, { classId, starts }, [[studentId, status]]);
  const cancel = async (starts: string, tokens: CancelTokens | null = null) => {
    const of = { classId, date: TODAY, starts, tokens, dryRun: false };
    const done = await cancelDate(rolls.office, of);
    if (done.kind !== 'done') throw new Error(JSON.stringify(done));
    return done.outcome.cancellationId;
  };
  const takeBack = async (id: string, revokeTokens: boolean) => {
    const done = await takeBackCancellation(rolls.office, { id, revokeTokens, dryRun: false });
    expect(done.kind).toBe('done');
  };
  const use = async () => {
    const place = { studentId, type: EnrollmentType.MAKEUP, startsOn: '2026-12-05' };
    const { id } = await rolls.school.enrollment(place);
    const sql = 'update token set makeup_id = $2 where student_id = $1';
    await database.owner.query(sql, [studentId, id]);
  };
  const reset = async () => {
    const [token] = await rolls.standing(studentId);
    const of = { id: token?.id ?? '', version: token?.version ?? 0, dryRun: false };
    expect((await resetToken(rolls.office, of)).kind).toBe('done');
  };
  const standing = () => rolls.standing(studentId);
  return { rolls, record, cancel, takeBack, use, reset, standing };
}

/** The first is excused and has earned a token, the other missed without an excuse. */
async function excusedFromOne() {
  const of = await open({ automatic: 'EXCUSED' });
  await of.record('16:00', EXCUSED);
  await of.record('18:00', ABSENT);
  expect(await of.standing()).toHaveLength(1);
  return of;
}

test('an excuse that is cleared is gone, though the other timeslot was missed too', async () => {
  const { record, standing } = await excusedFromOne();
  await record('16:00', null);
  expect(await standing()).toEqual([]);
});

test('an excuse is gone when its timeslot is cancelled: by the next evaluation', async () => {
  const { rolls, cancel, standing } = await excusedFromOne();
  await cancel('16:00');
  clock.set(TONIGHT);
  expect(await rolls.evaluate()).toEqual({ made: 0, revoked: 1 });
  expect(await standing()).toEqual([]);
});

test('and where the token is in use, as soon as it is free', async () => {
  const { use, cancel, reset, standing } = await excusedFromOne();
  await use();
  await cancel('16:00');
  expect(await standing()).toHaveLength(1);
  await reset();
  expect(await standing()).toEqual([]);
});

test.each([
  ['go with the cancellation that gave them', false, true, 0],
  ['stay, as is said of the one that gave them', true, false, 1],
])(
  'timeslots cancelled one by one are taken back: tokens in use %s',
  async (_what, first, second, left) => {
    const { cancel, takeBack, use, reset, standing } = await open({ automatic: 'EVERY' });
    const one = await cancel('16:00');
    const other = await cancel('18:00', { expires: null, overrideLimit: false });
    await use();
    await takeBack(one, first);
    await takeBack(other, second);
    await reset();
    expect(await standing()).toHaveLength(left);
  },
);
