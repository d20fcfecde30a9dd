import { registerEnumType } from 'type-graphql';
import type { ListSpec } from '../../db/listing.ts';
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
  filters: { ALL: null, ACTIVE: 'a.is_active', INACTIVE: 'not a.is_active' },
  sorts: {
    NAME: { by: 't.name', type: 'name' },
    CREATED: { by: 't.created_at', type: 'instant' },
  },
  searchKind: 'FAMILY',
};
