import { statement } from '../../db/statement.ts';
import type { Tx } from '../../db/transaction.ts';
import { newId } from '../../shared/ids.ts';
import { implement, type EffectPlan } from '../audit/effects.ts';
import { studentMoved, type MovedStudents } from '../students/student-moved.ts';

interface FamilyPass {
  readonly id: string;
  readonly familyId: string;
  /** Whose own it is; null for a family pass. */
  readonly studentId: string | null;
  readonly title: string;
  readonly [key: string]: unknown;
}

/** Their own passes too: who punches, suspends or deletes one of these waits, as for every other change of them. */
const LOCK = statement(
  'student_moved_lock',
  `select p.id, p.family_id as "familyId", p.student_id as "studentId", v.title
   from pass p join pass_type_version v on v.id = p.version_id join pass_type y on y.id = v.type_id
   where (p.family_id = any ($1::uuid[]) and p.student_id is null or p.student_id = any ($2::uuid[]))
     and p.deleted_at is null and y.deleted_at is null
   order by p.id for no key update of p`,
);

const CLOSE = statement(
  'student_moved_close',
  `update pass_holder set left_at = $4 where account_id = $1 and pass_id = any ($2::uuid[])
     and student_id = any ($3::uuid[]) and left_at is null and deleted_at is null`,
);

/** Who comes back finds the row of before; one that was deleted stays so (rule P-4). */
const OPEN = statement(
  'student_moved_open',
  `insert into pass_holder (account_id, id, pass_id, student_id)
   select $1, h.id, h.pass_id, h.student_id from unnest($2::uuid[], $3::uuid[], $4::uuid[]) as h (id, pass_id, student_id)
   on conflict (account_id, pass_id, student_id) do update set left_at = null
   where pass_holder.deleted_at is null`,
);

/** A student's own passes go along. */
const TAKE_ALONG = statement(
  'student_moved_take_along',
  `update pass set family_id = $3, version = version + 1
   where account_id = $1 and student_id = any ($2::uuid[]) and family_id <> $3`,
);

/** Ids, passes and students of the rows that are opened. */
function columns(passes: readonly FamilyPass[], studentIds: readonly string[]): string[][] {
  const rows = passes.flatMap((pass) => studentIds.map((student) => [newId(), pass.id, student]));
  return [0, 1, 2].map((column) => rows.map((row) => row[column] ?? ''));
}

const titled = (passes: readonly FamilyPass[]): string =>
  passes.map(({ title }) => `“${title}”`).join(', ');

const familyPass = (passes: readonly FamilyPass[]): string =>
  passes.length === 1 ? 'the family pass' : 'the family passes';

/** Closes the rows of the family that students leave, and opens those of the one that they join (rule P-1). */
async function plan(
  tx: Tx,
  { students, fromFamilyId, toFamilyId }: MovedStudents,
  acting: { readonly clock: { now(): Date } },
): Promise<EffectPlan> {
  const nothing: EffectPlan = { writes: [], targets: [], says: [] };
  if (students.length === 0) return nothing;
  const families = [fromFamilyId, toFamilyId].filter((id) => id !== null);
  const locked = await tx.query<FamilyPass>(LOCK, [families, students.map(({ id }) => id)]);
  const passes = locked.filter(({ studentId }) => studentId === null);
  const left = passes.filter(({ familyId }) => familyId === fromFamilyId);
  const joined = passes.filter(({ familyId }) => familyId === toFamilyId);
  const ids = students.map(({ id }) => id);
  const passIds = (of: readonly FamilyPass[]): string[] => of.map(({ id }) => id);
  const who = students.map(({ firstName }) => firstName).join(', ');
  const [leaves, joins] = students.length === 1 ? ['leaves', 'joins'] : ['leave', 'join'];
  return {
    writes: [
      ...(left.length > 0
        ? [[CLOSE, [tx.accountId, passIds(left), ids, acting.clock.now()]] as const]
        : []),
      ...(joined.length > 0 ? [[OPEN, [tx.accountId, ...columns(joined, ids)]] as const] : []),
      ...(fromFamilyId !== null && toFamilyId !== null
        ? [[TAKE_ALONG, [tx.accountId, ids, toFamilyId]] as const]
        : []),
    ],
    targets: passes.map(({ id }) => ['PASS', id] as const),
    says: [
      ...(left.length > 0
        ? [`${who} ${leaves} ${familyPass(left)} ${titled(left)}; what was punched stands.`]
        : []),
      ...(joined.length > 0 ? [`${who} ${joins} ${familyPass(joined)} ${titled(joined)}.`] : []),
    ],
  };
}

export const passesFollowStudents = implement(studentMoved, plan);
