import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixedClock } from '../../shared/clock.ts';
import { Permission, PermissionLevel } from '../../shared/permissions.ts';
import { testDatabase } from '../../testing/database.ts';
import { School } from '../../testing/factories.ts';
import { TestApp, type TestClient } from '../../testing/test-app.ts';
import { EnrollmentType } from '../enrollments/enrollment.enums.ts';
import { ClassInstructor } from '../schedule/class.entities.ts';
import { MarkStatus } from './attendance.enums.ts';

const database = testDatabase({ poolSize: 6 });
/** Saturday evening in Toronto, and Sunday in UTC. */
const clock = fixedClock('2026-11-22T03:00:00Z');
const TUESDAY = '2026-11-24';
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

interface Told {
  id: string;
  studentId: string;
  classId: string;
  date: string;
  starts: string;
}
interface Answer {
  __typename: string;
  repeated?: boolean;
  absences?: Told[];
  says?: string[];
  reason?: string;
  message?: string;
  fields?: { field: string; reason: string }[];
}
const ANSWER = `__typename
  ... on ExpectedAbsencesKept { repeated absences { ...told } }
  ... on ExpectedAbsencesPreview { says absences { ...told } }
  ... on RecordRefused { reason message rule fields { field reason message } }`;
const TOLD = `fragment told on ExpectedAbsence { id studentId studentName classId className date starts ends today
  isExcused comment at by }`;
const RECORD = `mutation ($input: ExpectedAbsencesInput!, $dryRun: Boolean! = false, $requestId: ID) {
  done: recordExpectedAbsences(input: $input, dryRun: $dryRun, requestId: $requestId) { ${ANSWER} } } ${TOLD}`;
const WITHDRAW = `mutation ($ids: [ID!]!, $dryRun: Boolean! = false, $requestId: ID) {
  done: withdrawExpectedAbsences(ids: $ids, dryRun: $dryRun, requestId: $requestId) { ${ANSWER} } } ${TOLD}`;

const record = async (input: object, more: object = {}, as = desk): Promise<Answer> =>
  (await as.data<{ done: Answer }>(RECORD, { input, ...more })).done;
const withdraw = async (ids: string[], more: object = {}): Promise<Answer> =>
  (await desk.data<{ done: Answer }>(WITHDRAW, { ids, ...more })).done;
const expectedOf = async (studentId: string, as = desk): Promise<Told[]> =>
  (
    await as.data<{ expectedAbsences: Told[] }>(
      `query ($id: ID!) { expectedAbsences(studentId: $id) { ...told } } ${TOLD}`,
      { id: studentId },
    )
  ).expectedAbsences;
const on = (classId: string, date = TUESDAY, starts = '17:00') => ({
  occurrences: [{ classId, date, starts }],
});
const stored = () =>
  database.owner.query<object[]>(
    `select (select count(*) from expected_absence) as absences, (select count(*) from occurrence) as occurrences,
       (select count(*) from audit_entry) as audits`,
  );

/** A student with a place in a class that meets every day at five. */
async function placed(given: Parameters<School['class']>[0] = {}) {
  const student = await school.student();
  const of = await school.class(given);
  const { id } = await school.enrollment({ studentId: student.id, classId: of.id });
  return { student, of, enrollmentId: id };
}

