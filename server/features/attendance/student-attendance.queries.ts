import type { Snapshot } from '../../db/transaction.ts';
import { statement } from '../../db/statement.ts';
import { notFound } from '../../graphql/errors.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import type { EnrollmentType } from '../enrollments/enrollment.enums.ts';
import { isNotCancelled, isNotClosed } from '../schedule/class-facts.sql.ts';
import { knowsAllStudents, seesAllAttendance, whyNotMarkedAlone } from './attendance.policy.ts';
import {
  namedClassFields,
  rollSettingsJson,
  shownClass,
  teaches,
  wallClockAt,
  type RollSettings,
} from './attendance.sql.ts';
import type { AttendanceClass } from './attendance.types.ts';
import { isInCheckInMode } from './check-in-mode.rules.ts';
import type { AttendancePeriod, StudentAttendance } from './student-attendance.types.ts';
import type { Viewer } from '../staff/viewer.ts';

const MOST = 100;

/**
 * Marks of enrollment `e` in class `c` that count: not of occurrences that were cancelled or closed since (rule T-7), nor
 * of rolls that $4 may not see.
 */
const counted = `
  from mark m join occurrence o on o.id = m.occurrence_id
  where m.enrollment_id = e.id and m.status is not null
    and ($5::boolean or exists (
      select from class_instructor i where i.class_id = c.id and i.staff_id = $4::uuid and ${teaches('o.date')}))
    and ${isNotCancelled('o.event_id', 'o.date', 'o.starts')} and ${isNotClosed('c', 'o.date')}`;

/** $1 the student, $2 the period, $3 now, $4 who looks, $5 whether at all classes. */
const ATTENDANCE = statement(
  'student_attendance',
  `with place as (
     select e.*, d.today,
       e.removed_at is null and (e.drops_on is null or e.drops_on >= d.today) as is_current
     from enrollment e join class c on c.id = e.class_id join location l on l.id = c.location_id
     cross join lateral (select ($3::timestamptz at time zone l.zone)::date as today) d
     where e.student_id = $1 and e.type <> 'WAIT'
       and (e.removed_at is null or exists (
         select from mark m where m.enrollment_id = e.id and m.status is not null))
       and ($5::boolean or exists (
         select from class_instructor i where i.class_id = e.class_id and i.staff_id = $4::uuid
           and (i.valid_from is null or e.drops_on is null or i.valid_from <= e.drops_on)
           and (i.valid_to is null or i.valid_to >= e.starts_on)))
   )
   select s.first_name || ' ' || s.last_name as name, exists (select from place) as "hasPlaces",
     ${rollSettingsJson} as settings,
     (select coalesce(json_agg(r), '[]') from (
        select e.id, e.type, e.starts_on as "startsOn", e.drops_on as "dropsOn",
          json_build_object(${namedClassFields('e.today')}) as class, k.*
        from place e join class c on c.id = e.class_id join location l on l.id = c.location_id
        cross join lateral (
          select count(*)::integer as recorded,
            (count(*) filter (where m.status not in ('ABSENT', 'EXCUSED')))::integer as attended,
            (count(*) filter (where m.status = 'EXCUSED'))::integer as excused ${counted}) k
        where $2 = 'ALL' or ($2 = 'CURRENT') = e.is_current
        order by e.is_current desc, e.starts_on desc, e.id desc limit ${MOST}) r) as enrollments
   from student s where s.id = $1`,
);

interface PlaceRow {
  readonly id: string;
  readonly type: EnrollmentType;
  readonly startsOn: LocalDate | null;
  readonly dropsOn: LocalDate | null;
  readonly class: Omit<AttendanceClass, 'today'>;
  readonly recorded: number;
  readonly attended: number;
  readonly excused: number;
}

interface Row {
  readonly name: string;
  readonly hasPlaces: boolean;
  readonly settings: RollSettings;
  readonly enrollments: PlaceRow[];
}

/** A student's enrollments whose rolls the viewer sees, with their rates, in one statement (rules T-7 and T-9). */
export async function studentAttendance(
  snapshot: Snapshot,
  { studentId, period }: { studentId: string; period: AttendancePeriod },
  viewer: Viewer,
  now: Date,
): Promise<StudentAttendance> {
  const seesAll = seesAllAttendance(viewer);
  const [row] = await snapshot.query<Row & Record<string, unknown>>(ATTENDANCE, [
    ...[studentId, period, now],
    ...[viewer.staff.id, seesAll],
  ]);
  // Whoever sees neither students nor any roll that this one is on learns nothing, not the name either.
  const mayKnow = row?.hasPlaces === true || knowsAllStudents(viewer);
  if (!row || !mayKnow) throw notFound('student');
  const checkInMode = isInCheckInMode(viewer.origin.channel, row.settings);
  const cannotMark = whyNotMarkedAlone(viewer, checkInMode);
  return {
    studentId,
    name: row.name,
    mayMark: cannotMark === null,
    checkInMode,
    cannotMark,
    enrollments: row.enrollments.map((one) => ({
      ...one,
      class: shownClass(one.class, wallClockAt(now, one.class.zone).date),
      rate: one.recorded === 0 ? null : one.attended / one.recorded,
    })),
  };
}
