import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { fixedClock } from '../../shared/clock.ts';
import { Permission, PermissionLevel } from '../../shared/permissions.ts';
import { testDatabase } from '../../testing/database.ts';
import { School } from '../../testing/factories.ts';
import { TestApp, type TestClient } from '../../testing/test-app.ts';
import { EnrollmentType } from '../enrollments/enrollment.enums.ts';
import { ClassInstructor } from '../schedule/class.entities.ts';
import { Setting } from '../settings/settings.entities.ts';
import { MarkStatus } from './attendance.enums.ts';

const { PRESENT, ABSENT, EXCUSED } = MarkStatus;
const database = testDatabase();
/** Tuesday a quarter past six in the evening in Toronto. */
const clock = fixedClock('2026-11-24T23:15:00Z');
const VIEW = { [Permission.ATTENDANCE]: PermissionLevel.VIEW };
let app: TestApp;
let school: School;
let desk: TestClient;

beforeAll(async () => {
  app = await TestApp.start(database.source, clock);
});
beforeEach(async () => {
  school = await School.open(database.source);
  desk = await app.signIn(school.account.slug, (await school.owner()).login);
});
afterAll(() => app.stop());

/** A class with a student in it, on Tuesdays at five unless it is said otherwise. */
async function held(name: string, given: Parameters<School['class']>[0] = {}, day = '2026-11-10') {
  const of = await school.class({ name, slots: [[2, '17:00', '18:00']], ...given });
  const { id, studentId } = await school.enrollment({ classId: of.id, startsOn: day });
  return { of, studentId, enrollmentId: id };
}

/** What is recorded of a student in a class, on Tuesdays backwards from 17 November. */
async function marked(of: { id: string }, studentId: string, ...marks: (MarkStatus | null)[]) {
  for (const [weeks, status] of marks.entries()) {
    const date = new Date(Date.parse('2026-11-17') - weeks * 7 * 86_400_000);
    const day = date.toISOString().slice(0, 10);
    const [known] = await database.owner.query<{ id: string }[]>(
      'select id from occurrence where event_id = $1 and date = $2',
      [of.id, day],
    );
    const occurrenceId =
      known?.id ?? (await school.occurrence({ eventId: of.id, date: day, takenAt: date })).id;
    await school.mark({ occurrenceId, studentId, status });
  }
}