describe('who will not come', () => {
  test('is written down for an occurrence, once', async () => {
    const { student, of } = await placed({ name: 'Tumbling' });
    const input = { studentIds: [student.id], ...on(of.id), isExcused: true, comment: ' Dentist ' };
    const answer = await record(input, { requestId: 'dentist' });
    expect(answer).toMatchObject({
      __typename: 'ExpectedAbsencesKept',
      repeated: false,
      absences: [
        {
          ...{ studentId: student.id, className: 'Tumbling', date: TUESDAY, starts: '17:00' },
          ...{ ends: '18:00', isExcused: true, comment: 'Dentist', by: 'Olive Owner' },
          // By the clock of the location, where it is still the evening before.
          today: '2026-11-21',
        },
      ],
    });
    expect(await record(input, { requestId: 'dentist' })).toEqual({ ...answer, repeated: true });
    expect(await record(input)).toMatchObject({
      reason: 'ALREADY_SO',
      message: 'Maya is expected absent from Tumbling on Tue 24 Nov 2026 at 17:00 already.',
    });
    expect(await expectedOf(student.id)).toEqual(answer.absences);
  });

  test('a family is away for some days: whatever they are enrolled in', async () => {
    const { student, of } = await placed();
    const sister = await school.student({ familyId: student.familyId, firstName: 'Ada' });
    const other = await school.class({ slots: [[2, '09:00', '10:00']] });
    await school.enrollment({
      ...{ studentId: sister.id, classId: other.id },
      ...{ type: EnrollmentType.MAKEUP, startsOn: TUESDAY },
    });
    await school.cancel(of.id, '2026-11-25');
    const input = {
      studentIds: [student.id, sister.id],
      days: { from: TUESDAY, to: '2026-11-26' },
    };
    const preview = await record(input, { dryRun: true });
    expect(preview).toMatchObject({ __typename: 'ExpectedAbsencesPreview', says: [] });
    expect(await expectedOf(student.id)).toEqual([]);
    const { absences = [] } = await record(input);
    const hit = ({ studentId, date, starts }: Told) => `${studentId} ${date} ${starts}`;
    expect(absences.map(hit)).toEqual([
      `${sister.id} ${TUESDAY} 09:00`,
      `${student.id} ${TUESDAY} 17:00`,
      `${student.id} 2026-11-26 17:00`,
    ]);
    expect(absences.map(hit)).toEqual(preview.absences?.map(hit));
  });

  test('is refused on its field, and nothing stays', async () => {
    const { student, of } = await placed();
    const before = await stored();
    const tried = [
      { studentIds: ['nobody'], ...on(of.id) },
      { studentIds: [student.id], ...on('none') },
      { studentIds: [student.id], ...on(of.id, TUESDAY, '18:00') },
      { studentIds: [student.id] },
    ];
    const fields = await Promise.all(
      tried.map(async (input) => (await record(input)).fields?.map(({ field }) => field)),
    );
    expect(fields).toEqual([
      ['studentIds.0'],
      ['occurrences.0'],
      ['occurrences.0'],
      ['occurrences'],
    ]);
    expect(await stored()).toEqual(before);
  });

  test('two who write it down at once make one of it, and the other is told', async () => {
    const { student, of } = await placed();
    const input = { studentIds: [student.id], ...on(of.id) };
    const answers = await Promise.all([1, 2, 3].map(() => record(input)));
    expect(answers.map((one) => one.reason ?? one.__typename).sort()).toEqual([
      ...['ALREADY_SO', 'ALREADY_SO', 'ExpectedAbsencesKept'],
    ]);
    expect(await expectedOf(student.id)).toHaveLength(1);
  });
});

describe('an expected absence', () => {
  test('is withdrawn, and can be written down again', async () => {
    const { student, of } = await placed();
    const input = { studentIds: [student.id], ...on(of.id) };
    const id = (await record(input)).absences?.[0]?.id ?? '';
    expect(await withdraw([id], { dryRun: true })).toMatchObject({
      __typename: 'ExpectedAbsencesPreview',
      absences: [{ id }],
    });
    const done = await withdraw([id], { requestId: 'after all' });
    expect(done).toMatchObject({ repeated: false, absences: [{ id }] });
    expect(await withdraw([id], { requestId: 'after all' })).toEqual({ ...done, repeated: true });
    expect(await withdraw([id])).toMatchObject({ reason: 'ALREADY_SO' });
    expect(await expectedOf(student.id)).toEqual([]);
    expect(await record(input)).toMatchObject({ __typename: 'ExpectedAbsencesKept' });
    const unknown = await desk.run(WITHDRAW, { ids: [student.id] });
    expect(unknown.errors[0]?.extensions['code']).toBe('NOT_FOUND');
  });

  test('is kept by those who teach the class then, and by those who may see all', async () => {
    const { student, of } = await placed();
    const instructor = await school.staff({ [Permission.ATTENDANCE]: FULL });
    await school.insert(ClassInstructor, {
      ...{ classId: of.id, staffId: instructor.id },
      ...{ validFrom: null, validTo: TUESDAY },
    });
    const own = await app.signIn(school.account.slug, instructor.login);
    const days = { studentIds: [student.id], days: { from: TUESDAY, to: '2026-11-25' } };
    expect((await record(days, {}, own)).absences?.map(({ date }) => date)).toEqual([TUESDAY]);
    expect((await record(days)).absences?.map(({ date }) => date)).toEqual(['2026-11-25']);
    const late = await expectedOf(student.id);
    expect(await expectedOf(student.id, own)).toEqual(late.slice(0, 1));
    const refused = await own.run(WITHDRAW, { ids: [late[1]?.id] });
    expect(refused.errors[0]?.extensions['code']).toBe('FORBIDDEN');

    const { student: elsewhere } = await placed();
    const probing = { ...days, studentIds: [elsewhere.id] };
    expect((await record(probing, {}, own)).fields).toMatchObject([
      { reason: 'UNKNOWN', message: 'There is no such student.' },
    ]);

    const viewer = await school.staff({
      [Permission.ATTENDANCE]: VIEW,
      [Permission.ALL_ATTENDANCE]: FULL,
    });
    const looking = await app.signIn(school.account.slug, viewer.login);
    expect(await expectedOf(student.id, looking)).toEqual(late);
    const tried = await looking.run(RECORD, { input: days });
    expect(tried.errors[0]?.extensions['code']).toBe('FORBIDDEN');
  });
});

