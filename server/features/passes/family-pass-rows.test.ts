import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fixedClock } from '../../shared/clock.ts';
import { testDatabase } from '../../testing/database.ts';
import { School } from '../../testing/factories.ts';
import {
  ADD_STUDENT,
  MOVE_STUDENT,
  REMOVE_FAMILY,
  REMOVE_STUDENT,
  RESTORE_FAMILY,
  RESTORE_STUDENT,
  type RecordAnswer,
} from '../../testing/family-operations.ts';
import { ledgerOf } from '../../testing/ledger.ts';
import { DELETE_PASS, GIVE_PASS, type ManageAnswer } from '../../testing/manage-operations.ts';
import { TestApp, type TestClient } from '../../testing/test-app.ts';
import { HolderKind } from './pass.enums.ts';

const WORKERS = 12;
const database = testDatabase({ poolSize: WORKERS });
let app: TestApp;
let school: School;
let desks: TestClient[];
let typeId: string;

beforeAll(async () => {
  app = await TestApp.start(database.source, fixedClock('2026-11-21T20:00:00Z'));
  school = await School.open(database.source);
  const staff = await Promise.all([1, 2, 3].map(() => school.owner()));
  desks = await Promise.all(staff.map(({ login }) => app.signIn(school.account.slug, login)));
  ({ typeId } = await school.passType({ kind: HolderKind.FAMILY }));
});
afterAll(() => app.stop());

interface World {
  families: string[];
  students: string[];
  passes: string[];
}

/** What somebody does with the n-th of what there is. */
interface Step {
  what:
    | 'add'
    | 'move'
    | 'remove'
    | 'restore'
    | 'give'
    | 'delete pass'
    | 'remove family'
    | 'restore family';
  family: number;
  which: number;
}

const step: fc.Arbitrary<Step> = fc.record({
  what: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom('move' as const, 'give' as const) },
    { weight: 3, arbitrary: fc.constantFrom('add' as const, 'remove' as const) },
    { weight: 3, arbitrary: fc.constantFrom('restore' as const, 'restore family' as const) },
    { weight: 2, arbitrary: fc.constantFrom('delete pass' as const, 'remove family' as const) },
  ),
  family: fc.nat(1),
  which: fc.nat(9),
});

async function take(desk: TestClient, of: Step, world: World): Promise<void> {
  const nth = (all: readonly string[]) => all[of.which % Math.max(all.length, 1)] ?? typeId;
  const familyId = world.families[of.family] ?? '';
  const input = { firstName: 'New', lastName: 'One' };
  const steps: Record<Step['what'], [mutation: string, variables: object]> = {
    add: [ADD_STUDENT, { familyId, input }],
    move: [MOVE_STUDENT, { id: nth(world.students), familyId }],
    remove: [REMOVE_STUDENT, { id: nth(world.students) }],
    restore: [RESTORE_STUDENT, { id: nth(world.students) }],
    give: [GIVE_PASS, { input: { typeId, familyId } }],
    'delete pass': [DELETE_PASS, { input: { passId: nth(world.passes) } }],
    'remove family': [REMOVE_FAMILY, { id: familyId }],
    'restore family': [RESTORE_FAMILY, { id: familyId }],
  };
  const { errors, data } = await desk.run<RecordAnswer & ManageAnswer>(...steps[of.what]);
  for (const error of errors) expect(error.extensions).toMatchObject({ code: 'NOT_FOUND' });
  const { student, pass } = data?.answer ?? {};
  if (student && of.what === 'add') world.students.push(student.id);
  if (pass && of.what === 'give') world.passes.push(pass.id);
}

/** Rows that are missing or too many: every student who is there times every family pass that is not deleted. */
const wrongRows = (families: readonly string[]) =>
  database.owner.query<object[]>(
    `with due as (
       select p.id as pass_id, s.id as student_id from pass p join student s on s.family_id = p.family_id
       where p.family_id = any ($1) and p.student_id is null and p.deleted_at is null and s.archived_at is null
     ), open as (
       select h.pass_id, h.student_id from pass_holder h join pass p on p.id = h.pass_id
       where p.family_id = any ($1) and p.deleted_at is null and h.deleted_at is null and h.left_at is null
     )
     (select 'missing' as what, * from due except select 'missing', * from open)
     union all (select 'too many', * from open except select 'too many', * from due)`,
    [families],
  );

async function newWorld(): Promise<World> {
  const one = await school.student();
  const two = await school.student();
  const three = await school.student({ familyId: one.familyId });
  // With an enrollment of before they are archived, never erased.
  for (const { id } of [one, two, three])
    await school.enrollment({ studentId: id, startsOn: '2026-01-05', dropsOn: '2026-05-30' });
  return {
    families: [one.familyId, two.familyId],
    students: [one.id, two.id, three.id],
    passes: [],
  };
}

test('whatever happens to students, families and passes, each student has a row of each family pass', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 16 }), async (steps) => {
      const world = await newWorld();
      for (const [index, one] of steps.entries()) {
        await take(desks[index % desks.length] as TestClient, one, world);
        expect(await wrongRows(world.families), JSON.stringify(one)).toEqual([]);
      }
    }),
    { numRuns: 15 },
  );
}, 60_000);

test('nor when several people do so at once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 16 }), async (steps) => {
      const world = await newWorld();
      await take(desks[0] as TestClient, { what: 'give', family: 0, which: 0 }, world);
      await take(desks[0] as TestClient, { what: 'give', family: 1, which: 0 }, world);
      await Promise.all(
        steps.map((one, index) => take(desks[index % desks.length] as TestClient, one, world)),
      );
      expect(await wrongRows(world.families)).toEqual([]);
      for (const pass of world.passes) {
        expect((await ledgerOf(database.owner, pass)).faults).toEqual([]);
      }
    }),
    { numRuns: 15 },
  );
}, 60_000);
