import type { AccountConnection } from '../../db/connection.ts';
import { statement } from '../../db/statement.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import {
  enrolledClassColumns,
  enrollmentColumns,
  inPeriod,
  withDerived,
  type EnrolledClass,
  type EnrollmentRow,
} from '../enrollments/enrollment.sql.ts';
import type { EnrollmentPeriod } from '../enrollments/enrollment.enums.ts';
import { timeslotColumns } from '../schedule/class-facts.sql.ts';
import type { TimeslotFacts } from '../schedule/meeting.rules.ts';
import { familyIsActive, familyJson } from '../families/family.sql.ts';
import { studentJson, type StudentRow } from '../students/student.sql.ts';
import {
  holderRowJson,
  PASS_COLUMNS,
  passRowJson,
  toHolders,
  type HolderJson,
  type PassJson,
} from './pass.sql.ts';

/** Most enrollments that the view lists at once. */
export const MOST_ENROLLMENTS = 200;

/**
 * The whole Enrollments View in one statement. $1 the family or the student, $2 today, $3 the period. Classes,
 * timeslots and students stand once each and are put together here, which keeps statement and answer small. A family and a student have a
 * statement each: one that asks at run time which of them is meant has no plan that is good for both.
 */
const viewOf = (of: 'family' | 'student', classes: 'names' | 'whole') =>
  statement(
    `enrollments_view_of_${of}_with_${classes}`,
    `with the_family as (
     select f.* from family f
     where f.id = ${of === 'family' ? '$1::uuid' : '(select s.family_id from student s where s.id = $1::uuid)'}
   ), people as (
     select s.* from student s join the_family f on f.id = s.family_id
     where s.archived_at is null ${of === 'family' ? '' : 'or s.id = $1'}
   ), asked as (
     select p.id from people p ${of === 'family' ? '' : 'where p.id = $1'}
   ), mine as (
     select e.* from asked a join enrollment e on e.student_id = a.id where e.removed_at is null
   ), listed as (
     select e.* from mine e where ${inPeriod('e', '$3', '$2::date')}
     order by e.starts_on desc nulls first, e.id limit ${MOST_ENROLLMENTS + 1}
   ), rows as (
     select h.* from asked a join pass_holder h on h.student_id = a.id
     where h.deleted_at is null and h.left_at is null
   ), passes as (
     select ${PASS_COLUMNS}
     from pass p join pass_type_version v on v.id = p.version_id join pass_type y on y.id = v.type_id
     where p.id in (select pass_id from rows) and p.deleted_at is null and y.deleted_at is null
   )
   select
     (select ${familyJson('f', familyIsActive('f.id', '$2::date'))} from the_family f) as family,
     (select coalesce(json_agg(${studentJson('s', '$2::date')} order by s.born, s.id), '[]') from people s) as students,
     (select coalesce(json_agg(r), '[]') from (
        select ${enrollmentColumns('e')} from listed e order by e.starts_on desc nulls first, e.id) r) as enrollments,
     (select coalesce(json_agg(r), '[]') from (
        select ${classes === 'names' ? 'c.id, c.name' : enrolledClassColumns('c')} from class c
        where c.id = any (array(select class_id from listed))) r) as classes,
     (select coalesce(json_agg(r), '[]') from (
        select t.event_id as "classId", ${timeslotColumns('t')} from timeslot t
        where t.event_id = any (array(select class_id from listed)) order by t.weekday, t.starts) r) as timeslots,
     (select json_build_object(
        'current', count(*) filter (where ${inPeriod('e', `'CURRENT'`, '$2::date')}),
        'future', count(*) filter (where ${inPeriod('e', `'FUTURE'`, '$2::date')}),
        'past', count(*) filter (where ${inPeriod('e', `'PAST'`, '$2::date')})) from mine e) as counts,
     (select coalesce(json_agg(${passRowJson('p')}), '[]') from passes p) as passes,
     (select coalesce(json_agg(${holderRowJson('h')}), '[]') from pass_holder h
      where h.pass_id in (select id from passes) and h.deleted_at is null and h.left_at is null) as holders`,
  );

const VIEWS = {
  family: { names: viewOf('family', 'names'), whole: viewOf('family', 'whole') },
  student: { names: viewOf('student', 'names'), whole: viewOf('student', 'whole') },
};

interface Row {
  family: { id: string; name: string } | null;
  students: StudentRow[];
  enrollments: EnrollmentRow[];
  classes: Pick<EnrolledClass, 'id' | 'name'>[];
  timeslots: (TimeslotFacts & { classId: string })[];
  counts: { current: number; future: number; past: number };
  passes: PassJson[];
  holders: HolderJson[];
}

/** What the Enrollments View shows of a family, or of one of its students. Null when there is none. */
export async function loadEnrollmentsView(
  connection: AccountConnection,
  of: {
    familyId: string | null;
    studentId: string | null;
    when: EnrollmentPeriod;
    /** Of the classes no more than their names: the rest is as much as all else together. */
    classes: 'names' | 'whole';
  },
  today: LocalDate,
) {
  const view = VIEWS[of.familyId === null ? 'student' : 'family'][of.classes];
  const values = [of.familyId ?? of.studentId, today, of.when];
  const [row] = await connection.query<Row & Record<string, unknown>>(view, values);
  if (!row?.family) return null;
  // What was just read is added to in place: a copy by a spread costs more than the rest of it.
  const family = Object.assign(row.family, { students: row.students });
  const students = new Map(
    row.students.map((student) => [student.id, Object.assign(student, { family })]),
  );
  const classes = new Map(
    row.classes.map((one) => [one.id, Object.assign(one, { timeslots: [] as TimeslotFacts[] })]),
  );
  for (const slot of row.timeslots) classes.get(slot.classId)?.timeslots.push(slot);
  const holders = toHolders(row.holders, row.passes, today, (id) => students.get(id));
  const passes = new Map(holders.map((holder) => [holder.passId, holder.pass]));
  for (const pass of passes.values()) {
    Object.assign(pass, { holders: holders.filter(({ passId }) => passId === pass.id) });
  }
  return {
    family,
    student: of.studentId ? (students.get(of.studentId) ?? null) : null,
    enrollments: row.enrollments.slice(0, MOST_ENROLLMENTS).flatMap((enrollment) => {
      const schoolClass = classes.get(enrollment.classId);
      const student = students.get(enrollment.studentId);
      if (!schoolClass || !student) return [];
      // A pass that is not in the list (deleted, or of another family) is left to the loader.
      const derived = withDerived(enrollment, schoolClass, today);
      const pass = derived.passId === null ? null : passes.get(derived.passId);
      if (derived.punch) Object.assign(derived.punch, { student });
      return [Object.assign(derived, { student, pass })];
    }),
    counts: row.counts,
    truncated: row.enrollments.length > MOST_ENROLLMENTS,
    // Siblings have rows of a student's passes too, and so may somebody who is archived.
    passes: holders.filter(({ studentId }) =>
      of.studentId ? studentId === of.studentId : students.has(studentId),
    ),
  };
}
