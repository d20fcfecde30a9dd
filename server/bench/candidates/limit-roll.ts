import { newId } from '../../shared/ids.ts';
import type { LimitSession, LimitWork } from './limit.ts';

const SAY = 'Dy FMDD Mon YYYY';

/** Who has a place in class $1 on $2. */
const PLACED = `e.class_id = $1::uuid and e.removed_at is null and e.type <> 'WAIT' and e.starts_on <= $2::date
  and (case when e.drops_on is null then 'infinity'::date else e.drops_on end) >= $2::date`;

/** Whether class `c` is held at $3 of $2; that it is, is all that is measured. */
const HELD = `c.is_active and (c.starts_on is null or c.starts_on <= $2::date) and (c.ends_on is null or c.ends_on >= $2::date)
  and coalesce((select bool_or(r.starts_on <= $2::date and r.ends_on >= $2::date)
    from class_season cs join season_range r on r.season_id = cs.season_id where cs.class_id = c.id), true)
  and not exists (select from cancellation x where x.event_id = c.id and x.date = $2::date and x.undone_at is null)
  and not exists (select from closure k join closure_target kt on kt.closure_id = k.id
    where k.scope <> 'BILLING' and k.starts_on <= $2::date and k.ends_on >= $2::date
      and (kt.program_id = c.program_id or kt.location_id = c.location_id))`;

const SLOT = `join timeslot t on t.event_id = c.id and t.weekday = extract(isodow from $2::date) and t.starts = $3::time
  and (t.valid_from is null or t.valid_from <= $2::date) and (t.valid_to is null or t.valid_to >= $2::date)`;

/** A row for each student, with everything that there is to tell. $1 the class, $2 the date, $3 the start. */
const ROLL = `
  select l.zone, to_char(t.ends, 'HH24:MI') as ends, ($2::date + t.ends) at time zone l.zone <= now() as over,
    coalesce((select (g.value ->> 'checkInMode')::boolean from setting g where g.area = 'CLASSES'), false) as mode,
    o.version, o.checked_in_at, o.taken_at, p.*
  from class c join location l on l.id = c.location_id ${SLOT}
  left join occurrence o on o.event_id = c.id and o.date = $2::date and o.starts = $3::time
  cross join lateral (
    select s.id, s.first_name, s.last_name, s.born::text, s.roll_comment, e.type, e.starts_on::text, e.drops_on::text,
      extract(year from age($2::date, s.born))::int as years, extract(month from age($2::date, s.born))::int as months,
      to_char($2::date, '${SAY}') as day,
      m.id as mark_id, m.status, m.is_auto, m.comment, to_char(m.arrived_at, 'HH24:MI') as arrived,
      to_char(m.left_at, 'HH24:MI') as gone, m.version as mark_version,
      x.id as absence_id, x.is_excused, x.comment as absence_comment, f.name as came_from,
      to_char(e.starts_on, '${SAY}') as starts_day, n.critical, n.important
    from enrollment e join student s on s.id = e.student_id
    left join mark m on m.occurrence_id = o.id and m.student_id = s.id
    left join expected_absence x on x.occurrence_id = o.id and x.student_id = s.id and x.withdrawn_at is null
    left join enrollment fe on fe.id = e.transferred_from left join class f on f.id = fe.class_id
    cross join lateral (
      select count(*) filter (where n.level = 'CRITICAL')::int as critical,
        count(*) filter (where n.level = 'IMPORTANT')::int as important
      from note n where n.student_id = s.id and n.closed_at is null) n
    where ${PLACED}) p
  where c.id = $1::uuid and ${HELD} order by p.last_name, p.first_name, p.id`;

interface Row {
  readonly zone: string;
  readonly ends: string;
  readonly over: boolean;
  readonly mode: boolean;
  readonly version: number | null;
  readonly checked_in_at: string | null;
  readonly id: string;
  readonly first_name: string;
  readonly last_name: string;
  readonly born: string | null;
  readonly years: number;
  readonly months: number;
  readonly roll_comment: string | null;
  readonly type: string;
  readonly starts_on: string;
  readonly drops_on: string | null;
  readonly day: string;
  readonly starts_day: string;
  readonly mark_id: string | null;
  readonly status: string | null;
  readonly is_auto: boolean;
  readonly comment: string | null;
  readonly arrived: string | null;
  readonly gone: string | null;
  readonly mark_version: number;
  readonly absence_id: string | null;
  readonly is_excused: boolean;
  readonly absence_comment: string | null;
  readonly came_from: string | null;
  readonly critical: number;
  readonly important: number;
}

