import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { fixedClock } from '../../shared/clock.ts';
import { PermissionLevel } from '../../shared/permissions.ts';
import { testDatabase } from '../../testing/database.ts';
import { RecordedRolls, TODAY } from '../../testing/recorded-rolls.ts';
import { statementsOf } from '../../testing/statements.ts';
import { MarkStatus } from '../attendance/attendance.enums.ts';
import { EnrollmentType } from '../enrollments/enrollment.enums.ts';
import type { Location } from '../schedule/place.entities.ts';
import { Setting } from '../settings/settings.entities.ts';
import type { TokenSettingsValues } from '../settings/token-settings.form.ts';
import { denyMakeup } from './free-token.command.ts';

const database = testDatabase();
/** At 18:10 in Toronto, ten minutes after the class. */
const NOW = '2026-11-24T23:10:00Z';
const { ABSENT, EXCUSED, PRESENT } = MarkStatus;
const clock = fixedClock(NOW);
let rolls: RecordedRolls;
const open = (settings: Partial<TokenSettingsValues>) =>
  RecordedRolls.open(database, clock, settings);

beforeAll(async () => {
  rolls = await open({ automatic: 'EVERY', validFor: 60, validUnit: 'DAYS' });
});
beforeEach(() => {
  clock.set(NOW);
});

describe('at once', () => {
  test('an absence earns a token with the class’s place and program, and its story', async () => {
    const { classId, made, ids, placed } = await rolls.roll(2);
    const marks = [
      [ids[0], ABSENT],
      [ids[1], PRESENT],
    ] as const;
    const says = await rolls.record(rolls.office, { classId }, marks, { dryRun: true });
    expect(says).toEqual([expect.stringMatching(/^Maya Alvarez \d+ earns a makeup token\.$/)]);
    expect(await rolls.tokens(ids[0])).toEqual([]);
    await rolls.record(rolls.office, { classId }, marks);
    expect(await rolls.tokens(ids[0])).toMatchObject([
      {
        ...{
          origin: 'ABSENCE',
          date: TODAY,
          expires: '2027-01-23',
          issued: TODAY,
          counts: true,
          version: 1,
        },
        ...{ revoked: false, location: made.locationId, enrollment: placed[0]?.id },
        ...{ programs: [made.programId], story: ['ISSUE OFFICE_PORTAL'] },
      },
    ]);
    expect(await rolls.tokens(ids[1])).toEqual([]);
    expect(await rolls.due(classId)).toEqual([
      '2026-11-24T23:30:00.000Z',
      '2026-11-25T04:55:00.000Z',
    ]);
  });

  test('a correction takes it back, and a second absence earns another', async () => {
    const { classId, ids } = await rolls.roll();
    await rolls.record(rolls.office, { classId }, [[ids[0], ABSENT]]);
    const says = await rolls.record(rolls.office, { classId }, [[ids[0], PRESENT]]);
    expect(says).toEqual([
      expect.stringMatching(
        /^The makeup token of Maya Alvarez \d+ for Tue 24 Nov 2026 is taken back\.$/,
      ),
    ]);
    expect(await rolls.tokens(ids[0])).toMatchObject([
      { revoked: true, version: 2, story: ['ISSUE OFFICE_PORTAL', 'REVOKE OFFICE_PORTAL'] },
    ]);
    await rolls.record(rolls.office, { classId }, [[ids[0], EXCUSED]]);
    expect(await rolls.tokens(ids[0])).toMatchObject([{ revoked: true }, { revoked: false }]);
  });

  test('not what the evaluations wait for: the kiosk’s, until half an hour after class', async () => {
    const { classId, ids } = await rolls.roll();
    await rolls.record(rolls.kiosk, { classId }, [[ids[0], ABSENT]]);
    expect(await rolls.tokens(ids[0])).toEqual([]);
    clock.set('2026-11-24T23:29:59Z');
    expect(await rolls.evaluate()).toEqual({ made: 0, revoked: 0 });
    clock.set('2026-11-24T23:30:00Z');
    expect(await rolls.evaluate()).toEqual({ made: 1, revoked: 0 });
    expect(await rolls.evaluate()).toEqual({ made: 0, revoked: 0 });
    expect(await rolls.tokens(ids[0])).toMatchObject([
      { expires: '2027-01-23', issued: TODAY, story: ['ISSUE SYSTEM'], counts: true, version: 1 },
    ]);
    expect(await rolls.due(classId)).toEqual(['2026-11-25T04:55:00.000Z']);
  });

  test('and what is corrected until then earns none, or not any more', async () => {
    const { classId, ids } = await rolls.roll(2);
    await rolls.record(rolls.kiosk, { classId }, [
      [ids[0], ABSENT],
      [ids[1], ABSENT],
    ]);
    await rolls.record(rolls.kiosk, { classId }, [[ids[0], PRESENT]]);
    clock.set('2026-11-24T23:30:00Z');
    expect(await rolls.evaluate()).toEqual({ made: 1, revoked: 0 });
    clock.set('2026-11-25T02:00:00Z');
    expect(await rolls.record(rolls.kiosk, { classId }, [[ids[1], PRESENT]])).toHaveLength(1);
    expect(await rolls.tokens(ids[1])).toMatchObject([{ revoked: true }]);
    await rolls.record(rolls.kiosk, { classId }, [[ids[0], EXCUSED]]);
    expect(await rolls.tokens(ids[0])).toEqual([]);
    clock.set('2026-11-25T04:55:00Z');
    expect(await rolls.evaluate()).toEqual({ made: 1, revoked: 0 });
    expect(await rolls.due(classId)).toEqual([]);
  });
});

