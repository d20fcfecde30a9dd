import { statement } from '../../db/statement.ts';
import type { Tx } from '../../db/transaction.ts';
import { notFound } from '../../graphql/errors.ts';
import { RecordRefusal, RecordRefused } from '../../graphql/record-refused.ts';
import { newId } from '../../shared/ids.ts';
import { dateInZone, type LocalDate } from '../../shared/local-date.ts';
import { discreet, type Said } from '../../shared/said.ts';
import { implement, type Acting, type EffectPlan } from '../audit/effects.ts';
import {
  enrollmentTransferred,
  type EnrollmentTransferred,
} from '../enrollments/enrollment.effects.ts';
import { SEE_HOLDERS } from './pass.policy.ts';
import { covers, passProblem, type PassLimits } from './pass.rules.ts';
import { limitsJson, LIVE_PASSES, passRowJson, type PassJson } from './pass.sql.ts';

/** The pass that paid for an enrollment, if one did and the punch has not come back. The class is locked already. */
const LOCK = statement(
  'transfer_lock_pass',
  `select 1 from pass where id = (
     select u.pass_id from pass_entry u where u.enrollment_id = $1 and u.kind = 'USE') for no key update`,
);

const LOAD = statement(
  'transfer_load_punch',
  `select u.pass_id as "passId", to_char(u.class_date, 'YYYY-MM-DD') as date, u.class_id as "classId",
     (select ${passRowJson('q', `, 'limits', ${limitsJson('q.version_id')}`)} from (${LIVE_PASSES} and p.id = u.pass_id) q) as pass,
     (select json_build_object('firstName', s.first_name,
        'isHolder', h.id is not null and h.deleted_at is null and h.left_at is null,
        'isSuspended', coalesce(h.suspended_at is not null, false))
      from student s left join pass_holder h on h.student_id = s.id and h.pass_id = u.pass_id where s.id = $2) as holder,
     (select json_build_object('id', c.id, 'name', c.name, 'programId', c.program_id, 'levelId', c.level_id,
        'locationId', c.location_id, 'zone', l.zone)
      from class c join location l on l.id = c.location_id where c.id = $3) as target,
     (select max(seq) from pass_entry x where x.pass_id = u.pass_id) as "lastSeq"
   from pass_entry u
   where u.enrollment_id = $1 and u.kind = 'USE' and not exists (
     select from pass_entry r where r.enrollment_id = u.enrollment_id and r.kind = 'RETURN')`,
);

/** Two lines, a return and a use; the counter ends where it was. */
const MOVE = statement(
  'transfer_move_punch',
  `with balance as (
     update pass set version = version + 1, last_used_on = greatest($10::date, (
       select max(u.class_date) from pass_entry u
       where u.pass_id = $2 and u.kind = 'USE' and u.enrollment_id <> $3 and not exists (
         select from pass_entry r where r.enrollment_id = u.enrollment_id and r.kind = 'RETURN')))
     where account_id = $1 and id = $2
     returning id, used, total)
   insert into pass_entry (account_id, id, pass_id, seq, kind, enrollment_id, student_id, class_id, class_date,
                           used_after, total_after, channel, by_id, at)
   select $1, line.id, balance.id, line.seq, line.kind, line.enrollment_id, $4, line.class_id, line.class_date,
     balance.used - line.less, balance.total, $11, $12, $13
   from balance, (values
     ($5::uuid, $6::integer + 1, 'RETURN', $3::uuid, $7::uuid, $8::date, 1),
     ($9::uuid, $6::integer + 2, 'USE', $14::uuid, $15::uuid, $10::date, 0))
     as line (id, seq, kind, enrollment_id, class_id, class_date, less)`,
);

interface Row {
  passId: string;
  date: LocalDate;
  classId: string;
  pass: (PassJson & { limits: PassLimits }) | null;
  holder: { firstName: string; isHolder: boolean; isSuspended: boolean };
  target: {
    id: string;
    name: string;
    programId: string;
    levelId: string | null;
    locationId: string;
    zone: string;
  } | null;
  lastSeq: number;
}

const NOTHING: EffectPlan = { writes: [], targets: [], says: [] };

const refused = (message: Said, fix: Said): EffectPlan => ({
  ...NOTHING,
  refused: RecordRefused.because('R-9', RecordRefusal.NOT_ALLOWED, message, fix),
});

const INSTEAD = 'Delete the place instead.';

/** A punch moves with the place that it paid, if its pass allows the new one (rule R-9). */
async function movePunch(
  tx: Tx,
  to: EnrollmentTransferred,
  { origin, clock }: Acting,
): Promise<EffectPlan> {
  tx.send(LOCK, [to.fromId]);
  const [row] = await tx.query<Row & Record<string, unknown>>(LOAD, [
    to.fromId,
    to.studentId,
    to.classId,
  ]);
  if (!row) return NOTHING;
  const { pass, target, holder } = row;
  if (!target) throw notFound('class');
  if (!pass) return refused('The pass that paid for this place is deleted.', INSTEAD);
  const now = clock.now();
  // Its own punch is not in its way.
  const problem = passProblem(
    { ...pass, used: pass.used - 1 },
    holder,
    to.date,
    dateInZone(now, target.zone),
  );
  if (problem)
    return refused(
      discreet(
        SEE_HOLDERS,
        problem.message,
        'The pass that paid for this place cannot be used then.',
      ),
      discreet(SEE_HOLDERS, problem.fix ?? INSTEAD, INSTEAD),
    );
  if (!covers(pass.limits, target)) {
    return refused(
      discreet(
        SEE_HOLDERS,
        `“${pass.title}” paid for this place, and does not cover ${target.name}.`,
        `The pass that paid for this place does not cover ${target.name}.`,
      ),
      'Delete the place, which returns the punch, and enroll anew.',
    );
  }
  return {
    writes: [
      [
        MOVE,
        [
          tx.accountId,
          row.passId,
          to.fromId,
          to.studentId,
          newId(),
          row.lastSeq,
          row.classId,
          row.date,
          newId(),
          to.date,
          origin.channel,
          origin.actorId,
          now,
          to.toId,
          to.classId,
        ],
      ],
    ],
    targets: [['PASS', row.passId]],
    says: [
      discreet(
        SEE_HOLDERS,
        `The punch of “${pass.title}” moves along.`,
        'The punch that paid for it moves along.',
      ),
    ],
  };
}

export const punchesMoveAlong = implement(enrollmentTransferred, movePunch);