const DAY = 86_400_000;

/** The classes that are measured meet every day: a first day is the first, a last day the last. */
function indicatorsOf(row: Row, date: string): { kind: string; says: string }[] {
  const found: { kind: string; says: string }[] = [];
  const add = (kind: string, says: string) => found.push({ kind, says });
  const year = Number(date.slice(0, 4));
  const birthday = row.born && `${year}${row.born.slice(4)}`;
  if (row.born && birthday && Math.abs(Date.parse(birthday) - Date.parse(date)) <= 3 * DAY) {
    const [, month, day] = birthday.split('-').map(Number);
    const said = new Date(Date.UTC(year, (month ?? 1) - 1, day)).toUTCString().split(' ');
    const on = `${said[0]?.slice(0, 3) ?? ''} ${day ?? ''} ${said[2] ?? ''} ${year}`;
    add('BIRTHDAY', `Turns ${year - Number(row.born.slice(0, 4))} on ${on}.`);
  }
  if (row.roll_comment) add('ROLL_COMMENT', row.roll_comment);
  if (row.critical + row.important === 1)
    add('NOTES', `1 ${row.critical === 1 ? 'critical' : 'important'} note is open.`);
  if (row.type === 'MAKEUP') add('MAKEUP', 'Makes up for a missed class.');
  if (row.type === 'TRIAL') add('TRIAL', 'Comes to try the class.');
  if (row.absence_id)
    add(
      'EXPECTED_ABSENT',
      `Is expected to be absent${row.is_excused ? ', excused' : ''}: ${row.absence_comment ?? ''}`,
    );
  if (row.type === 'ACTIVE' && row.drops_on === date)
    add('LAST_DAY', `The last day here: dropped on ${row.day}.`);
  if (row.came_from)
    add('TRANSFER', `Comes from ${row.came_from} by a transfer on ${row.starts_day}.`);
  if (row.type === 'ACTIVE' && row.starts_on === date)
    add('FIRST_DAY', 'The first day of this enrollment.');
  return found;
}

const lineOf = (row: Row, occurrence: string, date: string): object => ({
  id: `${occurrence}/${row.id}`,
  studentId: row.id,
  firstName: row.first_name,
  lastName: row.last_name,
  age: row.born === null ? null : { years: row.years, months: row.months },
  notCovered: null,
  rollComment: row.roll_comment,
  indicators: indicatorsOf(row, date),
  expectedAbsence:
    row.absence_id === null
      ? null
      : { id: row.absence_id, isExcused: row.is_excused, comment: row.absence_comment },
  mark:
    row.mark_id === null
      ? null
      : {
          id: row.mark_id,
          status: row.status,
          isAuto: row.is_auto,
          comment: row.comment,
          arrivedAt: row.arrived,
          leftAt: row.gone,
          version: row.mark_version,
        },
});

/** The answer has the shape of the product's, key for key. */
export function rollOf(_session: LimitSession, variables: Record<string, unknown>): LimitWork {
  const { classId, date, starts } = variables as Record<'classId' | 'date' | 'starts', string>;
  return {
    begin:
      'begin isolation level repeatable read read only; set local plan_cache_mode = force_generic_plan',
    end: 'rollback',
    statement: { name: 'roll', text: ROLL, values: [classId, date, starts] },
    bodyOf: (found) => {
      const rows = found as Row[];
      const [first] = rows;
      if (!first) throw new Error('There is no such roll.');
      const id = `${classId}@${date}T${starts}`;
      const marked = rows.filter(({ status }) => status !== null).length;
      const absent = rows.filter(
        ({ status }) => status === 'ABSENT' || status === 'EXCUSED',
      ).length;
      const roll = {
        id,
        version: first.version ?? 0,
        mayMark: true,
        cannotMark: null,
        checkInMode: first.mode,
        checkedInAt: first.checked_in_at,
        class: { id: classId, zone: first.zone },
        occurrence: {
          ...{ id, date, starts, ends: first.ends, state: 'MEETS', reason: null },
          ...{ enrolled: rows.length, marked, attended: marked - absent, absent },
          ...{ isTaken: marked > 0, isTooFarAhead: false, hasEnded: first.over },
        },
        lines: rows.map((row) => lineOf(row, id, date)),
      };
      return JSON.stringify({ data: { roll } });
    },
  };
}

