import { Link } from 'react-router';
import { formatTimes } from '../../lib/format.ts';
import type { Column } from '../../ui/DataTable.tsx';
import { dayOf } from '../attendance/occurrence-words.ts';
import { rollPathOf } from './roll-path.ts';
import type { RollsNotTakenPageQuery } from './RollsNotTakenPage.generated.ts';

type NotTaken = RollsNotTakenPageQuery['rollsNotTaken']['edges'][number]['node'];

/** When, which class, where, who should have taken it, and of how many. */
export const rollColumns: readonly Column<NotTaken>[] = [
  {
    key: 'DATE',
    head: 'Date',
    sortable: true,
    width: 132,
    figures: true,
    inCard: 'beside',
    cell: ({ class: of, occurrence }) => dayOf(occurrence.date, of.today),
  },
  {
    key: 'time',
    head: 'Time',
    width: 116,
    figures: true,
    cell: ({ occurrence }) => formatTimes(occurrence),
  },
  {
    key: 'class',
    head: 'Class',
    inCard: 'title',
    cell: ({ class: of, occurrence }) => (
      <Link to={rollPathOf(of.id, occurrence)} title="Open the roll">
        {of.name}
      </Link>
    ),
  },
  {
    key: 'location',
    head: 'Location',
    width: '22%',
    from: 'md',
    cell: ({ class: of }) => [of.locationName, of.roomName].filter(Boolean).join(', '),
  },
  {
    key: 'instructors',
    head: 'Instructor',
    width: '20%',
    cell: ({ class: of }) => of.instructors.join(', ') || '–',
  },
  {
    key: 'enrolled',
    head: 'Enrolled',
    width: 92,
    align: 'right',
    figures: true,
    cell: ({ occurrence }) => occurrence.enrolled,
  },
];
