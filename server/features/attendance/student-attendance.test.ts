import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixedClock } from '../../shared/clock.ts';
import { Permission, PermissionLevel } from '../../shared/permissions.ts';
import { testDatabase } from '../../testing/database.ts';
import { School } from '../../testing/factories.ts';
import { statementsOf } from '../../testing/statements.ts';
import { TestApp, type TestClient } from '../../testing/test-app.ts';
import { EnrollmentType } from '../enrollments/enrollment.enums.ts';
import { ClassInstructor } from '../schedule/class.entities.ts';
import { Setting } from '../settings/settings.entities.ts';
import { MarkStatus } from './attendance.enums.ts';

const database = testDatabase();
/** Saturday evening in Toronto, and Sunday in UTC. */
const clock = fixedClock('2026-11-22T03:00:00Z');
const { VIEW, FULL } = PermissionLevel;
let app: TestApp;
let school: School;
let desk: TestClient;

beforeAll(async () => {
  app = await TestApp.start(database.source, clock);
  school = await School.open(database.source);
  desk = await app.signIn(school.account.slug, (await school.owner()).login);
});
afterAll(() => app.stop());

interface Answer {
  studentAttendance: {
    name: string;
    mayMark: boolean;
    cannotMark: string | null;
    enrollments: {
      id: string;
      class: { name: string; today: string };
      rate: number | null;
      recorded: number;
      occurrences: {
        occurrence: { id: string; date: string; state: string };
        notCovered: string | null;
        mark: { status: string | null } | null;
        expectedAbsence: { comment: string | null } | null;
      }[];
    }[];
  };
}
const ASKED = `query ($id: ID!, $period: AttendancePeriod! = CURRENT, $from: LocalDate, $to: LocalDate) {
  studentAttendance(studentId: $id, period: $period) { name mayMark checkInMode cannotMark
    enrollments { id type startsOn dropsOn recorded attended excused rate class { name today }
      occurrences(from: $from, to: $to) { notCovered
        occurrence { id date starts state reason enrolled marked }
        mark { status } expectedAbsence { comment studentName } } } } }`;
const attendance = async (id: string, more: object = {}, as = desk) =>
  (await as.data<Answer>(ASKED, { id, ...more })).studentAttendance;

/** A Tuesday class with a student, and what was recorded on Tuesdays. */
async function recorded(marks: Record<string, MarkStatus | null>) {
  const of = await school.class({ name: 'Tumbling', slots: [[2, '17:00', '18:00']] });
  const student = await school.student({ firstName: 'Mia', lastName: 'Cole' });
  const { id: enrollmentId } = await school.enrollment({ studentId: student.id, classId: of.id });
  for (const [date, status] of Object.entries(marks)) {
    const { id: occurrenceId } = await school.occurrence({ eventId: of.id, date, version: 1 });
    await school.mark({ occurrenceId, studentId: student.id, enrollmentId, status });
  }
  return { of, student, enrollmentId };
}

describe('a rate', () => {
  test('is attended of recorded; what was cancelled or closed since does not count', async () => {
    const { of, student } = await recorded({
      '2026-10-06': MarkStatus.PRESENT,
      '2026-10-13': MarkStatus.TARDY,
      '2026-10-20': MarkStatus.ABSENT,
      '2026-10-27': MarkStatus.EXCUSED,
      '2026-11-03': null,
      '2026-11-10': MarkStatus.ABSENT,
      '2026-11-17': MarkStatus.ABSENT,
    });
    await school.cancel(of.id, '2026-11-10', '17:00');
    await school.close('2026-11-17', '2026-11-18', { locationId: of.locationId });
    expect(await attendance(student.id)).toMatchObject({
      name: 'Mia Cole',
      enrollments: [{ recorded: 4, attended: 2, excused: 1, rate: 0.5 }],
    });
  });

  test('is none where nothing is recorded', async () => {
    const { student } = await recorded({});
    expect((await attendance(student.id)).enrollments).toMatchObject([{ recorded: 0, rate: null }]);
  });
});

