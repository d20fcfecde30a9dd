import { beforeEach, describe, expect, test } from 'vitest';
import { fixedClock } from '../../shared/clock.ts';
import { testDatabase } from '../../testing/database.ts';
import { RecordedRolls, TODAY } from '../../testing/recorded-rolls.ts';
import { MarkStatus } from '../attendance/attendance.enums.ts';
import { recordAbsences } from '../attendance/record-absences.command.ts';
import { withdrawAbsences } from '../attendance/withdraw-absences.command.ts';
import { deleteEnrollment } from '../enrollments/end-enrollment.command.ts';
import { EnrollmentType } from '../enrollments/enrollment.enums.ts';
import { cancelDate } from '../schedule/cancel-date.command.ts';
import { transferEnrollment } from '../enrollments/move-enrollment.command.ts';
import { Setting } from '../settings/settings.entities.ts';
import type { TokenSettingsValues } from '../settings/token-settings.form.ts';

const database = testDatabase();
/** At 17:10 in Toronto, ten minutes after the class began. */
const NOW = '2026-11-24T22:10:00Z';
const AFTER_CLASS = '2026-11-24T23:30:00Z';
const { ABSENT, PRESENT } = MarkStatus;
const clock = fixedClock(NOW);
beforeEach(() => {
  clock.set(NOW);
});

async function open(earningTypes: TokenSettingsValues['earningTypes'] = ['ACTIVE']) {
  const rolls = await RecordedRolls.open(database, clock, { automatic: 'EVERY', earningTypes });
  await rolls.school.insert(Setting, { area: 'CLASSES', value: { checkInMode: true }, version: 1 });
  return rolls;
}

/** The first of two checks in; the other is marked absent by nobody. */
async function begun(rolls: RecordedRolls, slots?: [number, string, string][]) {
  const roll = await rolls.roll(2, slots);
  const [there, absent = ''] = roll.ids;
  await rolls.record(rolls.kiosk, roll, [[there, PRESENT]]);
  return { ...roll, there, absent, placeId: roll.placed[1]?.id ?? '' };
}

const remove = async (rolls: RecordedRolls, id: string, returnPunch = false) => {
  const done = await deleteEnrollment(rolls.office, { id, version: 1, returnPunch, dryRun: false });
  expect(done.kind).toBe('done');
};

test.each<[what: string, leave: (rolls: RecordedRolls, id: string) => Promise<unknown>]>([
  [
    'is transferred from today on',
    async (rolls, id) => {
      const { id: classId } = await rolls.school.class();
      const to = { id, version: 1, classId, startsOn: TODAY, confirmed: [], dryRun: false };
      expect((await transferEnrollment(rolls.office, to)).kind).toBe('done');
    },
  ],
  ['was enrolled by mistake', (rolls, id) => remove(rolls, id)],
])('whoever was marked automatically and %s earns none', async (_what, leave) => {
  const rolls = await open();
  const { absent, placeId } = await begun(rolls);
  const stays = await begun(rolls);
  await leave(rolls, placeId);
  clock.set(AFTER_CLASS);
  expect(await rolls.evaluate()).toEqual({ made: 1, revoked: 0 });
  expect(await rolls.standing(absent)).toEqual([]);
  expect(await rolls.standing(stays.absent)).toHaveLength(1);
});

test('but whoever is enrolled again by then does', async () => {
  const rolls = await open();
  const { classId, absent, placeId } = await begun(rolls);
  await remove(rolls, placeId);
  await rolls.school.enrollment({ classId, studentId: absent });
  clock.set(AFTER_CLASS);
  expect(await rolls.evaluate()).toEqual({ made: 1, revoked: 0 });
});

