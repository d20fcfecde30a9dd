import { USUAL_LOOK_AHEAD } from '../../features/settings/class-settings.form.ts';
import type { LimitSession, LimitWork } from './limit.ts';

const SAY = 'Dy FMDD Mon YYYY';

/** Who holds a place in class `c` on $1 or comes to one later. */
const PLACES = `enrollment e where e.class_id = c.id and e.removed_at is null and e.type <> 'WAIT'
  and (case when e.drops_on is null then 'infinity'::date else e.drops_on end) >= $1::date`;

const count = (type: string): string =>
  `count(*) filter (where e.type = '${type}' and e.starts_on <= $1::date)::int`;

/** $1 the date, $2 today, $3 how many. */
const classes = (condition: string): string => `
  with page as materialized (
    select * from class c where c.is_active ${condition} order by c.name, c.id limit $3::int + 1
  ), said as materialized (
    select x.days, to_char($1::date, '${SAY}') as day, to_char($1::date + x.days, '${SAY}') as until from (
      select coalesce((select (g.value ->> 'lookAheadDays')::int from setting g where g.area = 'CLASSES'),
        ${USUAL_LOOK_AHEAD}) as days) x
  )
  select c.id, c.name, c.is_active, c.capacity, c.starts_on::text, p.id as program_id, p.name as program,
    v.id as level_id, v.name as level, l.id as location_id, l.name as location, r.id as room_id, r.name as room,
    c.min_age, c.max_age, t.slots, s.*, said.day, said.until, k.reason as closed, x.reason as cancelled_for, case
      when t.scheduled = 0 then 'NOT_SCHEDULED'
      when c.starts_on > $1::date or c.ends_on < $1::date or not coalesce((
        select bool_or(sr.starts_on <= $1::date and sr.ends_on >= $1::date)
        from class_season cs join season_range sr on sr.season_id = cs.season_id where cs.class_id = c.id), true)
        then 'OUTSIDE_SESSION'
      when k.reason is not null then 'CLOSED'
      when x.cancelled = t.scheduled then 'CANCELLED' else 'MEETS' end as state
  from page c cross join said
  join program p on p.id = c.program_id join location l on l.id = c.location_id
  left join level v on v.id = c.level_id left join room r on r.id = c.room_id
  cross join lateral (
    select ${count('ACTIVE')} as active, ${count('TRIAL')} as trial, ${count('MAKEUP')} as makeup,
      ${count('SINGLE_DAY')} as single, count(*) filter (
        where e.type = 'ACTIVE' and e.starts_on > $1::date and e.starts_on <= $1::date + said.days)::int as starting
    from ${PLACES}) s
  cross join lateral (
    select coalesce(json_agg(json_build_object('id', t.id, 'weekday', t.weekday, 'starts', to_char(t.starts, 'HH24:MI'),
        'ends', to_char(t.ends, 'HH24:MI')) order by t.weekday, t.starts)
        filter (where t.valid_to is null or t.valid_to >= $2::date), '[]') as slots,
      count(*) filter (where t.weekday = extract(isodow from $1::date)
        and (t.valid_from is null or t.valid_from <= $1::date) and (t.valid_to is null or t.valid_to >= $1::date)) as scheduled
    from timeslot t where t.event_id = c.id) t
  cross join lateral (
    select count(distinct h.id) as cancelled, min(x.reason) as reason
    from cancellation x join timeslot h on h.event_id = x.event_id and coalesce(x.starts, h.starts) = h.starts
      and h.weekday = extract(isodow from x.date) and (h.valid_from is null or h.valid_from <= x.date)
      and (h.valid_to is null or h.valid_to >= x.date)
    where x.event_id = c.id and x.date = $1::date and x.undone_at is null) x
  left join lateral (
    select k.reason from closure k where k.scope <> 'BILLING' and k.starts_on <= $1::date and k.ends_on >= $1::date
      and exists (select from closure_target kt where kt.closure_id = k.id
        and (kt.program_id = c.program_id or kt.location_id = c.location_id)) limit 1) k on true
  order by c.name, c.id`;

