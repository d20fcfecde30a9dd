import type { AccountConnection } from '../../db/connection.ts';
import { lastDay } from '../../db/open-days.ts';
import { NAME_ORDER } from '../../db/row.ts';
import { statement } from '../../db/statement.ts';
import {
  decodeCursor,
  pageSize,
  toConnection,
  wrongCursor,
  type Connection,
} from '../../graphql/connection.ts';
import { isId } from '../../shared/ids.ts';
import {
  parseLocalDate,
  parseLocalTime,
  type LocalDate,
  type LocalTime,
} from '../../shared/local-date.ts';
import { isLeft, isNotClosed, isOffered, takenOn } from '../schedule/class-facts.sql.ts';
import type { Viewer } from '../staff/viewer.ts';
import type { NotTakenRoll } from './attendance-lists.types.ts';
import { OccurrenceState } from './attendance.enums.ts';
import { seesAllAttendance } from './attendance.policy.ts';
import { namedClassFields, shownClass, teaches, wallClockAt } from './attendance.sql.ts';
import type { AttendanceClass } from './attendance.types.ts';
import { occurrenceId } from './occurrence.rules.ts';

/** Among how many matches of a search those are looked for that the filters let pass. */
const MOST_FOUND = 5_000;

export interface NotTakenFilters {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly search?: string | null;
  readonly locationId?: string | null;
  readonly programId?: string | null;
  readonly instructorId?: string | null;
}

interface Row {
  readonly class: Omit<AttendanceClass, 'today'>;
  readonly date: LocalDate;
  readonly starts: LocalTime;
  readonly ends: LocalTime;
  readonly enrolled: number;
  readonly total: number;
}

type Add = (value: unknown) => string;

/** Which of the timeslots `t` of class `c` on a date `d` were held, are over, and have no mark (rule T-10). */
function notTaken(filters: NotTakenFilters, viewer: Viewer, now: Date, add: Add): string {
  const { from, to, search, locationId, programId, instructorId } = filters;
  const taughtBy = (staffId: string) => `exists (
    select from class_instructor i where i.class_id = c.id and i.staff_id = ${add(staffId)} and ${teaches('d.date')})`;
  const found = search?.trim();
  const conditions = [
    isOffered('c', 'd.date'),
    isLeft('t', 'd.date'),
    isNotClosed('c', 'd.date'),
    `(d.date + t.ends) at time zone l.zone <= ${add(now)}::timestamptz`,
    // Not "exists": the planner would rather join all enrollments and all marks of the account.
    `coalesce((select true from enrollment e where e.class_id = c.id and e.removed_at is null and e.type <> 'WAIT'
       and e.starts_on <= d.date and ${lastDay('e')} >= d.date limit 1), false)`,
    `not coalesce((
       select true from occurrence o
       where o.event_id = c.id and o.date = d.date and o.starts = t.starts and o.taken_at is not null), false)`,
    ...(seesAllAttendance(viewer) ? [] : [taughtBy(viewer.staff.id)]),
    ...(locationId ? [`c.location_id = ${add(locationId)}`] : []),
    ...(programId ? [`c.program_id = ${add(programId)}`] : []),
    ...(instructorId ? [taughtBy(instructorId)] : []),
    ...(found
      ? [
          `c.id in (select f.record_id from search_records('CLASS', ${add(found)}, ${MOST_FOUND}) f)`,
        ]
      : []),
  ];
  return `
    from (select g::date as date from generate_series(${add(from)}::date, ${add(to)}::date, interval '1 day') g) d
    join timeslot t on t.weekday = extract(isodow from d.date)
    join class c on c.id = t.event_id join location l on l.id = c.location_id
    where ${conditions.join('\n and ')}`;
}

const KEY = ['date', 'starts', 'name', 'id'].map((one) => `k.${one}`).join(', ');

/** A page of the rolls that were not taken, the oldest first, with how many there are in all, in one statement. */
async function load(
  connection: AccountConnection,
  filters: NotTakenFilters,
  page: { most: number; after?: string | null; descending: boolean },
  { viewer, now }: { viewer: Viewer; now: Date },
): Promise<Row[]> {
  const values: unknown[] = [];
  const add: Add = (value) => `$${values.push(value)}`;
  const rows = notTaken(filters, viewer, now, add);
  const after = page.after ? readCursor(page.after) : null;
  const comes = after
    ? `where (${KEY}) ${page.descending ? '<' : '>'} (${add(after.date)}::date, ${add(after.starts)}::time,
         ${add(after.name)}::text collate "${NAME_ORDER}", ${add(after.id)}::uuid)`
    : '';
  const order = KEY.replaceAll(',', page.descending ? ' desc,' : ',');
  const direction = page.descending ? ' desc' : '';
  const text = `
    select json_build_object(${namedClassFields('p.date')}) as class, p.date::text as date, p.total,
      to_char(p.starts, 'HH24:MI') as starts, to_char(p.ends, 'HH24:MI') as ends, ${takenOn('p.date')}::integer as enrolled
    from (
      select k.*, (count(*) over ())::integer as total
      from (select d.date, t.starts, t.ends, c.name, c.id ${rows}) k ${comes}
      order by ${order}${direction} limit ${add(page.most)}) p
    join class c on c.id = p.id join location l on l.id = c.location_id
    order by ${order.replaceAll('k.', 'p.')}${direction}`;
  return connection.query<Row & Record<string, unknown>>(statement('', text), values);
}

function readCursor(cursor: string) {
  const [date, starts, name, id] = decodeCursor(cursor, 4).map(String) as [
    string,
    string,
    string,
    string,
  ];
  if (!parseLocalDate(date) || !parseLocalTime(starts) || !isId(id)) throw wrongCursor();
  return { date, starts, name, id };
}

function asRoll({ class: of, date, starts, ends, enrolled }: Row, now: Date): NotTakenRoll {
  const id = occurrenceId({ classId: of.id, date, starts });
  return {
    id,
    class: shownClass(of, wallClockAt(now, of.zone).date),
    occurrence: {
      ...{ id, date, starts, ends, state: OccurrenceState.MEETS, reason: null },
      ...{ enrolled, marked: 0, attended: 0, absent: 0 },
      ...{ isTaken: false, isTooFarAhead: false, hasEnded: true },
    },
  };
}

/** The rolls that were not taken, by page. */
export async function rollsNotTaken(
  connection: AccountConnection,
  filters: NotTakenFilters,
  page: { first: number; after?: string | null; descending: boolean },
  seen: { viewer: Viewer; now: Date },
): Promise<Connection<NotTakenRoll>> {
  const first = pageSize(page.first);
  const rows = await load(connection, filters, { ...page, most: first + 1 }, seen);
  return toConnection(
    rows,
    first,
    page.after,
    (row) => [row.date, row.starts, row.class.name, row.class.id],
    (row) => asRoll(row, seen.now),
  );
}

/** How many there are, and the first of them. */
export async function firstRollsNotTaken(
  connection: AccountConnection,
  filters: NotTakenFilters,
  most: number,
  seen: { viewer: Viewer; now: Date },
): Promise<{ count: number; first: NotTakenRoll[] }> {
  const rows = await load(connection, filters, { most, descending: false }, seen);
  return { count: rows[0]?.total ?? 0, first: rows.map((row) => asRoll(row, seen.now)) };
}
