import { statement } from '../../db/statement.ts';
import type { Tx } from '../../db/transaction.ts';
import { newId } from '../../shared/ids.ts';
import { discreet } from '../../shared/said.ts';
import { implement, type Acting, type EffectPlan } from '../audit/effects.ts';
import { studentMoved, type MovedStudents } from '../students/student-moved.ts';
import { SEE_HOLDERS } from './pass.policy.ts';

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

/** A line for each row that was closed or opened; the passes are locked, and so are the numbers of their lines. */
const andLines = (kind: 'JOIN' | 'LEAVE'): string => `
   insert into pass_entry (account_id, id, pass_id, seq, kind, student_id, used_after, total_after, channel, by_id, at)
   select p.account_id, l.id, p.id, (select max(e.seq) from pass_entry e where e.pass_id = p.id)
       + row_number() over (partition by p.id order by l.id), '${kind}', l.student_id, p.used, p.total, $5, $6, $7
   from changed c
   join unnest($2::uuid[], $3::uuid[], $4::uuid[]) as l (id, pass_id, student_id)
     on l.pass_id = c.pass_id and l.student_id = c.student_id
   join pass p on p.account_id = $1 and p.id = c.pass_id`;

const CLOSE = statement(
  'student_moved_close',
  `with changed as (
     update pass_holder h set left_at = $7 from unnest($3::uuid[], $4::uuid[]) as r (pass_id, student_id)
     where h.account_id = $1 and h.pass_id = r.pass_id and h.student_id = r.student_id and h.left_at is null
       and h.deleted_at is null
     returning h.pass_id, h.student_id)
   ${andLines('LEAVE')}`,
);

/** Who comes back finds the row of before; one that was deleted stays so (rule P-4). */
const OPEN = statement(
  'student_moved_open',
  `with changed as (
     insert into pass_holder (account_id, id, pass_id, student_id)
     select $1, r.id, r.pass_id, r.student_id from unnest($8::uuid[], $3::uuid[], $4::uuid[]) as r (id, pass_id, student_id)
     on conflict (account_id, pass_id, student_id) do update set left_at = null
     where pass_holder.deleted_at is null
     returning pass_id, student_id)
   ${andLines('JOIN')}`,
);

/** A student's own passes go along. */
const TAKE_ALONG = statement(
  'student_moved_take_along',
  `update pass set family_id = $3, version = version + 1
   where account_id = $1 and student_id = any ($2::uuid[]) and family_id <> $3`,
);

/** Each student with each pass: ids for the lines, passes, students, and what every line tells. */
function changes(
  tx: Tx,
  passes: readonly FamilyPass[],
  studentIds: readonly string[],
  { origin, clock }: Acting,
): unknown[] {
  const pairs = passes.flatMap(({ id }) => studentIds.map((studentId) => ({ id, studentId })));
  return [
    tx.accountId,
    pairs.map(() => newId()),
    pairs.map(({ id }) => id),
    pairs.map(({ studentId }) => studentId),
    origin.channel,
    origin.actorId,
    clock.now(),
  ];
}

const titled = (passes: readonly FamilyPass[]): string =>
  passes.map(({ title }) => `“${title}”`).join(', ');

const familyPass = (passes: readonly FamilyPass[]): string =>
  passes.length === 1 ? 'the family pass' : 'the family passes';

const counted = ({ length }: readonly FamilyPass[]): string =>
  length === 1 ? '1 family pass is' : `${length} family passes are`;

/** Closes the rows of the family that students leave, and opens those of the one that they join (rule P-1). */
async function plan(
  tx: Tx,
  { students, fromFamilyId, toFamilyId }: MovedStudents,
  acting: Acting,
): Promise<EffectPlan> {
  const nothing: EffectPlan = { writes: [], targets: [], says: [] };
  if (students.length === 0) return nothing;
  const families = [fromFamilyId, toFamilyId].filter((id) => id !== null);
  const locked = await tx.query<FamilyPass>(LOCK, [families, students.map(({ id }) => id)]);
  const passes = locked.filter(({ studentId }) => studentId === null);
  const left = passes.filter(({ familyId }) => familyId === fromFamilyId);
  const joined = passes.filter(({ familyId }) => familyId === toFamilyId);
  const ids = students.map(({ id }) => id);
  const who = students.map(({ firstName }) => firstName).join(', ');
  const [leaves, joins] = students.length === 1 ? ['leaves', 'joins'] : ['leave', 'join'];
  return {
    writes: [
      ...(left.length > 0 ? [[CLOSE, changes(tx, left, ids, acting)] as const] : []),
      ...(joined.length > 0
        ? [
            [
              OPEN,
              [...changes(tx, joined, ids, acting), joined.flatMap(() => ids.map(() => newId()))],
            ] as const,
          ]
        : []),
      ...(fromFamilyId !== null && toFamilyId !== null
        ? [[TAKE_ALONG, [tx.accountId, ids, toFamilyId]] as const]
        : []),
    ],
    targets: passes.map(({ id }) => ['PASS', id] as const),
    says: [
      ...(left.length > 0
        ? [
            discreet(
              SEE_HOLDERS,
              `${who} ${leaves} ${familyPass(left)} ${titled(left)}; what was punched stands.`,
              `${counted(left)} left; what was punched stands.`,
            ),
          ]
        : []),
      ...(joined.length > 0
        ? [
            discreet(
              SEE_HOLDERS,
              `${who} ${joins} ${familyPass(joined)} ${titled(joined)}.`,
              `${counted(joined)} joined.`,
            ),
          ]
        : []),
    ],
  };
}

export const passesFollowStudents = implement(studentMoved, plan);
