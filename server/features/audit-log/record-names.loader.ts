import { statement } from '../../db/statement.ts';
import { inOrder, loader } from '../../graphql/loader-set.ts';
import { namesSql, type AuditedKind } from './record-kinds.ts';

export interface RecordName {
  readonly kind: AuditedKind;
  readonly name: string;
}

const NAMES = statement('record_names', namesSql('$1::uuid[]'));

/** What the records of these ids are called, whatever they are; null where there is none any more. */
export const recordName = loader<RecordName | null>('recordName', async (snapshot, ids) => {
  const rows = await snapshot.query<{ id: string } & RecordName & Record<string, unknown>>(NAMES, [
    ids,
  ]);
  return inOrder(
    ids,
    rows,
    ({ id }) => id,
    (row) => row ?? null,
  );
});
