import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixedClock } from '../../shared/clock.ts';
import { testDatabase } from '../../testing/database.ts';
import { School } from '../../testing/factories.ts';
import { ledgerOf } from '../../testing/ledger.ts';
import {
  PUNCH_IN,
  UNDO_PUNCH,
  type PunchAnswer,
  type UndoAnswer,
} from '../../testing/operations.ts';
import { TestApp, type TestClient } from '../../testing/test-app.ts';
import type { SchoolClass } from '../schedule/class.entities.ts';
import type { Student } from '../students/student.entities.ts';
import { HolderKind } from './pass.enums.ts';

const database = testDatabase();
const clock = fixedClock('2026-11-21T20:00:00Z');
let app: TestApp;
let school: School;
let desks: [TestClient, TestClient];

beforeAll(async () => {
  app = await TestApp.start(database.source, clock);
  school = await School.open(database.source);
  const [one, two] = [
    await school.owner({ firstName: 'Priya', lastName: 'Raman' }),
    await school.owner(),
  ];
  desks = [
    await app.signIn(school.account.slug, one.login),
    await app.signIn(school.account.slug, two.login),
  ];
});
afterAll(() => app.stop());

const punch = async (desk: TestClient, input: object, headers = {}) =>
  (await desk.run<PunchAnswer>(PUNCH_IN, { input }, headers)).data?.punchIn;
const undo = async (desk: TestClient, input: object) =>
  (await desk.data<UndoAnswer>(UNDO_PUNCH, { input })).undoPunch;

const LOG = /* GraphQL */ `
  query Log($id: ID!, $first: Int, $after: String) {
    pass(id: $id) {
      used
      left
      entries(first: $first, after: $after) {
        edges {
          cursor
        }
        nodes {
          seq
          kind
          classDate
          usedAfter
          totalAfter
          leftAfter
          channel
          by
          at
          isReturned
          enrollmentRemoved
          class {
            name
          }
          student {
            firstName
          }
          timeslots {
            starts
          }
          viewerCan {
            undo
            undoReason
          }
        }
        pageInfo {
          hasNextPage
          hasPreviousPage
          endCursor
          startCursor
        }
      }
    }
  }
`;
interface Log {
  pass: {
    entries: {
      edges: { cursor: string }[];
      nodes: { seq: number }[];
      pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string | null };
    };
  };
}
const log = async (variables: object) => (await desks[0].data<Log>(LOG, variables)).pass.entries;

