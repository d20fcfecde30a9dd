import { useQuery } from '@apollo/client/react';
import Button from '@mui/material/Button';
import { Suspense } from 'react';
import { useSearchParams } from 'react-router';
import { useAccount } from '../../lib/account-context.ts';
import { useChosenLocation } from '../../lib/chosen-location.ts';
import { count } from '../../lib/format.ts';
import { listState, useListFetchPolicy } from '../../lib/list-state.ts';
import { usePermission } from '../../lib/permission.ts';
import { problemOf } from '../../lib/query-problem.ts';
import { useFragmentList } from '../../lib/useFragmentData.ts';
import { useHistoryDialog } from '../../lib/useHistoryDialog.ts';
import { useListParams } from '../../lib/useListParams.ts';
import { useTold } from '../../lib/useTold.ts';
import { Card } from '../../ui/Card.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { LoadMore } from '../../ui/LoadMore.tsx';
import { LoadProblem } from '../../ui/LoadProblem.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { useActionsWidth } from '../../ui/useActionsWidth.ts';
import { StudentCheckIn } from '../attendance/StudentAttendanceActions.tsx';
import { useCheckInMode } from '../attendance/useCheckInMode.ts';
import { Told } from '../../ui/Told.tsx';
import { useFocusAfterDialog } from '../passes/useFocusAfterDialog.ts';
import { EnrollmentDialogs, type OpenEnrollment } from '../enrollments/EnrollmentDialogs.tsx';
import { EnrollmentMenuButton } from '../enrollments/EnrollmentMenuButton.tsx';
import { Placing_enrollmentFragmentDoc } from '../enrollments/Placing.generated.ts';
import {
  EnrollmentFilterChoicesDocument,
  EnrollmentListPageDocument,
} from './EnrollmentListPage.generated.ts';
import { EnrollmentListTable_enrollmentFragmentDoc } from './EnrollmentListTable.generated.ts';
import { listColumns } from './list-columns.tsx';
import {
  countFilters,
  csvAddress,
  filterArguments,
  names,
  readFilters,
  withFilters,
} from './list-filters.ts';
import { ListFilterBar } from './ListFilterBar.tsx';

/** Who is in which class in a span of days, with what can be done about it. */
export function EnrollmentListPage() {
  const { today } = useAccount();
  const { locationId } = useChosenLocation();
  const withFamily = usePermission('FAMILIES');
  const mayEnroll = usePermission('ENROLLMENTS', 'FULL');
  const mayCheckIn = useCheckInMode();
  const actionsWidth = useActionsWidth(mayEnroll && mayCheckIn ? 2 : 1);
  const list = useListParams({
    filters: ['ALL'],
    defaultFilter: 'ALL',
    sorts: ['STUDENT', 'CLASS', 'STARTS', 'CREATED'],
  });
  const [params, setParams] = useSearchParams();
  const filters = readFilters(params, today);
  const { dialog, open, close } = useHistoryDialog<OpenEnrollment>('dialog');
  const [told, setTold] = useTold();
  useFocusAfterDialog(dialog !== null);
  const asked = {
    search: list.search || null,
    ...filterArguments(filters),
    locationId,
    sort: list.sort,
    descending: list.descending,
  };
  const choices = useQuery(EnrollmentFilterChoicesDocument).data;
  const result = useQuery(EnrollmentListPageDocument, {
    fetchPolicy: useListFetchPolicy(),
    variables: { ...asked, withFamily },
  });
  const { shown, isLoading, isBusy, isLoadingMore } = listState(result);
  const nodes = shown?.enrollments.edges.map(({ node }) => node) ?? [];
  const rows = useFragmentList(EnrollmentListTable_enrollmentFragmentDoc, nodes, { withFamily });
  const placed = useFragmentList(Placing_enrollmentFragmentDoc, nodes);
  const places = new Map(placed.map((one) => [one.id, one]));
  const isNarrowed = countFilters(filters) > 0 || list.search !== '';

  return (
    <>
      <PageHeader
        title="Enrollments"
        beside={<Told news={told} />}
        actions={
          <>
            <SearchField
              label="Search enrollments"
              placeholder={withFamily ? 'Student, parent, e-mail or phone' : 'Student'}
              value={list.search}
              onSearch={list.setSearch}
            />
            <Button component="a" href={csvAddress(asked)} download>
              Export to CSV
            </Button>
            {mayEnroll && (
              <Button
                variant="contained"
                color="primary"
                onClick={() => {
                  open({ kind: 'enroll' });
                }}
              >
                Enroll
              </Button>
            )}
          </>
        }
      />
      <ListFilterBar
        filters={filters}
        choices={choices}
        onChange={(changed) => {
          setParams((before) => withFilters(before, changed), { replace: true });
        }}
        onClear={() => {
          setParams(
            (before) => {
              const next = new URLSearchParams(before);
              for (const name of Object.values(names))
                if (name !== 'from' && name !== 'to') next.delete(name);
              return next;
            },
            { replace: true },
          );
        }}
      />
      {result.error && !shown ? (
        <Card>
          <LoadProblem problem={problemOf(result.error)} onRetry={() => void result.refetch()} />
        </Card>
      ) : (
        <>
          <DataTable
            label="Enrollments"
            columns={listColumns(withFamily)}
            rows={rows}
            rowKey={({ id }) => id}
            loading={isLoading}
            busy={isBusy}
            sorting={list.sorting}
            isSubdued={({ period }) => period === 'PAST'}
            {...((mayEnroll || mayCheckIn) && {
              actionsWidth,
              rowActions: ({ id, period, type, student }: (typeof rows)[number]) => {
                const enrollment = mayEnroll && places.get(id);
                return (
                  <>
                    {mayCheckIn && period === 'CURRENT' && type !== 'WAIT' && (
                      <StudentCheckIn
                        id={student.id}
                        name={`${student.firstName} ${student.lastName}`}
                      />
                    )}
                    {enrollment && (
                      <EnrollmentMenuButton
                        enrollment={enrollment}
                        onAct={(act) => {
                          open({ kind: 'enrollment', act, enrollmentId: id });
                        }}
                      />
                    )}
                  </>
                );
              },
            })}
            empty={
              isNarrowed ? (
                <EmptyState
                  title="No enrollment fits"
                  hint="Fewer filters or more days may show some."
                />
              ) : (
                <EmptyState
                  title="No enrollments in these days"
                  hint="Students are enrolled here, on their own page, or on the class’s."
                />
              )
            }
          />
          {shown && rows.length > 0 && (
            <LoadMore
              summary={`${count(rows.length, 'enrollment')} shown`}
              hasMore={shown.enrollments.pageInfo.hasNextPage}
              loading={isLoadingMore}
              onMore={() =>
                void result.fetchMore({
                  variables: { after: shown.enrollments.pageInfo.endCursor },
                })
              }
            />
          )}
        </>
      )}
      <Suspense>
        <EnrollmentDialogs
          dialog={dialog}
          enrollments={placed}
          onClose={() => {
            close();
            // A refusal may tell of something that the page does not show yet.
            void result.refetch();
          }}
          onDone={(placed) => {
            close();
            setTold(placed ? 'Enrolled.' : 'Done.');
            void result.refetch();
          }}
        />
      </Suspense>
    </>
  );
}
