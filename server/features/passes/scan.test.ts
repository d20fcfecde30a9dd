import { afterAll, beforeAll, expect, test } from 'vitest';
import { fixedClock } from '../../shared/clock.ts';
import { codeOf } from '../../shared/code.ts';
import { newId } from '../../shared/ids.ts';
import { Permission, PermissionLevel } from '../../shared/permissions.ts';
import { testDatabase } from '../../testing/database.ts';
import { School } from '../../testing/factories.ts';
import { TestApp, type TestClient } from '../../testing/test-app.ts';
import { HolderKind } from './pass.enums.ts';

const database = testDatabase();
const clock = fixedClock('2026-11-21T20:00:00Z');
let app: TestApp;
let school: School;
let client: TestClient;

beforeAll(async () => {
  app = await TestApp.start(database.source, clock);
  school = await School.open(database.source);
  const { login } = await school.staff({
    [Permission.PUNCH_PASSES]: PermissionLevel.VIEW,
    [Permission.STUDENTS]: PermissionLevel.VIEW,
  });
  client = await app.signIn(school.account.slug, login);
});
afterAll(() => app.stop());

const SCAN = /* GraphQL */ `
  query Scan($code: String!) {
    scan(code: $code) {
      pass {
        id
        code
      }
      holder {
        id
        student {
          id
        }
      }
      student {
        id
        code
      }
    }
  }
`;
interface Found {
  pass: { id: string; code: string } | null;
  holder: { id: string; student: { id: string } } | null;
  student: { id: string; code: string } | null;
}
const scan = async (code: string) =>
  (await client.data<{ scan: Found | null }>(SCAN, { code })).scan;

test('the code of a student pass finds its row and its student, however it is written', async () => {
  const student = await school.student();
  const pass = await school.pass(student);
  const code = codeOf(pass.id);
  const found = {
    pass: { id: pass.id, code },
    holder: { id: pass.holderId, student: { id: student.id } },
    student: { id: student.id, code: codeOf(student.id) },
  };
  for (const written of [code, code.toLowerCase(), code.replace(/(.{4})/g, '$1-'), ` ${code}\n`]) {
    expect(await scan(written)).toEqual(found);
  }
});

test('of a family pass with several students the desk chooses the student', async () => {
  const maya = await school.student();
  const leo = await school.student({ familyId: maya.familyId });
  const pass = await school.pass(maya, { kind: HolderKind.FAMILY, also: [leo] });
  expect(await scan(codeOf(pass.id))).toEqual({
    pass: { id: pass.id, code: codeOf(pass.id) },
    holder: null,
    student: null,
  });
});

test('the code of a student finds the student', async () => {
  const student = await school.student();
  expect(await scan(codeOf(student.id))).toEqual({
    pass: null,
    holder: null,
    student: { id: student.id, code: codeOf(student.id) },
  });
});

test('nothing is found by a code of nobody, of another account or of a deleted pass', async () => {
  const other = await School.open(database.source);
  const stranger = await other.student();
  const theirs = await other.pass(stranger);
  const student = await school.student();
  const gone = await school.pass(student, { deletedAt: clock.now() });
  for (const id of [newId(), stranger.id, theirs.id, gone.id])
    expect(await scan(codeOf(id))).toBeNull();
  for (const code of ['', 'Okafor', student.id, `${codeOf(student.id)}0`])
    expect(await scan(code)).toBeNull();
});
