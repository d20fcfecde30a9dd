import { statement } from '../../db/statement.ts';
import type { Tx } from '../../db/transaction.ts';
import { notFound } from '../../graphql/errors.ts';
import { loader, inOrder } from '../../graphql/loader-set.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import type { Cancellation } from './calendar.entities.ts';
import { scheduleFactsJson, type NamedSchedule } from './class-facts.sql.ts';

const LOCK = statement('cancellation_lock', 'select 1 from class where id = $1 for no key update');

const FACTS = statement(
  'cancellation_facts',
  `select ${scheduleFactsJson('$2::date')} as row from class c where c.id = $1`,
);

/** What decides whether a class meets on a date; the class is held until the command ends. */
export async function lockSchedule(
  tx: Tx,
  classId: string,
  date: LocalDate,
): Promise<NamedSchedule> {
  tx.send(LOCK, [classId]);
  const [found] = await tx.query<{ row: NamedSchedule }>(FACTS, [classId, date]);
  if (!found) throw notFound('class');
  return found.row;
}

const COLUMNS = `id, event_id as "eventId", to_char(date, 'YYYY-MM-DD') as date, to_char(starts, 'HH24:MI') as starts,
  reason, undone_at as "undoneAt"`;

const BY_ID = statement(
  'cancellations_by_id',
  `select ${COLUMNS} from cancellation where id = any ($1)`,
);

export type CancellationRow = Pick<
  Cancellation,
  'id' | 'eventId' | 'date' | 'starts' | 'reason' | 'undoneAt'
>;

/** A cancellation as it is at the moment; null when there is none of this id. */
export async function findCancellation(tx: Tx, id: string): Promise<CancellationRow | null> {
  const [row] = await tx.query<CancellationRow & Record<string, unknown>>(BY_ID, [[id]]);
  return row ?? null;
}

/** Cancellations by id, those too that were taken back; null where there is none. */
export const cancellationById = loader<CancellationRow | null>(
  'cancellation',
  async (snapshot, ids) => {
    const rows = await snapshot.query<CancellationRow & Record<string, unknown>>(BY_ID, [ids]);
    return inOrder(
      ids,
      rows,
      (row) => row.id,
      (row) => row ?? null,
    );
  },
);
