import { beforeEach, describe, expect, test } from 'vitest';
import { fixedClock } from '../../shared/clock.ts';
import { inFull } from '../../shared/said.ts';
import { testDatabase } from '../../testing/database.ts';
import { RecordedRolls, TODAY } from '../../testing/recorded-rolls.ts';
import { MarkStatus } from '../attendance/attendance.enums.ts';
import { deleteEnrollment } from '../enrollments/end-enrollment.command.ts';
import { EnrollmentType } from '../enrollments/enrollment.enums.ts';
import { cancelDate } from '../schedule/cancel-date.command.ts';
import type { CancelTokens } from '../schedule/schedule.effects.ts';
import { takeBackCancellation } from '../schedule/take-back-cancellation.command.ts';
import { denyMakeup, resetToken } from './free-token.command.ts';

const database = testDatabase();
const NOW = '2026-11-24T23:10:00Z';
const { ABSENT } = MarkStatus;
const clock = fixedClock(NOW);
let rolls: RecordedRolls;

beforeEach(async () => {
  clock.set(NOW);
  rolls = await RecordedRolls.open(database, clock, {
    ...{ automatic: 'EVERY', limit: 1, limitPeriod: 'YEAR', limitPer: 'STUDENT' },
  });
});

const TOKENS = { expires: '2027-03-01', overrideLimit: false };
async function cancel(classId: string, tokens: CancelTokens | null, dryRun = false) {
  const reason = 'Burst pipe';
  const done = await cancelDate(rolls.office, { classId, date: TODAY, reason, tokens, dryRun });
  if (done.kind === 'refused') throw new Error(JSON.stringify(done.refusal));
  return done.kind === 'done'
    ? { id: done.outcome.cancellationId, says: done.outcome.says.map(inFull) }
    : { id: '', says: done.preview.says.map(inFull) };
}
const correct = (classId: string, studentId: string) =>
  rolls.record(rolls.office, { classId }, [[studentId, MarkStatus.PRESENT]]);
async function takeBack(id: string, revokeTokens = true) {
  const done = await takeBackCancellation(rolls.office, { id, revokeTokens, dryRun: false });
  if (done.kind !== 'done') throw new Error(JSON.stringify(done));
  return done.outcome.says.map(inFull);
}

