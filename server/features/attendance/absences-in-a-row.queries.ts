import type { AccountConnection } from '../../db/connection.ts';
import { lastDay } from '../../db/open-days.ts';
import { statement } from '../../db/statement.ts';
import {
  decodeCursor,
  pageSize,
  toConnection,
  wrongCursor,
  type Connection,
} from '../../graphql/connection.ts';
import { isId } from '../../shared/ids.ts';
import { parseLocalDate, type LocalDate } from '../../shared/local-date.ts';
import { Permission, PermissionLevel } from '../../shared/permissions.ts';
import { isNotCancelled, isNotClosed } from '../schedule/class-facts.sql.ts';
import { USUAL_ABSENCES } from '../settings/class-settings.form.ts';
import type { Viewer } from '../staff/viewer.ts';
import type { AbsenceRun } from './attendance-lists.types.ts';
import { seesAllAttendance } from './attendance.policy.ts';
import { namedClassFields, shownClass, teaches, wallClockAt } from './attendance.sql.ts';
import type { AttendanceClass } from './attendance.types.ts';

/** Among how many matches of a search those are looked for that the filters let pass. */
const MOST_FOUND = 5_000;

export interface RunFilters {
  readonly search?: string | null;
  readonly locationId?: string | null;
  readonly programId?: string | null;
}

interface Row {
  readonly class: Omit<AttendanceClass, 'today'>;
  readonly studentId: string;
  readonly studentName: string;
  readonly familyId: string;
  readonly count: number;
  readonly since: LocalDate;
  readonly last: LocalDate;
}

type Add = (value: unknown) => string;

const IN_A_ROW = `(select coalesce(max((g.value ->> 'absencesInARow')::integer), ${USUAL_ABSENCES})
  from setting g where g.area = 'CLASSES')`;

/** Marks `m` at occurrences `o` of class `c` that count: not where the date was cancelled or closed since. */
const counts = `${isNotCancelled('o.event_id', 'o.date', 'o.starts')} and ${isNotClosed('c', 'o.date')}`;
const ATTENDED = `m.status not in ('ABSENT', 'EXCUSED')`;

/**
 * The runs (rule T-11), as common table expressions that end with `run`. Whoever came to one of the last so many rolls
 * that were taken of a class cannot have missed that many since, nor can whoever has not been absent that often at all:
 * both are told from indexes alone, and leave few whose marks are read one by one.
 */
function runs({ search, locationId, programId }: RunFilters, viewer: Viewer, now: Date, add: Add) {
  const found = search?.trim();
  const kind = viewer.may(Permission.FAMILIES, PermissionLevel.VIEW) ? 'STUDENT' : 'STUDENT_NAME';
  const classes = [
    'c.is_active',
    ...(locationId ? [`c.location_id = ${add(locationId)}`] : []),
    ...(programId ? [`c.program_id = ${add(programId)}`] : []),
    ...(seesAllAttendance(viewer)
      ? []
      : [
          `exists (select from class_instructor i
             where i.class_id = c.id and i.staff_id = ${add(viewer.staff.id)} and ${teaches('d.today')})`,
        ]),
  ];
  const among = found
    ? `and e.student_id in (select f.record_id from search_records('${kind}', ${add(found)}, ${MOST_FOUND}) f)`
    : '';
  return `
    with asked as materialized (select ${IN_A_ROW} as least),
    c as materialized (
      select c.id, c.program_id, c.location_id, d.today from class c join location l on l.id = c.location_id
      cross join lateral (select (${add(now)}::timestamptz at time zone l.zone)::date as today) d
      where ${classes.join('\n and ')}),
    latest as materialized (
      select c.id as class_id, c.program_id, c.location_id, o.* from c cross join lateral (
        select o.id as occurrence_id, o.date, o.starts from occurrence o
        where o.event_id = c.id and o.taken_at is not null
        order by o.date desc, o.starts desc limit (select least from asked)) o),
    counted as (
      select l.class_id, array_agg(l.occurrence_id) as rolls from latest l
      where ${isNotCancelled('l.class_id', 'l.date', 'l.starts')} and ${isNotClosed('l', 'l.date')}
      group by l.class_id),
    came as (
      select l.class_id, m.students from counted l cross join lateral (
        select array_agg(m.student_id) as students from mark m
        where m.occurrence_id = any (l.rolls) and ${ATTENDED} offset 0) m),
    missing as materialized (
      select e.student_id, c.* from c left join came k on k.class_id = c.id cross join lateral (
        select e.student_id from enrollment e
        where e.class_id = c.id and e.type = 'ACTIVE' and e.removed_at is null and e.starts_on <= c.today
          and ${lastDay('e')} >= c.today ${among} offset 0) e
      where (e.student_id = any (k.students)) is not true),
    absent as materialized (
      select p.* from missing p cross join lateral (
        select count(*) as count from mark m join occurrence o on o.id = m.occurrence_id and o.event_id = p.id
        where m.student_id = p.student_id and m.status = 'ABSENT' offset 0) m
      where m.count >= (select least from asked)),
    run as (
      select c.id as class_id, c.student_id, r.* from absent c cross join lateral (
        select count(*)::integer as count, min(w.date) as since, max(w.date) as last from (
          select o.date, m.status,
            bool_or(${ATTENDED}) over (order by o.date desc, o.starts desc) as has_come
          from mark m join occurrence o on o.id = m.occurrence_id and o.event_id = c.id
          where m.student_id = c.student_id and m.status is not null and ${counts}) w
        where not w.has_come and w.status = 'ABSENT') r
      where r.count >= (select least from asked))`;
}