test('whoever stands on the roll without a place any more earns one by the place that was marked', async () => {
  const { classId, ids, placed } = await rolls.roll();
  await rolls.record(rolls.office, { classId }, [[ids[0], PRESENT]]);
  await database.owner.query('update enrollment set removed_at = now() where id = $1', [
    placed[0]?.id,
  ]);
  await rolls.record(rolls.office, { classId }, [[ids[0], ABSENT]]);
  expect(await rolls.tokens(ids[0])).toMatchObject([{ enrollment: placed[0]?.id }]);
});

test('who may not see makeup tokens is told nothing of them', async () => {
  const FULL = PermissionLevel.FULL;
  const instructor = await rolls.officeOf({ ATTENDANCE: FULL, ALL_ATTENDANCE: FULL });
  const { classId, ids } = await rolls.roll();
  const absent = [[ids[0], ABSENT]] as const;
  expect(await rolls.record(instructor, { classId }, absent, { dryRun: true })).toEqual([]);
  expect(await rolls.record(instructor, { classId }, absent)).toEqual([]);
  expect(await rolls.tokens(ids[0])).toHaveLength(1);
});

describe('two timeslots of a day', () => {
  const SLOTS: [number, string, string][] = [
    [2, '09:00', '10:00'],
    [2, '17:00', '18:00'],
  ];

  test('earn one token, from the first that was missed, unless the other was attended', async () => {
    const { classId, ids } = await rolls.roll(1, SLOTS);
    await rolls.record(rolls.office, { classId, starts: '09:00' }, [[ids[0], ABSENT]]);
    await rolls.record(rolls.office, { classId }, [[ids[0], ABSENT]]);
    expect(await rolls.tokens(ids[0])).toMatchObject([{ revoked: false }]);
    expect(await rolls.record(rolls.office, { classId }, [[ids[0], PRESENT]])).toHaveLength(1);
    expect(await rolls.tokens(ids[0])).toMatchObject([{ revoked: true }]);
    // Nothing is recorded of the later one any more: the earlier one was missed.
    await rolls.record(rolls.office, { classId }, [[ids[0], null]]);
    expect(await rolls.tokens(ids[0])).toMatchObject([{ revoked: true }, { revoked: false }]);
  });

  test('marked at the same time, whoever comes first', async () => {
    for (let turn = 0; turn < 5; turn += 1) {
      const { classId, ids } = await rolls.roll(1, SLOTS);
      await Promise.all([
        rolls.record(rolls.office, { classId, starts: '09:00' }, [[ids[0], ABSENT]]),
        rolls.record(rolls.office, { classId }, [[ids[0], PRESENT]]),
      ]);
      expect(await rolls.standing(ids[0])).toEqual([]);
    }
  });
});

