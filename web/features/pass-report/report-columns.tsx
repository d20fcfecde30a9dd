import { styled } from '@mui/material/styles';
import { Link } from 'react-router';
import { formatPlainDay } from '../../lib/format.ts';
import type { Column } from '../../ui/DataTable.tsx';
import { StatusDot } from '../../ui/StatusDot.tsx';
import { UtilizedBar } from '../../ui/UtilizedBar.tsx';
import type { PassReportTable_passFragment } from './PassReportTable.generated.ts';

export type ReportRow = PassReportTable_passFragment;

const Quiet = styled('span')(({ theme }) => ({ color: theme.vars.palette.text.secondary }));

/** The Enrollments View that has the pass: the family's, or the student's for those who may not see families. */
function addressOf({ family, holders }: ReportRow): string | null {
  if (family) return `/families/${family.id}/enrollments`;
  const student = holders?.[0]?.student;
  return student ? `/students/${student.id}/enrollments` : null;
}

function holderOf({ holderKind, holders }: ReportRow): string {
  const names = holders?.map(({ student }) => student.firstName).join(', ');
  if (holderKind === 'STUDENT') return names ?? 'Student';
  return names ? `Family: ${names}` : 'Family';
}

interface Sight {
  families: boolean;
  enrollments: boolean;
}

/** The columns of the report; the first leads to the Enrollments View, for those who may see it. */
export function reportColumns(sight: Sight): readonly Column<ReportRow>[] {
  const linked = (row: ReportRow, words: string) => {
    const to = sight.enrollments ? addressOf(row) : null;
    return to ? <Link to={to}>{words}</Link> : words;
  };
  const familyColumn: Column<ReportRow> = {
    key: 'FAMILY',
    head: 'Family',
    sortable: true,
    width: '14%',
    inCard: 'title',
    cell: (row) => row.family && linked(row, row.family.name),
  };
  return [
    ...(sight.families ? [familyColumn] : []),
    {
      key: 'TITLE',
      head: 'Pass name',
      sortable: true,
      inCard: sight.families ? 'plain' : 'title',
      cell: (row) => (sight.families ? row.title : linked(row, row.title)),
    },
    { key: 'holder', head: 'Holder', width: '18%', from: 'md', cell: holderOf },
    {
      key: 'status',
      head: 'Status',
      width: 116,
      inCard: 'beside',
      cell: ({ status }) => <StatusDot status={status} />,
    },
    {
      key: 'EXPIRES',
      head: 'Expires',
      sortable: true,
      width: 124,
      figures: true,
      cell: ({ expires }) => (expires ? formatPlainDay(expires) : <Quiet>never</Quiet>),
    },
    {
      key: 'LAST_USED',
      head: 'Last used',
      sortable: true,
      width: 124,
      figures: true,
      explain: 'Date of the latest class that it paid for, which may lie ahead.',
      from: 'md',
      cell: ({ lastUsedOn }) => (lastUsedOn ? formatPlainDay(lastUsedOn) : <Quiet>never</Quiet>),
    },
    {
      key: 'utilized',
      head: 'Utilized',
      width: 236,
      figures: true,
      cell: ({ used, total, left, status }) => (
        <UtilizedBar
          used={used}
          total={total}
          left={left}
          subdued={status !== 'ACTIVE' && status !== 'FUTURE'}
        />
      ),
    },
  ];
}
