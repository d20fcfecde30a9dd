import { afterAll, beforeAll, expect, test } from 'vitest';
import { fixedClock } from '../../shared/clock.ts';
import { testDatabase } from '../../testing/database.ts';
import { School } from '../../testing/factories.ts';
import {
  REMOVE_FAMILY,
  REMOVE_STUDENT,
  type RecordAnswer,
} from '../../testing/family-operations.ts';
import { PUNCH_IN, type PunchAnswer } from '../../testing/operations.ts';
import { TestApp, type TestClient } from '../../testing/test-app.ts';
import { HolderKind } from './pass.enums.ts';

const TIMES = 12;
const database = testDatabase({ poolSize: 12 });
let app: TestApp;
let school: School;
let desk: TestClient;

beforeAll(async () => {
  app = await TestApp.start(database.source, fixedClock('2026-11-21T20:00:00Z'));
  school = await School.open(database.source);
  desk = await app.signIn(school.account.slug, (await school.owner()).login);
});
afterAll(() => app.stop());

const ENROLL = `mutation ($studentId: ID!, $classId: ID!) {
  enroll(input: { studentId: $studentId, classId: $classId, type: SINGLE_DAY, startsOn: "2026-11-22" }) { __typename }
}`;

/** Students who are archived and have a place in a class all the same. */
const enrolledInTheArchive = () =>
  database.owner.query<object[]>(
    `select s.id from student s join enrollment e on e.student_id = s.id
     where s.archived_at is not null and e.removed_at is null and e.drops_on >= '2026-11-21'`,
  );

async function student(kind: HolderKind) {
  const made = await school.student();
  // Archived, not erased.
  await school.enrollment({ studentId: made.id, startsOn: '2026-01-05', dropsOn: '2026-05-30' });
  return { ...made, pass: await school.pass(made, { kind }), classId: (await school.class()).id };
}

test.each([HolderKind.STUDENT, HolderKind.FAMILY])(
  'whoever is archived and punched in with a %s pass at once: one of the two happens',
  async (kind) => {
    for (let time = 0; time < TIMES; time += 1) {
      const { id, familyId, pass, classId } = await student(kind);
      const input = { passId: pass.id, studentId: id, classId, date: '2026-11-22' };
      const [punch, removal] = await Promise.all([
        desk.data<PunchAnswer>(PUNCH_IN, { input }),
        desk.data<RecordAnswer>(
          time % 2 ? REMOVE_STUDENT : REMOVE_FAMILY,
          time % 2 ? { id } : { id: familyId },
        ),
      ]);
      const isPunched = punch.punchIn.__typename === 'PunchedIn';
      expect(removal.answer.reason === 'IN_USE').toBe(isPunched);
    }
    expect(await enrolledInTheArchive()).toEqual([]);
  },
);

test('whoever is archived and enrolled at once: one of the two happens', async () => {
  for (let time = 0; time < TIMES; time += 1) {
    const { id, classId } = await student(HolderKind.STUDENT);
    const [enrolled, removal] = await Promise.all([
      desk.data<{ enroll: { __typename: string } }>(ENROLL, { studentId: id, classId }),
      desk.data<RecordAnswer>(REMOVE_STUDENT, { id }),
    ]);
    expect(removal.answer.reason === 'IN_USE').toBe(enrolled.enroll.__typename === 'Enrolled');
  }
  expect(await enrolledInTheArchive()).toEqual([]);
});
