import { Link } from 'react-router';
import { formatAge, formatPlainDay } from '../../lib/format.ts';
import { genderWord } from '../../lib/gender.ts';
import type { Column } from '../../ui/DataTable.tsx';
import { ActivityDot } from '../../ui/StatusDot.tsx';
import type { StudentsTable_studentFragment } from './StudentsTable.generated.ts';

type StudentRow = StudentsTable_studentFragment;

const familyColumn: Column<StudentRow> = {
  key: 'family',
  head: 'Family',
  from: 'md',
  cell: ({ family }) => family && <Link to={`/families/${family.id}`}>{family.name}</Link>,
};

/** The columns of the list of students; the family is there for those who may see families. */
export function studentColumns(withFamily: boolean): readonly Column<StudentRow>[] {
  return [
    {
      key: 'LAST_NAME',
      head: 'Last name',
      sortable: true,
      inCard: 'title',
      cell: ({ id, lastName }) => <Link to={`/students/${id}`}>{lastName}</Link>,
    },
    {
      key: 'FIRST_NAME',
      head: 'First name',
      sortable: true,
      inCard: 'beside',
      cell: ({ firstName }) => <b>{firstName}</b>,
    },
    {
      key: 'status',
      head: 'Status',
      width: 104,
      cell: ({ isActive, isArchived }) => (
        <ActivityDot isActive={isActive} isArchived={isArchived} />
      ),
    },
    {
      key: 'BORN',
      head: 'Born',
      sortable: true,
      width: 136,
      from: 'md',
      figures: true,
      cell: ({ born }) => (born ? formatPlainDay(born) : 'not known'),
    },
    {
      key: 'age',
      head: 'Age',
      width: 96,
      figures: true,
      cell: ({ age }) => (age ? formatAge(age) : '–'),
    },
    {
      key: 'gender',
      head: 'Gender',
      width: 124,
      from: 'md',
      inCard: 'hidden',
      cell: ({ gender }) => genderWord(gender),
    },
    {
      key: 'level',
      head: 'Level',
      width: '13%',
      from: 'md',
      cell: ({ level }) => level?.name,
    },
    ...(withFamily ? [familyColumn] : []),
  ];
}
