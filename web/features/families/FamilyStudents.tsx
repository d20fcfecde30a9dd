import type { FragmentType } from '@apollo/client/masking';
import Button from '@mui/material/Button';
import { Link } from 'react-router';
import { formatAge, formatPlainDay } from '../../lib/format.ts';
import { genderWord } from '../../lib/gender.ts';
import { usePermission } from '../../lib/permission.ts';
import { useFragmentData } from '../../lib/useFragmentData.ts';
import { DataTable, type Column } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Section } from '../../ui/Section.tsx';
import { ActivityDot } from '../../ui/StatusDot.tsx';
import { useActionsWidth } from '../../ui/useActionsWidth.ts';
import { CriticalMark } from './CriticalMark.tsx';
import {
  FamilyStudents_familyFragmentDoc,
  type FamilyStudents_familyFragment,
} from './FamilyStudents.generated.ts';
import { asAbsent } from '../absences/absent-student.ts';
import { AbsencesButton } from '../absences/AbsencesButton.tsx';
import { useCheckInMode } from '../attendance/useCheckInMode.ts';
import { StudentActions } from './StudentActions.tsx';

type Student = FamilyStudents_familyFragment['students'][number];

function nameOf({ firstName, lastName }: Student): string {
  return `${firstName} ${lastName}`;
}

const columns: readonly Column<Student>[] = [
  {
    key: 'name',
    head: 'Student',
    inCard: 'title',
    cell: (student) => (
      <>
        <Link to={`/students/${student.id}`}>{nameOf(student)}</Link>
        <CriticalMark notes={student.openCriticalNotes} />
      </>
    ),
  },
  {
    key: 'status',
    head: 'Status',
    width: 104,
    inCard: 'beside',
    cell: ({ isActive }) => <ActivityDot isActive={isActive} />,
  },
  {
    key: 'born',
    head: 'Born',
    width: 136,
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
    cell: ({ gender }) => genderWord(gender),
  },
  {
    key: 'level',
    head: 'Level',
    cell: ({ level }) => level?.name,
  },
];

interface FamilyStudentsProps {
  family: FragmentType<typeof FamilyStudents_familyFragmentDoc>;
  /** Nobody is added to a family that is archived. */
  isArchived: boolean;
  /** Takes what is to be said of it. */
  onChanged: (told: string) => void;
}

/** The students of a family, for those who may see students. */
export function FamilyStudents(props: FamilyStudentsProps) {
  const { id, students } = useFragmentData(FamilyStudents_familyFragmentDoc, props.family);
  const mayCheckIn = useCheckInMode();
  const actionsWidth = useActionsWidth(mayCheckIn ? 5 : 4);
  const mayAdd = usePermission('STUDENTS', 'FULL') && !props.isArchived;
  return (
    <Section
      title="Students"
      note={String(students.length)}
      actions={
        !props.isArchived && (
          <>
            <AbsencesButton
              size="small"
              students={students.map(asAbsent)}
              onRecorded={props.onChanged}
            />
            {mayAdd && (
              <Button size="small" component={Link} to={`/families/${id}/students/new`}>
                Add student
              </Button>
            )}
          </>
        )
      }
    >
      <DataTable
        label="Students of the family"
        columns={columns}
        rows={students}
        rowKey={({ id }) => id}
        isSubdued={({ isActive }) => !isActive}
        actionsWidth={actionsWidth}
        rowActions={(student) => (
          <StudentActions id={student.id} name={nameOf(student)} mayCheckIn={mayCheckIn} />
        )}
        empty={<EmptyState title="No students yet" />}
      />
    </Section>
  );
}
