import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { fixedClock } from '../../shared/clock.ts';
import { Permission, PermissionLevel } from '../../shared/permissions.ts';
import { testDatabase } from '../../testing/database.ts';
import { School } from '../../testing/factories.ts';
import { statementsOf } from '../../testing/statements.ts';
import { TestApp, type TestClient } from '../../testing/test-app.ts';
import { EnrollmentType } from '../enrollments/enrollment.enums.ts';
import { Setting } from '../settings/settings.entities.ts';
import { Note } from '../students/note.entity.ts';
import { MarkStatus } from './attendance.enums.ts';
import { MarkVersion } from './mark.entities.ts';

const database = testDatabase();
/** A quarter past five in Toronto. */
const clock = fixedClock('2026-11-24T22:15:00Z');
const TODAY = '2026-11-24';
const { VIEW } = PermissionLevel;
let app: TestApp;
let school: School;
let owner: TestClient;
let classId: string;

beforeAll(async () => {
  app = await TestApp.start(database.source, clock);
  school = await School.open(database.source);
  owner = await app.signIn(school.account.slug, (await school.owner()).login);
});
afterAll(() => app.stop());
beforeEach(async () => {
  classId = (await school.class({ name: 'Tumbling' })).id;
});

interface Line {
  studentId: string;
  firstName: string;
  enrollmentType: string | null;
  notCovered: string | null;
  indicators: { kind: string; says: string }[];
  medicalAlert?: string | null;
  mark: { status: string | null; history: { no: number; status: string; by: string }[] } | null;
}
interface RollData {
  id: string;
  version: number;
  mayMark: boolean;
  cannotMark: string | null;
  occurrence: { enrolled: number; marked: number; attended: number; absent: number };
  lines: Line[];
}
const roll = (
  alerts = false,
) => `query Roll($classId: ID!, $date: LocalDate!, $starts: LocalTime!) {
  roll(classId: $classId, date: $date, starts: $starts) {
    id version takenAt checkedInAt mayMark cannotMark checkInMode
    class { id name locationName roomName zone today instructors }
    occurrence { id ends state reason enrolled marked attended absent isTaken hasEnded isTooFarAhead }
    lines { id studentId familyId firstName lastName age { years } enrollmentId enrollmentType notCovered rollComment
      indicators { kind says } ${alerts ? 'medicalAlert' : ''}
      expectedAbsence { id studentName className date starts ends isExcused comment at by }
      mark { id status isAuto comment arrivedAt leftAt version changedAt } } } }`;
const at = (starts = '17:00', date = TODAY) => ({ classId, date, starts });
const read = async (of = at(), client = owner) =>
  (await client.data<{ roll: RollData }>(roll(), of)).roll;
const refusal = async (of: object, client = owner) =>
  (await client.run(roll(), of)).errors[0]?.extensions['code'];
const enroll = async (
  firstName: string,
  lastName: string,
  given: object = {},
  who: object = {},
) => {
  const student = await school.student({ firstName, lastName, ...who });
  const place = await school.enrollment({ classId, studentId: student.id, ...given });
  return { studentId: student.id, enrollmentId: place.id };
};
const occurrence = (given: object = {}) => school.occurrence({ eventId: classId, ...given });

