import { statement } from '../../db/statement.ts';
import { groupedInOrder, inOrder, loader } from '../../graphql/loader-set.ts';
import { dateInZone } from '../../shared/local-date.ts';
import type { Context } from '../../graphql/context.ts';
import {
  holderRowJson,
  LIVE_PASSES,
  passRowJson,
  toHolders,
  withPassDerived,
  type HolderJson,
  type PassJson,
} from './pass.sql.ts';

const PASSES = statement(
  'passes_by_id',
  `select ${passRowJson('p')} as row from (${LIVE_PASSES}) p where p.id = any ($1)`,
);

const holders = (name: string, condition: string) =>
  statement(
    name,
    `select ${holderRowJson('h')} as holder, ${passRowJson('p')} as pass,
       s.family_id as "familyId"
     from pass_holder h join (${LIVE_PASSES}) p on p.id = h.pass_id join student s on s.id = h.student_id
     where ${condition} and h.deleted_at is null and h.left_at is null`,
  );

const HOLDERS_BY_ID = holders('holders_by_id', 'h.id = any ($1)');
const HOLDERS_OF_PASSES = holders('holders_of_passes', 'h.pass_id = any ($1)');
const HOLDERS_OF_STUDENTS = holders('holders_of_students', 'h.student_id = any ($1)');
const HOLDERS_OF_FAMILIES = holders(
  'holders_of_families',
  's.family_id = any ($1) and s.archived_at is null',
);

interface Row {
  holder: HolderJson;
  pass: PassJson;
  /** The student's family today. */
  familyId: string;
}

const todayOf = (context: Context) => dateInZone(context.clock.now(), context.account.zone);

// The student is left out, not null: whoever asks for it gets the loader.
const assemble = (rows: readonly Row[], context: Context) =>
  toHolders(
    rows.map((row) => row.holder),
    rows.map((row) => row.pass),
    todayOf(context),
    () => undefined,
  );

/** Passes by id; null where there is none, or it is deleted. */
export const passById = loader('pass', async (snapshot, ids, context) => {
  const rows = await snapshot.query<{ row: PassJson }>(PASSES, [ids]);
  const passes = rows.map(({ row }) => withPassDerived(row, todayOf(context)));
  return inOrder(
    ids,
    passes,
    (pass) => pass.id,
    (pass) => pass ?? null,
  );
});

export const holderById = loader('passHolder', async (snapshot, ids, context) => {
  const rows = await snapshot.query<Row & Record<string, unknown>>(HOLDERS_BY_ID, [ids]);
  return inOrder(
    ids,
    assemble(rows, context),
    (row) => row.id,
    (row) => row ?? null,
  );
});

export const holdersOfPass = loader('passHolders', async (snapshot, ids, context) => {
  const rows = await snapshot.query<Row & Record<string, unknown>>(HOLDERS_OF_PASSES, [ids]);
  const all = assemble(rows, context);
  return groupedInOrder(ids, all, (row) => row.passId);
});

export const passesOfStudent = loader('studentPasses', async (snapshot, ids, context) => {
  const rows = await snapshot.query<Row & Record<string, unknown>>(HOLDERS_OF_STUDENTS, [ids]);
  const all = assemble(rows, context);
  return groupedInOrder(ids, all, (row) => row.studentId);
});

export const passesOfFamily = loader('familyPasses', async (snapshot, ids, context) => {
  const rows = await snapshot.query<Row & Record<string, unknown>>(HOLDERS_OF_FAMILIES, [ids]);
  // By the family that the student is in today: a student pass stays with its student (rule P-1).
  const familyOf = new Map(rows.map((row) => [row.holder.id, row.familyId]));
  return groupedInOrder(ids, assemble(rows, context), (row) => familyOf.get(row.id) ?? '');
});
