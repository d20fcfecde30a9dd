import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixedClock } from '../../shared/clock.ts';
import { testDatabase } from '../../testing/database.ts';
import { School } from '../../testing/factories.ts';
import { PUNCH_IN } from '../../testing/operations.ts';
import { statementsOf } from '../../testing/statements.ts';
import { TestApp, type TestClient } from '../../testing/test-app.ts';
import { EnrollmentType } from '../enrollments/enrollment.enums.ts';

const database = testDatabase();
const TODAY = '2026-11-24';
const TOMORROW = '2026-11-25';
const YESTERDAY = '2026-11-23';
/** Late in the evening in Toronto, where it is still Tuesday. */
const clock = fixedClock('2026-11-25T03:30:00Z');
let app: TestApp;
let school: School;
let desk: TestClient;

beforeAll(async () => {
  app = await TestApp.start(database.source, clock);
  school = await School.open(database.source);
  desk = await app.signIn(school.account.slug, (await school.owner()).login);
});
afterAll(() => app.stop());

/** A class with a roll on each of these days on which a first check-in has marked everybody. */
async function begun(...dates: string[]) {
  const { id: classId } = await school.class();
  const rolls = await Promise.all(
    dates.map((date) =>
      school.occurrence({
        ...{ eventId: classId, date, version: 1 },
        ...{ takenAt: clock.now(), checkedInAt: clock.now() },
      }),
    ),
  );
  return { classId, rolls };
}

/** What a student has on the rolls of a class, by date. */
const marksOf = (classId: string, studentId: string) =>
  database.owner.query<object[]>(
    `select to_char(o.date, 'YYYY-MM-DD') as date, o.version as roll, m.status, m.is_auto, m.version,
       (select count(*)::int from mark_version v where v.mark_id = m.id) as versions,
       (select e.type from enrollment e where e.id = m.enrollment_id) as place
     from mark m join occurrence o on o.id = m.occurrence_id
     where o.event_id = $1 and m.student_id = $2 order by o.date`,
    [classId, studentId],
  );
const absent = (date: string, place: string, more: object = {}) => ({
  ...{ date, place, roll: 2, status: 'ABSENT', is_auto: true, version: 1, versions: 1 },
  ...more,
});

const placed = (mutation: string) =>
  desk.data<{ answer: { __typename: string; says?: string[] } }>(
    `mutation { answer: ${mutation} { __typename ... on EnrollPreview { says } } }`,
  );

