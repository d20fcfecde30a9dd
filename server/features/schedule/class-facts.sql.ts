import { lastDay } from '../../db/open-days.ts';
import type { Gender } from '../../shared/gender.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import { USUAL_LOOK_AHEAD } from '../settings/class-settings.form.ts';
import type { SeatCounts } from './openings.rules.ts';
import type { ScheduleFacts } from './meeting.rules.ts';

/** A class with its place in the school and all that decides when it meets and who fits. */
export interface ClassSchedule extends ScheduleFacts {
  readonly id: string;
  readonly name: string;
  readonly programId: string;
  readonly levelId: string | null;
  readonly locationId: string;
  readonly capacity: number | null;
  readonly minAge: string | null;
  readonly maxAge: string | null;
  readonly gender: Gender | null;
  readonly source: string | null;
  readonly version: number;
  readonly program: { id: string; name: string };
  readonly level: { id: string; name: string } | null;
  readonly location: { id: string; name: string; zone: string };
}

/** The same with who teaches it and how many are there on one date. */
export interface ClassFacts extends ClassSchedule {
  /** The date that the instructors, cancellations, closures and seats are of. */
  readonly day: LocalDate;
  readonly room: { id: string; name: string } | null;
  readonly instructors: string[];
  readonly seats: SeatCounts;
}

/** What of a class decides about an enrollment for one day. */
export type DecidingFacts = Omit<
  ClassFacts,
  'day' | 'source' | 'version' | 'program' | 'level' | 'room' | 'instructors'
>;

/** A class by name, with what decides when it meets. */
export interface NamedSchedule extends ScheduleFacts {
  readonly id: string;
  readonly name: string;
  readonly zone: string;
}

export const timeslotJson = (slot: string): string =>
  `json_build_object('id', ${slot}.id, 'weekday', ${slot}.weekday,
     'starts', to_char(${slot}.starts, 'HH24:MI'), 'ends', to_char(${slot}.ends, 'HH24:MI'),
     'validFrom', ${slot}.valid_from, 'validTo', ${slot}.valid_to)`;

/** A `TimeslotFacts`. */
export const timeslotColumns = (slot: string): string =>
  `${slot}.id, ${slot}.weekday, to_char(${slot}.starts, 'HH24:MI') as starts, to_char(${slot}.ends, 'HH24:MI') as ends,
   ${slot}.valid_from as "validFrom", ${slot}.valid_to as "validTo"`;

/** All timeslots of a class, from Monday on. */
export const timeslotsJson = (eventId: string): string =>
  `(select coalesce(json_agg(r), '[]') from (
     select ${timeslotColumns('t')}
     from timeslot t where t.event_id = ${eventId} order by t.weekday, t.starts) r)`;

/** Places in class `c` that end on the date or later: few rows of an index, not all who ever came. */
const endsFrom = (date: string): string =>
  `e.class_id = c.id and e.removed_at is null and e.type <> 'WAIT'
   and ${lastDay('e')} >= ${date}`;

/** How many hold a place in class `c` on the date: WAIT never does. */
export const takenOn = (date: string): string =>
  `(select count(*) from enrollment e where ${endsFrom(date)} and e.starts_on <= ${date})`;

/**
 * How many of those do not come to any of the timeslots that class `c` holds on the date, as somebody told beforehand
 * (rule T-8). Almost always nobody: then it is a look into one index.
 */
export const expectedAbsentOn = (date: string, of = 'true'): string =>
  `(select count(*) from (
      select xa.student_id, array_agg(xo.starts) as starts
      from occurrence xo join expected_absence xa on xa.occurrence_id = xo.id and xa.withdrawn_at is null
      where xo.event_id = c.id and xo.date = ${date} and ${of} group by xa.student_id) x
    where exists (select from enrollment e where ${endsFrom(date)} and e.starts_on <= ${date} and e.student_id = x.student_id)
      and not exists (
        select from occurrence mo join mark xm on xm.occurrence_id = mo.id
        where mo.event_id = c.id and mo.date = ${date} and xm.student_id = x.student_id
          and xm.status not in ('ABSENT', 'EXCUSED'))
      and (select bool_and(xt.starts = any (x.starts)) from timeslot xt
           where xt.event_id = c.id and xt.weekday = extract(isodow from ${date}) and ${isLeft('xt', date)}))`;

