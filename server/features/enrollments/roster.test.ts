import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixedClock } from '../../shared/clock.ts';
import { Permission, PermissionLevel } from '../../shared/permissions.ts';
import { testDatabase } from '../../testing/database.ts';
import { School } from '../../testing/factories.ts';
import { statementsOf } from '../../testing/statements.ts';
import { TestApp, type TestClient } from '../../testing/test-app.ts';
import { Note } from '../students/note.entity.ts';
import { EnrollmentType } from './enrollment.enums.ts';

const database = testDatabase();
/** Saturday evening in Toronto, and Sunday in UTC. */
const clock = fixedClock('2026-11-22T03:00:00Z');
const TODAY = '2026-11-21';
const { VIEW } = PermissionLevel;
let app: TestApp;
let school: School;
let owner: TestClient;

beforeAll(async () => {
  app = await TestApp.start(database.source, clock);
  school = await School.open(database.source);
  owner = await app.signIn(school.account.slug, (await school.owner()).login);
});
afterAll(() => app.stop());

interface Line {
  type: string;
  age: { years: number; months: number } | null;
  indicators: string[];
  student: { firstName: string };
  enrollment: { period: string; class: { name: string } };
}
const ROSTER = `query Roster($id: ID!, $date: LocalDate) { class(id: $id) { roster(date: $date) {
  type age { years months } indicators student { firstName rollComment }
  enrollment { id type startsOn period timeslots { starts } class { name } } } } }`;
const roster = async (id: string, date?: string): Promise<Line[]> =>
  (await owner.data<{ class: { roster: Line[] } }>(ROSTER, { id, date })).class.roster;
const named = async (firstName: string, lastName: string, given: object = {}) =>
  (await school.student({ firstName, lastName, ...given })).id;

describe('the roster of a date', () => {
  test('has everybody with a place on it, by last name, and nobody who waits or is gone', async () => {
    const of = await school.class({ name: 'Tumbling' });
    const enroll = async (firstName: string, lastName: string, given: object) =>
      school.enrollment({ classId: of.id, studentId: await named(firstName, lastName), ...given });
    await enroll('Zoe', 'Adams', { startsOn: '2026-09-01' });
    await enroll('Ben', 'Cole', { type: EnrollmentType.TRIAL, startsOn: TODAY });
    await enroll('Amy', 'Cole', { startsOn: '2026-09-01', dropsOn: TODAY });
    await enroll('Not', 'Yet', { startsOn: '2026-11-22' });
    await enroll('No', 'More', { startsOn: '2026-09-01', dropsOn: '2026-11-20' });
    await enroll('Taken', 'Away', { startsOn: '2026-09-01', removedAt: clock.now() });
    await enroll('In', 'Line', { type: EnrollmentType.WAIT });
    const lines = await roster(of.id);
    expect(lines.map(({ student, type }) => `${student.firstName} ${type}`)).toEqual([
      'Zoe ACTIVE',
      'Amy ACTIVE',
      'Ben TRIAL',
    ]);
    expect(lines[1]).toMatchObject({
      indicators: ['LAST_DAY'],
      enrollment: { period: 'CURRENT', class: { name: 'Tumbling' } },
    });
    expect(await roster(of.id, '2026-11-22')).toHaveLength(2);
  });

  test('says how old they are on it, and what to know', async () => {
    const of = await school.class();
    const kim = await named('Kim', 'Ito', { born: '2019-11-23', rollComment: 'Left-handed' });
    await school.insert(Note, {
      studentId: kim,
      level: 'CRITICAL',
      text: 'Picked up by grandmother only.',
      createdAt: clock.now(),
    });
    const lee = await named('Lee', 'Ito', { born: null });
    await school.insert(Note, {
      studentId: lee,
      level: 'INFO',
      text: 'Likes music.',
      createdAt: clock.now(),
    });
    const earlier = await school.enrollment({
      classId: (await school.class()).id,
      studentId: lee,
      dropsOn: '2026-11-19',
    });
    await school.enrollment({ classId: of.id, studentId: kim });
    await school.enrollment({
      classId: of.id,
      studentId: lee,
      startsOn: '2026-11-20',
      transferredFrom: earlier.id,
    });
    expect(await roster(of.id)).toMatchObject([
      { age: { years: 6, months: 11 }, indicators: ['BIRTHDAY', 'ROLL_COMMENT', 'NOTES'] },
      { age: null, indicators: ['TRANSFER'] },
    ]);
    expect(await roster(of.id, '2026-11-24')).toMatchObject([{ age: { years: 7, months: 0 } }, {}]);
  });

  test('is one statement, however many come', async () => {
    const of = await school.class();
    for (let index = 0; index < 5; index++) await school.enrollment({ classId: of.id });
    const sent = await statementsOf(() => roster(of.id, TODAY));
    expect(sent.filter((one) => /roster|enrollment|student/.test(one))).toEqual(['class_roster']);
  });
});

describe('a medical alert on a roster', () => {
  const asked = (id: string) =>
    `{ class(id: "${id}") { roster { student { firstName } hasMedicalAlert } } }`;

  test('is shown to those who may see it, and each look at it is written down', async () => {
    const of = await school.class();
    const [ana, bo] = [await named('Ana', 'Adams'), await named('Bo', 'Brown')];
    for (const studentId of [ana, bo]) await school.enrollment({ classId: of.id, studentId });
    await school.medical(ana, 'peanuts');
    await school.medical(bo, 'None.');
    expect(await owner.data(asked(of.id))).toMatchObject({
      class: { roster: [{ hasMedicalAlert: true }, { hasMedicalAlert: false }] },
    });
    const [reads] = await database.owner.query<{ count: number }[]>(
      `select count(*)::int as count from audit_target t join audit_entry e on e.id = t.entry_id
       where e.verb = 'READ_MEDICAL' and t.record_id = any ($1)`,
      [[ana, bo]],
    );
    expect(reads).toEqual({ count: 2 });
  });

  test('is kept from everybody else, and the roster stays', async () => {
    const of = await school.class();
    await school.enrollment({ classId: of.id });
    const staff = await school.staff({
      [Permission.CLASSES]: VIEW,
      [Permission.ENROLLMENTS]: VIEW,
      [Permission.STUDENTS]: VIEW,
    });
    const client = await app.signIn(school.account.slug, staff.login);
    const answer = await client.run(asked(of.id));
    expect(answer.errors[0]?.extensions['code']).toBe('FORBIDDEN');
    expect(answer.data).toMatchObject({ class: { roster: [{ hasMedicalAlert: null }] } });
  });
});
