import { statement } from '../../db/statement.ts';
import type { Tx } from '../../db/transaction.ts';
import { sayDate, type LocalDate, type LocalTime } from '../../shared/local-date.ts';
import type { Acting, EffectPlan } from '../audit/effects.ts';
import type { EnrollmentType } from '../enrollments/enrollment.enums.ts';
import { lastEndOn } from '../schedule/class-facts.sql.ts';
import type { TokenSettingsValues } from '../settings/token-settings.form.ts';
import { earningSettingsJson } from '../settings/token-settings.sql.ts';
import { marksRecorded, type MarksRecorded } from './attendance.effects.ts';
import type { MarkStatus } from './attendance.enums.ts';
import { isOfPlace } from './attendance.sql.ts';
import { shortened } from './expected-absences.rules.ts';
import { marksWrite } from './marks.writes.ts';
import { automaticStatus } from './roll.rules.ts';

/** Alone: nobody marks a roll of these classes meanwhile, so that no first check-in misses what is told now. */
const LOCK = statement(
  'automatic_marks_lock',
  'select 1 from class where id = any ($1::uuid[]) order by id for no key update',
);

/** Their rolls too, for whoever looks at them without their class. */
const LOCK_ROLLS = statement(
  'automatic_marks_lock_rolls',
  `select 1 from unnest($1::uuid[], $2::date[], $3::time[]) as k (class_id, date, starts)
   join occurrence o on o.event_id = k.class_id and o.date = k.date and o.starts = k.starts
   order by o.id for no key update of o`,
);

/** After the locks: what nobody made of these students at these occurrences, where it is other than $5. */
const AUTOMATIC = statement(
  'automatic_marks',
  `select o.id as "occurrenceId", m.student_id as "studentId", m.enrollment_id as "enrollmentId",
     m.status as before, case when ${isOfPlace('c.id', 'o.date')} then e.type end as "enrollmentType",
     s.first_name as "firstName", s.last_name as "lastName", c.id as "classId", c.name as "className",
     o.date::text as date, to_char(o.starts, 'HH24:MI') as starts, l.zone, ${earningSettingsJson} as earning,
     coalesce(${lastEndOn('o.event_id', 'o.date')}, to_char(o.starts, 'HH24:MI')) as ends
   from unnest($1::uuid[], $2::uuid[], $3::date[], $4::time[]) as k (student_id, class_id, date, starts)
   join occurrence o on o.event_id = k.class_id and o.date = k.date and o.starts = k.starts
   join mark m on m.occurrence_id = o.id and m.student_id = k.student_id
   left join enrollment e on e.id = m.enrollment_id
   join class c on c.id = k.class_id join location l on l.id = c.location_id join student s on s.id = k.student_id
   where m.is_auto and m.status <> $5
   order by o.date, o.starts, c.name, o.id, s.first_name, s.id`,
);

interface AutomaticMark {
  readonly occurrenceId: string;
  readonly studentId: string;
  readonly enrollmentId: string | null;
  readonly enrollmentType: EnrollmentType | null;
  readonly before: MarkStatus;
  readonly firstName: string;
  readonly lastName: string;
  readonly classId: string;
  readonly className: string;
  readonly zone: string;
  readonly ends: LocalTime;
  readonly earning: Partial<TokenSettingsValues> | null;
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
  acting: Acting,
): Promise<EffectPlan> {
  const { origin, clock } = acting;
  const status = automaticStatus(isExcused);
  const keys = [
    visits.map(({ classId }) => classId),
    visits.map(({ date }) => date),
    visits.map(({ starts }) => starts),
  ];
  tx.send(LOCK, [[...new Set(keys[0])]]);
  tx.send(LOCK_ROLLS, keys);
  const found = await tx.query<AutomaticMark & Record<string, unknown>>(AUTOMATIC, [
    visits.map(({ studentId }) => studentId),
    ...keys,
    status,
  ]);
  const at = clock.now();
  if (found.length === 0) return { writes: [], targets: [], says: [] };
  const marksOf = new Map<string, AutomaticMark[]>();
  for (const one of found)
    marksOf.set(one.occurrenceId, [...(marksOf.get(one.occurrenceId) ?? []), one]);
  const told = { at, channel: origin.channel, inCheckInMode: true };
  const recorded = [...marksOf.values()].flatMap((marks) => recordedOf(marks, status, told));
  const effect = await acting.effects.plan(tx, marksRecorded, recorded, acting);
  const begun = found.map(
    ({ firstName, className, date, starts }) =>
      `The roll of ${className} on ${sayDate(date)} at ${starts} has begun: ${firstName}, marked automatically, is ${isExcused ? 'excused' : 'absent'} there then.`,
  );
  return {
    writes: [
      ...[...marksOf].map(([occurrenceId, of]) => {
        const marks = of.map((mark) => decided(mark, status));
        const roll = { occurrenceId, marks, isFirstCheckIn: false, inCheckInMode: true, at };
        return marksWrite(origin, roll);
      }),
      ...effect.writes,
    ],
    targets: effect.targets,
    says: [...shortened(begun), ...effect.says],
  };
}

/** What later features are told of the marks of one occurrence. */
function recordedOf(
  marks: readonly AutomaticMark[],
  status: MarkStatus,
  told: Pick<MarksRecorded, 'at' | 'channel' | 'inCheckInMode'>,
): MarksRecorded[] {
  const [first] = marks;
  if (!first) return [];
  const { occurrenceId, classId, date, starts, ends, zone, earning } = first;
  return [
    {
      ...{ ...told, occurrenceId, classId, date, starts, ends, zone, earning, isOnlyOne: false },
      marks: marks.map(
        ({ firstName, lastName, studentId, enrollmentId, enrollmentType, before }) => ({
          ...{ studentId, name: `${firstName} ${lastName}`, enrollmentId, enrollmentType },
          ...{ before, status, isAuto: true },
        }),
      ),
    },
  ];
}

const decided = ({ studentId, enrollmentId }: AutomaticMark, status: MarkStatus) => ({
  ...{ studentId, enrollmentId, status, isAuto: true },
  ...{ comment: null, arrivedAt: null, leftAt: null },
});
