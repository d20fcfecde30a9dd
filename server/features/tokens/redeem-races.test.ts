import { afterAll, beforeAll, expect, test } from 'vitest';
import { fixedClock } from '../../shared/clock.ts';
import { testDatabase } from '../../testing/database.ts';
import { School } from '../../testing/factories.ts';
import { redeem } from '../../testing/makeup-operations.ts';
import { PUNCH_IN, type PunchAnswer } from '../../testing/operations.ts';
import { CANCEL_DATE, answerOf } from '../../testing/class-operations.ts';
import { TestApp, type TestClient } from '../../testing/test-app.ts';

const DATE = '2026-11-24';
const EACH = 5;
const database = testDatabase({ poolSize: 3 * EACH });
let app: TestApp;
let school: School;
let desk: TestClient;

beforeAll(async () => {
  app = await TestApp.start(database.source, fixedClock('2026-11-21T20:00:00Z'));
  school = await School.open(database.source);
  desk = await app.signIn(school.account.slug, (await school.owner()).login);
});
afterAll(() => app.stop());

const ENROLL = `mutation ($input: EnrollInput!) { answer: enroll(input: $input) { __typename ... on EnrollWarned { warnings { reason } } } }`;

interface Standing {
  readonly taken: number;
  readonly used: number;
}

/** How many places a class has given, and how many tokens pay for one of them. */
async function standing(classId: string): Promise<Standing> {
  const [row] = await database.owner.query<Standing[]>(
    `select count(*)::int as taken, count(t.id)::int as used
     from enrollment e left join token t on t.makeup_id = e.id
     where e.class_id = $1 and e.removed_at is null`,
    [classId],
  );
  return row ?? { taken: -1, used: -1 };
}

test('of makeups, punches and enrollments that want the last seat at once, one gets it', async () => {
  const of = await school.class({ capacity: 1 });
  const students = await Promise.all(Array.from({ length: 3 * EACH }, () => school.student()));
  const answers = await Promise.all(
    students.map(async (student, index): Promise<string> => {
      const asked = { studentId: student.id, classId: of.id };
      if (index % 3 === 0) {
        const token = await school.token({ studentId: student.id });
        const answer = await redeem(desk, { ...asked, tokenId: token.id, date: DATE });
        return answer.__typename === 'MakeupRefused' ? answer.reason : 'got it';
      }
      if (index % 3 === 1) {
        const pass = await school.pass(student);
        const input = { ...asked, passId: pass.id, date: DATE };
        const { punchIn } = await desk.data<PunchAnswer>(PUNCH_IN, { input });
        return punchIn.__typename === 'PunchRefused' ? punchIn.reason : 'got it';
      }
      const input = { ...asked, type: 'TRIAL', startsOn: DATE };
      const { answer } = await desk.data<{ answer: { warnings?: { reason: string }[] } }>(ENROLL, {
        input,
      });
      return answer.warnings?.[0]?.reason ?? 'got it';
    }),
  );
  expect(answers.filter((one) => one === 'got it')).toHaveLength(1);
  expect(answers.filter((one) => one === 'CLASS_FULL')).toHaveLength(3 * EACH - 1);
  expect((await standing(of.id)).taken).toBe(1);
});

test('of redemptions of one token at once, in several classes, one wins and the others are told', async () => {
  const student = await school.student();
  const token = await school.token({ studentId: student.id });
  const classes = await Promise.all(Array.from({ length: 2 * EACH }, () => school.class()));
  const asked = { studentId: student.id, tokenId: token.id, date: DATE };
  const answers = await Promise.all(
    classes.map(({ id: classId }) => redeem(desk, { ...asked, classId })),
  );
  const [won] = answers.filter(({ __typename }) => __typename === 'MakeupMade');
  expect(won?.token?.version).toBe(2);
  expect(answers.filter(({ reason }) => reason === 'TOKEN_PENDING')).toHaveLength(2 * EACH - 1);
  const places = await Promise.all(classes.map(({ id }) => standing(id)));
  expect(places.filter(({ taken }) => taken > 0)).toEqual([{ taken: 1, used: 1 }]);
});

test('a date that is cancelled meanwhile leaves no makeup on it, and every token free', async () => {
  for (let round = 0; round < 4; round += 1) {
    const of = await school.class();
    const asked = await Promise.all(
      Array.from({ length: EACH }, async () => {
        const student = await school.student();
        const token = await school.token({ studentId: student.id });
        return { studentId: student.id, tokenId: token.id, classId: of.id, date: DATE };
      }),
    );
    const [cancelled, ...answers] = await Promise.all([
      answerOf(desk, CANCEL_DATE, { classId: of.id, date: DATE }),
      ...asked.map((input) => redeem(desk, input)),
    ]);
    expect(cancelled.__typename).toBe('DateCancelled');
    for (const { __typename, reason } of answers)
      expect([__typename, reason]).toEqual(
        __typename === 'MakeupMade'
          ? ['MakeupMade', undefined]
          : ['MakeupRefused', 'CLASS_CANCELLED'],
      );
    expect(await standing(of.id)).toEqual({ taken: 0, used: 0 });
    const held = await database.owner.query<object[]>(
      'select from token where id = any ($1) and makeup_id is not null',
      [asked.map(({ tokenId }) => tokenId)],
    );
    expect(held).toEqual([]);
  }
});
