import { styled } from '@mui/material/styles';
import { formatInstant } from '../../lib/format.ts';
import type { Column } from '../../ui/DataTable.tsx';
import { Sentence } from '../history/Sentence.tsx';
import type { AuditRow_entryFragment } from './AuditRow.generated.ts';
import { channelNames } from './audit-filters.ts';

const Quiet = styled('span')(({ theme }) => ({ color: theme.vars.palette.text.secondary }));

/** When, who, what, from where. */
export function auditColumns(zone: string): readonly Column<AuditRow_entryFragment>[] {
  return [
    {
      key: 'at',
      head: 'Time',
      width: 204,
      figures: true,
      inCard: 'title',
      cell: ({ at }) => <time dateTime={at}>{formatInstant(at, zone)}</time>,
    },
    {
      key: 'actor',
      head: 'Person',
      width: '14%',
      inCard: 'plain',
      cell: ({ actor, channel }) => actor?.name ?? <Quiet>{channelNames[channel]}</Quiet>,
    },
    {
      key: 'says',
      head: 'What',
      inCard: 'plain',
      cell: ({ parts, changed }) => (
        <>
          <Sentence parts={parts} />
          {changed.length > 0 && <Quiet>: {changed.join(', ').toLowerCase()}</Quiet>}
        </>
      ),
    },
    {
      key: 'channel',
      head: 'Channel',
      width: 116,
      from: 'md',
      cell: ({ channel }) => channelNames[channel],
    },
    {
      key: 'ip',
      head: 'Address',
      width: 124,
      from: 'lg',
      figures: true,
      cell: ({ ip }) => ip ?? '',
    },
  ];
}