describe('the punch-in log', () => {
  test('tells of each line what, for whom, when, by whom and from where, and the balance after it, newest first', async () => {
    const student = await school.student({ firstName: 'Leo' });
    const of = await school.class({
      name: 'Open Gym',
      slots: [
        [6, '09:00', '10:00'],
        [6, '17:00', '18:00'],
        [7, '17:00', '18:00'],
      ],
    });
    const pass = await school.pass(student);
    const today = await punch(
      desks[0],
      { passId: pass.id, studentId: student.id, classId: of.id },
      { 'x-cartwheel-client': 'office-portal' },
    );
    const tomorrow = await punch(desks[1], {
      passId: pass.id,
      studentId: student.id,
      classId: of.id,
      date: '2026-11-22',
    });
    if (today?.__typename !== 'PunchedIn' || tomorrow?.__typename !== 'PunchedIn')
      throw new Error('not punched');
    await undo(desks[0], { entryId: tomorrow.entry.id });
    await undo(desks[0], { entryId: today.entry.id });

    const leo = {
      class: { name: 'Open Gym' },
      student: { firstName: 'Leo' },
      totalAfter: 10,
      at: '2026-11-21T20:00:00.000Z',
    };
    expect(await log({ id: pass.id })).toMatchObject({
      nodes: [
        {
          ...leo,
          seq: 4,
          kind: 'RETURN',
          classDate: '2026-11-22',
          usedAfter: 1,
          leftAfter: 9,
          by: 'Priya Raman',
          channel: 'API',
          timeslots: [{ starts: '17:00' }],
          isReturned: false,
          viewerCan: { undo: false, undoReason: 'This line is not a punch.' },
        },
        {
          ...leo,
          seq: 3,
          kind: 'USE',
          classDate: '2026-11-22',
          usedAfter: 2,
          leftAfter: 8,
          by: 'Olive Owner',
          channel: 'API',
          isReturned: true,
          enrollmentRemoved: true,
          viewerCan: { undo: false, undoReason: 'This punch was returned.' },
        },
        {
          ...leo,
          seq: 2,
          kind: 'USE',
          classDate: '2026-11-21',
          usedAfter: 1,
          leftAfter: 9,
          by: 'Priya Raman',
          channel: 'OFFICE_PORTAL',
          timeslots: [{ starts: '09:00' }, { starts: '17:00' }],
          isReturned: false,
          enrollmentRemoved: true,
          viewerCan: { undo: true, undoReason: null },
        },
        {
          seq: 1,
          kind: 'GIVE',
          class: null,
          student: null,
          classDate: null,
          timeslots: [],
          by: null,
          channel: 'SYSTEM',
          usedAfter: 0,
          leftAfter: 10,
        },
      ],
      pageInfo: { hasNextPage: false, hasPreviousPage: false },
    });
  });

  test('keeps the times that a class had on its date when they are changed later', async () => {
    const student = await school.student();
    const of = await school.class({ slots: [[6, '09:00', '10:00']] });
    const pass = await school.pass(student);
    await punch(desks[0], { passId: pass.id, studentId: student.id, classId: of.id });
    await database.owner.query(`update timeslot set valid_to = '2026-11-21' where event_id = $1`, [
      of.id,
    ]);
    await database.owner.query(
      `insert into timeslot (account_id, id, event_id, weekday, starts, ends, valid_from) values ($1, gen_random_uuid(), $2, 6, '10:00', '11:00', '2026-11-22')`,
      [school.account.id, of.id],
    );
    expect(await log({ id: pass.id, first: 1 })).toMatchObject({
      nodes: [{ timeslots: [{ starts: '09:00' }] }],
    });
  });

  test('of an unlimited pass counts uses and has nothing that is left', async () => {
    const student = await school.student();
    const pass = await school.pass(student, { total: null });
    await punch(desks[0], {
      passId: pass.id,
      studentId: student.id,
      classId: (await school.class()).id,
    });
    expect(await log({ id: pass.id, first: 1 })).toMatchObject({
      nodes: [{ usedAfter: 1, totalAfter: null, leftAfter: null }],
    });
  });

  test('is read by page without loss or doubles, however long the pages are', async () => {
    const student = await school.student();
    const pass = await school.pass(student, { total: 20 });
    for (let index = 0; index < 9; index++) {
      await punch(desks[0], {
        passId: pass.id,
        studentId: student.id,
        classId: (await school.class()).id,
      });
    }
    for (const first of [1, 3, 4, 5, 10, 200]) {
      const seen: number[] = [];
      let after: string | null = null;
      do {
        const page: Log['pass']['entries'] = await log({ id: pass.id, first, after });
        expect(page.nodes.length).toBeLessThanOrEqual(first);
        expect(page.pageInfo.hasPreviousPage).toBe(after !== null);
        seen.push(...page.nodes.map(({ seq }) => seq));
        after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
      } while (after);
      expect(seen, `${first} a page`).toEqual([10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
    }
  });

  test.each<[what: string, variables: object, field: string]>([
    ['no rows', { first: 0 }, 'first'],
    ['too many', { first: 201 }, 'first'],
    ['a cursor that is none', { after: 'nonsense' }, 'after'],
    [
      'a cursor of a family list',
      { after: Buffer.from('["NAME","Alvarez","x"]').toString('base64url') },
      'after',
    ],
    [
      'a cursor with a word for a place',
      { after: Buffer.from('["ten"]').toString('base64url') },
      'after',
    ],
    [
      'a cursor beyond all places',
      { after: Buffer.from('[1e300]').toString('base64url') },
      'after',
    ],
  ])('asked for %s is refused and names the field', async (_what, variables, field) => {
    const pass = await school.pass(await school.student());
    const answer = await desks[0].run(LOG, { id: pass.id, ...variables });
    expect(answer.errors[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', field });
  });
});

describe('the ledger', () => {
  type Step = {
    desk: 0 | 1;
    student: number;
    of: number;
    date: number;
    undo: boolean;
    back: boolean | null;
  };
  const steps: fc.Arbitrary<Step[]> = fc.array(
    fc.record({
      desk: fc.constantFrom<0 | 1>(0, 1),
      student: fc.nat(1),
      of: fc.nat(1),
      date: fc.nat(2),
      undo: fc.boolean(),
      back: fc.constantFrom(null, true, false),
    }),
    { minLength: 4, maxLength: 14 },
  );
  const dates = ['2026-11-20', '2026-11-21', '2026-11-22'];

  test('agrees with the counter after whatever two people at two desks do, one after the other or at once', async () => {
    await fc.assert(
      fc.asyncProperty(
        steps,
        fc.integer({ min: 1, max: 3 }),
        fc.boolean(),
        async (plan, total, atOnce) => {
          const first = await school.student();
          const second = await school.student({ familyId: first.familyId });
          const students = [first, second] as [Student, Student];
          const classes = [await school.class(), await school.class({ capacity: 1 })] as [
            SchoolClass,
            SchoolClass,
          ];
          const pass = await school.pass(first, { kind: HolderKind.FAMILY, also: [second], total });
          const made: string[] = [];
          const take = async (step: Step) => {
            const desk = desks[step.desk];
            const entryId = made[step.of];
            if (step.undo && entryId) {
              const answer = await undo(desk, { entryId, returnPunch: step.back });
              expect(['PunchUndone', 'UndoRefused']).toContain(answer.__typename);
              return;
            }
            const answer = await punch(desk, {
              passId: pass.id,
              studentId: students[step.student]?.id,
              classId: classes[step.of]?.id,
              date: dates[step.date],
            });
            expect(['PunchedIn', 'PunchRefused']).toContain(answer?.__typename);
            if (answer?.__typename === 'PunchedIn') made.unshift(answer.entry.id);
          };
          if (atOnce) {
            await Promise.all(
              ([0, 1] as const).map(async (desk) => {
                for (const step of plan.filter((one) => one.desk === desk)) await take(step);
              }),
            );
          } else {
            for (const step of plan) await take(step);
          }
          const ledger = await ledgerOf(database.owner, pass.id);
          expect(ledger.faults).toEqual([]);
          const uses = ledger.lines.filter((line) => line.includes('USE')).length;
          const returns = ledger.lines.filter((line) => line.includes('RETURN')).length;
          expect(ledger.used).toBe(uses - returns);
          expect(ledger.used).toBeGreaterThanOrEqual(0);
          expect(ledger.used).toBeLessThanOrEqual(total);
          const [standing] = await database.owner.query<{ count: number }[]>(
            `select count(*)::int as count from enrollment n join pass_entry e on e.enrollment_id = n.id and e.kind = 'USE'
           where e.pass_id = $1 and n.removed_at is null`,
            [pass.id],
          );
          expect(standing?.count).toBeLessThanOrEqual(ledger.used);
        },
      ),
      { numRuns: 25, endOnFailure: true },
    );
  }, 60_000);
});
