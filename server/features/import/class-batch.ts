import type { Tx } from '../../db/transaction.ts';
import { newId } from '../../shared/ids.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import type { CatalogueRow } from './catalogue.rules.ts';
import * as sql from './class-batch.sql.ts';
import { change, make, type DifferingClass, type MadeClass } from './class-writes.ts';
import { mergeRow, type PresentClass, type SourceRow } from './merge.rules.ts';
import type { PlacesPlan } from './places.rules.ts';

export interface BatchRow {
  readonly line: number;
  readonly row: CatalogueRow;
}

export interface BatchTarget {
  readonly source: string;
  /** Nothing was imported from it before: then every row is new. */
  readonly isNewSource: boolean;
  readonly places: PlacesPlan;
  /** Today in a zone. */
  readonly today: (zone: string) => LocalDate;
}

export interface WrittenBatch {
  readonly made: readonly MadeClass[];
  readonly differing: readonly DifferingClass[];
}

/** Takes some hundred rows at once: what is new is made, what differs from the last import is merged. */
export async function writeBatch(
  tx: Tx,
  rows: readonly BatchRow[],
  target: BatchTarget,
): Promise<WrittenBatch> {
  const wanted = new Map(
    rows.map(({ line, row }) => [row.key, { line, ...placed(row, target.places) }]),
  );
  const { known, differing: present } = await find(tx, wanted, target);
  const made = [...wanted].flatMap(([key, { columns, sourceRow }]) =>
    known.has(key) ? [] : [{ id: newId(), key, columns, sourceRow }],
  );
  const differing = present.flatMap(({ key, class: present }) => {
    const row = wanted.get(key);
    if (!row) return [];
    const merged = mergeRow(present, {
      now: row.columns,
      values: row.sourceRow.values,
      earlierLocationId: locationOf(present.sourceRow, target.places),
      today: target.today(present.zone),
    });
    return [{ line: row.line, present, merged, sourceRow: row.sourceRow }];
  });
  await Promise.all([...make(tx, target.source, made), ...change(tx, differing)]);
  return { made, differing };
}

interface Found {
  readonly known: ReadonlySet<string>;
  readonly differing: readonly { key: string; class: PresentClass }[];
}

async function find(
  tx: Tx,
  wanted: ReadonlyMap<string, { sourceRow: SourceRow }>,
  { source, isNewSource }: BatchTarget,
): Promise<Found> {
  if (isNewSource) return { known: new Set(), differing: [] };
  const keys = [...wanted.keys()];
  const sourceRows = [...wanted.values()].map(({ sourceRow }) => JSON.stringify(sourceRow));
  const [known, locked] = await Promise.all([
    tx.query<{ key: string }>(sql.KNOWN_KEYS, [source, keys]),
    tx.query<{ id: string }>(sql.LOCK_DIFFERING, [source, keys, sourceRows]),
  ]);
  const ids = locked.map(({ id }) => id);
  return {
    known: new Set(known.map(({ key }) => key)),
    differing: ids.length === 0 ? [] : await tx.query(sql.LOAD_CLASSES, [ids]),
  };
}

const locationOf = (row: SourceRow | null, { locations }: PlacesPlan): string | null =>
  (row && locations.get(row.values.location)?.id) ?? null;

function placed({ values }: CatalogueRow, { programs, locations }: PlacesPlan) {
  const programId = programs.get(values.section);
  const location = locations.get(values.location);
  if (programId === undefined || location === undefined) throw new FileChanged();
  const { name, startsOn, endsOn, minAge, maxAge } = values;
  const columns = { name, programId, locationId: location.id, startsOn, endsOn, minAge, maxAge };
  return { columns, sourceRow: { values, programId } };
}

/** The file is not the one any more that was read at first. */
export class FileChanged extends Error {}
