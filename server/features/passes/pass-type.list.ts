import { registerEnumType } from 'type-graphql';
import type { ListSpec } from '../../db/listing.ts';
import { NAME_ORDER } from '../../db/row.ts';
import { passTypeJson, TYPES_WITH_TERMS } from './pass-type.sql.ts';

export enum PassTypeFilter {
  ACTIVE = 'ACTIVE',
  SUSPENDED = 'SUSPENDED',
  ALL = 'ALL',
}

registerEnumType(PassTypeFilter, {
  name: 'PassTypeFilter',
  description: 'Which pass types to show.',
  valuesConfig: {
    ACTIVE: { description: 'Those that are not suspended, for sale or not.' },
    SUSPENDED: { description: 'Suspended ones.' },
    ALL: { description: 'All.' },
  },
});

export enum PassTypeSort {
  TITLE = 'TITLE',
  PRICE = 'PRICE',
}

registerEnumType(PassTypeSort, {
  name: 'PassTypeSort',
  description: 'What a list of pass types is sorted by.',
  valuesConfig: {
    TITLE: { description: 'Name of the pass.' },
    PRICE: { description: 'Its price, of the pass or of one use.' },
  },
});

/** A school has some dozens of them, which are sorted as they are read. */
export const passTypes: ListSpec = {
  name: 'pass_types',
  table: TYPES_WITH_TERMS,
  joins: '',
  json: passTypeJson('t'),
  // The list's own parameter, which nothing here needs.
  where: '$1::text is null',
  filters: {
    ALL: null,
    ACTIVE: 't.suspended_at is null',
    SUSPENDED: 't.suspended_at is not null',
  },
  sorts: {
    TITLE: { by: `t.title collate "${NAME_ORDER}"`, type: 'name' },
    PRICE: { by: 't.price_cents', type: 'number' },
  },
  searchKind: 'PASS_TYPE',
};
