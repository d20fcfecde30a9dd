import type { FragmentType } from '@apollo/client/masking';
import { useState } from 'react';
import { Link } from 'react-router';
import { count } from '../../lib/format.ts';
import { lazyComponent } from '../../lib/lazy-component.tsx';
import { useFragmentList } from '../../lib/useFragmentData.ts';
import { DataTable, type Column } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { IconAction } from '../../ui/IconAction.tsx';
import { IconLink } from '../../ui/IconLink.tsx';
import { DeleteIcon, EditIcon } from '../../ui/action-icons.tsx';
import { useFocusAfterDialog } from '../passes/useFocusAfterDialog.ts';
import { permissionName, permissionsInOrder } from './permission-words.ts';
import { groupsPath } from './trail.ts';
import {
  UserGroupsTable_groupFragmentDoc,
  type UserGroupsTable_groupFragment,
} from './UserGroupsTable.generated.ts';

const DeleteGroupDialog = lazyComponent(
  async () => (await import('./DeleteGroupDialog.tsx')).DeleteGroupDialog,
);

type GroupRow = UserGroupsTable_groupFragment;

/** "Families, Students, Classes and 4 more", the full ones first. */
function grantsOf({ grants }: GroupRow): string {
  if (grants.some(({ permission, level }) => permission === 'ADMIN' && level === 'FULL')) {
    return 'Everything';
  }
  const named = permissionsInOrder
    .filter(({ permission }) => grants.some((grant) => grant.permission === permission))
    .map(({ permission }) => permissionName(permission));
  if (named.length === permissionsInOrder.length - 1) return 'Everything but Administrator';
  const shown = named.slice(0, 4);
  const rest = named.length - shown.length;
  return rest > 0 ? `${shown.join(', ')} and ${String(rest)} more` : shown.join(', ');
}

const columns: readonly Column<GroupRow>[] = [
  {
    key: 'name',
    head: 'Name',
    width: '14%',
    inCard: 'title',
    cell: ({ id, name }) => <Link to={`${groupsPath}/${id}`}>{name}</Link>,
  },
  { key: 'description', head: 'For whom', width: '36%', cell: ({ description }) => description },
  {
    key: 'members',
    head: 'Members',
    align: 'right',
    figures: true,
    width: 100,
    cell: ({ memberCount }) => String(memberCount),
  },
  { key: 'grants', head: 'Grants', cell: grantsOf },
];

interface UserGroupsTableProps {
  groups: readonly FragmentType<typeof UserGroupsTable_groupFragmentDoc>[];
  loading: boolean;
}

export function UserGroupsTable(props: UserGroupsTableProps) {
  const groups = useFragmentList(UserGroupsTable_groupFragmentDoc, props.groups);
  const [asked, setAsked] = useState<GroupRow | null>(null);
  useFocusAfterDialog(asked !== null);

  return (
    <>
      <DataTable
        label="User groups"
        columns={columns}
        rows={groups}
        rowKey={({ id }) => id}
        loading={props.loading}
        skeletonRows={4}
        rowActions={(group) => (
          <>
            <IconLink to={`${groupsPath}/${group.id}`} tip="Edit" label={`Edit ${group.name}`}>
              <EditIcon />
            </IconLink>
            <IconAction
              tip="Delete…"
              label={`Delete ${group.name}, ${count(group.memberCount, 'member')}`}
              onIntent={() => void DeleteGroupDialog.preload()}
              onClick={() => {
                setAsked(group);
              }}
            >
              <DeleteIcon />
            </IconAction>
          </>
        )}
        empty={
          <EmptyState
            title="There are no user groups yet"
            hint="Without them permissions are given person by person."
          />
        }
      />
      {asked && (
        <DeleteGroupDialog
          group={asked}
          onClose={() => {
            setAsked(null);
          }}
        />
      )}
    </>
  );
}
