import { Link } from 'react-router';
import type { Column } from '../../ui/DataTable.tsx';
import { dayOf } from '../attendance/occurrence-words.ts';
import type { AbsencesInARowPageQuery } from './AbsencesInARowPage.generated.ts';

type Run = AbsencesInARowPageQuery['absencesInARow']['edges'][number]['node'];

/** Who, in which class, how often, and since when. */
export const runColumns: readonly Column<Run>[] = [
  {
    key: 'student',
    head: 'Student',
    width: '22%',
    inCard: 'title',
    cell: ({ studentId, studentName }) => (
      <Link to={`/students/${studentId}/attendance`} title="Open the attendance">
        {studentName}
      </Link>
    ),
  },
  {
    key: 'count',
    head: 'Absences',
    width: 92,
    align: 'right',
    figures: true,
    explain: 'One after the other, up to the latest mark; excused ones are passed over.',
    cell: ({ count }) => count,
  },
  {
    key: 'since',
    head: 'Since',
    width: 132,
    figures: true,
    cell: ({ since, class: of }) => dayOf(since, of.today),
  },
  {
    key: 'last',
    head: 'Last',
    width: 132,
    figures: true,
    cell: ({ last, class: of }) => dayOf(last, of.today),
  },
  {
    key: 'class',
    head: 'Class',
    cell: ({ class: of, last }) => (
      <Link to={`/classes/${of.id}/attendance?date=${last}`} title="Open the roll of the last one">
        {of.name}
      </Link>
    ),
  },
  {
    key: 'location',
    head: 'Location',
    width: '18%',
    from: 'md',
    cell: ({ class: of }) => [of.locationName, of.roomName].filter(Boolean).join(', '),
  },
];