describe('with tokens', () => {
  test('everybody with an ongoing place gets one, with the reason, until the day that was chosen', async () => {
    const { classId, made, ids, placed } = await rolls.roll(1);
    const waiting = { classId, type: EnrollmentType.WAIT, startsOn: null };
    const waits = await rolls.school.enrollment(waiting);
    const trial = { classId, type: EnrollmentType.TRIAL, startsOn: TODAY };
    const tries = await rolls.school.enrollment(trial);
    expect((await cancel(classId, TOKENS, true)).says).toContain('1 makeup token is made.');
    const { says } = await cancel(classId, TOKENS);
    expect(says).toContain('1 makeup token is made.');
    expect(await rolls.tokens(ids[0])).toMatchObject([
      {
        ...{
          origin: 'CANCELLATION',
          date: TODAY,
          expires: '2027-03-01',
          issued: TODAY,
          counts: true,
        },
        ...{ location: made.locationId, programs: [made.programId], enrollment: placed[0]?.id },
        ...{ comment: 'Burst pipe', story: ['ISSUE OFFICE_PORTAL'], version: 1 },
      },
    ]);
    expect(await rolls.tokens(waits.studentId)).toEqual([]);
    expect(await rolls.tokens(tries.studentId)).toEqual([]);
  });

  test('whoever has one for the absence keeps it and gets no second', async () => {
    const { classId, ids } = await rolls.roll(1);
    await rolls.record(rolls.office, { classId }, [[ids[0], ABSENT]]);
    const { says } = await cancel(classId, { ...TOKENS, overrideLimit: true });
    expect(says).toContain('1 student has a makeup token for this date already.');
    // It is for the cancellation now: the evaluation finds that nothing was missed, and leaves it.
    clock.set('2026-11-25T04:55:00Z');
    expect(await rolls.evaluate()).toEqual({ made: 0, revoked: 0 });
    expect(await rolls.tokens(ids[0])).toMatchObject([
      {
        ...{ origin: 'ABSENCE', revoked: false, version: 2 },
        story: ['ISSUE OFFICE_PORTAL', 'EDIT OFFICE_PORTAL'],
      },
    ]);
  });

  test('whoever had one that was deleted gets no second, and is told of', async () => {
    const { classId, ids } = await rolls.roll(2);
    await rolls.record(rolls.office, { classId }, [[ids[0], ABSENT]]);
    await database.owner.query('update token set deleted_at = now() where student_id = $1', [
      ids[0],
    ]);
    const { says } = await cancel(classId, TOKENS);
    expect(says).toEqual([
      '1 makeup token is made.',
      expect.stringMatching(
        /^1 student gets none, for a makeup token for this date was deleted: Maya Alvarez \d+\.$/,
      ),
    ]);
    expect(await rolls.standing(ids[1])).toHaveLength(1);
  });

  test('the limit holds unless it is set aside, and then they do not count', async () => {
    const { classId, ids } = await rolls.roll(1);
    const { id: other } = await rolls.school.class();
    await rolls.school.enrollment({ classId: other, studentId: ids[0] ?? '' });
    await rolls.record(rolls.office, { classId: other }, [[ids[0], ABSENT]]);
    const { says } = await cancel(classId, TOKENS, true);
    expect(says).toContainEqual(
      expect.stringMatching(/^1 student gets none, for the limit is reached: Maya Alvarez \d+\.$/),
    );
    await cancel(classId, { expires: null, overrideLimit: true });
    expect(await rolls.tokens(ids[0])).toMatchObject([
      { origin: 'ABSENCE', counts: true },
      { origin: 'CANCELLATION', counts: false, expires: null },
    ]);
  });

  test('taken back, what nobody has used goes if that is asked for, and absences count again', async () => {
    const { classId, ids } = await rolls.roll(1);
    await rolls.record(rolls.kiosk, { classId }, [[ids[0], ABSENT]]);
    const { id } = await cancel(classId, TOKENS);
    expect(await takeBack(id)).toContainEqual(
      expect.stringMatching(
        /^1 makeup token for Tue 24 Nov 2026 is taken back: Maya Alvarez \d+\.$/,
      ),
    );
    expect(await rolls.standing(ids[0])).toEqual([]);
    clock.set('2026-11-25T04:55:00Z');
    expect(await rolls.evaluate()).toEqual({ made: 1, revoked: 0 });
    expect(await rolls.standing(ids[0])).toMatchObject([{ origin: 'ABSENCE' }]);
  });

  test('what staff let stay when it was taken back is not taken by another cancellation’s taking back', async () => {
    const { classId, ids } = await rolls.roll(1);
    const first = await cancel(classId, TOKENS);
    expect(await takeBack(first.id, false)).toContain('1 unused makeup token for this date stays.');
    const second = await cancel(classId, null);
    expect(await takeBack(second.id)).toHaveLength(1);
    expect(await rolls.standing(ids[0])).toHaveLength(1);
  });

  test('taken back, what was used stays, and staff are told', async () => {
    const { classId, ids } = await rolls.roll(1);
    const { id } = await cancel(classId, TOKENS);
    const makeup = await rolls.school.enrollment({
      ...{ studentId: ids[0] ?? '', type: EnrollmentType.MAKEUP, startsOn: '2026-12-05' },
    });
    await database.owner.query('update token set makeup_id = $2 where student_id = $1', [
      ...[ids[0], makeup.id],
    ]);
    expect(await takeBack(id)).toContainEqual(
      expect.stringMatching(/is booked for Sat 5 Dec 2026 at Gym \d+; it is kept\./),
    );
    expect(await rolls.standing(ids[0])).toHaveLength(1);
  });
});

describe('in use when the cancellation is taken back', () => {
  /** A token of a cancelled date that pays for a makeup of today, or is asked to. */
  async function inUse(isAsked = false) {
    const { classId, ids } = await rolls.roll(1);
    const [studentId = ''] = ids;
    const cancellation = await cancel(classId, TOKENS);
    const { id: makeupClass } = await rolls.school.class();
    const given = { studentId, classId: makeupClass, startsOn: TODAY };
    const makeup = await rolls.school.enrollment({ ...given, type: EnrollmentType.MAKEUP });
    const use = 'update token set makeup_id = $2, requested_at = $3 where student_id = $1';
    const requestedAt = isAsked ? clock.now() : null;
    await database.owner.query(use, [studentId, makeup.id, requestedAt]);
    const [token] = await rolls.standing(studentId);
    const held = { id: token?.id ?? '', version: token?.version ?? 0, dryRun: false };
    return { classId, studentId, cancellation: cancellation.id, makeupClass, makeup, held };
  }
  type InUse = Awaited<ReturnType<typeof inUse>>;
  const remove = async ({ makeup: { id, version } }: InUse) => {
    const done = await deleteEnrollment(rolls.office, {
      ...{ id, version, returnPunch: true, dryRun: false },
    });
    expect(done.kind).toBe('done');
  };

  test.each<[what: string, goes: (of: InUse) => Promise<unknown>, isAsked?: boolean]>([
    ['deleted', remove],
    ['reset', ({ held }) => resetToken(rolls.office, held)],
    ['denied', ({ held }) => denyMakeup(rolls.office, { ...held, reason: null }), true],
    ['cancelled with its date', ({ makeupClass }) => cancel(makeupClass, null)],
  ])('goes when its makeup is %s, and what was missed is looked at', async (_, goes, isAsked) => {
    const of = await inUse(isAsked);
    await takeBack(of.cancellation);
    await rolls.record(rolls.kiosk, of, [[of.studentId, ABSENT]]);
    // Whatever had been planned before.
    await database.owner.query('delete from evaluation where class_id = $1', [of.classId]);
    await goes(of);
    expect((await rolls.tokens(of.studentId))[0]).toMatchObject({
      revoked: true,
      story: ['ISSUE OFFICE_PORTAL', expect.stringMatching(/RETURN|DENY/), 'REVOKE OFFICE_PORTAL'],
    });
    clock.set('2026-11-25T04:55:00Z');
    expect(await rolls.evaluate()).toEqual({ made: 1, revoked: 0 });
  });

  test('stays when staff wanted that, the last time that it was asked', async () => {
    const of = await inUse();
    await takeBack(of.cancellation);
    const again = await cancel(of.classId, null);
    await takeBack(again.id, false);
    await remove(of);
    expect(await rolls.standing(of.studentId)).toHaveLength(1);
  });

  test('stays while the date is not held for another reason', async () => {
    const of = await inUse();
    await takeBack(of.cancellation);
    await cancel(of.classId, null);
    await remove(of);
    expect(await rolls.standing(of.studentId)).toHaveLength(1);
  });

  test('while the date of its makeup is cancelled: each waits for the other', async () => {
    for (let turn = 0; turn < 5; turn += 1) {
      const { cancellation, makeupClass, studentId } = await inUse();
      await Promise.all([takeBack(cancellation), cancel(makeupClass, null)]);
      expect(await rolls.standing(studentId)).toEqual([]);
    }
  });
});