/** How far ahead the school looks (rule S-4). It depends on nothing of the statement, which reads it once for all classes. */
const LOOK_AHEAD = `coalesce((select (g.value ->> 'lookAheadDays')::integer from setting g where g.area = 'CLASSES'), ${USUAL_LOOK_AHEAD})`;

export const seatsJson = (date: string): string =>
  `(select json_build_object(
      'lookAheadDays', ${LOOK_AHEAD},
      'active', count(*) filter (where e.type = 'ACTIVE' and e.starts_on <= ${date}),
      'trial', count(*) filter (where e.type = 'TRIAL' and e.starts_on <= ${date}),
      'makeup', count(*) filter (where e.type = 'MAKEUP' and e.starts_on <= ${date}),
      'singleDay', count(*) filter (where e.type = 'SINGLE_DAY' and e.starts_on <= ${date}),
      'starting', count(*) filter (where e.starts_on > ${date}),
      'expectedAbsent', ${expectedAbsentOn(date)})
    from enrollment e
    where ${endsFrom(date)}
      and (e.starts_on <= ${date} or (e.type = 'ACTIVE' and e.starts_on <= ${date} + ${LOOK_AHEAD})))`;

/** What decides when class `c` meets between two dates: a `ScheduleFacts`, as the fields of an object. */
export const scheduleFields = (date: string, until: string): string => `
    'isActive', c.is_active, 'startsOn', c.starts_on, 'endsOn', c.ends_on,
    'timeslots', (select coalesce(json_agg(${timeslotJson('t')} order by t.weekday, t.starts), '[]')
                  from timeslot t where t.event_id = c.id),
    'seasonRanges', (select json_agg(json_build_object('startsOn', r.starts_on, 'endsOn', r.ends_on))
                     from class_season cs join season_range r on r.season_id = cs.season_id
                     where cs.class_id = c.id),
    'cancellations', (select coalesce(json_agg(json_build_object('id', x.id, 'date', x.date,
                        'starts', to_char(x.starts, 'HH24:MI'), 'reason', x.reason)), '[]')
                      from cancellation x
                      where x.event_id = c.id and x.date between ${date} and ${until} and x.undone_at is null),
    'closures', (select coalesce(json_agg(json_build_object('startsOn', k.starts_on, 'endsOn', k.ends_on,
                   'scope', k.scope, 'reason', k.reason)), '[]')
                 from closure k
                 where k.starts_on <= ${until} and k.ends_on >= ${date} and exists (
                   select from closure_target kt where kt.closure_id = k.id
                     and (kt.program_id = c.program_id or kt.location_id = c.location_id)))`;

const decidingFields = (date: string, until: string): string => `
    'id', c.id, 'name', c.name, 'programId', c.program_id, 'levelId', c.level_id, 'locationId', c.location_id,
    'capacity', c.capacity, 'minAge', c.min_age, 'maxAge', c.max_age, 'gender', c.gender,
    'location', (select json_build_object('id', l.id, 'name', l.name, 'zone', l.zone)
                 from location l where l.id = c.location_id),
    ${scheduleFields(date, until)},
    'seats', ${seatsJson(date)}`;

/** The `DecidingFacts` of class `c` on a date. */
export const decidingFactsJson = (date: string): string =>
  `json_build_object(${decidingFields(date, date)})`;

/** The same, with the cancellations and closures up to another date. */
export const decidingFactsUntil = (date: string, until: string): string =>
  `json_build_object(${decidingFields(date, until)})`;

/** Whether and when class `c` meets between two dates: a `NamedSchedule`. */
export const scheduleFactsUntil = (date: string, until: string): string => `
  json_build_object('id', c.id, 'name', c.name,
    'zone', (select l.zone from location l where l.id = c.location_id), ${scheduleFields(date, until)})`;

/** … on one date. */
export const scheduleFactsJson = (date: string): string => scheduleFactsUntil(date, date);

const placedFields = (date: string, until: string): string => `
    'id', c.id, 'name', c.name, 'programId', c.program_id, 'levelId', c.level_id, 'locationId', c.location_id,
    'capacity', c.capacity, 'minAge', c.min_age, 'maxAge', c.max_age, 'gender', c.gender, 'source', c.source,
    'version', c.version,
    'program', (select json_build_object('id', p.id, 'name', p.name) from program p where p.id = c.program_id),
    'level', (select json_build_object('id', v.id, 'name', v.name) from level v where v.id = c.level_id),
    'location', (select json_build_object('id', l.id, 'name', l.name, 'zone', l.zone)
                 from location l where l.id = c.location_id),
    ${scheduleFields(date, until)}`;