describe('what was used stays, and staff are told', () => {
  let gym: Location | undefined;
  const makeupOn = async (studentId: string, startsOn: string, requested = false) => {
    const { id: locationId } = (gym ??= await rolls.school.location({ name: 'Gym 2' }));
    const { id: classId } = await rolls.school.class({ locationId });
    const { id } = await rolls.school.enrollment({
      studentId,
      classId,
      type: EnrollmentType.MAKEUP,
      startsOn,
    });
    await database.owner.query(
      `update token set makeup_id = $2, requested_at = case when $3 then now() end where student_id = $1`,
      [studentId, id, requested],
    );
  };

  test.each([
    [
      '2026-12-05',
      false,
      'is booked for Sat 5 Dec 2026 at Gym 2; it is kept. Remove that makeup if it is not owed.',
    ],
    [
      '2026-12-05',
      true,
      'is asked for Sat 5 Dec 2026 at Gym 2; it is kept. Deny that request if it is not owed.',
    ],
    ['2026-11-23', false, 'was used on Mon 23 Nov 2026 at Gym 2; it is kept.'],
  ])('for %s, asked for: %s', async (date, requested, says) => {
    const { classId, ids } = await rolls.roll();
    await rolls.record(rolls.office, { classId }, [[ids[0], ABSENT]]);
    await makeupOn(ids[0] ?? '', date, requested);
    const told = [expect.stringContaining(`for Tue 24 Nov 2026 ${says}`)];
    expect(
      await rolls.record(rolls.office, { classId }, [[ids[0], PRESENT]], { dryRun: true }),
    ).toEqual(told);
    expect(await rolls.record(rolls.office, { classId }, [[ids[0], PRESENT]])).toEqual(told);
    expect(await rolls.tokens(ids[0])).toMatchObject([{ revoked: false }]);
  });

  test('until its makeup goes: then it is not owed any more', async () => {
    const { classId, ids } = await rolls.roll();
    await rolls.record(rolls.office, { classId }, [[ids[0], ABSENT]]);
    await makeupOn(ids[0] ?? '', '2026-12-05', true);
    await rolls.record(rolls.office, { classId }, [[ids[0], PRESENT]]);
    const [token] = await rolls.tokens(ids[0]);
    const request = { id: token?.id ?? '', version: 1, reason: null, dryRun: false };
    expect(await denyMakeup(rolls.office, request)).toMatchObject({
      outcome: {
        says: expect.arrayContaining([
          expect.stringMatching(/^1 makeup token is taken back, since its absence was corrected/),
        ]) as object,
      },
    });
    expect(await rolls.tokens(ids[0])).toMatchObject([
      {
        revoked: true,
        story: ['ISSUE OFFICE_PORTAL', 'DENY OFFICE_PORTAL', 'REVOKE OFFICE_PORTAL'],
      },
    ]);
  });

  test('one that was deleted is not made again', async () => {
    const { classId, ids } = await rolls.roll();
    await rolls.record(rolls.office, { classId }, [[ids[0], ABSENT]]);
    await database.owner.query('update token set deleted_at = now() where student_id = $1', [
      ids[0],
    ]);
    await rolls.record(rolls.office, { classId }, [[ids[0], EXCUSED]]);
    expect(await rolls.tokens(ids[0])).toHaveLength(1);
  });
});

describe('statements beside those of attendance', () => {
  const OWN = ['roll_lock', 'roll_facts', 'marks_write', 'audit_write'];
  const sent = async (doing: () => Promise<unknown>) =>
    (await statementsOf(doing)).filter(
      (one) => !OWN.includes(one) && !/^(begin|commit|select version)/i.test(one),
    );

  test('none while nothing is earned by itself, and one look when something is corrected', async () => {
    rolls = await open({ automatic: 'NONE' });
    const { classId, ids } = await rolls.roll();
    expect(await sent(() => rolls.record(rolls.office, { classId }, [[ids[0], ABSENT]]))).toEqual(
      [],
    );
    expect(await sent(() => rolls.record(rolls.office, { classId }, [[ids[0], PRESENT]]))).toEqual([
      'earning_lock_tokens',
    ]);
    expect(await rolls.due(classId)).toEqual([]);
  });

  test('one that asks for the evaluations where everybody came', async () => {
    rolls = await open({ automatic: 'EVERY' });
    const { classId, ids } = await rolls.roll();
    expect(await sent(() => rolls.record(rolls.office, { classId }, [[ids[0], PRESENT]]))).toEqual([
      'evaluations_plan',
    ]);
  });

  test('none while makeup tokens are off', async () => {
    rolls = await open({ automatic: 'EVERY' });
    await rolls.school.insert(Setting, {
      area: 'FEATURES',
      value: { makeupTokens: false },
      version: 1,
    });
    const { classId, ids } = await rolls.roll();
    expect(await sent(() => rolls.record(rolls.office, { classId }, [[ids[0], ABSENT]]))).toEqual(
      [],
    );
  });
});