const KEY = '(r.count, r.last, r.student_id, r.class_id)';

function readCursor(cursor: string) {
  const [count, last, studentId, classId] = decodeCursor(cursor, 4);
  const isOurs =
    Number.isInteger(count) &&
    Number(count) < 2 ** 31 &&
    parseLocalDate(String(last)) &&
    isId(String(studentId)) &&
    isId(String(classId));
  if (!isOurs) throw wrongCursor();
  return { count, last, studentId, classId };
}

/** Who is absent several times one after the other, the longest run first, by page, in one statement. */
export async function absencesInARow(
  connection: AccountConnection,
  filters: RunFilters,
  page: { first: number; after?: string | null },
  { viewer, now }: { viewer: Viewer; now: Date },
): Promise<Connection<AbsenceRun>> {
  const first = pageSize(page.first);
  const values: unknown[] = [];
  const add: Add = (value) => `$${values.push(value)}`;
  const found = runs(filters, viewer, now, add);
  const after = page.after ? readCursor(page.after) : null;
  const comes = after
    ? `where ${KEY} < (${add(after.count)}::integer, ${add(after.last)}::date, ${add(after.studentId)}::uuid,
         ${add(after.classId)}::uuid)`
    : '';
  const text = `${found}
    select json_build_object(${namedClassFields('d.today')}) as class, s.id as "studentId",
      s.first_name || ' ' || s.last_name as "studentName", s.family_id as "familyId",
      r.count, r.since::text as since, r.last::text as last
    from (select * from run r ${comes}
          order by r.count desc, r.last desc, r.student_id desc, r.class_id desc limit ${add(first + 1)}) r
    join student s on s.id = r.student_id
    join class c on c.id = r.class_id join location l on l.id = c.location_id join c d on d.id = r.class_id
    order by r.count desc, r.last desc, r.student_id desc, r.class_id desc`;
  const rows = await connection.query<Row & Record<string, unknown>>(statement('', text), values);
  return toConnection(
    rows,
    first,
    page.after,
    (row) => [row.count, row.last, row.studentId, row.class.id],
    (row) => ({
      ...row,
      id: `${row.class.id}/${row.studentId}`,
      class: shownClass(row.class, wallClockAt(now, row.class.zone).date),
    }),
  );
}

/** How many of them there are. */
export async function countAbsencesInARow(
  connection: AccountConnection,
  filters: RunFilters,
  { viewer, now }: { viewer: Viewer; now: Date },
): Promise<number> {
  const values: unknown[] = [];
  const add: Add = (value) => `$${values.push(value)}`;
  const text = `${runs(filters, viewer, now, add)} select count(*)::integer as count from run`;
  const [row] = await connection.query<{ count: number }>(statement('', text), values);
  return row?.count ?? 0;
}
