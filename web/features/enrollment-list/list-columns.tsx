import { styled } from '@mui/material/styles';
import { Link } from 'react-router';
import {
  formatAge,
  formatDay,
  formatPlainDay,
  formatSchedule,
  formatTimes,
} from '../../lib/format.ts';
import type { Column } from '../../ui/DataTable.tsx';
import { TypeTag } from '../../ui/TypeTag.tsx';
import type { EnrollmentListTable_enrollmentFragment } from './EnrollmentListTable.generated.ts';

type Row = EnrollmentListTable_enrollmentFragment;

const Quiet = styled('span')(({ theme }) => ({ color: theme.vars.palette.text.secondary }));

/** A one-day place names its day. */
function scheduleOf({ startsOn, dropsOn, timeslots }: Row): string {
  if (startsOn === null || startsOn !== dropsOn) return formatSchedule(timeslots);
  return `${formatDay(startsOn)} ${timeslots.map(formatTimes).join(', ')}`;
}

/** The columns of the Enrollments page. */
export function listColumns(withFamily: boolean): readonly Column<Row>[] {
  const contact: Column<Row> = {
    key: 'family',
    head: 'Family',
    width: '15%',
    from: 'md',
    cell: ({ student: { family } }) => {
      if (!family) return null;
      const phone = family.contacts.find(({ kind }) => kind === 'PHONE');
      return (
        // One cell of a card’s two columns.
        <span>
          <Link to={`/families/${family.id}`}>{family.name}</Link>{' '}
          {phone && <Quiet>{phone.value}</Quiet>}
        </span>
      );
    },
  };
  return [
    {
      key: 'STUDENT',
      head: 'Student',
      width: '14%',
      sortable: true,
      inCard: 'title',
      cell: ({ student }) => (
        <>
          <Link to={`/students/${student.id}/enrollments`}>
            {student.firstName} {student.lastName}
          </Link>{' '}
          {student.age && <Quiet>{formatAge(student.age)}</Quiet>}
        </>
      ),
    },
    ...(withFamily ? [contact] : []),
    {
      key: 'CLASS',
      head: 'Class',
      sortable: true,
      cell: ({ class: of }) => <Link to={`/classes/${of.id}`}>{of.name}</Link>,
    },
    {
      key: 'schedule',
      head: 'Schedule',
      width: 206,
      figures: true,
      cell: (row) => <Quiet>{scheduleOf(row)}</Quiet>,
    },
    {
      key: 'instructor',
      head: 'Instructor',
      width: '11%',
      from: 'lg',
      cell: ({ class: of }) =>
        of.instructors.length > 0 ? <Quiet>{of.instructors.join(', ')}</Quiet> : null,
    },
    {
      key: 'type',
      head: 'Type',
      width: 118,
      inCard: 'beside',
      cell: ({ type, waitPosition }) => (
        <span>
          <TypeTag type={type} /> {waitPosition !== null && <Quiet>{waitPosition}</Quiet>}
        </span>
      ),
    },
    {
      key: 'STARTS',
      head: 'Start',
      width: 122,
      sortable: true,
      figures: true,
      from: 'md',
      cell: ({ startsOn }) => (startsOn ? formatPlainDay(startsOn) : <Quiet>–</Quiet>),
    },
    {
      key: 'drop',
      head: 'Drop',
      width: 122,
      figures: true,
      from: 'md',
      cell: ({ dropsOn, dropReason }) =>
        dropsOn ? (
          <span title={dropReason ?? undefined}>{formatPlainDay(dropsOn)}</span>
        ) : (
          <Quiet>open</Quiet>
        ),
    },
  ];
}
