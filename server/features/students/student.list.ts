import { registerEnumType } from 'type-graphql';
import type { ListSpec } from '../../db/listing.ts';
import { familyIsActive, familyJson } from '../families/family.sql.ts';
import { studentIsActive } from './student.sql.ts';

export enum StudentSort {
  LAST_NAME = 'LAST_NAME',
  FIRST_NAME = 'FIRST_NAME',
  BORN = 'BORN',
}

registerEnumType(StudentSort, {
  name: 'StudentSort',
  description: 'What a list of students is sorted by.',
  valuesConfig: {
    LAST_NAME: { description: 'Last name.' },
    FIRST_NAME: { description: 'First name.' },
    BORN: { description: 'Date of birth; unknown ones come last.' },
  },
});

/** `$1` is today. */
export const students: ListSpec = {
  name: 'students',
  table: 'student',
  joins: `join family f on f.id = t.family_id
    cross join lateral (select ${studentIsActive('t.id', '$1::date')} as is_active) a`,
  json: `json_build_object('id', t.id, 'familyId', t.family_id, 'firstName', t.first_name, 'lastName', t.last_name,
    'born', t.born, 'gender', t.gender, 'isActive', a.is_active,
    'family', ${familyJson('f', familyIsActive('f.id', '$1::date'))})`,
  where: 't.archived_at is null',
  filters: { ALL: null, ACTIVE: 'a.is_active', INACTIVE: 'not a.is_active' },
  sorts: {
    LAST_NAME: { by: 't.last_name', type: 'name' },
    FIRST_NAME: { by: 't.first_name', type: 'name' },
    BORN: { by: `coalesce(t.born, 'infinity'::date)`, type: 'date' },
  },
  searchKind: 'STUDENT',
};

/**
 * The same list for those who may not see families: a search by a guardian's name or number would tell them piece by
 * piece what they may not read.
 */
export const studentsByName: ListSpec = {
  ...students,
  name: 'students_by_name',
  searchKind: 'STUDENT_NAME',
};
