import type { FragmentType } from '@apollo/client/masking';
import { useMaySeeEnrollments, usePermission } from '../../lib/permission.ts';
import { useFragmentList } from '../../lib/useFragmentData.ts';
import { DataTable, type Column } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { IconLink } from '../../ui/IconLink.tsx';
import { EnrollmentsIcon, OpenIcon } from '../../ui/icons.tsx';
import type { Sorting } from '../../ui/SortHead.tsx';
import { ActivityDot } from '../../ui/StatusDot.tsx';
import {
  FamiliesTable_familyFragmentDoc,
  type FamiliesTable_familyFragment,
} from './FamiliesTable.generated.ts';
import { FamilyName } from './FamilyName.tsx';
import { StudentNames } from './StudentNames.tsx';

type FamilyRow = FamiliesTable_familyFragment;

function contactOf(family: FamilyRow, kind: 'EMAIL' | 'PHONE'): string | undefined {
  const ofKind = family.contacts.filter((contact) => contact.kind === kind);
  return (ofKind.find(({ isPrimary }) => isPrimary) ?? ofKind[0])?.value;
}

const columns: readonly Column<FamilyRow>[] = [
  {
    key: 'NAME',
    head: 'Family',
    sortable: true,
    width: '15%',
    inCard: 'title',
    cell: (family) => <FamilyName family={family} />,
  },
  {
    key: 'status',
    head: 'Status',
    width: 104,
    inCard: 'beside',
    cell: ({ isActive, isArchived }) => <ActivityDot isActive={isActive} isArchived={isArchived} />,
  },
  {
    key: 'guardians',
    head: 'Guardians',
    cell: (family) =>
      family.guardians.map(({ firstName, lastName }) => `${firstName} ${lastName}`).join(', '),
  },
  {
    key: 'phone',
    head: 'Phone',
    width: 136,
    cell: (family) => contactOf(family, 'PHONE'),
  },
  {
    key: 'email',
    head: 'E-mail',
    from: 'lg',
    cell: (family) => contactOf(family, 'EMAIL'),
  },
];

const studentsColumn: Column<FamilyRow> = {
  key: 'students',
  head: 'Students',
  width: '23%',
  cell: ({ students }) => students && <StudentNames students={students} />,
};

interface FamiliesTableProps {
  families: readonly FragmentType<typeof FamiliesTable_familyFragmentDoc>[];
  loading: boolean;
  busy: boolean;
  /** What was searched for, to say so when nothing was found. */
  search: string;
  sorting: Sorting;
}

export function FamiliesTable(props: FamiliesTableProps) {
  const withStudents = usePermission('STUDENTS');
  const families = useFragmentList(FamiliesTable_familyFragmentDoc, props.families, {
    withStudents,
  });
  const maySeeEnrollments = useMaySeeEnrollments();
  return (
    <DataTable
      label="Families"
      columns={withStudents ? [...columns, studentsColumn] : columns}
      rows={families}
      rowKey={({ id }) => id}
      loading={props.loading}
      busy={props.busy}
      sorting={props.sorting}
      isSubdued={({ isActive }) => !isActive}
      rowActions={({ id, name }) => (
        <>
          <IconLink to={`/families/${id}`} tip="Open" label={`Open the ${name} family`}>
            <OpenIcon />
          </IconLink>
          {maySeeEnrollments && (
            <IconLink
              to={`/families/${id}/enrollments`}
              tip="Enrollments"
              label={`Enrollments of the ${name} family`}
            >
              <EnrollmentsIcon />
            </IconLink>
          )}
        </>
      )}
      empty={
        props.search ? (
          <EmptyState
            title={`No family matches “${props.search}”`}
            hint="Part of a name, an e-mail or the last digits of a phone number will do; the filter may hide it too."
          />
        ) : (
          <EmptyState title="No families here" hint="Another filter may show some." />
        )
      }
    />
  );
}
