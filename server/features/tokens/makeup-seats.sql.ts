import { lastDay } from '../../db/open-days.ts';
import {
  expectedAbsentOn,
  isLeft,
  isNotCancelled,
  isOffered,
  takenOn,
} from '../schedule/class-facts.sql.ts';
import { FARTHEST_DAYS } from './redeem.facts.ts';
import { suitsSql, wantedSql } from './wanted.sql.ts';

/** As many as an account has: a search here is a filter. */
const ALL_MATCHES = 1_000_000;

/** Years, months and days as one number, so that numbers are in the order of the ages. */
const YEAR = 1_000_000;
const MONTH = 1_000;

/** The number of an age as classes have it, e.g. "P8Y6M". Without regular expressions, which take ten times as long. */
const ageNumber = (age: string): string => {
  const part = (text: string) => `coalesce(nullif(${text}, '')::int, 0)`;
  const rest = `split_part(${age}, 'Y', 2)`;
  return `(split_part(substr(${age}, 2), 'Y', 1)::int * ${YEAR} + ${part(`split_part(${rest}, 'M', 1)`)} * ${MONTH}
    + ${part(`rtrim(split_part(${rest}, 'M', 2), 'D')`)})`;
};

/** The number from which somebody is too old: with it the last stated unit is full (rule S-6). */
const tooOldNumber = (age: string): string =>
  `(${ageNumber(age)} + case when ${age} like '%D' then 1 when ${age} like '%M' then ${MONTH} else ${YEAR} end)`;

/** How old somebody is on a day, as such a number; null when the birthday is not known. A month is full on its day. */
const ageOn = (born: string, date: string): string => `(
  select n.months / 12 * ${YEAR} + n.months % 12 * ${MONTH}
    + (${date} - (${born} + make_interval(months => n.months))::date)
  from (select ((extract(year from ${date}) - extract(year from ${born})) * 12
          + extract(month from ${date}) - extract(month from ${born})
          - case when extract(day from ${date}) < extract(day from ${born}) then 1 else 0 end)::int as months
        where ${born} is not null) n)`;

/** What of a class `c` and its timeslot `t` is looked at. */
const SLOT = `c.id, c.name, c.capacity, c.program_id, c.location_id, c.level_id, c.min_age, c.max_age, c.is_active,
  c.starts_on, c.ends_on, t.weekday, t.starts, t.valid_from, t.valid_to`;

/** Whether class `c` is one that is asked for. */
const ASKED = `c.is_active and ${suitsSql} and ($9::uuid is null or c.location_id = $9)
  and ($11::uuid is null or c.level_id = $11)`;
const ON_WEEKDAY = '($12::int[] is null or t.weekday = any ($12))';

/**
 * A day's seats in the order of the list. Its timeslots are put in order first, and looked at one after the other whether
 * a makeup can have a seat there, until the page is full: hence OFFSET 0, without which all would be looked at.
 */
