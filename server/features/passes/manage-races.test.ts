import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fixedClock } from '../../shared/clock.ts';
import { testDatabase } from '../../testing/database.ts';
import { School } from '../../testing/factories.ts';
import { ledgerOf } from '../../testing/ledger.ts';
import {
  CHANGE_EXPIRES,
  CHANGE_TOTAL,
  DELETE_PASS,
  GIVE_PASS,
  SET_SUSPENDED,
  type ManageAnswer,
} from '../../testing/manage-operations.ts';
import { PUNCH_IN, UNDO_PUNCH, type PunchAnswer } from '../../testing/operations.ts';
import { TestApp, type TestClient } from '../../testing/test-app.ts';
import type { SchoolClass } from '../schedule/class.entities.ts';
import type { Student } from '../students/student.entities.ts';
import { HolderKind } from './pass.enums.ts';

const WORKERS = 20;
const database = testDatabase({ poolSize: WORKERS });
let app: TestApp;
let school: School;
let desks: TestClient[];

beforeAll(async () => {
  app = await TestApp.start(database.source, fixedClock('2026-11-21T20:00:00Z'));
  school = await School.open(database.source);
  const staff = await Promise.all([1, 2, 3].map(() => school.owner()));
  desks = await Promise.all(staff.map(({ login }) => app.signIn(school.account.slug, login)));
});
afterAll(() => app.stop());

const desk = (index: number): TestClient => desks[index % desks.length] as TestClient;
const send = async (index: number, mutation: string, input: object) =>
  (await desk(index).data<ManageAnswer>(mutation, { input })).answer;

test('twenty at once give a type of which three may be issued: three are, the others are told', async () => {
  const student = await school.student();
  const { typeId } = await school.pass(student, { terms: { maxIssued: 4 } });
  const input = { typeId, familyId: student.familyId, studentId: student.id };
  const answers = await Promise.all(
    Array.from({ length: WORKERS }, (_, index) => send(index, GIVE_PASS, input)),
  );
  const given = answers.filter(({ __typename }) => __typename === 'PassGiven');
  expect(given).toHaveLength(3);
  expect(answers.filter(({ reason }) => reason === 'MAX_ISSUED_REACHED')).toHaveLength(WORKERS - 3);
});

test('twenty at once set a total that they saw: one does, the others are told what it is now', async () => {
  const pass = await school.pass(await school.student());
  const answers = await Promise.all(
    Array.from({ length: WORKERS }, (_, index) =>
      send(index, CHANGE_TOTAL, { passId: pass.id, was: 10, total: 11 + index }),
    ),
  );
  expect(answers.filter(({ __typename }) => __typename === 'PassEdited')).toHaveLength(1);
  expect(answers.filter(({ reason }) => reason === 'CHANGED_MEANWHILE')).toHaveLength(WORKERS - 1);
  const { lines, faults } = await ledgerOf(database.owner, pass.id);
  expect([lines, faults]).toEqual([['1 GIVE 0', '2 TOTAL 0'], []]);
});

interface Step {
  desk: number;
  what: 'punch' | 'undo' | 'total' | 'expires' | 'suspend' | 'unsuspend' | 'delete row' | 'delete';
  row: number;
  ofRow: boolean;
  date: number;
  number: number | null;
}

const step: fc.Arbitrary<Step> = fc.record({
  desk: fc.nat(2),
  what: fc.oneof(
    { weight: 6, arbitrary: fc.constant('punch' as const) },
    { weight: 3, arbitrary: fc.constant('undo' as const) },
    { weight: 2, arbitrary: fc.constantFrom('total' as const, 'expires' as const) },
    { weight: 2, arbitrary: fc.constantFrom('suspend' as const, 'unsuspend' as const) },
    { weight: 1, arbitrary: fc.constantFrom('delete row' as const, 'delete' as const) },
  ),
  row: fc.nat(2),
  ofRow: fc.boolean(),
  date: fc.nat(3),
  number: fc.option(fc.integer({ min: 0, max: 6 })),
});
const DATES = ['2026-11-20', '2026-11-21', '2026-11-22', '2026-12-24'];

