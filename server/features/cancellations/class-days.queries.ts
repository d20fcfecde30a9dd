import type { AccountConnection } from '../../db/connection.ts';
import { statement } from '../../db/statement.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import { scheduleFactsUntil, type NamedSchedule } from '../schedule/class-facts.sql.ts';
import type { Days } from './class-days.rules.ts';

const OF_CLASSES = statement(
  'class_days_of_classes',
  `select ${scheduleFactsUntil('$2::date', '$3::date')} as row from class c where c.id = any ($1::uuid[]) order by c.id`,
);

/** Of classes that are offered and are held at these locations or in these programs. */
const OF_PLACES = statement(
  'class_days_of_places',
  `select ${scheduleFactsUntil('$3::date', '$4::date')} as row from class c
   where (c.location_id = any ($1::uuid[]) or c.program_id = any ($2::uuid[])) and c.is_active
     and c.id >= coalesce($5, '00000000-0000-0000-0000-000000000000'::uuid)
   order by c.id limit $6`,
);

export interface Places {
  readonly locationIds: readonly string[];
  readonly programIds: readonly string[];
}

/** When these classes meet, in the order of their ids. */
export async function schedulesOf(
  connection: AccountConnection,
  classIds: readonly string[],
  { from, to }: Days,
): Promise<NamedSchedule[]> {
  const values = [classIds, from, to];
  const rows = await connection.query<{ row: NamedSchedule }>(OF_CLASSES, values);
  return rows.map(({ row }) => row);
}

/** When the classes meet that are held there, from one id on; all of them without a `limit`. */
export async function schedulesAt(
  connection: AccountConnection,
  { locationIds, programIds }: Places,
  { from, to }: Days,
  page: { readonly fromId: string | null; readonly limit: number | null },
): Promise<NamedSchedule[]> {
  const values = [locationIds, programIds, from, to, page.fromId, page.limit];
  const rows = await connection.query<{ row: NamedSchedule }>(OF_PLACES, values);
  return rows.map(({ row }) => row);
}

const OWN = statement(
  'class_days_own',
  `select event_id as "classId", to_char(date, 'YYYY-MM-DD') as date from cancellation
   where task_id = $1 and event_id = any ($2::uuid[]) and undone_at is null`,
);

/** What a task has cancelled of these classes. */
export async function cancelledBy(
  connection: AccountConnection,
  taskId: string,
  classIds: readonly string[],
): Promise<ReadonlyMap<string, ReadonlySet<LocalDate>>> {
  const rows = await connection.query<{ classId: string; date: LocalDate }>(OWN, [
    taskId,
    classIds,
  ]);
  const byClass = new Map<string, Set<LocalDate>>();
  for (const { classId, date } of rows)
    byClass.set(classId, (byClass.get(classId) ?? new Set()).add(date));
  return byClass;
}