describe('the roll of an occurrence', () => {
  test('has everybody with a place by last name, and subdued whoever has a mark and no place any more', async () => {
    await enroll('Zoe', 'Adams');
    const trial = await enroll('Ben', 'Cole', { type: EnrollmentType.TRIAL, startsOn: TODAY });
    await enroll('Amy', 'Cole');
    await enroll('In', 'Line', { type: EnrollmentType.WAIT });
    await enroll('Not', 'Yet', { startsOn: '2026-11-25' });
    await enroll('No', 'More', { dropsOn: '2026-11-23' });
    const left = await enroll('Eva', 'Dorn', { dropsOn: '2026-11-16' });
    const deleted = await enroll('Fay', 'Early', { removedAt: clock.now() });
    const takenBack = await enroll('Gus', 'Fall', { removedAt: clock.now() });
    const { id: occurrenceId } = await occurrence({ version: 3, takenAt: clock.now() });
    await school.mark({ occurrenceId, ...trial });
    await school.mark({ occurrenceId, ...left, status: MarkStatus.LEFT_EARLY, leftAt: '17:10' });
    await school.mark({ occurrenceId, ...deleted, status: MarkStatus.EXCUSED });
    await school.mark({ occurrenceId, ...takenBack, status: null });

    const found = await read();
    expect(
      found.lines.map(({ firstName, enrollmentType, notCovered, mark }) =>
        [firstName, enrollmentType ?? notCovered, mark?.status ?? 'nothing'].join(', '),
      ),
    ).toEqual([
      'Zoe, ACTIVE, nothing',
      'Amy, ACTIVE, nothing',
      'Ben, TRIAL, PRESENT',
      'Eva, Enrollment ended Mon 16 Nov 2026, LEFT_EARLY',
      'Fay, Enrollment deleted, EXCUSED',
    ]);
    expect(found).toMatchObject({
      id: `${classId}@2026-11-24T17:00`,
      version: 3,
      takenAt: '2026-11-24T22:15:00.000Z',
      ...{ mayMark: true, cannotMark: null, checkInMode: false },
      class: { name: 'Tumbling', today: TODAY, zone: 'America/Toronto' },
      occurrence: {
        ...{ state: 'MEETS', ends: '18:00', hasEnded: false, isTaken: true },
        ...{ enrolled: 3, marked: 3, attended: 2, absent: 1 },
      },
    });
    expect(found.lines[3]?.mark).toMatchObject({ leftAt: '17:10', version: 1 });
  });

  test('tells of each what to know, and who is expected to be absent', async () => {
    const kim = await enroll('Kim', 'Ito', {}, { rollComment: 'Left-handed', born: '2019-11-23' });
    const level = 'CRITICAL' as const;
    await school.insert(Note, { ...kim, level, text: 'Grandmother', createdAt: clock.now() });
    const lee = await school.student({ firstName: 'Lee', lastName: 'Ito' });
    const elsewhere = await school.class({ name: 'Ballet' });
    const earlier = { studentId: lee.id, classId: elsewhere.id, dropsOn: '2026-11-19' };
    await school.enrollment({
      ...{ classId, studentId: lee.id, startsOn: '2026-11-20' },
      transferredFrom: (await school.enrollment(earlier)).id,
    });
    const told = { studentId: kim.studentId, isExcused: true, comment: 'Dentist' };
    const { id: byId } = await school.staff({}, { firstName: 'Dee', lastName: 'Desk' });
    const { id: occurrenceId } = await occurrence();
    await school.expectedAbsence({ occurrenceId, ...told, byId });
    await school.expectedAbsence({
      ...{ occurrenceId, studentId: lee.id, withdrawnAt: clock.now() },
    });

    const [first, second] = (await read()).lines;
    expect(first).toMatchObject({
      age: { years: 7 },
      expectedAbsence: {
        ...{ studentName: 'Kim Ito', className: 'Tumbling', date: TODAY, starts: '17:00' },
        ...{ ends: '18:00', isExcused: true, comment: 'Dentist', by: 'Dee Desk' },
      },
      indicators: [
        { kind: 'BIRTHDAY', says: 'Turns 7 on Mon 23 Nov 2026.' },
        { kind: 'ROLL_COMMENT', says: 'Left-handed' },
        { kind: 'NOTES', says: '1 critical note is open.' },
        { kind: 'EXPECTED_ABSENT', says: 'Is expected to be absent, excused: Dentist' },
      ],
    });
    expect(second).toMatchObject({
      expectedAbsence: null,
      indicators: [
        { kind: 'TRANSFER', says: 'Comes from Ballet by a transfer on Fri 20 Nov 2026.' },
      ],
    });
  });

  test('is another one for each timeslot of a day, and cannot be marked where that alone is cancelled', async () => {
    classId = (
      await school.class({
        slots: [
          [2, '09:00', '10:00'],
          [2, '17:00', '18:00'],
        ],
      })
    ).id;
    const ann = await enroll('Ann', 'Ash');
    await school.mark({ occurrenceId: (await occurrence({ starts: '09:00' })).id, ...ann });
    await school.cancel(classId, TODAY, '17:00', 'Flood');
    expect(await read(at('09:00'))).toMatchObject({
      mayMark: true,
      occurrence: { hasEnded: true, marked: 1 },
    });
    expect(await read(at('17:00'))).toMatchObject({
      ...{ mayMark: false, cannotMark: 'Cancelled at 17:00 on Tue 24 Nov 2026: Flood.' },
      occurrence: { state: 'CANCELLED', enrolled: 1, marked: 0 },
      lines: [{ firstName: 'Ann', mark: null }],
    });
  });

  test('is there for what was recorded where no timeslot starts then any more, and otherwise not', async () => {
    const ann = await enroll('Ann', 'Ash');
    await school.mark({ occurrenceId: (await occurrence({ starts: '08:00' })).id, ...ann });
    expect(await read(at('08:00'))).toMatchObject({
      mayMark: false,
      occurrence: { state: 'OUTSIDE_SESSION', marked: 1 },
    });
    expect(await refusal(at('08:30'))).toBe('NOT_FOUND');
    expect(await refusal({ ...at(), classId: 'none' })).toBe('NOT_FOUND');
    const other = await School.open(database.source);
    expect(await refusal({ ...at(), classId: (await other.class()).id })).toBe('NOT_FOUND');
  });

  test('says whether check-in mode is on, and how far ahead it may be marked', async () => {
    const value = { checkInMode: true, markAheadDays: 1 };
    const { id } = await school.insert(Setting, { area: 'CLASSES', value });
    const window = await owner.data(
      `query ($id: ID!) { attendance(classId: $id, from: "2026-11-25", to: "2026-11-25") { checkInMode } }`,
      { id: at().classId },
    );
    expect(window).toEqual({ attendance: { checkInMode: true } });
    expect(await read(at('17:00', '2026-11-25'))).toMatchObject({
      mayMark: true,
      checkInMode: true,
    });
    expect(await read(at('17:00', '2026-11-26'))).toMatchObject({
      ...{ mayMark: false, occurrence: { isTooFarAhead: true } },
      cannotMark: 'Attendance can be recorded up to Wed 25 Nov 2026, not later.',
    });
    await database.owner.getRepository(Setting).delete({ id });
  });

  test('is one statement, whatever it tells', async () => {
    const { studentId } = await enroll('Ann', 'Ash');
    await school.medical(studentId, 'asthma');
    const around = /^(find_session|begin|set_account|rollback|commit|audit|insert)/i;
    const own = (sent: string[]) => sent.filter((name) => !around.test(name));
    expect(own(await statementsOf(() => read()))).toEqual(['roll_with_no_alerts']);
    expect(own(await statementsOf(() => owner.data(roll(true), at())))).toEqual([
      'roll_with_alerts',
    ]);
  });
});