interface Row {
  readonly id: string;
  readonly name: string;
  readonly is_active: boolean;
  readonly capacity: number | null;
  readonly starts_on: string | null;
  readonly program_id: string;
  readonly program: string;
  readonly level_id: string | null;
  readonly level: string | null;
  readonly location_id: string;
  readonly location: string;
  readonly room_id: string | null;
  readonly room: string | null;
  readonly min_age: string | null;
  readonly max_age: string | null;
  readonly slots: object[];
  readonly active: number;
  readonly trial: number;
  readonly makeup: number;
  readonly single: number;
  readonly starting: number;
  readonly day: string;
  readonly until: string;
  readonly closed: string | null;
  readonly cancelled_for: string | null;
  readonly state: string;
}

function ageOf(period: string | null): object | null {
  if (period === null) return null;
  const [, years, months, days] = /^P(\d+)Y(?:(\d+)M(?:(\d+)D)?)?$/.exec(period) ?? [];
  const number = (text?: string) => (text === undefined ? null : Number(text));
  return { years: number(years), months: number(months), days: number(days) };
}

function reasonOf({ state, day, closed, cancelled_for }: Row): string | null {
  if (state === 'MEETS') return null;
  if (state === 'NOT_SCHEDULED') return `No meeting is scheduled for ${day}.`;
  if (state === 'OUTSIDE_SESSION') return `${day} lies outside the dates of this class.`;
  if (state === 'CLOSED') return `Closed on ${day}: ${closed ?? ''}.`;
  return `Cancelled for ${day}${cancelled_for ? `: ${cancelled_for}` : ''}.`;
}

function openingsOf(row: Row, date: string): object {
  const { capacity, active, trial, makeup, single, starting } = row;
  if (capacity === null) {
    const none = 'This class has no limit.';
    return {
      date,
      capacity,
      ongoing: null,
      ongoingExplained: none,
      oneDay: null,
      oneDayExplained: none,
    };
  }
  const part = (count: number, what: string) => (count > 0 ? ` − ${count} ${what}` : '');
  const taken = `${capacity} places${part(active, 'active')}${part(trial, 'trial')}${part(makeup, 'makeup')}${part(single, 'single day')}`;
  const oneDay = capacity - active - trial - makeup - single;
  const ongoing = oneDay - starting;
  return {
    date,
    capacity,
    ongoing,
    ongoingExplained: `${taken}${part(starting, `starting by ${row.until}`)} = ${ongoing}`,
    oneDay,
    oneDayExplained: `${taken} = ${oneDay}`,
  };
}

const named = (id: string | null, name: string | null): object | null =>
  id === null ? null : { id, name };

const nodeOf = (row: Row, date: string): object => ({
  id: row.id,
  name: row.name,
  isActive: row.is_active,
  capacity: row.capacity,
  startsOn: row.starts_on,
  program: named(row.program_id, row.program),
  level: named(row.level_id, row.level),
  location: named(row.location_id, row.location),
  room: named(row.room_id, row.room),
  minAge: ageOf(row.min_age),
  maxAge: ageOf(row.max_age),
  timeslots: row.slots,
  meetingOn: { date, state: row.state, reason: reasonOf(row) },
  openings: openingsOf(row, date),
});

const ALL = classes('');
const WITH_OPENINGS = classes(
  `and (c.capacity is null or c.capacity > (select count(*) from ${PLACES} and e.starts_on <= $1::date))`,
);

/** The answer has the shape of the product's, key for key. */
export function classesOf(_session: LimitSession, variables: Record<string, unknown>): LimitWork {
  const { date, first, hasOpenings } = variables as {
    date: string;
    first: number;
    hasOpenings: boolean;
  };
  return {
    begin: 'begin isolation level repeatable read read only',
    end: 'rollback',
    statement: {
      name: hasOpenings ? 'classes_with_openings' : 'classes',
      text: hasOpenings ? WITH_OPENINGS : ALL,
      values: [date, new Date().toISOString().slice(0, 10), first],
    },
    bodyOf: (found) => {
      const rows = (found as Row[]).slice(0, first);
      const last = rows.at(-1);
      const cursor = Buffer.from(JSON.stringify(['NAME', last?.name, last?.id])).toString(
        'base64url',
      );
      const pageInfo = { endCursor: last ? cursor : null, hasNextPage: found.length > first };
      const edges = rows.map((row) => ({ node: nodeOf(row, date) }));
      return JSON.stringify({ data: { classes: { edges, pageInfo } } });
    },
  };
}
