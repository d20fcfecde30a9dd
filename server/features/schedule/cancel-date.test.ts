import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixedClock } from '../../shared/clock.ts';
import { newId } from '../../shared/ids.ts';
import { answerOf, CANCEL_DATE, type ClassAnswer } from '../../testing/class-operations.ts';
import { testDatabase } from '../../testing/database.ts';
import { School } from '../../testing/factories.ts';
import { ledgerOf } from '../../testing/ledger.ts';
import { PUNCH_IN, UNDO_PUNCH, type PunchAnswer } from '../../testing/operations.ts';
import { TestApp, type TestClient } from '../../testing/test-app.ts';
import { EnrollmentType } from '../enrollments/enrollment.enums.ts';
import { HolderKind } from '../passes/pass.enums.ts';

const database = testDatabase();
/** Saturday afternoon in Toronto. */
const clock = fixedClock('2026-11-21T20:00:00Z');
const DATE = '2026-11-24';
const PAST = '2026-11-17';
let app: TestApp;
let school: School;
let owner: TestClient;

beforeAll(async () => {
  app = await TestApp.start(database.source, clock);
  school = await School.open(database.source);
  owner = await app.signIn(school.account.slug, (await school.owner()).login);
});
afterAll(() => app.stop());

const cancel = (classId: string, more: object = {}): Promise<ClassAnswer> =>
  answerOf(owner, CANCEL_DATE, { classId, date: DATE, ...more });

async function punched(classId: string, firstName: string, date = DATE) {
  const student = await school.student({ firstName, lastName: 'Lee' });
  const pass = await school.pass(student);
  const { punchIn } = await owner.data<PunchAnswer>(PUNCH_IN, {
    input: { passId: pass.id, studentId: student.id, classId, date },
  });
  if (punchIn.__typename !== 'PunchedIn') throw new Error(JSON.stringify(punchIn));
  return { student, pass, entry: punchIn.entry.id };
}
const oneDay = async (classId: string, firstName: string, type: EnrollmentType, date = DATE) =>
  school.enrollment({
    classId,
    studentId: (await school.student({ firstName, lastName: 'Lee' })).id,
    type,
    startsOn: date,
  });
/** Who has a place on the date, with the type of it. */
const places = (classId: string, date = DATE): Promise<{ who: string }[]> =>
  database.owner.query(
    `select s.first_name || ' ' || e.type as who from enrollment e join student s on s.id = e.student_id
     where e.class_id = $1 and e.removed_at is null and e.starts_on <= $2 and (e.drops_on is null or e.drops_on >= $2)
     order by 1`,
    [classId, date],
  );
const meeting = async (classId: string, date = DATE) =>
  (
    await owner.data<{ class: { meetingOn: object } }>(
      `{ class(id: "${classId}") { meetingOn(date: "${date}") { state reason timeslots { starts } scheduled { starts } cancellations { id starts reason } } } }`,
    )
  ).class.meetingOn;
const twice = () =>
  school.class({
    slots: [
      [2, '09:00', '10:00'],
      [2, '17:00', '18:00'],
    ],
  });