test('a mark tells how it came about, the newest version first', async () => {
  const { studentId } = await enroll('Ann', 'Ash');
  const byId = (await school.staff({}, { firstName: 'Dee', lastName: 'Desk' })).id;
  const { id: markId } = await school.mark({ occurrenceId: (await occurrence()).id, studentId });
  await school.insert(MarkVersion, {
    ...{ markId, no: 2, status: MarkStatus.TARDY, isAuto: false, inCheckInMode: false },
    ...{ arrivedAt: '17:05', channel: 'API' as never, byId, at: clock.now() },
  });
  const HISTORY = `query ($classId: ID!, $date: LocalDate!, $starts: LocalTime!) {
    roll(classId: $classId, date: $date, starts: $starts) {
      lines { mark { history { no status isAuto comment arrivedAt leftAt at by channel } } } } }`;
  const { roll: found } = await owner.data<{ roll: RollData }>(HISTORY, at());
  expect(found.lines[0]?.mark?.history).toMatchObject([
    { no: 2, status: 'TARDY', arrivedAt: '17:05', by: 'Dee Desk', channel: 'API' },
    { no: 1, status: 'PRESENT', arrivedAt: null, by: null, channel: 'OFFICE_PORTAL' },
  ]);

  await database.owner.query(
    `insert into mark_version (account_id, id, mark_id, no, status, is_auto, in_check_in_mode, channel, at)
     select account_id, gen_random_uuid(), mark_id, i, status, false, false, channel, at
     from mark_version, generate_series(3, 120) i where mark_id = $1 and no = 2`,
    [markId],
  );
  const { roll: long } = await owner.data<{ roll: RollData }>(HISTORY, at());
  const numbers = (long.lines[0]?.mark?.history as { no: number }[]).map(({ no }) => no);
  expect([numbers.length, numbers[0], numbers.at(-1)]).toEqual([100, 120, 21]);
});

describe('a medical alert on a roll', () => {
  const readsOf = (studentId: string) =>
    database.owner.query<{ actor: string }[]>(
      `select e.actor_id as actor from audit_entry e join audit_target t on t.entry_id = e.id
       where e.verb = 'READ_MEDICAL' and t.record_id = $1`,
      [studentId],
    );

  test('is shown to whoever may read it, unless it says that there is none, and each reading is audited', async () => {
    const ann = await enroll('Ann', 'Ash');
    const ben = await enroll('Ben', 'Ash');
    const cat = await enroll('Cat', 'Ash');
    await school.medical(ann.studentId, 'None except peanuts');
    await school.medical(ben.studentId, 'none');
    const nurse = await school.staff({
      ...{ [Permission.ATTENDANCE]: VIEW, [Permission.ALL_ATTENDANCE]: PermissionLevel.FULL },
      [Permission.STUDENT_MEDICAL]: VIEW,
    });
    const client = await app.signIn(school.account.slug, nurse.login);
    const { roll: found } = await client.data<{ roll: RollData }>(roll(true), at());
    expect(found.lines.map(({ medicalAlert }) => medicalAlert)).toEqual([
      ...['None except peanuts', null, null],
    ]);
    for (const { studentId } of [ann, ben, cat])
      expect(await readsOf(studentId)).toEqual([{ actor: nurse.id }]);
  });

  test('is not even read for whoever may not', async () => {
    const { studentId } = await enroll('Ann', 'Ash');
    await school.medical(studentId, 'bee stings');
    const { login } = await school.staff({
      ...{ [Permission.ATTENDANCE]: VIEW, [Permission.ALL_ATTENDANCE]: PermissionLevel.FULL },
    });
    const client = await app.signIn(school.account.slug, login);
    let answer: unknown;
    const sent = await statementsOf(async () => {
      answer = await client.run(roll(true), at());
    });
    expect(sent).toContain('roll_with_no_alerts');
    expect(JSON.stringify(answer)).toContain('FORBIDDEN');
    expect(JSON.stringify(answer)).not.toContain('bee');
    expect(await readsOf(studentId)).toEqual([]);
  });
});
