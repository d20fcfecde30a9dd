import { Link } from 'react-router';
import { formatPlainDay } from '../../lib/format.ts';
import type { Column } from '../../ui/DataTable.tsx';
import { NewMark } from '../../ui/NewMark.tsx';
import { StatusDot } from '../../ui/StatusDot.tsx';
import { UtilizedBar } from '../../ui/UtilizedBar.tsx';
import { EditValue } from './EditValue.tsx';
import { PassActions } from './PassActions.tsx';
import { loadPunchLogDialog, PassEditor } from './pass-dialogs.ts';
import { isUsable } from './pass-status.ts';
import type { PassRow, PassTask } from './pass-task.ts';
import { PassTitle } from './PassTitle.tsx';
import { UsedCount } from './UsedCount.tsx';

interface Handlers {
  ofFamily: boolean;
  /** Rows of passes that were just given. */
  newIds: readonly string[];
  onPunchIn: (holderId: string) => void;
  onLog: (passId: string) => void;
  onTask: (task: PassTask) => void;
}

/** The columns of the list of passes: the seed's seven, in its order. */
export function passColumns({ ofFamily, newIds, ...on }: Handlers): readonly Column<PassRow>[] {
  return [
    {
      key: 'actions',
      head: 'Actions',
      width: 176,
      inCard: 'plain',
      cell: (row) => <PassActions row={row} {...on} />,
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
      cell: ({ id, pass }) => (
        <>
          <PassTitle title={pass.title} holderKind={pass.holderKind} />
          {newIds.includes(id) && <NewMark>new</NewMark>}
        </>
      ),
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
      cell: (row) => {
        const { pass } = row;
        const expires = pass.expires ? formatPlainDay(pass.expires) : 'never';
        if (!pass.viewerCan.edit) return expires;
        return (
          <EditValue
            label={`Expires ${expires}: change it for ${pass.title}`}
            onPointerEnter={() => void PassEditor.preload()}
            onEdit={(anchor) => {
              on.onTask({ kind: 'expires', row, anchor });
            }}
          >
            {expires}
          </EditValue>
        );
      },
    },
    {
      key: 'utilized',
      head: 'Utilized',
      width: 248,
      figures: true,
      cell: (row) => <Utilized row={row} {...on} />,
    },
  ];
}

function Utilized({ row, onLog, onTask }: { row: PassRow } & Pick<Handlers, 'onLog' | 'onTask'>) {
  const { status, pass, viewerCan } = row;
  return (
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
      limitAs={(limit) =>
        pass.viewerCan.edit ? (
          <EditValue
            label={`${pass.total === null ? limit : `${limit} in all`}: change it for ${pass.title}`}
            onPointerEnter={() => void PassEditor.preload()}
            onEdit={(anchor) => {
              onTask({ kind: 'total', row, anchor });
            }}
          >
            {limit}
          </EditValue>
        ) : (
          limit
        )
      }
    />
  );
}
