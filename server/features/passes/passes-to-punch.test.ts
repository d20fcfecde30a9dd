import { afterAll, beforeAll, expect, test } from 'vitest';
import { fixedClock } from '../../shared/clock.ts';
import { newId } from '../../shared/ids.ts';
import { testDatabase } from '../../testing/database.ts';
import { School } from '../../testing/factories.ts';
import { statementsOf } from '../../testing/statements.ts';
import { TestApp, type TestClient } from '../../testing/test-app.ts';
import { HolderKind } from './pass.enums.ts';

const database = testDatabase();
/** Saturday afternoon in Toronto. */
const clock = fixedClock('2026-11-21T20:00:00Z');
const TODAY = '2026-11-21';
let app: TestApp;

beforeAll(async () => {
  app = await TestApp.start(database.source, clock);
});
afterAll(() => app.stop());

const WHICH = /* GraphQL */ `
  query Which($studentId: ID!, $date: LocalDate, $locationId: ID) {
    passesToPunch(studentId: $studentId, date: $date, locationId: $locationId) {
      date
      today
      student {
        firstName
      }
      choices {
        holder {
          id
          status
          pass {
            id
            title
            left
          }
        }
        problem {
          reason
          message
        }
        isSuggested
        reason
        opensCount
      }
    }
  }
`;
const ELIGIBLE = /* GraphQL */ `
  query Eligible($passId: ID!, $studentId: ID!, $date: LocalDate) {
    punchableClasses(passId: $passId, studentId: $studentId, date: $date) {
      problem {
        reason
      }
      eligible {
        class {
          id
        }
      }
    }
  }
`;
interface Which {
  date: string;
  today: string;
  student: { firstName: string };
  choices: {
    holder: {
      id: string;
      status: string;
      pass: { id: string; title: string; left: number | null };
    };
    problem: { reason: string; message: string } | null;
    isSuggested: boolean;
    reason: string | null;
    opensCount: number;
  }[];
}
const which = async (client: TestClient, variables: object) =>
  (await client.data<{ passesToPunch: Which }>(WHICH, variables)).passesToPunch;

async function desk() {
  const school = await School.open(database.source);
  const client = await app.signIn(school.account.slug, (await school.owner()).login);
  return { school, client, student: await school.student({ born: '2016-03-05' }) };
}

/** A Saturday with classes of two programs, some of which nobody may be punched into. */
async function saturday() {
  const { school, client, student } = await desk();
  const [gym, swim] = [await school.program(), await school.program()];
  const on = (programId: string, given: Parameters<School['class']>[0] = {}) =>
    school.class({ programId, slots: [[6, '17:00', '18:00']], ...given });
  await on(gym.id);
  await on(gym.id);
  await on(swim.id);
  const full = await on(gym.id, { capacity: 1 });
  await school.enrollment({ classId: full.id });
  const mine = await on(gym.id);
  await school.enrollment({ classId: mine.id, studentId: student.id });
  await school.cancel((await on(gym.id)).id, TODAY);
  await on(gym.id, { minAge: 'P12Y' });
  await on(gym.id, { slots: [[3, '17:00', '18:00']] });
  await on(gym.id, { endsOn: '2026-11-20' });
  return { school, client, student, gym, swim };
}

test('the passes of a student stand in the order of use, the first of them suggested with its reason', async () => {
  const { school, client, student, gym, swim } = await saturday();
  const sold = (title: string, given = {}) => school.pass(student, { title, ...given });
  await sold('whole school');
  await sold('gym', { limits: [{ programId: gym.id }], expires: '2026-12-31' });
  await sold('swim', { limits: [{ programId: swim.id }], expires: '2026-11-30' });
  await sold('elsewhere', { limits: [{ locationId: (await school.location()).id }] });
  await sold('used up', { used: 10 });
  await sold('expired', { expires: '2026-11-20' });
  await sold('row suspended', { holder: { suspendedAt: clock.now() } });
  await sold('deleted', { deletedAt: clock.now() });
  await sold('left', { holder: { leftAt: clock.now() } });
  await school.pass(await school.student({ familyId: student.familyId }), { title: 'a sister’s' });

  const answer = await which(client, { studentId: student.id });
  expect([answer.date, answer.today, answer.student.firstName]).toEqual([TODAY, TODAY, 'Maya']);
  expect(
    answer.choices.map((one) => [
      one.holder.pass.title,
      one.problem?.reason ?? null,
      one.opensCount,
      one.isSuggested,
      one.reason,
    ]),
  ).toEqual([
    ['swim', null, 1, true, 'Expires first, on Mon 30 Nov 2026.'],
    ['gym', null, 2, false, null],
    ['whole school', null, 3, false, null],
    ['elsewhere', null, 0, false, null],
    ['expired', 'PASS_EXPIRED', 0, false, null],
    ['used up', 'PASS_USED_UP', 0, false, null],
    ['row suspended', 'PASS_SUSPENDED', 0, false, null],
  ]);
});

test('what it counts is what the dialog of each pass then lists', async () => {
  const { school, client, student, gym } = await saturday();
  await school.pass(student);
  await school.pass(student, { limits: [{ programId: gym.id }], activeOn: '2026-11-25' });
  await school.pass(student, {
    limits: [{ programId: gym.id }, { programId: (await school.program()).id }],
    kind: HolderKind.FAMILY,
  });
  for (const date of [TODAY, '2026-11-25', '2026-11-28']) {
    const { choices } = await which(client, { studentId: student.id, date });
    expect(choices).toHaveLength(3);
    for (const one of choices) {
      const { punchableClasses } = await client.data<{
        punchableClasses: { problem: { reason: string } | null; eligible: object[] };
      }>(ELIGIBLE, { passId: one.holder.pass.id, studentId: student.id, date });
      expect([one.opensCount, one.problem?.reason], date).toEqual([
        punchableClasses.eligible.length,
        punchableClasses.problem?.reason,
      ]);
    }
  }
});

test('asks the database once, or twice where the desk says where it is', async () => {
  const { school, client, student } = await desk();
  const location = await school.location();
  for (let index = 0; index < 5; index++) {
    await school.pass(student);
    await school.class();
  }
  const work = async (variables: object) =>
    (await statementsOf(() => which(client, { studentId: student.id, ...variables }))).filter(
      (one) => !/^(find_session|begin|set_account|rollback)/i.test(one),
    );
  expect(await work({})).toEqual(['passes_to_punch']);
  expect(await work({ locationId: location.id })).toHaveLength(2);
});

test('there is no such student, or none of this account', async () => {
  const { client } = await desk();
  const stranger = await (await School.open(database.source)).student();
  for (const studentId of [newId(), stranger.id, 'x']) {
    const answer = await client.run(WHICH, { studentId });
    expect(answer.errors[0]?.extensions['code']).toBe('NOT_FOUND');
  }
});

test('a student without a pass has nothing to choose', async () => {
  const { client, student } = await desk();
  expect((await which(client, { studentId: student.id })).choices).toEqual([]);
});
