import { statement } from '../../db/statement.ts';
import type { Tx } from '../../db/transaction.ts';
import type { KnownLocation, KnownPlaces, KnownProgram, PlacesPlan } from './places.rules.ts';

const PROGRAMS = statement('import_programs', `select id, name from program`);

const LOCATIONS = statement(
  'import_locations',
  `select id, name, zone, source, source_key as "sourceKey" from location`,
);

/** Only programs that are still there: a row may remember one that was erased. */
const SECTIONS = statement(
  'import_sections',
  `with seen as materialized (
     select distinct source_row -> 'values' ->> 'section' as section, source_row ->> 'programId' as program_id
     from class where source = $1)
   select seen.section, p.id as "programId" from seen join program p on p.id::text = seen.program_id`,
);

const LOCATION_NAMES = statement(
  'import_location_names',
  `select source_row -> 'values' ->> 'location' as "sourceKey",
          array_agg(distinct source_row -> 'values' ->> 'locationName') as names
   from class where source = $1 and source_row -> 'values' ->> 'locationName' is not null group by 1`,
);

/** Everything that decides where the classes of a file belong. */
export async function loadPlaces(tx: Tx, source: string): Promise<KnownPlaces> {
  const [programs, locations, sections, names] = await Promise.all([
    tx.query<KnownProgram>(PROGRAMS),
    tx.query<KnownLocation>(LOCATIONS),
    tx.query<{ section: string; programId: string }>(SECTIONS, [source]),
    tx.query<{ sourceKey: string; names: string[] }>(LOCATION_NAMES, [source]),
  ]);
  return {
    programs,
    locations,
    sections: new Map(sections.map((one) => [one.section, one.programId])),
    locationNames: new Map(names.map((one) => [one.sourceKey, new Set(one.names)])),
  };
}

const INSERT_PROGRAMS = statement(
  'import_insert_programs',
  `insert into program (account_id, id, name)
   select $1, n.id, n.name from unnest($2::uuid[], $3::text[]) as n (id, name)`,
);

const INSERT_LOCATIONS = statement(
  'import_insert_locations',
  `insert into location (account_id, id, name, zone, source, source_key)
   select $1, n.id, n.name, n.zone, $2, n.source_key
   from unnest($3::uuid[], $4::text[], $5::text[], $6::text[]) as n (id, name, zone, source_key)`,
);

const ADOPT_LOCATIONS = statement(
  'import_adopt_locations',
  `update location l set source = $1, source_key = n.source_key
   from unnest($2::uuid[], $3::text[]) as n (id, source_key) where l.id = n.id`,
);

const RENAME_LOCATIONS = statement(
  'import_rename_locations',
  `update location l set name = n.name from unnest($1::uuid[], $2::text[]) as n (id, name) where l.id = n.id`,
);

export async function writePlaces(tx: Tx, source: string, plan: PlacesPlan): Promise<void> {
  const { newPrograms, newLocations, adopted, renamed } = plan;
  await Promise.all([
    tx.query(INSERT_PROGRAMS, [
      tx.accountId,
      newPrograms.map((one) => one.id),
      newPrograms.map((one) => one.name),
    ]),
    tx.query(INSERT_LOCATIONS, [
      tx.accountId,
      source,
      newLocations.map((one) => one.id),
      newLocations.map((one) => one.name),
      newLocations.map((one) => one.zone),
      newLocations.map((one) => one.sourceKey),
    ]),
    tx.query(ADOPT_LOCATIONS, [
      source,
      adopted.map((one) => one.id),
      adopted.map((one) => one.sourceKey),
    ]),
    tx.query(RENAME_LOCATIONS, [renamed.map((one) => one.id), renamed.map((one) => one.to)]),
  ]);
}
