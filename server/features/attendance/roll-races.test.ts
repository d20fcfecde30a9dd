import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixedClock } from '../../shared/clock.ts';
import { classSettings, marked, SUBMIT_ROLL } from '../../testing/attendance-operations.ts';
import { answerOf, CANCEL_DATE } from '../../testing/class-operations.ts';
import { testDatabase } from '../../testing/database.ts';
import { School } from '../../testing/factories.ts';
import { PUNCH_IN } from '../../testing/operations.ts';
import { TestApp, type TestClient } from '../../testing/test-app.ts';
import { HolderKind } from '../passes/pass.enums.ts';

const CHILDREN = 100;
const database = testDatabase({ poolSize: 20 });
const DATE = '2026-11-24';
let app: TestApp;
let school: School;
let desk: TestClient;

beforeAll(async () => {
  app = await TestApp.start(database.source, fixedClock(`${DATE}T22:00:00Z`));
  school = await School.open(database.source);
  await classSettings(school, { checkInMode: true });
  desk = await app.signIn(school.account.slug, (await school.owner()).login);
});
afterAll(() => app.stop());

/** A class with so many students on its roll. */
async function roll(count: number) {
  const { id: classId } = await school.class();
  const { id: familyId } = await school.family();
  const placed = await database.owner.query<{ id: string }[]>(
    `with s as (
       insert into student (account_id, id, family_id, first_name, last_name)
       select $1, gen_random_uuid(), $2, 'Maya', 'Alvarez ' || i from generate_series(1, $4) i returning id)
     insert into enrollment (account_id, id, student_id, class_id, type, starts_on, overrides)
     select $1, gen_random_uuid(), s.id, $3, 'ACTIVE', '2026-09-01', '{}' from s returning student_id as id`,
    [school.account.id, familyId, classId, count],
  );
  return { key: { classId, date: DATE, starts: '17:00' }, ids: placed.map(({ id }) => id) };
}

/** The roll of a class as it came out, and what is wrong with it. */
async function outcome(classId: string) {
  const [row] = await database.owner.query<
    {
      version: number;
      marks: number;
      attended: number;
      /** Versions that came about by themselves. */
      automatic: number;
      /** Numbered otherwise than 1 … n, or not as the last version says. */
      broken: number;
      /** With a place on the date, and nothing recorded. */
      unmarked: number;
    }[]
  >(
    `select o.version, count(m.*)::int as marks, (count(*) filter (where m.status = 'PRESENT'))::int as attended,
       coalesce(sum(v.automatic), 0)::int as automatic,
       (count(*) filter (where v.numbers <> array(select generate_series(1, m.version)) or v.last is distinct from m.status))::int
         as broken,
       (select count(*)::int from enrollment e where e.class_id = $1 and e.removed_at is null and not exists (
          select from mark x where x.student_id = e.student_id and x.occurrence_id = o.id)) as unmarked
     from occurrence o left join mark m on m.occurrence_id = o.id
     left join lateral (
       select count(*) filter (where is_auto) as automatic, array_agg(no order by no) as numbers,
         (array_agg(status order by no desc))[1] as last
       from mark_version where mark_id = m.id) v on true
     where o.event_id = $1 group by o.id, o.version`,
    [classId],
  );
  return row ?? { version: 0, marks: 0, attended: 0, automatic: 0, broken: 0, unmarked: 0 };
}

const deadlocks = async (): Promise<number> => {
  const [row] = await database.owner.query<{ deadlocks: number }[]>(
    'select deadlocks::int as deadlocks from pg_stat_database where datname = current_database()',
  );
  return row?.deadlocks ?? -1;
};

const present = (studentId = '') => ({ studentId, status: 'PRESENT' });
const CHECK_IN = `mutation CheckIn($input: CheckInInput!) {
  answer: checkIn(input: $input) { __typename ... on CheckedIn { automatic } } }`;
