import { Link } from 'react-router';
import { formatAgeRange, formatDay, formatPlainDay, formatSchedule } from '../../lib/format.ts';
import type { Column } from '../../ui/DataTable.tsx';
import type { ClassesTable_classFragment } from './ClassesTable.generated.ts';
import { OpeningsFigure } from './OpeningsFigure.tsx';
import { openingsOn } from './openings-on.ts';

const nameColumn: Column<ClassesTable_classFragment> = {
  key: 'NAME',
  head: 'Class',
  sortable: true,
  width: '18%',
  inCard: 'title',
  cell: ({ id, name }) => <Link to={`/classes/${id}`}>{name}</Link>,
};

const common: readonly Column<ClassesTable_classFragment>[] = [
  {
    key: 'program',
    head: 'Program',
    width: '13%',
    from: 'md',
    cell: ({ program, level }) => [program.name, level?.name].filter(Boolean).join(', '),
  },
  {
    key: 'schedule',
    head: 'Schedule',
    figures: true,
    cell: ({ timeslots }) => {
      const schedule = formatSchedule(timeslots);
      return <span title={schedule}>{schedule}</span>;
    },
  },
  {
    key: 'location',
    head: 'Location',
    width: '12%',
    from: 'md',
    cell: ({ location, room }) => [location.name, room?.name].filter(Boolean).join(', '),
  },
  {
    key: 'STARTS_ON',
    head: 'Starts',
    sortable: true,
    width: 120,
    from: 'lg',
    figures: true,
    inCard: 'hidden',
    cell: ({ startsOn }) => startsOn && formatPlainDay(startsOn),
  },
  {
    key: 'ages',
    head: 'Ages',
    width: 118,
    from: 'lg',
    cell: ({ minAge, maxAge }) => formatAgeRange(minAge, maxAge),
  },
  {
    key: 'capacity',
    head: 'Capacity',
    width: 76,
    align: 'right',
    figures: true,
    from: 'md',
    inCard: 'hidden',
    cell: ({ capacity }) => capacity ?? 'no limit',
  },
];

/** The columns of the list of classes; both numbers of openings are for a date, by default each location's today. */
export function classColumns(
  date: string | null,
  isNarrow: boolean,
): readonly Column<ClassesTable_classFragment>[] {
  const from = date ? formatDay(date) : 'today';
  return [
    // Names that differ in their last word only are told apart there too.
    isNarrow ? { ...nameColumn, width: '34%' } : nameColumn,
    ...common,
    {
      key: 'ongoing',
      head: 'Open, ongoing',
      width: 114,
      align: 'right',
      figures: true,
      explain: `Places for someone who enrolls from ${from} on, with no end.`,
      cell: ({ openings }) => (
        <OpeningsFigure open={openings.ongoing} explained={openings.ongoingExplained} />
      ),
    },
    {
      key: 'oneDay',
      head: date ? `Open ${formatDay(date)}` : 'Open today',
      width: date ? 126 : 96,
      align: 'right',
      figures: true,
      explain: `Places for one day: a punch, trial, makeup or single day ${date ? `on ${from}` : from}.`,
      cell: (row) => <OpeningsFigure {...openingsOn(row)} />,
    },
  ];
}