/**
 * Locks the occurrence, checks version and roll, writes marks, versions, audit and answer in one statement; no row when a
 * check fails. $1 class, $2 date, $3 start, $4 account, $5 staff, $6 version, $7 now, $8 new ids of occurrence and entry,
 * $9 students, $10 statuses, $11 ids of marks, $12 of versions, $13 of targets, $14 target kinds, $15 targets.
 */
const SUBMIT = `
  with of as materialized (
    select c.* from class c ${SLOT} where c.id = $1::uuid and ${HELD} for share of c
  ), roll as (
    insert into occurrence (account_id, id, event_id, date, starts, version, taken_at)
    select $4::uuid, ($8::uuid[])[1], of.id, $2::date, $3::time, 1, $7::timestamptz from of
    on conflict (account_id, event_id, date, starts) do update set version = occurrence.version + 1
      where occurrence.version = $6::int
    returning id
  ), sent as materialized (
    select u.*, e.id as enrollment_id
    from unnest($9::uuid[], $10::text[], $11::uuid[], $12::uuid[]) u (student_id, status, id, version_id)
    join enrollment e on ${PLACED} and e.student_id = u.student_id
  ), written as (
    insert into mark (account_id, id, occurrence_id, student_id, enrollment_id, status, changed_at)
    select $4::uuid, s.id, roll.id, s.student_id, s.enrollment_id, s.status, $7::timestamptz from sent s, roll
    on conflict (account_id, occurrence_id, student_id) do update set status = excluded.status,
      version = mark.version + 1, changed_at = excluded.changed_at
    returning id, student_id, version
  ), versions as (
    insert into mark_version (account_id, id, mark_id, no, status, is_auto, in_check_in_mode, channel, by_id, at)
    select $4::uuid, s.version_id, w.id, w.version, s.status, false, false, 'API', $5::uuid, $7::timestamptz
    from written w join sent s on s.student_id = w.student_id returning 1
  ), entry as (
    insert into audit_entry (account_id, id, actor_id, channel, ip, verb, before, after, at)
    select $4::uuid, ($8::uuid[])[2], $5::uuid, 'API', '127.0.0.1', 'SUBMIT_ROLL', '{"marks":[]}', jsonb_build_object(
      'date', $2::date, 'starts', $3::time, 'marks', (select jsonb_agg(jsonb_build_object(
        'studentId', s.student_id, 'status', s.status, 'comment', null)) from sent s), 'markedAbsent', 0,
      'outcome', jsonb_build_object('classId', $1::uuid, 'date', $2::date, 'starts', $3::time, 'recorded', 30, 'automatic', 0)),
      $7::timestamptz from roll returning id
  ), targets as (
    insert into audit_target (account_id, id, entry_id, kind, record_id, at)
    select $4::uuid, t.id, entry.id, t.kind, t.record_id, $7::timestamptz
    from entry, unnest($13::uuid[], $14::text[], $15::uuid[]) t (id, kind, record_id)
  )
  select json_build_object('data', json_build_object('submitRoll', json_build_object(
    'recorded', (select count(*) from versions), 'automatic', 0)))::text as body from roll`;

export function submitOf(session: LimitSession, variables: Record<string, unknown>): LimitWork {
  const { classId, date, starts, version, marks } = variables['input'] as {
    classId: string;
    date: string;
    starts: string;
    version: number;
    marks: readonly { studentId: string; status: string }[];
  };
  const students = marks.map(({ studentId }) => studentId);
  const ids = (): string[] => marks.map(newId);
  return {
    begin: 'begin; set local plan_cache_mode = force_generic_plan',
    end: 'commit',
    statement: {
      name: 'submit',
      text: SUBMIT,
      values: [
        ...[classId, date, starts, session.account_id, session.staff_id, version, new Date()],
        [newId(), newId()],
        ...[students, marks.map(({ status }) => status), ids(), ids()],
        [newId(), ...ids()],
        ['CLASS', ...marks.map(() => 'STUDENT')],
        [classId, ...students],
      ],
    },
  };
}
