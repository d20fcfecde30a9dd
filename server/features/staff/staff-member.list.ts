import { registerEnumType } from 'type-graphql';
import type { ListSpec } from '../../db/listing.ts';
import { NAME_ORDER } from '../../db/row.ts';
import { staffJson } from './staff-member.sql.ts';

export enum StaffSort {
  NAME = 'NAME',
  LOGIN = 'LOGIN',
  EMAIL = 'EMAIL',
  TITLE = 'TITLE',
  HIRED = 'HIRED',
  SIGNED_IN = 'SIGNED_IN',
}

registerEnumType(StaffSort, {
  name: 'StaffSort',
  description: 'What a list of staff is sorted by.',
  valuesConfig: {
    NAME: { description: 'Last name, then first name.' },
    LOGIN: { description: 'Login name.' },
    EMAIL: { description: 'E-mail address; those without one first.' },
    TITLE: { description: 'Title; those without one first.' },
    HIRED: { description: 'First day of work; unknown ones last.' },
    SIGNED_IN: { description: 'When they last signed in; those who never did first.' },
  },
});

const name = (sql: string) => ({ by: `(${sql}) collate "${NAME_ORDER}"`, type: 'name' as const });

/** A school has some dozens of them, which are sorted as they are read. */
export const staffMembers: ListSpec = {
  name: 'staff_members',
  table: 'staff',
  joins: '',
  json: staffJson('t'),
  // The list's own parameter, which nothing here needs.
  where: '$1::text is null',
  filters: { ALL: null, ACTIVE: 't.is_active', INACTIVE: 'not t.is_active' },
  sorts: {
    NAME: name(`t.last_name || ' ' || t.first_name`),
    LOGIN: name('t.login'),
    EMAIL: name(`coalesce(t.email, '')`),
    TITLE: name(`coalesce(t.title, '')`),
    HIRED: { by: `coalesce(t.hired_on, 'infinity'::date)`, type: 'date' },
    SIGNED_IN: { by: `coalesce(t.signed_in_at, '1900-01-01Z'::timestamptz)`, type: 'instant' },
  },
  searchKind: 'STAFF',
  plannedAnew: true,
};
