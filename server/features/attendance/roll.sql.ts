import { lastDay } from '../../db/open-days.ts';
import { statement } from '../../db/statement.ts';
import type { LocalDate, LocalTime } from '../../shared/local-date.ts';
import type { EnrollmentType } from '../enrollments/enrollment.enums.ts';
import { DAYS_AROUND } from '../enrollments/indicators.rules.ts';
import type { MarkStatus } from './attendance.enums.ts';
import {
  attendedClassJson,
  rollSettingsJson,
  type AttendedClass,
  type RollSettings,
} from './attendance.sql.ts';
import type { WasEnrolled } from './covered.rules.ts';
import type { TransferFacts } from './roll-indicators.rules.ts';

/**
 * Whose a place `e` or a mark `m` is. With CASE and not COALESCE, which PostgreSQL takes to be leaky: under row-level
 * security all students of the account would be read.
 */
export const STUDENT = 'case when e.id is null then m.student_id else e.student_id end';

/** Most people on one roll. */
const MOST = 500;

/** A mark as one-statement views carry it. */
export interface MarkRow {
  readonly id: string;
  readonly status: MarkStatus | null;
  readonly isAuto: boolean;
  readonly comment: string | null;
  readonly arrivedAt: LocalTime | null;
  readonly leftAt: LocalTime | null;
  readonly version: number;
  readonly changedAt: string;
}

/** A `MarkRow`. */
export const markJson = (m: string): string =>
  `json_build_object('id', ${m}.id, 'status', ${m}.status, 'isAuto', ${m}.is_auto, 'comment', ${m}.comment,
     'arrivedAt', to_char(${m}.arrived_at, 'HH24:MI'), 'leftAt', to_char(${m}.left_at, 'HH24:MI'),
     'version', ${m}.version, 'changedAt', ${m}.changed_at)`;

/** An expected absence as it stands with an occurrence. */
export interface ExpectedRow {
  readonly id: string;
  readonly isExcused: boolean;
  readonly comment: string | null;
  readonly at: string;
  readonly by: string | null;
}

/** An `ExpectedRow`. */
export const expectedColumns = (x: string): string => `
  ${x}.id, ${x}.is_excused as "isExcused", ${x}.comment, ${x}.at,
  (select p.first_name || ' ' || p.last_name from staff p where p.id = ${x}.by_id) as by`;

/** Somebody on a roll; what there is about few of them stands beside the lines. */
export interface RollLineRow {
  readonly studentId: string;
  readonly familyId: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly born: LocalDate | null;
  readonly rollComment: string | null;
  /** Null, as all of the enrollment, when none covers the date. */
  readonly enrollmentId: string | null;
  readonly type: EnrollmentType | null;
  readonly startsOn: LocalDate | null;
  readonly dropsOn: LocalDate | null;
  readonly mark: MarkRow | null;
  /** The enrollment for which the mark was made, where none covers the date. */
  readonly was: WasEnrolled | null;
}

export interface RollRow {
  readonly class: AttendedClass;
  readonly settings: RollSettings;
  readonly occurrence: {
    version: number;
    takenAt: string | null;
    checkedInAt: string | null;
  } | null;
  readonly lines: RollLineRow[];
  readonly transfers: (TransferFacts & { enrollmentId: string })[] | null;
  readonly notes: { studentId: string; level: string }[] | null;
  readonly expected: (ExpectedRow & { studentId: string })[] | null;
  /** Only there for those who may read them. */
  readonly alerts?: { studentId: string; alert: string | null }[] | null;
}

/** Transfers to these enrollments from one that was for a place, and from them to others. */
const TRANSFERS = `
  select p.id as "enrollmentId", p.starts_on as "on", true as "isComing", c.name as "className"
  from placed p join enrollment f on f.id = p.transferred_from join class c on c.id = f.class_id
  where f.type <> 'WAIT'
  union all
  select t.transferred_from, t.starts_on, false, c.name
  from enrollment t join class c on c.id = t.class_id
  where t.transferred_from = any (array(select id from placed)) and t.removed_at is null`;

const LISTED = `any (array(select "studentId" from listed))`;
const ALERTS = `select h.id as "studentId", h.alert from student_medical h where h.id = ${LISTED}`;
const NOTES = `
  select n.student_id as "studentId", n.level from note n
  where n.student_id = ${LISTED} and n.closed_at is null and n.level <> 'INFO'`;
const EXPECTED = `
  select ${expectedColumns('x')}, x.student_id as "studentId" from expected_absence x
  where x.occurrence_id = (select id from o) and x.withdrawn_at is null`;

const all = (rows: string): string => `(select json_agg(r) from (${rows}) r)`;

/**
 * A whole roll (rule T-4): $1 the class, $2 the date, $3 the start, $4 who looks. Whoever has a place on the date, and
 * whoever has a mark there. With the medical texts or without: they are read for those alone who may read them.
 */
const rollWith = (medical: 'alerts' | 'no_alerts') =>
  statement(
    `roll_with_${medical}`,
    `with o as (
       select * from occurrence where event_id = $1 and date = $2::date and starts = $3::time
     ), placed as (
       select * from enrollment
       where class_id = $1 and removed_at is null and type <> 'WAIT'
         and starts_on <= $2::date and ${lastDay('enrollment')} >= $2::date
     ), marked as (
       select * from mark where occurrence_id = (select id from o)
     ), listed as (
       select s.id as "studentId", s.family_id as "familyId", s.first_name as "firstName", s.last_name as "lastName",
         s.born, s.roll_comment as "rollComment", e.id as "enrollmentId", e.type,
         e.starts_on as "startsOn", e.drops_on as "dropsOn",
         case when m.id is not null then ${markJson('m')} end as mark,
         case when e.id is null then (
           select json_build_object('startsOn', w.starts_on, 'dropsOn', w.drops_on, 'isRemoved', w.removed_at is not null)
           from enrollment w where w.id = m.enrollment_id) end as was
       from placed e full join marked m on m.student_id = e.student_id
       join student s on s.id = ${STUDENT}
       where e.id is not null or m.status is not null
       order by s.last_name, s.first_name, s.id limit ${MOST}
     )
     select ${attendedClassJson('$4::uuid', '$2::date', `$2::date - ${DAYS_AROUND}`, `$2::date + ${DAYS_AROUND}`)} as class,
       ${rollSettingsJson} as settings,
       (select json_build_object('version', o.version, 'takenAt', o.taken_at, 'checkedInAt', o.checked_in_at) from o) as occurrence,
       (select coalesce(json_agg(r), '[]') from listed r) as lines,
       ${all(TRANSFERS)} as transfers, ${all(NOTES)} as notes, ${all(EXPECTED)} as expected
       ${medical === 'alerts' ? `, ${all(ALERTS)} as alerts` : ''}
     from class c join location l on l.id = c.location_id where c.id = $1`,
  );

export const ROLL = { withAlerts: rollWith('alerts'), withoutAlerts: rollWith('no_alerts') };
