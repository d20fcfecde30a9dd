import type { AccountConnection } from '../../db/connection.ts';
import { lastDay } from '../../db/open-days.ts';
import { statement } from '../../db/statement.ts';
import type { Tx } from '../../db/transaction.ts';
import { dateInZone, type LocalDate } from '../../shared/local-date.ts';
import type { Viewer } from '../staff/viewer.ts';
import { seesAllAttendance } from './attendance.policy.ts';
import { attendedClassJson, type AttendedClass } from './attendance.sql.ts';
import type { ToldAbsence } from './expected-absence.types.ts';
import { MOST_ABSENCES, type AbsenceFacts } from './expected-absences.rules.ts';

/** Two who write down the same are told apart here: the second reads what the first has written. */
const LOCK_STUDENTS = statement(
  'expected_absences_lock',
  'select 1 from student where id = any ($1::uuid[]) order by id for no key update',
);

/** $1 the students, $2 classes that were named, $3 and $4 the days, $5 who asks. */
const FACTS = statement(
  'expected_absences_facts',
  `with place as (
     select e.student_id, e.class_id, e.starts_on, e.drops_on from enrollment e
     where e.student_id = any ($1::uuid[]) and e.removed_at is null and e.type <> 'WAIT'
       and e.starts_on <= $4::date and ${lastDay('e')} >= $3::date
   )
   select
     (select coalesce(json_agg(json_build_object('id', s.id, 'firstName', s.first_name, 'lastName', s.last_name,
        'familyId', s.family_id, 'isArchived', s.archived_at is not null) order by s.born, s.id), '[]')
      from student s where s.id = any ($1::uuid[])) as students,
     (select coalesce(json_agg(${attendedClassJson('$5::uuid', '$3::date', '$3::date', '$4::date')}), '[]')
      from class c join location l on l.id = c.location_id
      where c.id in (select p.class_id from place p) or c.id = any ($2::uuid[])) as classes,
     (select coalesce(json_agg(json_build_object('studentId', p.student_id, 'classId', p.class_id,
        'startsOn', p.starts_on, 'dropsOn', p.drops_on)), '[]') from place p) as places,
     (select coalesce(json_agg(json_build_object('studentId', k.student_id, 'classId', o.event_id, 'date', o.date,
        'starts', to_char(o.starts, 'HH24:MI'), 'isExpected', k.is_expected, 'hasAttended', not k.is_expected)), '[]')
      from (
        select x.student_id, x.occurrence_id, true as is_expected from expected_absence x
        where x.student_id = any ($1::uuid[]) and x.withdrawn_at is null
        union all
        select m.student_id, m.occurrence_id, false from mark m
        where m.student_id = any ($1::uuid[]) and m.status not in ('ABSENT', 'EXCUSED')) k
      join occurrence o on o.id = k.occurrence_id
      where o.date between $3::date and $4::date) as known`,
);

/** Locks the students and reads what decides which occurrences they miss between two days. */
export async function loadAbsenceFacts(
  tx: Tx,
  of: {
    studentIds: readonly string[];
    classIds: readonly string[];
    from: LocalDate;
    to: LocalDate;
  },
  viewer: Viewer,
  now: Date,
): Promise<AbsenceFacts> {
  tx.send(LOCK_STUDENTS, [of.studentIds]);
  type Row = Omit<AbsenceFacts, 'classes'> & { classes: AttendedClass[] };
  const [row] = await tx.query<Row & Record<string, unknown>>(FACTS, [
    ...[of.studentIds, of.classIds, of.from, of.to],
    viewer.staff.id,
  ]);
  if (!row) throw new Error('Facts answer a row.');
  const classes = row.classes.map((one) => ({ ...one, today: dateInZone(now, one.zone) }));
  return { ...row, classes };
}

/** As many as one request records. */
const MOST_TOLD = MOST_ABSENCES;

/** A `ToldAbsence`. A class that is taught by $2 on the date, or any if $3. */
const told = (name: string, where: string) =>
  statement(
    name,
    `select x.id, x.student_id as "studentId", s.first_name || ' ' || s.last_name as "studentName",
       c.id as "classId", c.name as "className", o.date::text as date, to_char(o.starts, 'HH24:MI') as starts,
       (select to_char(max(t.ends), 'HH24:MI') from timeslot t
        where t.event_id = c.id and t.weekday = extract(isodow from o.date) and t.starts = o.starts
          and (t.valid_from is null or t.valid_from <= o.date) and (t.valid_to is null or t.valid_to >= o.date)) as ends,
       l.zone, x.is_excused as "isExcused", x.comment, x.at,
       (select p.first_name || ' ' || p.last_name from staff p where p.id = x.by_id) as by,
       x.withdrawn_at is not null as "isWithdrawn",
       $3::boolean or exists (
         select from class_instructor i where i.class_id = c.id and i.staff_id = $2::uuid
           and (i.valid_from is null or i.valid_from <= o.date) and (i.valid_to is null or i.valid_to >= o.date)) as "isSeen"
     from expected_absence x join occurrence o on o.id = x.occurrence_id join class c on c.id = o.event_id
     join location l on l.id = c.location_id join student s on s.id = x.student_id
     where ${where}
     order by o.date, o.starts, c.name, s.first_name, x.id limit ${MOST_TOLD}`,
  );

const BY_IDS = told('told_absences', 'x.id = any ($1::uuid[])');
const OF_STUDENT = told(
  'told_absences_of_student',
  'x.student_id = $1::uuid and x.withdrawn_at is null and o.date >= $4::date',
);

export interface ToldRow extends ToldAbsence {
  readonly isWithdrawn: boolean;
  /** Whether the viewer sees the roll that it is on (rule T-9). */
  readonly isSeen: boolean;
}

type Told = Omit<ToldRow, 'today'> & { zone: string } & Record<string, unknown>;

const asToldAt = (rows: readonly Told[], now: Date): ToldRow[] =>
  rows.map((row) => ({ ...row, today: dateInZone(now, row.zone) }));

/** Expected absences, by date and time. */
export async function toldAbsences(
  connection: AccountConnection,
  ids: readonly string[],
  viewer: Viewer,
  now: Date,
): Promise<ToldRow[]> {
  const values = [ids, viewer.staff.id, seesAllAttendance(viewer)];
  return asToldAt(await connection.query<Told>(BY_IDS, values), now);
}

/** Those of a student from a day on that the viewer sees. */
export async function toldAbsencesOf(
  connection: AccountConnection,
  studentId: string,
  from: LocalDate,
  viewer: Viewer,
  now: Date,
): Promise<ToldRow[]> {
  const values = [studentId, viewer.staff.id, seesAllAttendance(viewer), from];
  const rows = await connection.query<Told>(OF_STUDENT, values);
  return asToldAt(
    rows.filter(({ isSeen }) => isSeen),
    now,
  );
}
