import { registerEnumType } from 'type-graphql';
import type { ListCondition, ListSpec } from '../../db/listing.ts';
import { familyIsActive, familyJson } from './family.sql.ts';

export enum FamilySort {
  NAME = 'NAME',
  CREATED = 'CREATED',
}

registerEnumType(FamilySort, {
  name: 'FamilySort',
  description: 'What a list of families is sorted by.',
  valuesConfig: {
    NAME: { description: 'Name of the family.' },
    CREATED: { description: 'When the record was made.' },
  },
});

/** `$1` is today. */
export const families: ListSpec = {
  name: 'families',
  table: 'family',
  joins: `cross join lateral (select ${familyIsActive('t.id', '$1::date')} as is_active) a`,
  json: familyJson('t', 'a.is_active'),
  where: 't.archived_at is null',
  filters: { ALL: null, ACTIVE: 'a.is_active', INACTIVE: 'not a.is_active', ARCHIVED: null },
  sorts: {
    NAME: { by: 't.name', type: 'name' },
    CREATED: { by: 't.created_at', type: 'instant' },
  },
  searchKind: 'FAMILY',
};

/** The archived ones, whose search texts stand apart: nobody comes upon them who does not look for them. */
const archivedFamilies: ListSpec = {
  ...families,
  name: 'archived_families',
  where: 't.archived_at is not null',
  searchKind: 'ARCHIVED_FAMILY',
};

export interface FamilyFilters {
  readonly filter: string;
  readonly keywordId?: string | null;
}

/** The list and the conditions that such filters ask for. */
export function familiesBy({ filter, keywordId }: FamilyFilters): {
  spec: ListSpec;
  conditions: ListCondition[];
} {
  const spec = filter === 'ARCHIVED' ? archivedFamilies : families;
  if (!keywordId) return { spec, conditions: [] };
  return {
    spec: { ...spec, plannedAnew: true },
    conditions: [
      {
        sql: (add) =>
          `t.id in (select u.family_id from keyword_use u where u.keyword_id = ${add(keywordId)})`,
      },
    ],
  };
}