describe('a one-day place', () => {
  const OPENINGS = `query ($id: ID!, $date: LocalDate!) { class(id: $id) { openings(date: $date) {
    oneDay ongoing oneDayExplained } }
    classes(date: $date, hasOpenings: true, first: 200) { nodes { id } } }`;
  const openings = async (id: string) => {
    const answer = await desk.data<{
      class: { openings: object };
      classes: { nodes: { id: string }[] };
    }>(OPENINGS, { id, date: TUESDAY });
    const isListed = answer.classes.nodes.some((one) => one.id === id);
    return { ...answer.class.openings, isListed };
  };
  const FULL_CLASS = { capacity: 1, slots: [[2, '17:00', '18:00']] as [number, string, string][] };
  const TWO_SLOTS = {
    capacity: 1,
    slots: [[2, '09:00', '10:00'], ...FULL_CLASS.slots] as [number, string, string][],
  };

  test('is free when somebody will not come, for others until it is withdrawn', async () => {
    const { student, of } = await placed({ ...FULL_CLASS, name: 'Trampoline' });
    expect(await openings(of.id)).toMatchObject({ oneDay: 0, isListed: false });
    const kept = await record({ studentIds: [student.id], ...on(of.id) });
    expect(await openings(of.id)).toEqual({
      ...{ oneDay: 1, ongoing: 0, isListed: true },
      oneDayExplained: '1 places − 1 active + 1 expected absent = 1',
    });
    const guest = await school.student();
    const enroll = await desk.data(
      `mutation ($input: EnrollInput!) { enroll(input: $input) { __typename } }`,
      {
        input: { studentId: guest.id, classId: of.id, type: 'TRIAL', startsOn: TUESDAY },
      },
    );
    expect(enroll).toEqual({ enroll: { __typename: 'Enrolled' } });
    const ids = kept.absences?.map(({ id }) => id) ?? [];
    expect((await withdraw(ids, { dryRun: true })).says).toEqual([
      'Trampoline on Tue 24 Nov 2026 has 1 more than its places then.',
    ]);
    await withdraw(ids);
    expect(await openings(of.id)).toMatchObject({ oneDay: -1, isListed: false });
  });

  test.each([
    ['of one of two timeslots', TWO_SLOTS, ['17:00'], 0],
    ['of both timeslots', TWO_SLOTS, ['09:00', '17:00'], 1],
  ])('expected absent %s', async (_what, given, times, oneDay) => {
    const { student, of } = await placed(given);
    const occurrences = times.map((starts) => ({ classId: of.id, date: TUESDAY, starts }));
    await record({ studentIds: [student.id], occurrences });
    expect(await openings(of.id)).toMatchObject({ oneDay });
  });

  test('expected absent of the timeslot that is left', async () => {
    const { student, of } = await placed(TWO_SLOTS);
    await school.cancel(of.id, TUESDAY, '09:00');
    await record({ studentIds: [student.id], ...on(of.id) });
    expect(await openings(of.id)).toMatchObject({ oneDay: 1 });
  });

  test('is none of somebody who came after all, or is enrolled no more', async () => {
    const { student, of } = await placed({ ...FULL_CLASS, capacity: 2 });
    const left = await school.student();
    const { id: occurrenceId } = await school.occurrence({ eventId: of.id, date: TUESDAY });
    for (const studentId of [student.id, left.id])
      await school.expectedAbsence({ occurrenceId, studentId });
    expect(await openings(of.id)).toMatchObject({ oneDay: 2 });
    await school.mark({ occurrenceId, studentId: student.id, status: MarkStatus.TARDY });
    expect(await openings(of.id)).toMatchObject({ oneDay: 1 });
  });
});
