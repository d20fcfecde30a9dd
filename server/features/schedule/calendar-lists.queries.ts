import { statement } from '../../db/statement.ts';
import type { Tx } from '../../db/transaction.ts';
import type { FieldProblemFacts } from '../../shared/form.ts';
import { isId } from '../../shared/ids.ts';
import type { Entry } from '../settings/list-description.ts';
import type { ClosureValues } from './closure.form.ts';
import type { SeasonValues } from './season.form.ts';

const CLASSES = statement(
  'season_classes',
  'select count(*)::integer as count from class_season where season_id = $1',
);

const OVERLAPPING = statement(
  'season_overlapping',
  `select n.index, c.name as "className", s.name as "seasonName"
   from unnest($2::integer[], $3::date[], $4::date[]) as n (index, starts_on, ends_on)
   join class_season mine on mine.season_id = $1
   join class_season theirs on theirs.class_id = mine.class_id and theirs.season_id <> $1
   join season_range r on r.season_id = theirs.season_id and r.starts_on <= n.ends_on and n.starts_on <= r.ends_on
   join season s on s.id = theirs.season_id join class c on c.id = mine.class_id
   order by n.index, c.name limit 1`,
);

/** What the classes in a session rely on: its kind, and that their sessions do not overlap (rules O-8 and S-9). */
export async function keptClasses(
  tx: Tx,
  { values, before }: { values: SeasonValues; before: Entry<SeasonValues> | null },
): Promise<FieldProblemFacts[]> {
  if (!before) return [];
  if (values.kind !== before.kind) {
    const [row] = await tx.query<{ count: number }>(CLASSES, [before.id]);
    if (row && row.count > 0) {
      const have = row.count === 1 ? '1 class has' : `${row.count} classes have`;
      const message = `${have} it. What it is stays as it is.`;
      return [{ field: 'kind', reason: 'IN_USE', message }];
    }
  }
  const { ranges } = values;
  const [other] = await tx.query<{ index: number; className: string; seasonName: string }>(
    OVERLAPPING,
    [
      before.id,
      ranges.map((_, index) => index),
      ranges.map(({ startsOn }) => startsOn),
      ranges.map(({ endsOn }) => endsOn),
    ],
  );
  if (!other) return [];
  const message = `In the class ${other.className} it would overlap ${other.seasonName}.`;
  return [{ field: `ranges.${other.index}.startsOn`, reason: 'OVERLAPS', message }];
}

const KNOWN = statement(
  'closure_targets_known',
  `select (select coalesce(array_agg(p.id), '{}') from program p where p.id = any ($1::uuid[])) as programs,
     (select coalesce(array_agg(l.id), '{}') from location l where l.id = any ($2::uuid[])) as locations`,
);

/** What a closure closes is there. */
export async function knownTargets(
  tx: Tx,
  {
    values: { programIds, locationIds },
  }: { values: Pick<ClosureValues, 'programIds' | 'locationIds'> },
): Promise<FieldProblemFacts[]> {
  const [known] = await tx.query<{ programs: string[]; locations: string[] }>(KNOWN, [
    programIds.filter(isId),
    locationIds.filter(isId),
  ]);
  const unknown = (
    ids: readonly string[],
    found: readonly string[] = [],
    field: string,
    what: string,
  ): FieldProblemFacts[] =>
    ids.every((id) => found.includes(id))
      ? []
      : [{ field, reason: 'UNKNOWN', message: `There is no such ${what}.` }];
  return [
    ...unknown(programIds, known?.programs, 'programIds', 'program'),
    ...unknown(locationIds, known?.locations, 'locationIds', 'location'),
  ];
}