/** Takes a step for somebody; what is gone by then is simply not found. */
async function take(
  of: Step,
  world: {
    passId: string;
    rows: [holderId: string, studentId: string][];
    classes: SchoolClass[];
    made: string[];
  },
): Promise<void> {
  const { passId, rows, classes, made } = world;
  const [holderId, studentId] = rows[of.row % rows.length] ?? ['', ''];
  const date = DATES[of.date] ?? '';
  const input = { passId, ...(of.ofRow ? { holderId } : {}) };
  const [mutation, variables] = {
    punch: [PUNCH_IN, { passId, studentId, classId: classes[of.date % classes.length]?.id, date }],
    undo: [
      UNDO_PUNCH,
      { entryId: made[of.row % Math.max(made.length, 1)] ?? passId, returnPunch: of.ofRow },
    ],
    total: [CHANGE_TOTAL, { passId, total: of.number }],
    expires: [CHANGE_EXPIRES, { passId, expires: of.number === null ? null : date }],
    suspend: [SET_SUSPENDED, { ...input, suspended: true }],
    unsuspend: [SET_SUSPENDED, { ...input, suspended: false }],
    'delete row': [DELETE_PASS, { passId, holderId }],
    delete: [DELETE_PASS, { passId }],
  }[of.what] as [string, object];
  const answer = await desk(of.desk).run<PunchAnswer>(mutation, { input: variables });
  for (const error of answer.errors) expect(error.extensions).toMatchObject({ code: 'NOT_FOUND' });
  const punched = answer.data?.punchIn;
  if (punched?.__typename === 'PunchedIn') made.push(punched.entry.id);
}

test('whatever several people do, one after the other or at once, ledger, counter and bounds agree', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 5, maxLength: 18 }),
      fc.integer({ min: 1, max: 4 }),
      fc.boolean(),
      async (steps, total, atOnce) => {
        const first = await school.student();
        const also: Student[] = [
          await school.student({ familyId: first.familyId }),
          await school.student({ familyId: first.familyId }),
        ];
        const classes = [await school.class(), await school.class({ capacity: 1 })];
        const pass = await school.pass(first, { kind: HolderKind.FAMILY, also, total });
        const holders = await database.owner.query<{ id: string; student_id: string }[]>(
          'select id, student_id from pass_holder where pass_id = $1',
          [pass.id],
        );
        const world = {
          passId: pass.id,
          rows: holders.map((row): [string, string] => [row.id, row.student_id]),
          classes,
          made: [],
        };
        if (atOnce) {
          await Promise.all(
            [0, 1, 2].map(async (who) => {
              for (const one of steps.filter(({ desk: at }) => at === who)) await take(one, world);
            }),
          );
        } else for (const one of steps) await take(one, world);

        const ledger = await ledgerOf(database.owner, pass.id);
        expect(ledger.faults).toEqual([]);
        const count = (kind: string) =>
          ledger.lines.filter((line) => line.includes(` ${kind} `)).length;
        expect(ledger.used).toBe(count('USE') - count('RETURN'));
        const [row] = await database.owner.query<
          { bad: boolean; live: string; deleted: boolean }[]
        >(
          `select p.expires < (
              select max(u.class_date) from pass_entry u where u.pass_id = p.id and u.kind = 'USE' and not exists (
                select from pass_entry r where r.enrollment_id = u.enrollment_id and r.kind = 'RETURN')) as bad,
             (select count(*) from pass_holder h where h.pass_id = p.id and h.deleted_at is null) as live,
             p.deleted_at is not null as deleted
           from pass p where p.id = $1`,
          [pass.id],
        );
        expect(row?.bad).not.toBe(true);
        // Without a row there is no pass; deleted as a whole it keeps its rows, which nobody sees.
        if (row?.live === '0') expect(row.deleted).toBe(true);
        const last = ledger.lines.at(-1);
        if (row?.deleted) expect(last).toMatch(/ DELETE /);
      },
    ),
    { numRuns: 30, endOnFailure: true },
  );
}, 90_000);