const SEATS_OF_DAY = (day: string, missing: string): string => `
  select count(*)::int as found, json_agg(json_build_object(
    'id', f.id || '@' || ${day}, 'date', ${day}, 'classId', f.id, 'name', f.name,
    'locationName', f.location_name, 'programName', (select p.name from program p where p.id = f.program_id),
    'levelName', (select v.name from level v where v.id = f.level_id),
    'instructors', (select coalesce(json_agg(m.first_name || ' ' || m.last_name order by m.last_name), '[]')
                    from class_instructor i join staff m on m.id = i.staff_id
                    where i.class_id = f.id and (i.valid_from is null or i.valid_from <= ${day})
                      and (i.valid_to is null or i.valid_to >= ${day})),
    'slots', (select json_agg(json_build_object('starts', to_char(h.starts, 'HH24:MI'),
                'ends', to_char(h.ends, 'HH24:MI')) order by h.starts)
              from timeslot h where h.event_id = f.id and h.weekday = f.weekday and ${isLeft('h', day)}),
    'openings', f.capacity - f.taken + f.absent, 'capacity', f.capacity,
    'expectedAbsences', f.absent) order by f.starts, f.name, f.id) as seats
  from (
    select c.*, n.taken, n.absent, l.name as location_name
    from (select ${ageOn('w.born', day)} as age, w.expires from wanted w where ${day} <= w.expires or w.expires is null offset 0) a
    cross join lateral (
      select * from (
        (select t.* from narrow t where t.weekday = extract(isodow from ${day})::int order by t.starts, t.name, t.id)
        union all
        (select ${SLOT}
         from (select event_id, weekday, starts, valid_from, valid_to from timeslot x
               where (select w.is_usable and w.is_broad from wanted w) and x.weekday = extract(isodow from ${day})::int
                 and ${day} + x.starts > (select min($5::timestamptz at time zone zone) from location)
               order by x.starts offset 0) t
         cross join lateral (select * from class x where x.id = t.event_id offset 0) c
         where exists (select from wanted w where ${ASKED}) and ${ON_WEEKDAY}
         order by t.starts, c.name, c.id)) s
      where (s.valid_from is null or s.valid_from <= ${day}) and (s.valid_to is null or s.valid_to >= ${day})
        and ($13::date is null or ${day} > $13 or (s.starts, s.name, s.id) > ($14::time, $15, $16::uuid))
      order by s.starts, s.name, s.id offset 0) c
    cross join lateral (
      select l.name from location l cross join lateral (select $5::timestamptz at time zone l.zone as now offset 0) h
      where l.id = c.location_id and ${day} + c.starts > h.now and ${day} <= h.now::date + ${FARTHEST_DAYS}
      offset 0) l
    cross join lateral (select where ${isOffered('c', day)} offset 0) o
    cross join lateral (
      select ${takenOn(day)}::int as taken, ${expectedAbsentOn(day)}::int as absent offset 0) n
    where (a.age is null or c.min_age is null or a.age >= ${ageNumber('c.min_age')})
      and (a.age is null or c.max_age is null or a.age < ${tooOldNumber('c.max_age')})
      and not exists (select from closed k where ${day} between k.starts_on and k.ends_on
                        and (k.program_id = c.program_id or k.location_id = c.location_id))
      and not exists (select from mine n where n.class_id = c.id and ${day} between n.starts_on and n.ends_on)
      and ${isNotCancelled('c.id', day, 'c.starts')}
      -- A class stands where its day begins.
      and not exists (select from timeslot h where h.event_id = c.id and h.weekday = c.weekday and h.starts < c.starts
                        and ${isLeft('h', day)})
      and (c.capacity is null or c.capacity > n.taken - n.absent)
    order by c.starts, c.name, c.id limit ${missing}) f`;

/**
 * $1 the student, $2 the token, $3 the first and $4 the last day, $5 now, $6 today where the account is, $7 whether there
 * may be a makeup without a token, $8 how many seats; $9 the location, $10 the program, $11 the level, $12 the weekdays;
 * $13 to $16 the seat after which the page begins; $17 a search.
 *
 * Day after day is looked at until the page is full. What some programs or a search leave is read once, for all days;
 * what may be most of a school is read anew for each day, of which few are needed then.
 */
export const SEATS = `
  with recursive ${wantedSql('$5', '$6::date', '$7::boolean', '$10::uuid is null and $17::text is null')},
  found as materialized (
    select record_id from search_records('CLASS', $17, ${ALL_MATCHES}) where $17 is not null),
  narrow as materialized (
    select ${SLOT}
    from wanted w join program p on w.programs is null or p.id = any (w.programs)
    cross join lateral (select * from class x where x.program_id = p.id offset 0) c
    cross join lateral (select * from timeslot x where x.event_id = c.id offset 0) t
    where w.is_usable and not w.is_broad and ($10::uuid is null or p.id = $10) and ${ASKED} and ${ON_WEEKDAY}
      and ($17::text is null or c.id in (select record_id from found))),
  closed as materialized (
    select k.starts_on, k.ends_on, kt.program_id, kt.location_id
    from closure k join closure_target kt on kt.closure_id = k.id
    where k.scope <> 'BILLING' and k.starts_on <= $4::date and k.ends_on >= $3::date),
  mine as materialized (
    select n.class_id, n.starts_on, ${lastDay('n')} as ends_on
    from enrollment n where n.student_id = $1 and n.type <> 'WAIT' and n.removed_at is null
      and ${lastDay('n')} >= $3::date and n.starts_on <= $4::date),
  walk (day, found, seats) as (
    select $3::date - 1, 0, null::json
    union all
    select d.day + 1, d.found + s.found, s.seats
    from walk d cross join lateral (${SEATS_OF_DAY('(d.day + 1)', '$8::int - d.found')}) s
    where d.found < $8::int and d.day < $4::date)
  select exists (select from wanted) as "isStudent",
    $2::uuid is null or exists (select from wanted w where w.token_id is not null) as "isToken",
    (select coalesce(json_agg(d.seats order by d.day) filter (where d.seats is not null), '[]') from walk d) as days`;
