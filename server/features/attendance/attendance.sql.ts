import { lastDay } from '../../db/open-days.ts';
import { dateInZone, timeInZone } from '../../shared/local-date.ts';
import { scheduleFields } from '../schedule/class-facts.sql.ts';
import type { ScheduleFacts } from '../schedule/meeting.rules.ts';
import type { Assignment } from './attendance.policy.ts';
import type { AttendanceClass } from './attendance.types.ts';
import type { CheckInSettings } from './check-in-mode.rules.ts';
import type { WallClock } from './occurrence.rules.ts';

/** What every view of attendance knows of a class. */
export interface AttendedClass extends ScheduleFacts {
  readonly id: string;
  readonly name: string;
  readonly locationName: string;
  readonly roomName: string | null;
  readonly zone: string;
  readonly instructors: string[];
  /** The days on which the viewer teaches it. */
  readonly assigned: readonly Assignment[];
}

/** The settings of the school that are about rolls. */
export interface RollSettings extends CheckInSettings {
  readonly markAheadDays: number | null;
}

/** Whether the assignment `i` of somebody to a class holds on a date. */
export const teaches = (date: string): string =>
  `(i.valid_from is null or i.valid_from <= ${date}) and (i.valid_to is null or i.valid_to >= ${date})`;

/** What a class that is joined as `c` is called and where it is, `l` being its location: fields of an `AttendedClass`. */
export const namedClassFields = (date: string): string => `
    'id', c.id, 'name', c.name, 'locationName', l.name, 'zone', l.zone,
    'roomName', (select r.name from room r where r.id = c.room_id),
    'instructors', (select coalesce(json_agg(m.first_name || ' ' || m.last_name order by m.last_name, m.id), '[]')
                    from class_instructor i join staff m on m.id = i.staff_id
                    where i.class_id = c.id and ${teaches(date)})`;

/** An `AttendedClass`: who teaches it is of `date`, cancellations and closures are of the days between the other two. */
export const attendedClassJson = (
  staffId: string,
  date: string,
  from: string,
  to: string,
): string => `
  json_build_object(${namedClassFields(date)}, ${scheduleFields(from, to)},
    'assigned', (select coalesce(json_agg(json_build_object('validFrom', i.valid_from, 'validTo', i.valid_to)), '[]')
                 from class_instructor i where i.class_id = c.id and i.staff_id = ${staffId}))`;

/** A `RollSettings`. */
export const rollSettingsJson = `
  (select json_build_object(
     'checkInMode', coalesce((max(g.value ->> 'checkInMode'))::boolean, false),
     'staffCheckInMode', coalesce((max(g.value ->> 'staffCheckInMode'))::boolean, false),
     'markAheadDays', (max(g.value ->> 'markAheadDays'))::integer)
   from setting g where g.area = 'CLASSES')`;

const hasPlaceOn = (e: string, date: string): string =>
  `${e}.removed_at is null and ${e}.starts_on <= ${date} and ${lastDay(e)} >= ${date}`;

/**
 * Whether the mark `m`, made for the enrollment `e`, counts for the student: what nobody made does so only while there is a
 * place in the class on the date, and what a person recorded always (rules T-4 and T-6).
 */
export const isOfPlace = (classId: string, date: string): string => `
  (not m.is_auto or (${hasPlaceOn('e', date)}) or exists (
    select from enrollment n where n.class_id = ${classId} and n.student_id = m.student_id and n.type <> 'WAIT'
      and ${hasPlaceOn('n', date)}))`;

/** Now at a class's location. */
export const wallClockAt = (now: Date, zone: string): WallClock => ({
  date: dateInZone(now, zone),
  time: timeInZone(now, zone),
});

/** A class as the API shows it. */
export const shownClass = (of: Omit<AttendanceClass, 'today'>, today: string): AttendanceClass => ({
  id: of.id,
  name: of.name,
  locationName: of.locationName,
  roomName: of.roomName,
  zone: of.zone,
  today,
  instructors: of.instructors,
});