describe('whoever gets a place on a roll that has begun is absent there', () => {
  test('by a punch, without a further round trip', async () => {
    const { classId } = await begun(TODAY);
    const student = await school.student();
    const { id: passId } = await school.pass(student);
    const input = { passId, studentId: student.id, classId, date: TODAY };
    const sent = await statementsOf(() => desk.data(PUNCH_IN, { input }));
    expect(await marksOf(classId, student.id)).toEqual([absent(TODAY, 'SINGLE_DAY')]);
    const begin = sent.indexOf('punch_lock_class');
    expect(sent.slice(begin, sent.indexOf('audit_write'))).toEqual([
      ...['punch_lock_class', 'punch_lock_pass', 'punch_one', 'join_started_rolls'],
      ...['punch_write', 'marks_write'],
    ]);
  });

  test('by enrolling: of today and later, as long as the place lasts, excused where that was told', async () => {
    const { classId, rolls } = await begun(YESTERDAY, TODAY, TOMORROW, '2026-11-30');
    const { id: studentId } = await school.student();
    const occurrenceId = rolls[2]?.id;
    await school.expectedAbsence({ occurrenceId, studentId, isExcused: true });
    const input = `input: { studentId: "${studentId}", classId: "${classId}", type: ACTIVE, startsOn: "2026-11-01", dropsOn: "2026-11-29" }`;
    const { answer } = await placed(`enroll(${input}, dryRun: true)`);
    expect(answer.says).toEqual([
      'The roll of Tue 24 Nov 2026 at 17:00 has begun: absent there until checked in.',
      'The roll of Wed 25 Nov 2026 at 17:00 has begun: excused there until checked in.',
    ]);
    expect(await marksOf(classId, studentId)).toEqual([]);
    await placed(`enroll(${input})`);
    expect(await marksOf(classId, studentId)).toEqual([
      absent(TODAY, 'ACTIVE'),
      absent(TOMORROW, 'ACTIVE', { status: 'EXCUSED' }),
    ]);
  });

  test('by a transfer, from the waiting list, and by a longer stay', async () => {
    const { classId } = await begun(TODAY);
    const elsewhere = await school.enrollment();
    const waiting = { classId, type: EnrollmentType.WAIT, startsOn: null };
    const waits = await school.enrollment(waiting);
    // Her last day is today: it can be changed, and the roll that has begun does not know her yet.
    const ended = await school.enrollment({ classId, dropsOn: TODAY });
    await placed(
      `transferEnrollment(id: "${elsewhere.id}", version: 1, input: { classId: "${classId}", startsOn: "${TODAY}" })`,
    );
    await placed(
      `approveWaiting(id: "${waits.id}", version: 1, input: { type: TRIAL, startsOn: "${TODAY}" })`,
    );
    await placed(
      `changeEnrollment(id: "${ended.id}", version: 1, input: { startsOn: "2026-09-01" })`,
    );
    const roll = 4;
    expect(await marksOf(classId, elsewhere.studentId)).toEqual([
      absent(TODAY, 'ACTIVE', { roll }),
    ]);
    expect(await marksOf(classId, waits.studentId)).toEqual([absent(TODAY, 'TRIAL', { roll })]);
    expect(await marksOf(classId, ended.studentId)).toEqual([absent(TODAY, 'ACTIVE', { roll })]);
  });

  test('by other dates, but not again where the mark was taken back', async () => {
    const { classId, rolls } = await begun(TODAY, TOMORROW);
    const { id, studentId } = await school.enrollment({ classId, startsOn: TOMORROW });
    const of = { occurrenceId: rolls[1]?.id, studentId, enrollmentId: id };
    await school.mark({ ...of, status: null });
    await placed(`changeEnrollment(id: "${id}", version: 1, input: { startsOn: "${TODAY}" })`);
    expect(await marksOf(classId, studentId)).toMatchObject([
      absent(TODAY, 'ACTIVE'),
      { date: TOMORROW, status: null, version: 1, roll: 1 },
    ]);
  });
});

test('a person’s mark stays; one that was taken back for another place does not count', async () => {
  const { classId, rolls } = await begun(TODAY);
  const occurrenceId = rolls[0]?.id;
  const [{ id: present }, { id: again }] = [await school.student(), await school.student()];
  await school.mark({ occurrenceId, studentId: present });
  await school.mark({ occurrenceId, studentId: again, status: null });
  for (const studentId of [present, again]) {
    const input = `{ studentId: "${studentId}", classId: "${classId}", type: TRIAL, startsOn: "${TODAY}" }`;
    await placed(`enroll(input: ${input})`);
  }
  expect(await marksOf(classId, present)).toMatchObject([{ status: 'PRESENT', version: 1 }]);
  expect(await marksOf(classId, again)).toEqual([
    absent(TODAY, 'TRIAL', { version: 2, versions: 2 }),
  ]);
});

test('a roll that was taken without check-in mode marks nobody who comes later', async () => {
  const { id: classId } = await school.class();
  await school.occurrence({ eventId: classId, date: TODAY, version: 1, takenAt: clock.now() });
  const { id: studentId } = await school.student();
  const input = `{ studentId: "${studentId}", classId: "${classId}", type: ACTIVE, startsOn: "${TODAY}" }`;
  await placed(`enroll(input: ${input})`);
  expect(await marksOf(classId, studentId)).toEqual([]);
});
