import { useQuery } from '@apollo/client/react';
import { useNavigate } from 'react-router';
import { useAccount } from '../../lib/account-context.ts';
import { count } from '../../lib/format.ts';
import { useChosenLocation } from '../../lib/chosen-location.ts';
import { useChosenRows } from '../../lib/useChosenRows.ts';
import { listState, useListFetchPolicy } from '../../lib/list-state.ts';
import { usePermission } from '../../lib/permission.ts';
import { problemOf } from '../../lib/query-problem.ts';
import { useFragmentList } from '../../lib/useFragmentData.ts';
import { Card } from '../../ui/Card.tsx';
import { activityOptions } from '../../ui/ListPage.tsx';
import { LoadMore } from '../../ui/LoadMore.tsx';
import { LoadProblem } from '../../ui/LoadProblem.tsx';
import { MoreMenu } from '../../ui/MoreMenu.tsx';
import { NewLink } from '../../ui/NewLink.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { SegmentedFilter } from '../../ui/SegmentedFilter.tsx';
import { ClassTabs } from '../attendance-lists/ClassTabs.tsx';
import type { ChosenClass } from '../cancellations/chosen-class.ts';
import { ChosenClassesBar } from '../cancellations/ChosenClassesBar.tsx';
import { closePath, closeWords, useMayClose } from '../cancellations/useMayClose.ts';
import { ClassesPageDocument } from './ClassesPage.generated.ts';
import { ClassesTable_classFragmentDoc } from './ClassesTable.generated.ts';
import { ClassesTable } from './ClassesTable.tsx';
import { ClassFilterBar } from './ClassFilterBar.tsx';
import { ClassFilterChoicesDocument } from './ClassFilterChoices.generated.ts';
import { listPath } from './trail.ts';
import { useMayCancel } from './useMayCancel.ts';
import { useClassParams } from './useClassParams.ts';

/** The classes of the chosen location, or of all. */
export function ClassesPage() {
  const { locationId } = useChosenLocation();
  const { today } = useAccount();
  const navigate = useNavigate();
  const mayCreate = usePermission('CLASSES', 'FULL');
  const list = useClassParams();
  const choices = useQuery(ClassFilterChoicesDocument).data;
  const result = useQuery(ClassesPageDocument, {
    fetchPolicy: useListFetchPolicy(),
    variables: {
      search: list.search || null,
      filter: list.filter,
      locationId,
      ...list.filters,
      sort: list.sort,
      descending: list.descending,
    },
  });
  const chosen = useChosenRows<ChosenClass>();
  const { shown, isLoading, isBusy, isLoadingMore } = listState(result);
  const mayCancel = useMayCancel();
  const mayClose = useMayClose();
  const classes = shown?.classes.edges.map(({ node }) => node) ?? [];
  const rows = useFragmentList(ClassesTable_classFragmentDoc, classes, { date: list.filters.date });

  return (
    <>
      <PageHeader
        title="Classes"
        actions={
          <>
            <SegmentedFilter
              label="Which classes"
              value={list.filter}
              options={activityOptions}
              onChange={list.setFilter}
            />
            <SearchField
              label="Search classes"
              placeholder="Class name"
              value={list.search}
              onSearch={list.setSearch}
            />
            <MoreMenu
              of="classes"
              items={
                mayClose ? [{ label: closeWords, onChoose: () => void navigate(closePath) }] : []
              }
            />
            {mayCreate && <NewLink to={`${listPath}/new`}>New class</NewLink>}
          </>
        }
      />
      <ClassTabs />
      <ClassFilterBar
        filters={list.filters}
        filterCount={list.filterCount}
        choices={choices && { ...choices.classChoices, keywords: choices.keywords }}
        today={today}
        onChange={list.change}
        onClear={list.clear}
      />
      {result.error && !shown ? (
        <Card>
          <LoadProblem problem={problemOf(result.error)} onRetry={() => void result.refetch()} />
        </Card>
      ) : (
        <>
          <ClassesTable
            classes={classes}
            loading={isLoading}
            busy={isBusy}
            search={list.search}
            isFiltered={list.filterCount > 0}
            date={list.filters.date}
            sorting={list.sorting}
            selection={mayCancel ? chosen : null}
          />
          {shown && classes.length > 0 && (
            <LoadMore
              summary={`${count(classes.length, 'class', 'classes')} shown`}
              hasMore={shown.classes.pageInfo.hasNextPage}
              loading={isLoadingMore}
              onMore={() =>
                void result.fetchMore({ variables: { after: shown.classes.pageInfo.endCursor } })
              }
            />
          )}
        </>
      )}
      <ChosenClassesBar list={chosen} shown={rows} date={list.filters.date ?? today} />
    </>
  );
}
