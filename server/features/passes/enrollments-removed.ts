import { statement } from '../../db/statement.ts';
import type { Tx } from '../../db/transaction.ts';
import { dateInZone } from '../../shared/local-date.ts';
import { naming, type Said } from '../../shared/said.ts';
import { implement, type Acting, type EffectPlan } from '../audit/effects.ts';
import { enrollmentsRemoved, type EnrollmentsRemoved } from '../enrollments/enrollment.effects.ts';
import { SEE_HOLDERS } from './pass.policy.ts';
import { returnWrite, type PunchToReturn } from './return-punches.ts';
import { returnsPunch } from './undo-punch.rules.ts';

/** After the class, which the command holds: as a punch and its undoing lock them. */
const LOCK = statement(
  'enrollments_removed_lock',
  `select 1 from pass where id in (
     select pass_id from pass_entry where enrollment_id = any ($1) and kind = 'USE')
   order by id for no key update`,
);

/** A statement after the lock, so that it sees what the one before it wrote. */
const LOAD = statement(
  'enrollments_removed_load',
  `select e.pass_id as "passId", e.enrollment_id as "enrollmentId", e.student_id as "studentId",
     e.class_id as "classId", to_char(e.class_date, 'YYYY-MM-DD') as date, s.first_name || ' ' || s.last_name as name,
     l.zone, p.deleted_at is not null or y.deleted_at is not null as "passIsGone",
     (select max(seq) from pass_entry q where q.pass_id = e.pass_id) as "lastSeq"
   from pass_entry e join pass p on p.id = e.pass_id
   join pass_type_version v on v.id = p.version_id join pass_type y on y.id = v.type_id
   join student s on s.id = e.student_id
   join class c on c.id = e.class_id join location l on l.id = c.location_id
   where e.enrollment_id = any ($1) and e.kind = 'USE' and not exists (
     select from pass_entry r where r.enrollment_id = e.enrollment_id and r.kind = 'RETURN')
   order by s.last_name, s.first_name, e.id`,
);

type PaidPlace = PunchToReturn & {
  readonly name: string;
  readonly zone: string;
  readonly passIsGone: boolean;
};

/** Gives back the punches that paid for enrollments which are removed, as far as rule R-9 lets them. */
async function giveBack(
  tx: Tx,
  { enrollmentIds, punches }: EnrollmentsRemoved,
  { origin, clock }: Acting,
): Promise<EffectPlan> {
  tx.send(LOCK, [enrollmentIds]);
  const paid = await tx.query<PaidPlace & Record<string, unknown>>(LOAD, [enrollmentIds]);
  const now = clock.now();
  const comesBack = ({ date, zone }: PaidPlace): boolean =>
    punches !== 'KEEP' && returnsPunch(date, dateInZone(now, zone), punches === 'RETURN');
  const asked = paid.filter(comesBack);
  // A deleted pass takes nothing back.
  const back = asked.filter(({ passIsGone }) => !passIsGone);
  const lost = asked.filter(({ passIsGone }) => passIsGone);
  const kept = paid.filter((one) => !comesBack(one));
  return {
    writes: back.length > 0 ? [returnWrite(tx.accountId, back, origin, now).write] : [],
    targets: [...new Set(back.map(({ passId }) => passId))].map((id) => ['PASS', id] as const),
    says: [
      say(back, 'punch comes back', 'punches come back'),
      say(
        lost,
        'punch stays used, since its pass is deleted',
        'punches stay used, since their passes are deleted',
      ),
      say(kept, 'punch stays used', 'punches stay used'),
    ].filter((one) => one !== null),
    couldDoMore: kept.some(({ passIsGone }) => !passIsGone),
  };
}

/** "2 punches come back: Maya Alvarez, Leo Kim." */
const say = (of: readonly PaidPlace[], one: string, many: string): Said | null =>
  of.length === 0
    ? null
    : naming(
        SEE_HOLDERS,
        `${of.length} ${of.length === 1 ? one : many}`,
        of.map(({ name }) => name),
      );

export const returnPunches = implement(enrollmentsRemoved, giveBack);