describe('a student’s enrollments', () => {
  test('are those that run, or have run, each with its occurrences, the latest first', async () => {
    const { of, student, enrollmentId } = await recorded({ '2026-11-17': MarkStatus.PRESENT });
    const trial = await school.enrollment({
      ...{ studentId: student.id, type: EnrollmentType.TRIAL, startsOn: '2026-10-03' },
    });
    await school.enrollment({ studentId: student.id, removedAt: clock.now() });
    await school.enrollment({ studentId: student.id, type: EnrollmentType.WAIT });
    const ids = async (period: string) =>
      (await attendance(student.id, { period })).enrollments.map(({ id }) => id);
    expect(await ids('CURRENT')).toEqual([enrollmentId]);
    expect(await ids('PAST')).toEqual([trial.id]);
    expect(await ids('ALL')).toEqual([enrollmentId, trial.id]);

    const { id: occurrenceId } = await school.occurrence({ eventId: of.id });
    await school.expectedAbsence({ occurrenceId, studentId: student.id, comment: 'Away' });
    await school.cancel(of.id, '2026-12-01');
    const [first] = (await attendance(student.id)).enrollments;
    expect(first?.class.today).toBe('2026-11-21');
    expect(first?.occurrences.map(({ occurrence }) => occurrence.date)).toEqual([
      ...['2026-12-15', '2026-12-08', '2026-11-24', '2026-11-17', '2026-11-10', '2026-11-03'],
      ...['2026-10-27', '2026-10-20', '2026-10-13', '2026-10-06', '2026-09-29'],
    ]);
    expect(first?.occurrences.slice(2, 4)).toMatchObject([
      {
        occurrence: { id: `${of.id}@2026-11-24T17:00`, enrolled: 1, marked: 0 },
        expectedAbsence: { comment: 'Away', studentName: 'Mia Cole' },
        mark: null,
      },
      { occurrence: { marked: 1 }, mark: { status: 'PRESENT' }, expectedAbsence: null },
    ]);
  });

  test('show dates that they do not cover, or on which the class is not scheduled, and say why', async () => {
    const { of, student, enrollmentId } = await recorded({});
    await school.season('SESSION', [['2026-09-01', '2026-11-20']], of.id);
    await database.owner.query('update enrollment set drops_on = $2 where id = $1', [
      enrollmentId,
      '2026-11-10',
    ]);
    const more = { period: 'ALL', from: '2026-11-10', to: '2026-11-24' };
    const [only] = (await attendance(student.id, more)).enrollments;
    expect(only?.occurrences).toMatchObject([
      {
        occurrence: {
          date: '2026-11-24',
          state: 'OUTSIDE_SESSION',
          reason: 'Class is not scheduled to meet on this date.',
        },
      },
      { occurrence: { state: 'MEETS' }, notCovered: 'Enrollment ended Tue 10 Nov 2026' },
      { occurrence: { state: 'MEETS' }, notCovered: null },
    ]);
  });

  test('are past ones too that were removed after something was recorded', async () => {
    const { student, enrollmentId } = await recorded({ '2026-11-17': MarkStatus.TARDY });
    await database.owner.query('update enrollment set removed_at = now() where id = $1', [
      enrollmentId,
    ]);
    expect((await attendance(student.id)).enrollments).toEqual([]);
    const [past] = (await attendance(student.id, { period: 'PAST' })).enrollments;
    expect(past).toMatchObject({ id: enrollmentId, recorded: 1, rate: 1 });
    expect(past?.occurrences.filter(({ mark }) => mark)).toMatchObject([
      { notCovered: 'Enrollment deleted', mark: { status: 'TARDY' } },
    ]);
  });

  test('are two statements, however many there are', async () => {
    const { student } = await recorded({});
    for (let index = 0; index < 3; index++) await school.enrollment({ studentId: student.id });
    const sent = await statementsOf(() => attendance(student.id));
    expect(sent.filter((one) => one.startsWith('student_'))).toEqual([
      'student_attendance',
      'student_occurrences',
    ]);
  });

  test('have 10,000 days together', async () => {
    const { student } = await recorded({});
    for (let index = 0; index < 25; index++) await school.enrollment({ studentId: student.id });
    const dates = { from: '2026-01-01', to: '2027-02-04' };
    const asked = await desk.run(ASKED, { id: student.id, ...dates });
    expect(asked.errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'to' });
    expect(asked.errors[0]?.message).toContain('10,000 days');
    const fewer = { from: '2026-11-17', to: '2026-11-24' };
    expect((await attendance(student.id, fewer)).enrollments).toHaveLength(26);
  });

  test('more than 400 days are refused, and a student who is not there is not found', async () => {
    const { student } = await recorded({});
    const code = async (variables: object) =>
      (await desk.run(ASKED, variables)).errors[0]?.extensions['code'];
    expect(await code({ id: student.id, from: '2026-01-01', to: '2027-02-05' })).toBe(
      'BAD_USER_INPUT',
    );
    expect(await code({ id: school.account.id })).toBe('NOT_FOUND');
  });
});

