import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixedClock } from '../../shared/clock.ts';
import { Permission, PermissionLevel, type Grants } from '../../shared/permissions.ts';
import { testDatabase } from '../../testing/database.ts';
import { School } from '../../testing/factories.ts';
import {
  ADD_NOTE,
  CHANGE_NOTE,
  CLOSE_NOTE,
  CREATE_FAMILY,
  type RecordAnswer,
} from '../../testing/family-operations.ts';
import { TestApp, type TestClient } from '../../testing/test-app.ts';

const { NONE, VIEW, FULL } = PermissionLevel;
const database = testDatabase({ poolSize: 4 });
let app: TestApp;
let school: School;
let owner: TestClient;

beforeAll(async () => {
  app = await TestApp.start(database.source, fixedClock('2026-11-21T20:00:00Z'));
  school = await School.open(database.source);
  owner = await app.signIn(school.account.slug, (await school.owner()).login);
});
afterAll(() => app.stop());

const staffWith = async (grants: Grants): Promise<TestClient> =>
  app.signIn(school.account.slug, (await school.staff(grants)).login);
const outcome = async (who: TestClient, mutation: string, variables: object) => {
  const { data, errors } = await who.run<RecordAnswer>(mutation, variables);
  return errors[0]?.extensions['code'] ?? data?.answer.__typename;
};

describe('notes share the permission of whom they are about', () => {
  test.each<
    [families: PermissionLevel, students: PermissionLevel, ofFamily: string, ofStudent: string]
  >([
    [NONE, NONE, 'FORBIDDEN', 'FORBIDDEN'],
    [VIEW, VIEW, 'FORBIDDEN', 'FORBIDDEN'],
    [FULL, NONE, 'NoteSaved', 'FORBIDDEN'],
    [FULL, VIEW, 'NoteSaved', 'FORBIDDEN'],
    [VIEW, FULL, 'FORBIDDEN', 'NoteSaved'],
    [FULL, FULL, 'NoteSaved', 'NoteSaved'],
  ])('with families %s and students %s', async (families, students, ofFamily, ofStudent) => {
    const who = await staffWith({ FAMILIES: families, STUDENTS: students });
    const student = await school.student();
    const text = { level: 'INFO', text: 'Hello' };
    for (const [about, expected] of [
      [{ familyId: student.familyId }, ofFamily],
      [{ studentId: student.id }, ofStudent],
    ] as const) {
      const { answer } = await owner.data<RecordAnswer>(ADD_NOTE, { ...about, ...text });
      const change = { id: answer.note?.id, version: 1, level: 'IMPORTANT', text: 'Changed' };
      expect(await outcome(who, ADD_NOTE, { ...about, ...text })).toBe(expected);
      expect(await outcome(who, CHANGE_NOTE, change)).toBe(expected);
      expect(await outcome(who, CLOSE_NOTE, { id: answer.note?.id, closed: true })).toBe(expected);
    }
  });
});

describe('a family with students', () => {
  const input = { name: 'New', students: [{ firstName: 'Maya', lastName: 'New' }] };

  test.each<[students: PermissionLevel, expected: string]>([
    [NONE, 'FORBIDDEN'],
    [VIEW, 'FORBIDDEN'],
    [FULL, 'FamilySaved'],
  ])('is made with %s of students: %s', async (students, expected) => {
    const who = await staffWith({ FAMILIES: FULL, STUDENTS: students });
    const { data, errors } = await who.run<{ createFamily: { __typename: string } }>(
      'mutation ($input: NewFamilyInput!) { createFamily(input: $input) { __typename } }',
      { input },
    );
    expect(errors[0]?.extensions['code'] ?? data?.createFamily.__typename).toBe(expected);
  });

  test('is made without them by who may not make students', async () => {
    const who = await staffWith({ FAMILIES: FULL });
    const { data } = await who.run<RecordAnswer>(CREATE_FAMILY.replace(/students \{[^}]*\}/, ''), {
      input: { name: 'Alone' },
    });
    expect(data?.answer.__typename).toBe('FamilySaved');
  });
});

test('who may not see students does not learn of one by a possible duplicate', async () => {
  await school.student({ firstName: 'Zebulon', lastName: 'Quill', born: '2021-03-04' });
  const ask = (who: TestClient) =>
    who.data<{ possibleDuplicates: object[] }>(
      '{ possibleDuplicates(students: [{ firstName: "Zebulon", lastName: "Quill", born: "2021-03-04" }]) { why } }',
    );
  expect((await ask(owner)).possibleDuplicates).toHaveLength(1);
  const blind = await staffWith({ [Permission.FAMILIES]: VIEW });
  expect((await ask(blind)).possibleDuplicates).toEqual([]);
});

test('health is read with its permission only, and each reading is written down', async () => {
  const { id } = await school.student();
  await school.medical(id, 'bee stings');
  const query = `{ student(id: "${id}") { health { hasAlert alert } } }`;
  const blind = await staffWith({ STUDENTS: VIEW });
  expect((await blind.run(query)).errors[0]?.extensions['code']).toBe('FORBIDDEN');
  const nurse = await staffWith({ STUDENTS: VIEW, STUDENT_MEDICAL: VIEW });
  expect(await nurse.data(query)).toEqual({
    student: { health: { hasAlert: true, alert: 'bee stings' } },
  });
  const reads = await database.owner.query<object[]>(
    `select 1 from audit_entry e join audit_target t on t.entry_id = e.id where e.verb = 'READ_MEDICAL' and t.record_id = $1`,
    [id],
  );
  expect(reads).toHaveLength(1);
});
