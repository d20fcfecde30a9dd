import { registerEnumType } from 'type-graphql';
import type { ListCondition, ListSpec } from '../../db/listing.ts';
import { firstDay, lastDay } from '../../db/open-days.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import { familyIsActive, familyJson } from '../families/family.sql.ts';
import { timeslotsJson } from '../schedule/class-facts.sql.ts';
import { studentInFamilyJson, studentIsActive } from '../students/student.sql.ts';
import type { EnrollmentType } from './enrollment.enums.ts';
import { enrolledClassColumns, enrollmentColumns } from './enrollment.sql.ts';

export enum EnrollmentSort {
  STUDENT = 'STUDENT',
  CLASS = 'CLASS',
  STARTS = 'STARTS',
  CREATED = 'CREATED',
}

registerEnumType(EnrollmentSort, {
  name: 'EnrollmentSort',
  description: 'What a list of enrollments is sorted by.',
  valuesConfig: {
    STUDENT: { description: 'Last name of the student.' },
    CLASS: { description: 'Name of the class.' },
    STARTS: { description: 'First day; waits without one come first.' },
    CREATED: { description: 'When it was made.' },
  },
});

const STARTS = firstDay('t');
const ENDS = lastDay('t');

/** Who teaches class `c` on the day that a row shows: its first, or today while it runs. */
const INSTRUCTORS = `
  (select coalesce(json_agg(m.first_name || ' ' || m.last_name order by m.last_name), '[]')
   from class_instructor i join staff m on m.id = i.staff_id
   where i.class_id = c.id and (i.valid_from is null or i.valid_from <= greatest(t.starts_on, least($1::date, t.drops_on)))
     and (i.valid_to is null or i.valid_to >= greatest(t.starts_on, least($1::date, t.drops_on))))`;

/** `$1` is today. A search finds students, by all that rule F-2 names. */
const enrollments: ListSpec = {
  name: 'enrollments',
  table: 'enrollment',
  joins: `join student s on s.id = t.student_id join family f on f.id = s.family_id join class c on c.id = t.class_id`,
  json: `json_build_object(
    'row', (select row_to_json(x) from (select ${enrollmentColumns('t')}) x),
    'class', (select row_to_json(x) from (
      select ${enrolledClassColumns('c')}, ${timeslotsJson('c.id')} as timeslots, ${INSTRUCTORS} as instructors) x),
    'student', ${studentInFamilyJson('s', studentIsActive('s.id', '$1::date'), familyJson('f', familyIsActive('f.id', '$1::date')))})`,
  where: 't.removed_at is null and $1::date is not null',
  filters: { ALL: null },
  sorts: {
    STUDENT: { by: 's.last_name', type: 'name', joined: true },
    CLASS: { by: 'c.name', type: 'name', joined: true },
    STARTS: { by: STARTS, type: 'date' },
    CREATED: { by: 't.created_at', type: 'instant' },
  },
  searchKind: 'STUDENT',
  searchesArchived: true,
  searchColumn: 'student_id',
  mostMatches: 1_000,
  plannedAnew: true,
};

/** For those who may not see families (see the students' list). */
const enrollmentsByName: ListSpec = {
  ...enrollments,
  name: 'enrollments_by_name',
  searchKind: 'STUDENT_NAME',
};

export const enrollmentList = (maySeeFamilies: boolean): ListSpec =>
  maySeeFamilies ? enrollments : enrollmentsByName;

/** What the list may be narrowed by; all that are given must hold. */
export interface EnrollmentFilters {
  readonly from?: LocalDate | null;
  readonly to?: LocalDate | null;
  readonly types?: readonly EnrollmentType[] | null;
  readonly programId?: string | null;
  readonly levelId?: string | null;
  readonly classId?: string | null;
  readonly instructorId?: string | null;
  readonly locationId?: string | null;
  readonly seasonId?: string | null;
  readonly keywordId?: string | null;
  readonly createdFrom?: LocalDate | null;
  readonly createdTo?: LocalDate | null;
  readonly firstOnly?: boolean | null;
  readonly dropping?: boolean | null;
}

/** The filters as conditions (rule E-14). `zone` says when the days of `createdFrom` and `createdTo` begin. */
export function enrollmentConditions(filters: EnrollmentFilters, zone: string): ListCondition[] {
  const { from, to, types, createdFrom, createdTo } = filters;
  const equal = (column: string, value: string | null | undefined): ListCondition['sql'] | null =>
    value ? (add) => `${column} = ${add(value)}::uuid` : null;
  const conditions: (ListCondition['sql'] | null)[] = [
    from ? (add) => `${ENDS} >= ${add(from)}::date` : null,
    to ? (add) => `${STARTS} <= ${add(to)}::date` : null,
    types && types.length > 0 ? (add) => `t.type = any (${add([...types])}::text[])` : null,
    equal('c.program_id', filters.programId),
    equal('c.level_id', filters.levelId),
    equal('t.class_id', filters.classId),
    equal('c.location_id', filters.locationId),
    within(
      't.class_id in (select cs.class_id from class_season cs where cs.season_id =',
      filters.seasonId,
    ),
    within(
      't.student_id in (select ku.student_id from keyword_use ku where ku.keyword_id =',
      filters.keywordId,
    ),
    taughtBy(filters),
    createdFrom
      ? (add) => `t.created_at >= ${add(createdFrom)}::date::timestamp at time zone ${add(zone)}`
      : null,
    createdTo
      ? (add) => `t.created_at < (${add(createdTo)}::date + 1)::timestamp at time zone ${add(zone)}`
      : null,
    filters.firstOnly
      ? () => `not exists (
          select from enrollment o where o.student_id = t.student_id and o.removed_at is null and o.type <> 'WAIT'
            and (o.starts_on, o.id) < (t.starts_on, t.id))`
      : null,
    filters.dropping
      ? () => `t.type in ('ACTIVE', 'WAIT') and ${ENDS} >= $1::date and ${ENDS} < 'infinity'::date`
      : null,
  ];
  return conditions.filter((sql) => sql !== null).map((sql) => ({ sql }));
}

const within = (beginning: string, id: string | null | undefined): ListCondition['sql'] | null =>
  id ? (add) => `${beginning} ${add(id)}::uuid)` : null;

/** Somebody who teaches the class at some time of the days that are asked for. */
function taughtBy({ instructorId, from, to }: EnrollmentFilters): ListCondition['sql'] | null {
  if (!instructorId) return null;
  return (add) => `t.class_id in (
    select i.class_id from class_instructor i where i.staff_id = ${add(instructorId)}::uuid
    ${to ? `and (i.valid_from is null or i.valid_from <= ${add(to)}::date)` : ''}
    ${from ? `and (i.valid_to is null or i.valid_to >= ${add(from)}::date)` : ''})`;
}