describe('who may', () => {
  test('mark a single student, depends on check-in mode, which shows cancelled times too', async () => {
    const other = await School.open(database.source);
    const office = await app.signIn(other.account.slug, (await other.owner()).login);
    const student = await other.student();
    const of = await other.class({ slots: [[2, '17:00', '18:00']] });
    await other.enrollment({ studentId: student.id, classId: of.id });
    await other.cancel(of.id, '2026-11-24', '17:00');
    const dates = { from: '2026-11-24', to: '2026-11-24' };
    expect(await attendance(student.id, dates, office)).toMatchObject({
      ...{ mayMark: false, checkInMode: false },
      cannotMark: 'Check-in mode is off (Settings, Class settings): mark the whole class instead.',
      enrollments: [{ occurrences: [] }],
    });
    await other.insert(Setting, { area: 'CLASSES', value: { checkInMode: true } });
    expect(await attendance(student.id, dates, office)).toMatchObject({
      ...{ mayMark: true, checkInMode: true, cannotMark: null },
      enrollments: [{ occurrences: [{ occurrence: { state: 'CANCELLED' } }] }],
    });
  });

  test('see a student, sees the classes that he or she teaches, on the days of that', async () => {
    const { of, student } = await recorded({
      ...{ '2026-11-10': MarkStatus.ABSENT, '2026-11-17': MarkStatus.PRESENT },
    });
    await school.enrollment({ studentId: student.id });
    const instructor = await school.staff({ [Permission.ATTENDANCE]: VIEW });
    const own = await app.signIn(school.account.slug, instructor.login);
    const unseen = await own.run(ASKED, { id: student.id });
    expect(unseen.errors[0]?.extensions['code']).toBe('NOT_FOUND');
    await school.insert(ClassInstructor, {
      ...{ classId: of.id, staffId: instructor.id, validFrom: '2026-11-17', validTo: null },
    });
    const seen = await attendance(student.id, { to: '2026-11-24' }, own);
    expect(seen.cannotMark).toBe('You may see attendance, but not mark it.');
    expect(
      seen.enrollments.map((one) => one.occurrences.map(({ occurrence }) => occurrence.date)),
    ).toEqual([['2026-11-24', '2026-11-17']]);
    // The rate, too, is of the rolls that one sees.
    expect(seen.enrollments).toMatchObject([{ recorded: 1, rate: 1 }]);
    const all = { [Permission.ATTENDANCE]: VIEW, [Permission.ALL_ATTENDANCE]: FULL };
    const looking = await app.signIn(school.account.slug, (await school.staff(all)).login);
    expect((await attendance(student.id, {}, looking)).enrollments).toHaveLength(2);
  });
});