describe('a date that is cancelled', () => {
  test('says first who loses a place and which punches come back, and then does it', async () => {
    const of = await school.class();
    const [ana, bo] = [await punched(of.id, 'Ana'), await punched(of.id, 'Bo')];
    await oneDay(of.id, 'Cem', EnrollmentType.TRIAL);
    await oneDay(of.id, 'Dee', EnrollmentType.MAKEUP);
    await oneDay(of.id, 'Eli', EnrollmentType.SINGLE_DAY);
    await school.enrollment({
      classId: of.id,
      studentId: (await school.student({ firstName: 'Fay' })).id,
    });
    await oneDay(of.id, 'Gus', EnrollmentType.TRIAL, '2026-12-01');
    const says = [
      '5 one-day enrollments are removed: Ana Lee (single day), Bo Lee (single day), Cem Lee (trial), Dee Lee (makeup), Eli Lee (single day).',
      '2 punches come back: Ana Lee, Bo Lee.',
    ];
    expect(await cancel(of.id, { dryRun: true })).toEqual({
      __typename: 'ChangePreview',
      changed: [],
      says,
    });
    expect(await places(of.id)).toHaveLength(6);

    const done = await cancel(of.id, { reason: ' floor repair ' });
    expect(done).toMatchObject({
      __typename: 'DateCancelled',
      cancellation: { date: DATE, starts: null, reason: 'floor repair' },
      says,
      repeated: false,
    });
    expect(await places(of.id)).toEqual([{ who: 'Fay ACTIVE' }]);
    expect(await places(of.id, '2026-12-01')).toHaveLength(2);
    for (const { pass } of [ana, bo]) {
      expect(await ledgerOf(database.owner, pass.id)).toEqual({
        used: 0,
        total: 10,
        lines: ['1 GIVE 0', '2 USE 1', '3 RETURN 0'],
        faults: [],
      });
    }
    expect(await meeting(of.id)).toEqual({
      state: 'CANCELLED',
      reason: 'Cancelled for Tue 24 Nov 2026: floor repair.',
      timeslots: [],
      scheduled: [{ starts: '17:00' }],
      cancellations: [{ id: done.cancellation.id, starts: null, reason: 'floor repair' }],
    });
  });

  test('gives back all punches of one pass, line by line', async () => {
    const of = await school.class();
    const ana = await school.student({ firstName: 'Ana' });
    const also = [
      await school.student({ firstName: 'Bo', familyId: ana.familyId }),
      await school.student({ firstName: 'Cem', familyId: ana.familyId }),
    ];
    const pass = await school.pass(ana, { kind: HolderKind.FAMILY, also, total: 5 });
    const punch = (studentId: string, date = DATE) =>
      owner.data<PunchAnswer>(PUNCH_IN, {
        input: { passId: pass.id, studentId, classId: of.id, date },
      });
    await punch(ana.id, '2026-11-23');
    for (const { id } of [ana, ...also]) await punch(id);
    await cancel(of.id);
    expect(await ledgerOf(database.owner, pass.id)).toEqual({
      used: 1,
      total: 5,
      lines: [
        '1 GIVE 0',
        '2 USE 1',
        '3 USE 2',
        '4 USE 3',
        '5 USE 4',
        '6 RETURN 3',
        '7 RETURN 2',
        '8 RETURN 1',
      ],
      faults: [],
    });
  });

  test('may be over: its punches come back all the same, which is said', async () => {
    const of = await school.class();
    const { pass } = await punched(of.id, 'Ana', PAST);
    expect(await cancel(of.id, { date: PAST })).toMatchObject({
      says: [
        'Tue 17 Nov 2026 is over. It counts as not held from now on.',
        '1 one-day enrollment is removed: Ana Lee (single day).',
        '1 punch comes back: Ana Lee.',
      ],
    });
    expect(await ledgerOf(database.owner, pass.id)).toMatchObject({ used: 0, faults: [] });
  });

  test('returns nothing to a deleted pass, and says so', async () => {
    const of = await school.class();
    const { pass } = await punched(of.id, 'Ana');
    await database.owner.query('update pass set deleted_at = now() where id = $1', [pass.id]);
    expect(await cancel(of.id)).toMatchObject({
      says: [
        '1 one-day enrollment is removed: Ana Lee (single day).',
        '1 punch stays used, since its pass is deleted: Ana Lee.',
      ],
    });
    expect(await ledgerOf(database.owner, pass.id)).toMatchObject({ used: 1 });
    expect(await places(of.id)).toEqual([]);
  });

  test('returns a punch once that was undone before', async () => {
    const of = await school.class();
    const { pass, entry } = await punched(of.id, 'Ana');
    await owner.data(UNDO_PUNCH, { input: { entryId: entry } });
    expect(await cancel(of.id)).toMatchObject({ says: [] });
    expect(await ledgerOf(database.owner, pass.id)).toMatchObject({ used: 0, faults: [] });
  });

  test('is refused to a punch', async () => {
    const of = await school.class();
    await cancel(of.id);
    await expect(punched(of.id, 'Ana')).rejects.toThrow('Cancelled for Tue 24 Nov 2026.');
  });

  test('is cancelled once, however often the request is sent', async () => {
    const of = await school.class();
    const { pass } = await punched(of.id, 'Ana');
    const requestId = newId();
    const first = await cancel(of.id, { requestId });
    const again = await cancel(of.id, { requestId });
    expect(again).toEqual({ ...first, repeated: true });
    expect(await ledgerOf(database.owner, pass.id)).toMatchObject({ used: 0, faults: [] });
  });
});

