import { styled } from '@mui/material/styles';
import { Link } from 'react-router';
import { formatAge } from '../../lib/format.ts';
import type { Column } from '../../ui/DataTable.tsx';
import { TypeTag } from '../../ui/TypeTag.tsx';
import type { RosterLine } from './roster-words.ts';
import { RosterMarks } from './RosterMarks.tsx';

/** A box to tick, where the roster is on paper. */
const Tick = styled('span')({
  display: 'none',
  '@media print': {
    display: 'inline-block',
    width: 13,
    height: 13,
    marginRight: 10,
    border: '1px solid #000',
    verticalAlign: -2,
  },
});

const Wrapped = styled('span')({ whiteSpace: 'normal' });

/** The columns of a roster. */
export function rosterColumns(date: string): readonly Column<RosterLine>[] {
  return [
    {
      key: 'student',
      head: 'Student',
      width: '26%',
      inCard: 'title',
      cell: ({ student }) => (
        <>
          <Tick aria-hidden />
          <Link to={`/students/${student.id}`}>
            {student.firstName} {student.lastName}
          </Link>
        </>
      ),
    },
    {
      key: 'age',
      head: 'Age',
      width: 88,
      figures: true,
      cell: ({ age }) => (age ? formatAge(age) : '–'),
    },
    {
      key: 'type',
      head: 'Type',
      width: 112,
      inCard: 'beside',
      cell: ({ type }) => <TypeTag type={type} />,
    },
    {
      key: 'marks',
      head: 'To know',
      width: '28%',
      inCard: 'plain',
      cell: (line) => <RosterMarks line={line} date={date} />,
    },
    {
      key: 'comment',
      head: 'Comment',
      cell: ({ student }) =>
        student.rollComment && <Wrapped title={student.rollComment}>{student.rollComment}</Wrapped>,
    },
  ];
}
