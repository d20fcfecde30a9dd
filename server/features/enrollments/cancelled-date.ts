import { statement } from '../../db/statement.ts';
import type { Tx } from '../../db/transaction.ts';
import { sayDate } from '../../shared/local-date.ts';
import { Permission, PermissionLevel } from '../../shared/permissions.ts';
import { discreet, naming } from '../../shared/said.ts';
import { implement, type Acting, type EffectPlan } from '../audit/effects.ts';
import {
  dateCancelled,
  dateHeldAgain,
  type CancelledDate,
  type HeldDate,
} from '../schedule/schedule.effects.ts';
import { enrollmentsRemoved } from './enrollment.effects.ts';
import type { EnrollmentType } from './enrollment.enums.ts';

/** The class is locked, so nobody takes a place meanwhile. */
const LOCK = statement(
  'cancelled_date_lock',
  `select e.id, e.student_id as "studentId", e.type, s.first_name || ' ' || s.last_name as name
   from enrollment e join student s on s.id = e.student_id
   where e.class_id = $1 and e.starts_on = $2 and e.removed_at is null
     and e.type in ('TRIAL', 'MAKEUP', 'SINGLE_DAY')
   order by s.last_name, s.first_name, e.id for no key update of e`,
);

const REMOVE = statement(
  'cancelled_date_remove',
  `update enrollment set removed_at = $3, cancellation_id = $4, version = version + 1
   where account_id = $1 and id = any ($2)`,
);

const OFFERED = statement(
  'cancelled_date_offered',
  `select distinct on (e.student_id) e.type, s.first_name || ' ' || s.last_name as name
   from enrollment e join student s on s.id = e.student_id
   where e.class_id = $1 and e.starts_on = $2 and e.cancellation_id is not null and s.archived_at is null
     and not exists (
       select from enrollment n where n.student_id = e.student_id and n.class_id = e.class_id and n.type <> 'WAIT'
         and n.removed_at is null and n.starts_on <= $2 and (n.drops_on is null or n.drops_on >= $2))
   order by e.student_id, e.removed_at desc, e.id`,
);

interface Place {
  readonly type: EnrollmentType;
  readonly name: string;
}

const TYPES: Partial<Record<EnrollmentType, string>> = {
  TRIAL: 'trial',
  MAKEUP: 'makeup',
  SINGLE_DAY: 'single day',
};

const names = (places: readonly Place[]): string[] =>
  places.map(({ name, type }) => `${name} (${TYPES[type] ?? type})`);

const SEE_PLACES = [
  [Permission.ENROLLMENTS, PermissionLevel.VIEW],
  [Permission.STUDENTS, PermissionLevel.VIEW],
] as const;

/** One-day places of a date that is not held are nobody's use: they go, and what paid for them comes back (rule E-6). */
async function removeOneDay(
  tx: Tx,
  { classId, date, cancellationId, at }: CancelledDate,
  acting: Acting,
): Promise<EffectPlan> {
  type Row = Place & { id: string; studentId: string };
  const places = await tx.query<Row & Record<string, unknown>>(LOCK, [classId, date]);
  if (places.length === 0) return { writes: [], targets: [], says: [] };
  const enrollmentIds = places.map(({ id }) => id);
  const facts = { enrollmentIds, punches: 'RETURN', isEarnedBack: true } as const;
  const paid = await acting.effects.plan(tx, enrollmentsRemoved, facts, acting);
  const what =
    places.length === 1 ? '1 one-day enrollment is' : `${places.length} one-day enrollments are`;
  return {
    ...paid,
    writes: [[REMOVE, [tx.accountId, enrollmentIds, at, cancellationId]], ...paid.writes],
    targets: [
      ...enrollmentIds.map((id) => ['ENROLLMENT', id] as const),
      ...places.map(({ studentId }) => ['STUDENT', studentId] as const),
      ...paid.targets,
    ],
    says: [naming(SEE_PLACES, `${what} removed`, names(places)), ...paid.says],
  };
}

/** Nothing comes back by itself: who went with the date is only named (rule E-6). */
async function offerAgain(
  tx: Tx,
  { classId, date, wasHeld, meets }: HeldDate,
): Promise<EffectPlan> {
  if (wasHeld || !meets) return { writes: [], targets: [], says: [] };
  const places = await tx.query<Place & Record<string, unknown>>(OFFERED, [classId, date]);
  const sorted = [...places].sort((a, b) => a.name.localeCompare(b.name));
  const nobody = `Nobody gets a place of ${sayDate(date)} back by itself.`;
  const who = `These lost one and can be given it again: ${names(sorted).join(', ')}.`;
  const says = sorted.length === 0 ? [] : [discreet(SEE_PLACES, `${nobody} ${who}`, nobody)];
  return { writes: [], targets: [], says };
}

export const cancelledDatesLoseOneDays = implement(dateCancelled, removeOneDay);
export const heldDatesOfferThemAgain = implement(dateHeldAgain, offerAgain);