describe('a missed makeup that is deleted', () => {
  async function missed(by: 'office' | 'kiosk') {
    const rolls = await open(['ACTIVE', 'MAKEUP']);
    const { id: studentId } = await rolls.school.student();
    const { id: classId } = await rolls.school.class();
    const { id: makeupId } = await rolls.school.enrollment({
      ...{ studentId, classId, type: EnrollmentType.MAKEUP, startsOn: TODAY },
    });
    const token = await rolls.school.token({ studentId, makeupId });
    if (by === 'office') clock.set('2026-11-25T15:00:00Z');
    await rolls.record(rolls[by], { classId }, [[studentId, ABSENT]]);
    return { rolls, studentId, classId, makeupId, tokenId: token.id };
  }

  test.each([
    [true, 0],
    [false, 1],
  ])('before the evaluation, its token coming back: %s', async (comesBack, made) => {
    const { rolls, makeupId } = await missed('kiosk');
    await remove(rolls, makeupId, comesBack);
    clock.set(AFTER_CLASS);
    expect(await rolls.evaluate()).toEqual({ made, revoked: 0 });
  });

  test.each([
    [true, 1],
    [false, 2],
  ])('once it has earned one, its token coming back: %s', async (comesBack, standing) => {
    const { rolls, studentId, makeupId, tokenId } = await missed('office');
    expect(await rolls.standing(studentId)).toHaveLength(2);
    await remove(rolls, makeupId, comesBack);
    const left = await rolls.standing(studentId);
    expect(left).toHaveLength(standing);
    expect(left).toContainEqual(expect.objectContaining({ id: tokenId }));
  });

  test('and what missing it had earned pays for another: that token goes once it is free', async () => {
    const { rolls, studentId, makeupId, tokenId } = await missed('office');
    const next = { studentId, type: EnrollmentType.MAKEUP, startsOn: '2026-12-05' };
    const { id: nextId } = await rolls.school.enrollment(next);
    const use = 'update token set makeup_id = $2 where student_id = $1 and makeup_id is null';
    await database.owner.query(use, [studentId, nextId]);
    await remove(rolls, makeupId, true);
    expect(await rolls.standing(studentId)).toHaveLength(2);
    await remove(rolls, nextId);
    expect(await rolls.standing(studentId)).toMatchObject([{ id: tokenId }]);
  });

  test('while its absence is evaluated: the student does not get two for one', async () => {
    const { rolls, studentId, makeupId, tokenId } = await missed('kiosk');
    clock.set(AFTER_CLASS);
    // The evaluation has made the token, but waits before it commits.
    const runner = database.owner.createQueryRunner();
    await runner.startTransaction();
    await runner.query('select from student where id = $1 for update', [studentId]);
    const evaluating = rolls.evaluate();
    await expect.poll(waiting).toBe(1);
    const removing = remove(rolls, makeupId, true);
    await expect.poll(waiting).toBe(2);
    await runner.commitTransaction();
    await runner.release();
    expect(await evaluating).toEqual({ made: 1, revoked: 0 });
    await removing;
    expect(await rolls.standing(studentId)).toMatchObject([{ id: tokenId }]);
  });

  test.each([null, { expires: null, overrideLimit: false }])(
    'with its date, for which families get %j',
    async (tokens) => {
      const { rolls, studentId, classId, tokenId } = await missed('office');
      await cancelDate(rolls.office, { classId, date: TODAY, tokens, dryRun: false });
      const [earned, ...others] = (await rolls.tokens(studentId)).filter(
        ({ id }) => id !== tokenId,
      );
      expect(others).toEqual([]);
      expect(earned).toMatchObject({
        revoked: true,
        story: ['ISSUE OFFICE_PORTAL', 'REVOKE OFFICE_PORTAL'],
      });
    },
  );
});

test('nor at once: by another time of the day, or by an expected absence that is withdrawn', async () => {
  const rolls = await open();
  const twice = await begun(rolls, [
    [2, '09:00', '10:00'],
    [2, '17:00', '18:00'],
  ]);
  const { classId, absent, placeId } = twice;
  await rolls.record(rolls.office, { classId, starts: '09:00' }, [[twice.there, PRESENT]]);
  const one = await begun(rolls);
  const told = await recordAbsences(rolls.office, {
    input: {
      ...{ studentIds: [one.absent], days: null, isExcused: true, comment: null },
      occurrences: [{ classId: one.classId, date: TODAY, starts: '17:00' }],
    },
    dryRun: false,
  });
  if (told.kind !== 'done') throw new Error(JSON.stringify(told));
  await remove(rolls, placeId);
  await remove(rolls, one.placeId);
  clock.set('2026-11-25T15:00:00Z');
  await rolls.record(rolls.office, { classId }, [[absent, null]]);
  await withdrawAbsences(rolls.office, { ids: told.outcome.ids, dryRun: false });
  expect(await rolls.standing(absent)).toEqual([]);
  expect(await rolls.standing(one.absent)).toEqual([]);
});

/** How many wait for somebody else’s lock. */
async function waiting(): Promise<number> {
  const [row] = await database.owner.query<{ waiting: number }[]>(
    `select count(distinct l.pid)::int as waiting from pg_locks l join pg_stat_activity a using (pid)
     where not l.granted and a.datname = current_database()`,
  );
  return row?.waiting ?? 0;
}
