import { statement } from '../../db/statement.ts';
import { inOrder, loader, type LoaderSpec } from '../../graphql/loader-set.ts';
import { RECORD_KINDS, type RecordKind } from './record-marks.form.ts';
import { customValuesJson, keywordsJson } from './record-marks.sql.ts';
import type { CustomValueOfRecord } from './record-marks.types.ts';
import type { Keyword } from './settings.entities.ts';

const ofKind = <T>(
  name: string,
  json: (kind: RecordKind, id: string) => string,
  kind: RecordKind,
): LoaderSpec<T[]> => {
  const all = statement(
    `${name}_of_${kind.toLowerCase()}`,
    `select r.id, ${json(kind, 'r.id')} as rows from unnest($1::uuid[]) as r (id)`,
  );
  return loader<T[]>(`${name}Of${kind}`, async (snapshot, ids) => {
    const rows = await snapshot.query<{ id: string; rows: T[] }>(all, [ids]);
    return inOrder(
      ids,
      rows,
      (row) => row.id,
      (row) => row?.rows ?? [],
    );
  });
};

const forEach = <T>(
  name: string,
  json: (kind: RecordKind, id: string) => string,
): Record<RecordKind, LoaderSpec<T[]>> =>
  Object.fromEntries(RECORD_KINDS.map((kind) => [kind, ofKind<T>(name, json, kind)])) as Record<
    RecordKind,
    LoaderSpec<T[]>
  >;

/** The keywords of records of a kind, by name: `context.loaders.load(keywordsOf.FAMILY, id)`. */
export const keywordsOf = forEach<Keyword>('keywords', keywordsJson);

/** The custom values of records of a kind, in the order of their fields. */
export const customValuesOf = forEach<CustomValueOfRecord>('custom_values', customValuesJson);