/** The `ClassSchedule` of class `c` between two dates, as JSON. */
export const classScheduleJson = (date: string, until: string): string =>
  `json_build_object(${placedFields(date, until)})`;

/** The `ClassFacts` of class `c` on a date, as JSON; cancellations and closures up to another, if that is given. */
export const classFactsJson = (date: string, until = date): string => `
  json_build_object(${placedFields(date, until)},
    'day', ${date},
    'room', (select json_build_object('id', r.id, 'name', r.name) from room r where r.id = c.room_id),
    'instructors', (select coalesce(json_agg(m.first_name || ' ' || m.last_name order by m.last_name), '[]')
                    from class_instructor i join staff m on m.id = i.staff_id
                    where i.class_id = c.id and (i.valid_from is null or i.valid_from <= ${date})
                      and (i.valid_to is null or i.valid_to >= ${date})),
    'seats', ${seatsJson(date)})`;

/** Whether a class is offered, and its own dates and its sessions include a date. */
export const isOffered = (c: string, date: string): string => `
  ${c}.is_active and (${c}.starts_on is null or ${c}.starts_on <= ${date})
  and (${c}.ends_on is null or ${c}.ends_on >= ${date})
  and coalesce((
    select bool_or(r.starts_on <= ${date} and r.ends_on >= ${date})
    from class_season cs join season_range r on r.season_id = cs.season_id where cs.class_id = ${c}.id), true)`;

const standsOn = (t: string, date: string): string =>
  `(${t}.valid_from is null or ${t}.valid_from <= ${date}) and (${t}.valid_to is null or ${t}.valid_to >= ${date})`;

/**
 * Whether a class may meet on a date, as far as an index can tell: it is offered on it, and has a timeslot on the weekday.
 * Closures and cancellations have reasons that somebody may ask for.
 */
export const isScheduled = (c: string, date: string, weekday: string): string => `
  ${isOffered(c, date)} and exists (
    select from timeslot t where t.event_id = ${c}.id and t.weekday = ${weekday} and ${standsOn('t', date)})`;

/** Whether nothing closes a class on a date, of all closures `k` or some. */
export const isNotClosed = (c: string, date: string, of = 'true'): string => `
  not exists (
    select from closure k join closure_target kt on kt.closure_id = k.id
    where ${of} and k.scope <> 'BILLING' and k.starts_on <= ${date} and k.ends_on >= ${date}
      and (kt.program_id = ${c}.program_id or kt.location_id = ${c}.location_id))`;

/** Whether an event's time of a date is not cancelled. */
export const isNotCancelled = (event: string, date: string, starts: string): string => `
  not exists (
    select from cancellation x where x.event_id = ${event} and x.date = ${date} and x.undone_at is null
      and coalesce(x.starts, ${starts}) = ${starts})`;

/** Whether a timeslot of the weekday stands on a date, and is not cancelled. */
export const isLeft = (t: string, date: string): string =>
  `${standsOn(t, date)} and ${isNotCancelled(`${t}.event_id`, date, `${t}.starts`)}`;

/** When the last timeslot of a date ends, cancelled or not; null where none stands any more. */
export const lastEndOn = (event: string, date: string): string => `
  (select to_char(max(w.ends), 'HH24:MI') from timeslot w
   where w.event_id = ${event} and w.weekday = extract(isodow from ${date}) and ${standsOn('w', date)})`;

/**
 * Whether nothing closes a class on a date on which it is scheduled, and a timeslot of it is left (rule S-2). Not as an
 * `exists`: for that PostgreSQL may look up all timeslots of the day at once.
 */
export const isHeld = (c: string, date: string, closures?: string): string => `
  ${isNotClosed(c, date, closures)} and coalesce((
    select true from timeslot h where h.event_id = ${c}.id and h.weekday = extract(isodow from ${date})
      and ${isLeft('h', date)} limit 1), false)`;

/** Whether no closure and no cancellations leave nothing of a date, offered and scheduled or not any more (`isCalledOff`). */
export const isNotCalledOff = (c: string, date: string, closures?: string): string => `
  (${isHeld(c, date, closures)} or (${isNotClosed(c, date, closures)} and not exists (
    select from cancellation z where z.event_id = ${c}.id and z.date = ${date} and z.undone_at is null)))`;
