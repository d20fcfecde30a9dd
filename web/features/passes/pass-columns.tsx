import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { Link } from 'react-router';
import { formatPlainDay } from '../../lib/format.ts';
import type { Column } from '../../ui/DataTable.tsx';
import { StatusDot } from '../../ui/StatusDot.tsx';
import { UtilizedBar } from '../../ui/UtilizedBar.tsx';
import { loadPunchDialog, loadPunchLogDialog } from './pass-dialogs.ts';
import { isUsable } from './pass-status.ts';
import type { PassesTable_holderFragment } from './PassesTable.generated.ts';
import { PassTitle } from './PassTitle.tsx';
import { UsedCount } from './UsedCount.tsx';

export type PassRow = PassesTable_holderFragment;

const Reason = styled('span')(({ theme }) => ({
  color: theme.vars.palette.text.secondary,
  fontSize: '0.75rem',
}));

interface Handlers {
  ofFamily: boolean;
  onPunchIn: (holderId: string) => void;
  onLog: (passId: string) => void;
}

/** The columns of the list of passes: the seed's seven, in its order. */
export function passColumns({ ofFamily, onPunchIn, onLog }: Handlers): readonly Column<PassRow>[] {
  return [
    {
      key: 'actions',
      head: 'Actions',
      width: 232,
      inCard: 'plain',
      cell: ({ id, student, pass, viewerCan }) =>
        viewerCan.punchIn ? (
          <Button
            size="small"
            variant="contained"
            color="primary"
            aria-label={`Punch In ${student.firstName} with ${pass.title}`}
            onPointerEnter={() => void loadPunchDialog()}
            onClick={() => {
              onPunchIn(id);
            }}
          >
            Punch In
          </Button>
        ) : (
          <Reason title={viewerCan.punchInReason ?? undefined}>{viewerCan.punchInReason}</Reason>
        ),
    },
    {
      key: 'student',
      head: 'Student',
      width: 92,
      cell: ({ student }) =>
        ofFamily ? (
          <Link to={`/students/${student.id}/enrollments`}>{student.firstName}</Link>
        ) : (
          student.firstName
        ),
    },
    {
      key: 'status',
      head: 'Status',
      width: 124,
      inCard: 'beside',
      cell: ({ status }) => <StatusDot status={status} />,
    },
    {
      key: 'title',
      head: 'Pass name',
      inCard: 'title',
      cell: ({ pass }) => <PassTitle title={pass.title} holderKind={pass.holderKind} />,
    },
    {
      key: 'activeOn',
      head: 'Active on',
      width: 116,
      figures: true,
      from: 'lg',
      cell: ({ pass }) => formatPlainDay(pass.activeOn),
    },
    {
      key: 'expires',
      head: 'Expires',
      width: 116,
      figures: true,
      from: 'md',
      cell: ({ pass }) => (pass.expires ? formatPlainDay(pass.expires) : 'never'),
    },
    {
      key: 'utilized',
      head: 'Utilized',
      width: 248,
      figures: true,
      cell: ({ status, pass, viewerCan }) => (
        <UtilizedBar
          used={pass.used}
          total={pass.total}
          left={pass.left}
          subdued={!isUsable(status)}
          usedAs={
            viewerCan.seeLog && (
              <UsedCount
                used={pass.used}
                title={pass.title}
                onPointerEnter={() => void loadPunchLogDialog()}
                onClick={() => {
                  onLog(pass.id);
                }}
              />
            )
          }
        />
      ),
    },
  ];
}