const checkIn = (key: object, studentId = '') => marked(desk, CHECK_IN, { ...key, studentId });
const submit = (key: object, version: number, studentIds: string[]) =>
  marked(desk, SUBMIT_ROLL, { ...key, version, marks: studentIds.map(present) });

describe('at once', () => {
  test('100 students are checked in: all are recorded, and everybody else is marked absent once', async () => {
    const others = 5;
    const { key, ids } = await roll(CHILDREN + others);
    const answers = await Promise.all(ids.slice(0, CHILDREN).map((id) => checkIn(key, id)));
    expect(new Set(answers.map(({ __typename }) => __typename))).toEqual(new Set(['CheckedIn']));
    const first = answers.filter(({ automatic }) => automatic > 0);
    expect(first.map(({ automatic }) => automatic)).toEqual([CHILDREN + others - 1]);
    expect(await outcome(key.classId)).toEqual({
      ...{ version: CHILDREN, marks: CHILDREN + others, attended: CHILDREN },
      ...{ automatic: CHILDREN + others - 1, broken: 0, unmarked: 0 },
    });
  }, 90_000);

  test('the first is checked in and others get places: nobody stays without a mark', async () => {
    const before = await deadlocks();
    for (let round = 0; round < 5; round++) {
      const { key, ids } = await roll(3);
      const first = await school.student();
      const { familyId } = first;
      const also = await Promise.all([1, 2].map(() => school.student({ familyId })));
      const { id: passId } = await school.pass(first, { kind: HolderKind.FAMILY, also });
      const punching = [first, ...also].map(({ id: studentId }) =>
        desk.data(PUNCH_IN, { input: { passId, studentId, ...key, starts: undefined } }),
      );
      const enrolling = [await school.student(), await school.student()].map(({ id }) =>
        desk.data(
          `mutation { enroll(input: { studentId: "${id}", classId: "${key.classId}", type: ACTIVE, startsOn: "${DATE}" }) { ... on Enrolled { repeated } } }`,
        ),
      );
      const checking = new Promise((done) => setTimeout(done, round * 5)).then(() =>
        checkIn(key, ids[0]),
      );
      const [checkedIn] = await Promise.all([checking, ...punching, ...enrolling]);
      expect(checkedIn.__typename).toBe('CheckedIn');
      expect(await outcome(key.classId)).toMatchObject({
        ...{ marks: 8, attended: 1, automatic: 7, broken: 0, unmarked: 0 },
      });
    }
    expect(await deadlocks()).toBe(before);
  });

  test('one roll is submitted by many: one does it, the others get the roll as it is', async () => {
    const { key, ids } = await roll(12);
    const answers = await Promise.all(ids.map((id) => submit(key, 0, [id])));
    const done = answers.filter(({ __typename }) => __typename === 'RollSubmitted');
    const outdated = answers.filter(({ __typename }) => __typename === 'RollOutdated');
    expect([done.length, outdated.length]).toEqual([1, 11]);
    expect(outdated.every((one) => one.roll.occurrence.attended === 1)).toBe(true);
    expect(await outcome(key.classId)).toMatchObject({ version: 1, attended: 1, broken: 0 });
  });

  test('a roll is submitted and its date cancelled: one comes first, and the roll says which', async () => {
    const before = await deadlocks();
    for (let round = 0; round < 5; round++) {
      const { key, ids } = await roll(4);
      const [submitted, cancelled] = await Promise.all([
        submit(key, 0, ids),
        new Promise((done) => setTimeout(done, round * 3)).then(() =>
          answerOf(desk, CANCEL_DATE, { classId: key.classId, date: DATE }),
        ),
      ]);
      expect(cancelled.__typename).toBe('DateCancelled');
      const isRefused = submitted.__typename === 'RollRefused';
      if (isRefused) expect(submitted.reason).toBe('CANCELLED');
      expect((await outcome(key.classId)).marks).toBe(isRefused ? 0 : 4);
    }
    expect(await deadlocks()).toBe(before);
  });
});
