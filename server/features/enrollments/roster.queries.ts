import { statement } from '../../db/statement.ts';
import { inOrder, loader } from '../../graphql/loader-set.ts';
import { ageOn, type Age } from '../../shared/age.ts';
import { dateInZone, type LocalDate } from '../../shared/local-date.ts';
import { classScheduleJson, type ClassSchedule } from '../schedule/class-facts.sql.ts';
import { studentJson, type StudentRow } from '../students/student.sql.ts';
import type { EnrollmentType } from './enrollment.enums.ts';
import {
  enrollmentColumns,
  withDerived,
  type EnrolledClass,
  type EnrollmentRow,
} from './enrollment.sql.ts';
import { DAYS_AROUND, indicatorsOn, type Indicator } from './indicators.rules.ts';

/** Most people on one roster; beyond that nobody reads it. */
const MOST = 500;

const ROSTER = statement(
  'class_roster',
  `select asked.key, ${classScheduleJson(`asked.date - ${DAYS_AROUND}`, `asked.date + ${DAYS_AROUND}`)} as class,
     (select coalesce(json_agg(r.line order by r.last_name, r.first_name, r.id), '[]') from (
        select s.last_name, s.first_name, e.id, json_build_object(
          'student', ${studentJson('s', '$4::date')},
          'enrollment', (select row_to_json(x) from (select ${enrollmentColumns('e')}) x),
          'transfersOn', (select coalesce(json_agg(t.starts_on), '[]') from enrollment t
             where t.removed_at is null
               and (t.transferred_from = e.id or (t.id = e.id and exists (
                 select from enrollment o where o.id = t.transferred_from and o.type <> 'WAIT')))),
          'hasNotes', exists (select from note n where n.student_id = s.id and n.closed_at is null and n.level <> 'INFO')
        ) as line
        from enrollment e join student s on s.id = e.student_id
        where e.class_id = c.id and e.removed_at is null and e.type <> 'WAIT'
          and e.starts_on <= asked.date and (e.drops_on is null or e.drops_on >= asked.date)
        order by s.last_name, s.first_name, e.id limit ${MOST}) r) as lines
   from unnest($1::text[], $2::uuid[], $3::date[]) as asked (key, id, date) join class c on c.id = asked.id`,
);

interface Line {
  student: StudentRow;
  enrollment: EnrollmentRow;
  transfersOn: LocalDate[];
  hasNotes: boolean;
}

export interface RosterRow {
  readonly student: StudentRow;
  readonly enrollment: EnrollmentRow;
  readonly type: EnrollmentType;
  readonly age: Age | null;
  readonly indicators: Indicator[];
}

/** Who has a place in classes on dates, by last name; the key is `class@date`. Null where there is no such class. */
export const rosterOf = loader<RosterRow[] | null>('roster', async (snapshot, keys, context) => {
  const today = dateInZone(context.clock.now(), context.account.zone);
  const parts = keys.map((key) => key.split('@') as [string, LocalDate]);
  const rows = await snapshot.query<{ key: string; class: ClassSchedule; lines: Line[] }>(ROSTER, [
    keys,
    parts.map(([id]) => id),
    parts.map(([, date]) => date),
    today,
  ]);
  return inOrder(
    keys,
    rows,
    (row) => row.key,
    (row) => {
      if (!row) return null;
      const date = row.key.split('@')[1] ?? '';
      return row.lines.map((line) => asRow(line, row.class, date, today));
    },
  );
});

function asRow(
  { student, enrollment, transfersOn, hasNotes }: Line,
  of: ClassSchedule,
  date: LocalDate,
  today: LocalDate,
): RosterRow {
  const schoolClass: EnrolledClass = { ...of, timeslots: [...of.timeslots] };
  const { type, startsOn, dropsOn } = enrollment;
  const { born, rollComment } = student;
  return {
    student,
    enrollment: Object.assign(withDerived(enrollment, schoolClass, today), { student }),
    type,
    age: born === null ? null : ageOn(born, date),
    indicators: indicatorsOn(
      {
        type,
        startsOn,
        dropsOn,
        born,
        transfersOn,
        hasRollComment: Boolean(rollComment),
        hasNotes,
      },
      of,
      date,
    ),
  };
}

const REMOVED = statement(
  'removed_places',
  `select k.key, r.* from unnest($1::text[], $2::uuid[], $3::date[]) as k (key, class_id, date)
   cross join lateral (
     select distinct on (e.student_id) e.id, e.type, ${studentJson('s', '$4::date')} as student,
       exists (select from pass_entry u where u.enrollment_id = e.id and u.kind = 'USE') as "wasPaidByPass"
     from enrollment e join student s on s.id = e.student_id
     where e.class_id = k.class_id and e.starts_on = k.date and e.cancellation_id is not null
       and s.archived_at is null
       and not exists (
         select from enrollment n where n.student_id = e.student_id and n.class_id = e.class_id and n.type <> 'WAIT'
           and n.removed_at is null and n.starts_on <= k.date and (n.drops_on is null or n.drops_on >= k.date))
     order by e.student_id, e.removed_at desc, e.id) r`,
);

export interface RemovedPlaceRow {
  readonly id: string;
  readonly student: StudentRow;
  readonly type: EnrollmentType;
  readonly wasPaidByPass: boolean;
}

/** Who lost a one-day place with a cancelled date and has none again, by last name; the key is `class@date`. */
export const removedPlaces = loader<RemovedPlaceRow[]>(
  'removedPlaces',
  async (snapshot, keys, context) => {
    const parts = keys.map((key) => key.split('@'));
    const rows = await snapshot.query<RemovedPlaceRow & { key: string }>(REMOVED, [
      keys,
      parts.map(([id]) => id),
      parts.map(([, date]) => date),
      dateInZone(context.clock.now(), context.account.zone),
    ]);
    const name = ({ student }: RemovedPlaceRow): string =>
      `${student.lastName} ${student.firstName}`;
    const sorted = rows.sort((a, b) => name(a).localeCompare(name(b)));
    return keys.map((key) => sorted.filter((row) => row.key === key));
  },
);
