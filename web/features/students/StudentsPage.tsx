import { useQuery } from '@apollo/client/react';
import { count } from '../../lib/format.ts';
import { lazyComponent } from '../../lib/lazy-component.tsx';
import { listState, useListFetchPolicy } from '../../lib/list-state.ts';
import { useMaySeeEnrollments, usePermission } from '../../lib/permission.ts';
import { problemOf } from '../../lib/query-problem.ts';
import { useAddressId } from '../../lib/useAddressId.ts';
import { useListParams } from '../../lib/useListParams.ts';
import { useOnlyHit } from '../../lib/useOnlyHit.ts';
import { useTold } from '../../lib/useTold.ts';
import { keepings, ListPage } from '../../ui/ListPage.tsx';
import { LoadMore } from '../../ui/LoadMore.tsx';
import { Told } from '../../ui/Told.tsx';
import { StudentTabs } from '../tokens/StudentTabs.tsx';
import { StudentsPageDocument } from './StudentsPage.generated.ts';
import { StudentsTable } from './StudentsTable.tsx';

const LevelFilter = lazyComponent(async () => (await import('./LevelFilter.tsx')).LevelFilter);
const KeywordFilter = lazyComponent(
  async () => (await import('../families/KeywordFilter.tsx')).KeywordFilter,
);

/** Every student of the account. New ones are made from their family. */
export function StudentsPage() {
  const list = useListParams({
    filters: keepings,
    defaultFilter: 'ALL',
    sorts: ['LAST_NAME', 'FIRST_NAME', 'BORN'],
  });
  const [levelId] = useAddressId('level');
  const [keywordId] = useAddressId('keyword');
  const [told, setTold] = useTold();
  const withFamily = usePermission('FAMILIES');
  const result = useQuery(StudentsPageDocument, {
    fetchPolicy: useListFetchPolicy(),
    variables: {
      search: list.search || null,
      levelId,
      keywordId,
      filter: list.filter,
      sort: list.sort,
      descending: list.descending,
      withFamily,
    },
  });
  const { shown, isLoading, isBusy, isLoadingMore } = listState(result);
  const students = shown?.students.edges.map(({ node }) => node) ?? [];
  const maySeeEnrollments = useMaySeeEnrollments();
  const openOnly = useOnlyHit(
    list.search,
    result.loading || isBusy ? null : students.map(({ id }) => id),
    (id) => `/students/${id}${maySeeEnrollments ? '/enrollments' : ''}`,
  );

  return (
    <ListPage
      title="Students"
      search={{
        value: list.search,
        placeholder: 'Student, guardian, e-mail or phone',
        onSearch: list.setSearch,
        onEnter: openOnly,
      }}
      beside={<Told news={told} />}
      filter={{ value: list.filter, onChange: list.setFilter }}
      tabs={<StudentTabs />}
      filters={
        <>
          <LevelFilter />
          <KeywordFilter target="STUDENT" />
        </>
      }
      problem={result.error && !shown ? problemOf(result.error) : null}
      onRetry={() => void result.refetch()}
    >
      <StudentsTable
        students={students}
        loading={isLoading}
        busy={isBusy}
        search={list.search}
        sorting={list.sorting}
        onChanged={setTold}
      />
      {shown && students.length > 0 && (
        <LoadMore
          summary={`${count(students.length, 'student')} shown`}
          hasMore={shown.students.pageInfo.hasNextPage}
          loading={isLoadingMore}
          onMore={() =>
            void result.fetchMore({ variables: { after: shown.students.pageInfo.endCursor } })
          }
        />
      )}
    </ListPage>
  );
}
