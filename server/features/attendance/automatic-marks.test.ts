import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixedClock } from '../../shared/clock.ts';
import { CHECK_IN, classSettings, marked } from '../../testing/attendance-operations.ts';
import { testDatabase } from '../../testing/database.ts';
import { School } from '../../testing/factories.ts';
import { TestApp, type TestClient } from '../../testing/test-app.ts';

const database = testDatabase({ poolSize: 6 });
const TODAY = '2026-11-24';
/** An hour before the class, in Toronto. */
const clock = fixedClock(`${TODAY}T21:00:00Z`);
let app: TestApp;
let school: School;
let desk: TestClient;

beforeAll(async () => {
  app = await TestApp.start(database.source, clock);
  school = await School.open(database.source);
  await classSettings(school, { checkInMode: true });
  desk = await app.signIn(school.account.slug, (await school.owner()).login);
});
afterAll(() => app.stop());

interface Answer {
  __typename: string;
  absences: { id: string }[];
  says: string[];
}
const ANSWER = `__typename
  ... on ExpectedAbsencesKept { absences { id } }
  ... on ExpectedAbsencesPreview { says absences { id } }`;
const answer = async (operation: string, variables: object) =>
  (await desk.data<{ done: Answer }>(operation, variables)).done;
const record = (input: object, dryRun = false) =>
  answer(
    `mutation ($input: ExpectedAbsencesInput!, $dryRun: Boolean!) {
       done: recordExpectedAbsences(input: $input, dryRun: $dryRun) { ${ANSWER} } }`,
    { input, dryRun },
  );
const withdraw = (absences: { id: string }[], dryRun = false) =>
  answer(
    `mutation ($ids: [ID!]!, $dryRun: Boolean!) {
       done: withdrawExpectedAbsences(ids: $ids, dryRun: $dryRun) { ${ANSWER} } }`,
    { ids: absences.map(({ id }) => id), dryRun },
  );

/** A class of today with a student who is there and another, Maya. */
async function placed() {
  const { id: classId } = await school.class({ name: 'Tumbling' });
  const { studentId: there } = await school.enrollment({ classId });
  const { studentId } = await school.enrollment({ classId });
  const key = { classId, date: TODAY, starts: '17:00' };
  return { key, there, studentId, input: { studentIds: [studentId], occurrences: [key] } };
}

/** What Maya has on the roll: all versions of her mark, and how often the roll has changed. */
async function stored(classId: string, studentId: string) {
  const [row] = await database.owner.query<{ roll: number; versions: string[] }[]>(
    `select o.version as roll, array(
       select v.no || ' ' || v.status || case when v.is_auto and v.by_id is null then ' auto' else '' end
       from mark m join mark_version v on v.mark_id = m.id
       where m.occurrence_id = o.id and m.student_id = $2 and m.enrollment_id is not null
         and m.version >= v.no and (m.version > v.no or m.status = v.status) order by v.no) as versions
     from occurrence o where o.event_id = $1`,
    [classId, studentId],
  );
  return row;
}

describe('on a roll that has begun', () => {
  test('an automatic mark follows what is told of the absence, and nothing else does', async () => {
    const { key, there, studentId, input } = await placed();
    await marked(desk, CHECK_IN, { ...key, studentId: there });
    const of = () => stored(key.classId, studentId);
    expect(await of()).toEqual({ roll: 1, versions: ['1 ABSENT auto'] });

    const roll = 'The roll of Tumbling on Tue 24 Nov 2026 at 17:00 has begun:';
    const excused = { ...input, isExcused: true };
    expect((await record(excused, true)).says).toEqual([
      `${roll} Maya, marked automatically, is excused there then.`,
    ]);
    expect(await of()).toEqual({ roll: 1, versions: ['1 ABSENT auto'] });
    const { absences } = await record(excused);
    const versions = ['1 ABSENT auto', '2 EXCUSED auto'];
    expect(await of()).toEqual({ roll: 2, versions });

    expect((await withdraw(absences, true)).says).toEqual([
      `${roll} Maya, marked automatically, is absent there then.`,
    ]);
    await withdraw(absences);
    versions.push('3 ABSENT auto');
    expect(await of()).toEqual({ roll: 3, versions });

    // What is so already is not written again.
    await record(input);
    expect(await of()).toEqual({ roll: 3, versions });
    const others = await stored(key.classId, there);
    expect(others?.versions).toEqual(['1 PRESENT']);
  });

  test('what a person recorded stays', async () => {
    const { key, there, studentId, input } = await placed();
    await marked(desk, CHECK_IN, { ...key, studentId: there });
    await marked(desk, CHECK_IN, { ...key, studentId, status: 'ABSENT' });
    const { absences } = await record({ ...input, isExcused: true });
    await withdraw(absences);
    const versions = ['1 ABSENT auto', '2 ABSENT'];
    expect(await stored(key.classId, studentId)).toEqual({ roll: 2, versions });
  });
});

test('told while the first one is checked in, an excuse is not missed', async () => {
  const { key, there, studentId, input } = await placed();
  await Promise.all([
    marked(desk, CHECK_IN, { ...key, studentId: there }),
    record({ ...input, isExcused: true }),
  ]);
  const last = (await stored(key.classId, studentId))?.versions.at(-1);
  expect(last).toMatch(/EXCUSED auto$/);
});
