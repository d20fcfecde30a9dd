import { formatDate, formatInstant, formatTimes } from '../../lib/format.ts';
import type { Column } from '../../ui/DataTable.tsx';
import { channels } from './channels.ts';
import { EntryKind } from './EntryKind.tsx';
import type { PunchLogTable_entryFragment } from './PunchLogTable.generated.ts';

export type LogLine = PunchLogTable_entryFragment;

function balanceAfter({ usedAfter, totalAfter, leftAfter }: LogLine): string {
  if (totalAfter === null || leftAfter === null) return `${String(usedAfter)} used`;
  return `${String(leftAfter)} of ${String(totalAfter)} left`;
}

const withoutWeekday = (instant: string) => instant.slice(instant.indexOf(' ') + 1);

/** The columns of the log; instants are shown in the account's zone. */
export function logColumns(zone: string): readonly Column<LogLine>[] {
  return [
    {
      key: 'date',
      head: 'Date of class',
      width: 132,
      figures: true,
      inCard: 'title',
      cell: ({ classDate }) => classDate && formatDate(classDate),
    },
    {
      key: 'class',
      head: 'Class',
      // Lines that are of no class tell why instead.
      cell: ({ class: schoolClass, reason }) => {
        const words = schoolClass?.name ?? (reason && `“${reason}”`);
        return words && <span title={words}>{words}</span>;
      },
    },
    { key: 'student', head: 'Student', width: 76, cell: ({ student }) => student?.firstName },
    {
      key: 'times',
      head: 'Times',
      width: 186,
      figures: true,
      from: 'lg',
      cell: ({ timeslots }) => {
        const times = timeslots.map(formatTimes).join(', ');
        return times && <span title={times}>{times}</span>;
      },
    },
    {
      key: 'what',
      head: 'What',
      width: '12.5%',
      inCard: 'beside',
      cell: (line) => <EntryKind {...line} />,
    },
    {
      key: 'balance',
      head: 'Balance after',
      width: 100,
      figures: true,
      cell: balanceAfter,
    },
    {
      key: 'at',
      head: 'When',
      width: 148,
      figures: true,
      from: 'md',
      cell: ({ at }) => withoutWeekday(formatInstant(at, zone)),
    },
    { key: 'by', head: 'By', width: '9%', from: 'md', cell: ({ by }) => by ?? 'Cartwheel' },
    {
      key: 'channel',
      head: 'Channel',
      width: 94,
      from: 'lg',
      cell: ({ channel }) => channels[channel],
    },
  ];
}
