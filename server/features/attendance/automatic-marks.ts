import { statement, type Statement } from '../../db/statement.ts';
import type { Tx } from '../../db/transaction.ts';
import { sayDate, type LocalDate, type LocalTime } from '../../shared/local-date.ts';
import type { Acting } from '../audit/effects.ts';
import type { MarkStatus } from './attendance.enums.ts';
import { shortened } from './expected-absences.rules.ts';
import { marksWrite } from './marks.writes.ts';
import { automaticStatus } from './roll.rules.ts';

/** Alone: nobody marks a roll of these classes meanwhile, so that no first check-in misses what is told now. */
const LOCK = statement(
  'automatic_marks_lock',
  'select 1 from class where id = any ($1::uuid[]) order by id for no key update',
);

/** After the lock: what nobody made of these students at these occurrences, where it is other than $5. */
const AUTOMATIC = statement(
  'automatic_marks',
  `select o.id as "occurrenceId", m.student_id as "studentId", m.enrollment_id as "enrollmentId",
     s.first_name as "firstName", c.name as "className", o.date::text as date, to_char(o.starts, 'HH24:MI') as starts
   from unnest($1::uuid[], $2::uuid[], $3::date[], $4::time[]) as k (student_id, class_id, date, starts)
   join occurrence o on o.event_id = k.class_id and o.date = k.date and o.starts = k.starts
   join mark m on m.occurrence_id = o.id and m.student_id = k.student_id
   join class c on c.id = k.class_id join student s on s.id = k.student_id
   where m.is_auto and m.status <> $5
   order by o.date, o.starts, c.name, o.id, s.first_name, s.id`,
);

interface AutomaticMark {
  readonly occurrenceId: string;
  readonly studentId: string;
  readonly enrollmentId: string | null;
  readonly firstName: string;
  readonly className: string;
  readonly date: LocalDate;
  readonly starts: LocalTime;
}

/** Somebody at an occurrence. */
interface Visit {
  readonly studentId: string;
  readonly classId: string;
  readonly date: LocalDate;
  readonly starts: LocalTime;
}

/** Marks that nobody made follow what is told of an absence; what a person recorded stays (rule T-6). */
export async function automaticMarksFollow(
  tx: Tx,
  visits: readonly Visit[],
  isExcused: boolean,
  { origin, clock }: Pick<Acting, 'origin' | 'clock'>,
): Promise<{ writes: (readonly [Statement, readonly unknown[]])[]; says: string[] }> {
  const status = automaticStatus(isExcused);
  tx.send(LOCK, [[...new Set(visits.map(({ classId }) => classId))]]);
  const found = await tx.query<AutomaticMark & Record<string, unknown>>(AUTOMATIC, [
    visits.map(({ studentId }) => studentId),
    visits.map(({ classId }) => classId),
    visits.map(({ date }) => date),
    visits.map(({ starts }) => starts),
    status,
  ]);
  const at = clock.now();
  const rolls = [...new Set(found.map(({ occurrenceId }) => occurrenceId))];
  return {
    writes: rolls.map((occurrenceId) =>
      marksWrite(origin, {
        ...{ occurrenceId, isFirstCheckIn: false, inCheckInMode: true, at },
        marks: found
          .filter((mark) => mark.occurrenceId === occurrenceId)
          .map((mark) => decided(mark, status)),
      }),
    ),
    says: shortened(
      found.map(
        ({ firstName, className, date, starts }) =>
          `The roll of ${className} on ${sayDate(date)} at ${starts} has begun: ${firstName}, marked automatically, is ${isExcused ? 'excused' : 'absent'} there then.`,
      ),
    ),
  };
}

const decided = ({ studentId, enrollmentId }: AutomaticMark, status: MarkStatus) => ({
  ...{ studentId, enrollmentId, status, isAuto: true },
  ...{ comment: null, arrivedAt: null, leftAt: null },
});