describe('rolls not taken', () => {
  const ASKED = `query ($first: Int! = 50, $after: String, $search: String, $from: LocalDate, $to: LocalDate,
    $locationId: ID, $programId: ID, $instructorId: ID, $descending: Boolean! = false) {
    rollsNotTaken(first: $first, after: $after, search: $search, from: $from, to: $to, locationId: $locationId,
      programId: $programId, instructorId: $instructorId, descending: $descending) {
      nodes { id class { name } occurrence { date starts ends state enrolled isTaken hasEnded } }
      pageInfo { hasNextPage endCursor } } }`;
  interface Page {
    rollsNotTaken: {
      nodes: {
        id: string;
        class: { name: string };
        occurrence: { date: string; starts: string };
      }[];
      pageInfo: { hasNextPage: boolean; endCursor: string };
    };
  }
  const page = async (more: object = {}, as = desk) =>
    (await as.data<Page>(ASKED, { ...more })).rollsNotTaken;
  const listed = async (more: object = {}, as = desk) =>
    (await page(more, as)).nodes.map(
      (one) => `${one.class.name} ${one.occurrence.date.slice(5)} ${one.occurrence.starts}`,
    );

  test('are those that are over, were held, had somebody, and have no mark', async () => {
    const { of, studentId } = await held('Tumbling');
    await marked(of, studentId, PRESENT);
    const taken = await school.occurrence({ eventId: of.id, date: '2026-11-10' });
    await school.mark({ occurrenceId: taken.id, studentId, status: null });
    await held('Over in time', { slots: [[2, '17:00', '18:15']] });
    await held('Not over yet', { slots: [[2, '17:00', '18:16']] }, '2026-11-24');
    const vancouver = await school.location({ zone: 'America/Vancouver' });
    await held('Three hours later', { locationId: vancouver.id }, '2026-11-24');
    await held('Not offered', { isActive: false });
    const cancelled = await held('Cancelled', {}, '2026-11-17');
    await school.cancel(cancelled.of.id, '2026-11-17', '17:00');
    await school.cancel(cancelled.of.id, '2026-11-24');
    const closed = await held('Closed');
    await school.close('2026-11-01', '2026-11-30', { programId: closed.of.programId });
    await school.season('SESSION', [['2026-01-01', '2026-06-30']], (await held('Outside')).of.id);
    await school.class({ name: 'Nobody', slots: [[2, '17:00', '18:00']] });
    const waiting = await school.class({ name: 'Waiting', slots: [[2, '17:00', '18:00']] });
    await school.enrollment({ classId: waiting.id, type: EnrollmentType.WAIT });
    expect(await listed()).toEqual([
      ...['Over in time 11-10 17:00', 'Tumbling 11-10 17:00'],
      ...['Over in time 11-17 17:00', 'Over in time 11-24 17:00', 'Tumbling 11-24 17:00'],
    ]);
    expect((await page({ descending: true, first: 1 })).nodes).toMatchObject([
      {
        id: `${of.id}@2026-11-24T17:00`,
        occurrence: { state: 'MEETS', enrolled: 1, isTaken: false, hasEnded: true, ends: '18:00' },
      },
    ]);
  });

  test('come by page, the oldest first, narrowed by what is asked for', async () => {
    const teacher = await school.staff();
    const { of } = await held('Tumbling');
    const ballet = await held('Ballet', { slots: [[1, '09:00', '10:00']] });
    await school.insert(ClassInstructor, {
      ...{ classId: of.id, staffId: teacher.id, validFrom: null, validTo: '2026-11-17' },
    });
    const first = await page({ first: 3 });
    expect(first.pageInfo.hasNextPage).toBe(true);
    const rest = await listed({ first: 3, after: first.pageInfo.endCursor });
    expect(rest).toEqual(['Ballet 11-23 09:00', 'Tumbling 11-24 17:00']);
    expect(first.nodes.map((one) => one.class.name)).toEqual(['Tumbling', 'Ballet', 'Tumbling']);

    expect(await listed({ search: 'tumb', from: '2026-11-17' })).toHaveLength(2);
    expect(await listed({ locationId: ballet.of.locationId })).toHaveLength(2);
    expect(await listed({ programId: of.programId, to: '2026-11-17' })).toHaveLength(2);
    expect(await listed({ instructorId: teacher.id })).toHaveLength(2);
    const long = await desk.run(ASKED, { from: '2026-01-01', to: '2026-11-24' });
    expect(long.errors[0]?.extensions['code']).toBe('BAD_USER_INPUT');
    const wrong = await desk.run(ASKED, { after: 'x' });
    expect(wrong.errors[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  });

  test('are those of one’s own classes, for who sees no others', async () => {
    const staff = await school.staff(VIEW);
    const { of } = await held('Tumbling');
    await held('Ballet');
    await school.insert(ClassInstructor, {
      ...{ classId: of.id, staffId: staff.id, validFrom: '2026-11-17', validTo: '2026-11-23' },
    });
    const own = await app.signIn(school.account.slug, staff.login);
    expect(await listed({}, own)).toEqual(['Tumbling 11-17 17:00']);
  });
});

describe('absences in a row', () => {
  const ASKED = `query ($first: Int! = 50, $after: String, $search: String, $locationId: ID, $programId: ID) {
    absencesInARow(first: $first, after: $after, search: $search, locationId: $locationId, programId: $programId) {
      nodes { id studentId studentName familyId count since last class { id name } }
      pageInfo { hasNextPage endCursor } } }`;
  interface Page {
    absencesInARow: {
      nodes: { studentName: string; count: number; since: string; last: string }[];
      pageInfo: { hasNextPage: boolean; endCursor: string };
    };
  }
  const page = async (more: object = {}, as = desk) =>
    (await as.data<Page>(ASKED, { ...more })).absencesInARow;
  const runs = async (more: object = {}, as = desk) =>
    (await page(more, as)).nodes.map(({ count, since, last }) => [count, since, last]);

  test.each<[string, (MarkStatus | null)[], number | null]>([
    ['three', [ABSENT, ABSENT, ABSENT, PRESENT], 3],
    ['two are none', [ABSENT, ABSENT, PRESENT, ABSENT], null],
    ['from the first lesson on', [ABSENT, ABSENT, ABSENT, ABSENT], 4],
    ['excused ones are passed over', [EXCUSED, ABSENT, EXCUSED, ABSENT, ABSENT, PRESENT], 3],
    ['excused ones do not count', [ABSENT, EXCUSED, ABSENT, EXCUSED, PRESENT], null],
    ['a mark taken back is none', [null, ABSENT, ABSENT, null, ABSENT, PRESENT], 3],
    ['who was there last has none', [PRESENT, ABSENT, ABSENT, ABSENT], null],
    ['who came late was there', [ABSENT, ABSENT, MarkStatus.TARDY_LEFT_EARLY, ABSENT], null],
  ])('%s', async (_what, marks, count) => {
    const { of, studentId } = await held('Tumbling');
    await marked(of, studentId, ...marks);
    const found = await runs();
    expect(found.map(([found]) => found)).toEqual(count === null ? [] : [count]);
  });

  test('are those of a class that is offered and of a place that runs, as many as the school says', async () => {
    const { of, studentId } = await held('Tumbling');
    await marked(of, studentId, ABSENT, ABSENT, ABSENT, ABSENT, PRESENT);
    const dropped = await school.enrollment({ classId: of.id, dropsOn: '2026-11-20' });
    await marked(of, dropped.studentId, ABSENT, ABSENT, ABSENT, ABSENT, ABSENT);
    const trial = await school.enrollment({
      ...{ classId: of.id, type: EnrollmentType.TRIAL, startsOn: '2026-11-24' },
    });
    await marked(of, trial.studentId, ABSENT, ABSENT, ABSENT);
    const gone = await held('Not offered', { isActive: false });
    await marked(gone.of, gone.studentId, ABSENT, ABSENT, ABSENT);
    expect(await runs()).toEqual([[4, '2026-10-27', '2026-11-17']]);
    await school.cancel(of.id, '2026-11-10');
    expect(await runs()).toEqual([[3, '2026-10-27', '2026-11-17']]);
    await school.insert(Setting, { area: 'CLASSES', value: { absencesInARow: 4 } });
    expect(await runs()).toEqual([]);
  });

  test('come by page, the longest first, narrowed by what is asked for', async () => {
    const tumbling = await held('Tumbling');
    await marked(tumbling.of, tumbling.studentId, ABSENT, ABSENT, ABSENT);
    const ballet = await held('Ballet');
    const kim = await school.student({ firstName: 'Kim', lastName: 'Ito' });
    await school.enrollment({ classId: ballet.of.id, studentId: kim.id });
    await marked(ballet.of, kim.id, ABSENT, ABSENT, ABSENT, ABSENT);
    const first = await page({ first: 1 });
    expect(first).toMatchObject({
      nodes: [{ studentName: 'Kim Ito', count: 4, class: { name: 'Ballet' } }],
      pageInfo: { hasNextPage: true },
    });
    const rest = await page({ first: 1, after: first.pageInfo.endCursor });
    expect(rest).toMatchObject({
      nodes: [{ id: `${tumbling.of.id}/${tumbling.studentId}`, count: 3 }],
      pageInfo: { hasNextPage: false },
    });
    expect(await runs({ search: 'ito' })).toHaveLength(1);
    expect(await runs({ locationId: tumbling.of.locationId })).toHaveLength(1);
    expect(await runs({ programId: ballet.of.programId })).toHaveLength(1);

    const staff = await school.staff(VIEW);
    await school.insert(ClassInstructor, {
      ...{ classId: ballet.of.id, staffId: staff.id, validFrom: null, validTo: null },
    });
    const own = await app.signIn(school.account.slug, staff.login);
    expect((await page({}, own)).nodes).toMatchObject([{ studentName: 'Kim Ito' }]);
  });

  test('and rolls not taken stand on the Welcome page, for who may see attendance', async () => {
    const { of, studentId } = await held('Tumbling');
    await marked(of, studentId, ABSENT, ABSENT, ABSENT);
    for (const name of ['A', 'B', 'C', 'D', 'E', 'F']) await held(name, {}, '2026-11-24');
    await held('Older', {}, '2026-11-10');
    const ASKED = `query ($id: ID) { welcome(locationId: $id) { absencesInARow rollsNotTaken { count
      first { class { name } occurrence { date } } } } }`;
    const { welcome } = await desk.data<{
      welcome: {
        absencesInARow: number;
        rollsNotTaken: { count: number; first: { class: { name: string } }[] };
      };
    }>(ASKED);
    expect(welcome).toMatchObject({ absencesInARow: 1, rollsNotTaken: { count: 9 } });
    expect(welcome.rollsNotTaken.first.map((one) => one.class.name)).toEqual([
      ...['Older', 'A', 'B', 'C', 'D'],
    ]);
    const there = await desk.data(ASKED, { id: of.locationId });
    expect(there).toMatchObject({ welcome: { absencesInARow: 1, rollsNotTaken: { count: 1 } } });
    const staff = await school.staff({ [Permission.WELCOME]: PermissionLevel.VIEW });
    const other = await app.signIn(school.account.slug, staff.login);
    expect(await other.data(ASKED)).toEqual({
      welcome: { absencesInARow: null, rollsNotTaken: null },
    });
  });
});
