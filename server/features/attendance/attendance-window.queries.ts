import { lastDay } from '../../db/open-days.ts';
import type { Snapshot } from '../../db/transaction.ts';
import { statement } from '../../db/statement.ts';
import type { LocalDate, LocalTime } from '../../shared/local-date.ts';
import { forbidden, notFound } from '../../graphql/errors.ts';
import type { Viewer } from '../staff/viewer.ts';
import { mayMarkRolls, seesAllAttendance, seesRollOn } from './attendance.policy.ts';
import {
  attendedClassJson,
  rollSettingsJson,
  shownClass,
  wallClockAt,
  type AttendedClass,
  type RollSettings,
} from './attendance.sql.ts';
import type { AttendanceWindow, CountedOccurrence } from './attendance.types.ts';
import { isInCheckInMode } from './check-in-mode.rules.ts';
import {
  hasEnded,
  isTooFarAhead,
  nearestTo,
  occurrenceId,
  occurrencesBetween,
  type WallClock,
} from './occurrence.rules.ts';

/**
 * Everything of the occurrences of class `c` at location `l` between two dates: a `WindowRow`. They are counted here, which
 * is quicker than in SQL.
 */
export const windowColumns = (staffId: string, now: string, from: string, to: string): string => `
     ${attendedClassJson(staffId, `(${now} at time zone l.zone)::date`, from, to)} as class,
     ${rollSettingsJson} as settings,
     (select coalesce(json_agg(json_build_object('startsOn', e.starts_on, 'dropsOn', e.drops_on)), '[]')
      from enrollment e
      where e.class_id = c.id and e.removed_at is null and e.type <> 'WAIT'
        and e.starts_on <= ${to} and ${lastDay('e')} >= ${from}) as enrollments,
     (select coalesce(json_agg(r), '[]') from (
        select o.date, to_char(o.starts, 'HH24:MI') as starts, count(*) as marked,
          count(*) filter (where m.status in ('ABSENT', 'EXCUSED')) as absent
        from occurrence o join mark m on m.occurrence_id = o.id
        where o.event_id = c.id and o.date between ${from} and ${to} and m.status is not null
        group by o.id, o.date, o.starts) r) as recorded`;

const WINDOW = statement(
  'attendance_window',
  `select ${windowColumns('$4::uuid', '$5::timestamptz', '$2::date', '$3::date')}
   from class c join location l on l.id = c.location_id where c.id = $1`,
);

export interface WindowRow {
  class: AttendedClass;
  settings: RollSettings;
  enrollments: { startsOn: LocalDate; dropsOn: LocalDate | null }[];
  recorded: { date: LocalDate; starts: LocalTime; marked: number; absent: number }[];
}

/** The occurrences between two dates that the viewer sees, with the numbers of their rolls, by date and time. */
export function countedBetween(
  { class: of, settings, enrollments, recorded }: WindowRow,
  { from, to }: { from: LocalDate; to: LocalDate },
  viewer: Viewer,
  clock: WallClock,
): CountedOccurrence[] {
  const counts = new Map(recorded.map((one) => [`${one.date}T${one.starts}`, one]));
  return occurrencesBetween(of, from, to, recorded)
    .filter(({ date }) => seesRollOn(viewer, of.assigned, date))
    .map((one) => {
      const { marked = 0, absent = 0 } = counts.get(`${one.date}T${one.starts}`) ?? {};
      const covering = enrollments.filter(
        ({ startsOn, dropsOn }) =>
          startsOn <= one.date && (dropsOn === null || dropsOn >= one.date),
      );
      return {
        ...one,
        id: occurrenceId({ ...one, classId: of.id }),
        enrolled: covering.length,
        ...{ marked, absent, attended: marked - absent, isTaken: marked > 0 },
        isTooFarAhead: isTooFarAhead(one.date, clock.date, settings.markAheadDays),
        hasEnded: hasEnded(one, clock),
      };
    });
}

/** The occurrences of a class between two dates that the viewer sees, the latest first, in one statement. */
export async function attendanceWindow(
  snapshot: Snapshot,
  { classId, from, to }: { classId: string; from: LocalDate; to: LocalDate },
  viewer: Viewer,
  now: Date,
): Promise<AttendanceWindow> {
  const [row] = await snapshot.query<WindowRow & Record<string, unknown>>(WINDOW, [
    ...[classId, from, to],
    ...[viewer.staff.id, now],
  ]);
  if (!row) throw notFound('class');
  const { class: of, settings } = row;
  if (of.assigned.length === 0 && !seesAllAttendance(viewer)) throw notAssigned();

  const clock = wallClockAt(now, of.zone);
  const occurrences = countedBetween(row, { from, to }, viewer, clock);
  return {
    class: shownClass(of, clock.date),
    nearestId: nearestTo(occurrences, clock)?.id ?? null,
    occurrences: occurrences.reverse(),
    mayMark: mayMarkRolls(viewer),
    checkInMode: isInCheckInMode(viewer.origin.channel, settings),
  };
}

export const notAssigned = () =>
  forbidden(
    'You see the attendance of the classes that you teach, and do not teach this one. Whoever manages permissions can show you all.',
  );
