import type { DataSource } from 'typeorm';
import type { Tx } from '../../db/transaction.ts';
import type { Clock } from '../../shared/clock.ts';
import { newId } from '../../shared/ids.ts';
import { dateInZone } from '../../shared/local-date.ts';
import { perform, Refused, type Origin, type Plan } from '../audit/perform.ts';
import { FileChanged, writeBatch, type BatchRow } from './class-batch.ts';
import { IS_KNOWN_SOURCE, ONE_AT_A_TIME, PATIENCE, RESTORE_PROGRAMS } from './class-batch.sql.ts';
import { ImportTally, type ImportNumbers } from './import-tally.ts';
import { planPlaces, type PlacesPlan } from './places.rules.ts';
import { loadPlaces, writePlaces } from './places.sql.ts';
import { readCatalogue } from './read-catalogue.ts';
import type { Survey } from './survey.ts';

const BATCH = 500;

export interface ImportRequest {
  readonly path: string;
  /** What the audit calls the file. */
  readonly fileName: string;
  readonly source: string;
  /** For locations that do not exist yet. */
  readonly zone: string;
  readonly survey: Survey;
  readonly dryRun: boolean;
}

export interface ImportListener {
  /** The office changed parts of this class that the file changed too. */
  kept(note: { line: number; name: string; parts: readonly string[] }): void;
  written(rows: number): void;
}

export interface ImportResult {
  readonly numbers: ImportNumbers;
  readonly places: Pick<PlacesPlan, 'newPrograms' | 'newLocations' | 'adopted' | 'renamed'>;
}

export class ImportRunning extends Error {}

/** Brings the classes of an account in line with a catalogue: all of it or, on a dry run or a failure, nothing. */
export async function importClasses(
  services: { source: DataSource; clock: Clock },
  origin: Origin,
  request: ImportRequest,
  { listen, signal }: { listen: ImportListener; signal: AbortSignal },
): Promise<ImportResult> {
  const { fileName, source, dryRun } = request;
  let result: ImportResult | undefined;
  const performed = await perform<ImportNumbers, 'RUNNING', ImportNumbers>(
    services,
    origin,
    { verb: 'IMPORT_CLASSES', input: { fileName, source }, dryRun },
    async (tx) => {
      await tx.query(PATIENCE);
      const [lock] = await tx.query<{ locked: boolean }>(ONE_AT_A_TIME, [
        `import ${tx.accountId} ${source}`,
      ]);
      if (!lock?.locked) return new Refused('RUNNING');
      const places = planPlaces(await loadPlaces(tx, source), request.survey, {
        ...request,
        newId,
      });
      await writePlaces(tx, source, places);
      const tally = await writeClasses(tx, services.clock, request, places, { listen, signal });
      await tx.query(RESTORE_PROGRAMS, [[...tally.joined]]);
      result = { numbers: tally.numbers(request.survey.refusedLines.size), places };
      return planOf(request, result, tally);
    },
  );
  if (performed.kind === 'refused' || !result) throw new ImportRunning();
  return result;
}

async function writeClasses(
  tx: Tx,
  clock: Clock,
  { path, source, survey }: ImportRequest,
  places: PlacesPlan,
  { listen, signal }: { listen: ImportListener; signal: AbortSignal },
): Promise<ImportTally> {
  const tally = new ImportTally();
  const now = clock.now();
  const [known] = await tx.query<{ known: boolean }>(IS_KNOWN_SOURCE, [source]);
  const today = (zone: string): string => dateInZone(now, zone);
  const target = { source, places, isNewSource: known?.known === false, today };
  let taken = 0;
  for await (const batch of batchesOf(path, survey)) {
    signal.throwIfAborted();
    const written = await writeBatch(tx, batch, target);
    for (const { line, present, merged } of written.differing) {
      if (merged.kept.length > 0) listen.kept({ line, name: present.name, parts: merged.kept });
    }
    tally.add(batch.length, written);
    listen.written((taken += batch.length));
  }
  if (taken !== survey.rows) throw new FileChanged();
  return tally;
}

async function* batchesOf(path: string, { refusedLines }: Survey): AsyncGenerator<BatchRow[]> {
  let batch: BatchRow[] = [];
  for await (const line of readCatalogue(path)) {
    if (refusedLines.has(line.line)) continue;
    if (!('row' in line)) throw new FileChanged();
    batch.push(line);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** Everything is written by now, in batches, within the same transaction. */
function planOf(
  { fileName, source }: ImportRequest,
  { numbers, places }: ImportResult,
  { before, after, classIds }: ImportTally,
): Plan<ImportNumbers, 'RUNNING', ImportNumbers> {
  const { newPrograms, newLocations, adopted, renamed } = places;
  return {
    writes: [],
    outcome: numbers,
    preview: numbers,
    before: { classes: before, locations: renamed.map(({ id, from }) => ({ id, name: from })) },
    after: {
      fileName,
      source,
      classes: after,
      locations: renamed.map(({ id, to }) => ({ id, name: to })),
      newPrograms: newPrograms.map(({ name }) => name),
      newLocations: newLocations.map(({ name }) => name),
    },
    targets: [
      ...newPrograms.map(({ id }) => ['PROGRAM', id] as const),
      ...[...newLocations, ...adopted, ...renamed].map(({ id }) => ['LOCATION', id] as const),
      ...classIds.map((id) => ['CLASS', id] as const),
    ],
  };
}