describe('one timeslot of a date', () => {
  test('leaves everybody in place until the last one is cancelled too', async () => {
    const of = await twice();
    const { pass } = await punched(of.id, 'Ana');
    expect(await cancel(of.id, { starts: '09:00' })).toMatchObject({
      cancellation: { starts: '09:00' },
      says: ['It is still held at 17:00.'],
    });
    expect(await places(of.id)).toEqual([{ who: 'Ana SINGLE_DAY' }]);
    expect(await cancel(of.id, { starts: '17:00' })).toMatchObject({
      says: [
        '1 one-day enrollment is removed: Ana Lee (single day).',
        '1 punch comes back: Ana Lee.',
      ],
    });
    expect(await places(of.id)).toEqual([]);
    expect(await ledgerOf(database.owner, pass.id)).toMatchObject({ used: 0, faults: [] });
  });
});

describe('nothing is cancelled', () => {
  test.each<[what: string, prepare: () => Promise<{ id: string }>, more: object, answer: object]>([
    [
      'on a day without a timeslot',
      twice,
      { date: '2026-11-25' },
      { rule: 'S-10', fields: [{ field: 'date', reason: 'NOT_ALLOWED' }] },
    ],
    [
      'of a class that is not offered any more',
      () => school.class({ isActive: false }),
      {},
      { fields: [{ field: 'date', message: 'This class is not offered any more.' }] },
    ],
    [
      'outside the dates of the class',
      () => school.class({ startsOn: '2026-12-01' }),
      {},
      { fields: [{ field: 'date', reason: 'NOT_ALLOWED' }] },
    ],
    [
      'on a day on which it is closed',
      async () => {
        const of = await school.class();
        await school.close(DATE, DATE, { programId: of.programId });
        return of;
      },
      {},
      { fields: [{ field: 'date', message: 'Closed on Tue 24 Nov 2026: Holiday.' }] },
    ],
    [
      'that is cancelled already',
      async () => {
        const of = await school.class();
        await school.cancel(of.id, DATE);
        return of;
      },
      {},
      { reason: 'ALREADY_SO', message: 'Tue 24 Nov 2026 is cancelled already.' },
    ],
    [
      'at a time at which no timeslot starts',
      twice,
      { starts: '10:00' },
      { fields: [{ field: 'starts', reason: 'UNKNOWN' }] },
    ],
    [
      'at a time that is cancelled already',
      async () => {
        const of = await twice();
        await school.cancel(of.id, DATE, '09:00');
        return of;
      },
      { starts: '09:00' },
      { reason: 'ALREADY_SO' },
    ],
    [
      'for a reason that nobody reads to its end',
      twice,
      { reason: 'x'.repeat(201) },
      { fields: [{ field: 'reason', reason: 'TOO_LONG' }] },
    ],
  ])('%s', async (_what, prepare, more, answer) => {
    const { id } = await prepare();
    const rows =
      'select (select count(*) from cancellation) + (select count(*) from audit_entry) as n';
    const before = await database.owner.query<object[]>(rows);
    expect(await cancel(id, more)).toMatchObject({ __typename: 'RecordRefused', ...answer });
    expect(await database.owner.query<object[]>(rows)).toEqual(before);
  });

  test('of another school, or of nobody', async () => {
    const other = await (await School.open(database.source)).class();
    for (const classId of [other.id, newId(), 'x']) {
      const answer = await owner.run(CANCEL_DATE, { classId, date: DATE });
      expect(answer.errors[0]?.extensions['code']).toBe('NOT_FOUND');
    }
  });
});
