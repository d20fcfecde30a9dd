import { registerEnumType } from 'type-graphql';
import type { ListCondition, ListSpec } from '../../db/listing.ts';
import type { Gender } from '../../shared/gender.ts';
import { familyIsActive, familyJson } from '../families/family.sql.ts';
import { studentInFamilyJson, studentIsActive } from './student.sql.ts';

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
const students: ListSpec = {
  name: 'students',
  table: 'student',
  joins: `join family f on f.id = t.family_id
    cross join lateral (select ${studentIsActive('t.id', '$1::date')} as is_active) a`,
  json: studentInFamilyJson(
    't',
    'a.is_active',
    familyJson('f', familyIsActive('f.id', '$1::date')),
  ),
  where: 't.archived_at is null',
  filters: { ALL: null, ACTIVE: 'a.is_active', INACTIVE: 'not a.is_active', ARCHIVED: null },
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
const studentsByName: ListSpec = {
  ...students,
  name: 'students_by_name',
  searchKind: 'STUDENT_NAME',
};

const archived = (of: ListSpec): ListSpec => ({
  ...of,
  name: `archived_${of.name}`,
  where: 't.archived_at is not null',
  searchKind: `ARCHIVED_${of.searchKind}`,
});

export interface StudentFilters {
  readonly filter: string;
  readonly keywordId?: string | null;
  readonly levelId?: string | null;
  readonly gender?: Gender | null;
}

/** The list and the conditions that such filters ask for. */
export function studentsBy(
  { filter, keywordId, levelId, gender }: StudentFilters,
  maySeeFamilies: boolean,
): { spec: ListSpec; conditions: ListCondition[] } {
  const current = maySeeFamilies ? students : studentsByName;
  const spec = filter === 'ARCHIVED' ? archived(current) : current;
  const conditions: ListCondition[] = [];
  if (keywordId)
    conditions.push({
      sql: (add) =>
        `t.id in (select u.student_id from keyword_use u where u.keyword_id = ${add(keywordId)})`,
    });
  if (levelId) conditions.push({ sql: (add) => `t.level_id = ${add(levelId)}` });
  if (gender) conditions.push({ sql: (add) => `t.gender = ${add(gender)}` });
  return { spec: conditions.length > 0 ? { ...spec, plannedAnew: true } : spec, conditions };
}