test('without tokens, those for absences go: what is not held was not missed, also for the evaluation', async () => {
  const { classId, ids } = await rolls.roll(2);
  await rolls.record(rolls.office, { classId }, [[ids[0], ABSENT]]);
  await rolls.record(rolls.kiosk, { classId }, [[ids[1], ABSENT]]);
  const { says } = await cancel(classId, null);
  expect(says).toContainEqual(
    expect.stringMatching(/^1 makeup token for Tue 24 Nov 2026 is taken back: Maya Alvarez \d+\.$/),
  );
  expect(await rolls.tokens(ids[0])).toMatchObject([
    { revoked: true, story: ['ISSUE OFFICE_PORTAL', 'REVOKE OFFICE_PORTAL'] },
  ]);
  clock.set('2026-11-25T04:55:00Z');
  expect(await rolls.evaluate()).toEqual({ made: 0, revoked: 0 });
  expect(await rolls.tokens(ids[1])).toEqual([]);
});

test('what is closed was not missed: the evaluation makes none, and takes back what there is', async () => {
  const { classId, made, ids } = await rolls.roll(2);
  await rolls.record(rolls.office, { classId }, [[ids[0], ABSENT]]);
  await rolls.record(rolls.kiosk, { classId }, [[ids[1], ABSENT]]);
  expect(await rolls.standing(ids[0])).toHaveLength(1);
  await rolls.school.close(TODAY, TODAY, { programId: made.programId });
  clock.set('2026-11-24T23:30:00Z');
  expect(await rolls.evaluate()).toEqual({ made: 0, revoked: 1 });
});

test('one of two timeslots: the next evaluation sees what is still missed', async () => {
  const { classId, ids } = await rolls.roll(1, [
    [2, '09:00', '10:00'],
    [2, '17:00', '18:00'],
  ]);
  await rolls.record(rolls.office, { classId, starts: '09:00' }, [[ids[0], ABSENT]]);
  expect(await rolls.standing(ids[0])).toHaveLength(1);
  await cancelDate(rolls.office, { classId, date: TODAY, starts: '09:00', dryRun: false });
  clock.set('2026-11-24T23:30:00Z');
  expect(await rolls.evaluate()).toEqual({ made: 0, revoked: 1 });
});

test('a cancellation while the evaluation runs leaves no token for an absence', async () => {
  for (let turn = 0; turn < 5; turn += 1) {
    clock.set(NOW);
    const { classId, ids } = await rolls.roll(1);
    await rolls.record(rolls.kiosk, { classId }, [[ids[0], ABSENT]]);
    clock.set('2026-11-24T23:30:00Z');
    await Promise.all([rolls.evaluate(), cancel(classId, null)]);
    expect(await rolls.standing(ids[0])).toEqual([]);
  }
});

test.each([
  ['the absence that earned one is corrected', correct],
  ['the date that was missed is cancelled', (classId: string) => cancel(classId, null)],
])('the date of a makeup is cancelled while %s: each waits for the other', async (_what, other) => {
  for (let turn = 0; turn < 5; turn += 1) {
    const { classId, ids } = await rolls.roll(1, [
      [2, '09:00', '10:00'],
      [2, '17:00', '18:00'],
    ]);
    const [studentId = ''] = ids;
    await rolls.record(rolls.office, { classId }, [[studentId, ABSENT]]);
    const { id } = await rolls.school.class();
    const makeup = { studentId, classId: id, startsOn: TODAY, type: EnrollmentType.MAKEUP };
    const { id: makeupId } = await rolls.school.enrollment(makeup);
    const use = 'update token set makeup_id = $2 where student_id = $1';
    await database.owner.query(use, [studentId, makeupId]);
    await Promise.all([cancel(id, null), other(classId, studentId)]);
    // Neither is what was missed still missed, nor the makeup.
    expect(await rolls.standing(studentId)).toEqual([]);
  }
});
