import type { AccountConnection } from '../../db/connection.ts';
import { statement } from '../../db/statement.ts';
import type { Tx } from '../../db/transaction.ts';
import { notFound } from '../../graphql/errors.ts';
import type { FieldProblemFacts } from '../../shared/form.ts';
import type { Entry } from './list-description.ts';
import type { ReferenceList, UseCounts } from './reference-list.ts';

/** Most entries of one list, so that a list can always be read as a whole (rule O-3). */
export const MOST_ENTRIES = 1000;

/** The list in its order, archived ones only when they are asked for. */
export async function entriesOf<Values extends object>(
  connection: AccountConnection,
  list: ReferenceList<Values>,
  withArchived: boolean,
): Promise<Entry<Values>[]> {
  const rows = await connection.query<{ row: Entry<Values> }>(list.statements.all, [withArchived]);
  return rows.map(({ row }) => row);
}

/** The entry, held until the end of the transaction. */
export async function lockEntry<Values extends object>(
  tx: Tx,
  list: ReferenceList<Values>,
  id: string,
): Promise<Entry<Values>> {
  const [found] = await tx.query<{ row: Entry<Values> }>(list.statements.lock, [id]);
  if (!found) throw notFound(list.what);
  return found.row;
}

/** How many records use the entry, by the word for one of them. */
export async function usesOf<Values extends object>(
  tx: Tx,
  list: ReferenceList<Values>,
  id: string,
): Promise<UseCounts> {
  const [found] = await tx.query<{ counts: UseCounts }>(list.statements.uses, [[id]]);
  return found?.counts ?? {};
}

/** Names of a list are compared by one at a time: no constraint tells those apart that differ in capitals only. */
const LOCK_NAMES = statement(
  'list_lock_names',
  `select pg_advisory_xact_lock(hashtextextended($1 || ':' || $2, 0))`,
);

/** What stands in the way of this name: another entry that has it, written with other capitals too. */
export async function nameProblems<Values extends object>(
  tx: Tx,
  list: ReferenceList<Values>,
  values: Values,
  id: string | null,
): Promise<FieldProblemFacts[]> {
  const { unique } = list;
  tx.send(LOCK_NAMES, [tx.accountId, list.kind]);
  const [rivals] = await tx.query<{ count: number; taken: { isArchived: boolean } | null }>(
    list.statements.rivals,
    [unique ? values[unique.field] : '', id, unique?.within ? values[unique.within] : null],
  );
  if (unique && rivals?.taken) return [nameTaken(list, unique.field, rivals.taken.isArchived)];
  if (id === null && rivals && rivals.count >= MOST_ENTRIES) {
    const message = `There are ${MOST_ENTRIES} of them already, which is the most. Delete one that is not used.`;
    return [{ field: unique?.field ?? list.fields[0] ?? '', reason: 'TOO_MANY', message }];
  }
  return [];
}

export const nameTaken = <Values extends object>(
  { what }: ReferenceList<Values>,
  field: string,
  isArchived: boolean,
): FieldProblemFacts => ({
  field,
  reason: 'TAKEN',
  message: isArchived
    ? `An archived ${what} has this name. Restore that one, or choose another name.`
    : `Another ${what} has this name.`,
});
