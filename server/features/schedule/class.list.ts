import { registerEnumType } from 'type-graphql';
import type { ListSpec } from '../../db/listing.ts';
import { classFactsJson } from './class-facts.sql.ts';

export enum ClassSort {
  NAME = 'NAME',
  STARTS_ON = 'STARTS_ON',
}

registerEnumType(ClassSort, {
  name: 'ClassSort',
  description: 'What a list of classes is sorted by.',
  valuesConfig: {
    NAME: { description: 'Name of the class.' },
    STARTS_ON: { description: 'Its first day; classes without one come first.' },
  },
});

/** Each class as it is on a day, which `$1` and the class's location `l` decide. */
const listOf = (name: string, day: string): ListSpec => ({
  name,
  table: 'class',
  joins: `join location l on l.id = t.location_id
    cross join lateral (select ${day} as today) d
    cross join lateral (select t.*) c`,
  json: classFactsJson('d.today'),
  where: 'true',
  filters: { ALL: null, ACTIVE: 't.is_active', INACTIVE: 'not t.is_active' },
  sorts: {
    NAME: { by: 't.name', type: 'name' },
    STARTS_ON: { by: `coalesce(t.starts_on, '-infinity'::date)`, type: 'date' },
  },
  searchKind: 'CLASS',
});

/** `$1` is now: each class's today is its location's. */
export const classes = listOf('classes', '($1::timestamptz at time zone l.zone)::date');

/** `$1` is a date. */
export const classesOn = listOf('classes_on', '$1::date');
