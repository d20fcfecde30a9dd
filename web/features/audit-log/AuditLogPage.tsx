import { useQuery } from '@apollo/client/react';
import Button from '@mui/material/Button';
import { count } from '../../lib/format.ts';
import { listState, useListFetchPolicy } from '../../lib/list-state.ts';
import { problemOf } from '../../lib/query-problem.ts';
import { Card } from '../../ui/Card.tsx';
import { LoadMore } from '../../ui/LoadMore.tsx';
import { LoadProblem } from '../../ui/LoadProblem.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { AuditChoicesDocument } from './AuditChoices.generated.ts';
import { csvAddress, filterArguments } from './audit-filters.ts';
import { AuditFilterBar } from './AuditFilterBar.tsx';
import { AuditLogPageDocument } from './AuditLogPage.generated.ts';
import { AuditTable } from './AuditTable.tsx';
import { useAuditParams } from './useAuditParams.ts';

/** Who did what, when and from where: the newest first, to be narrowed and searched, never to be changed. */
export function AuditLogPage() {
  const log = useAuditParams();
  const { data: choices } = useQuery(AuditChoicesDocument);
  const verbs = choices?.auditVerbs ?? [];
  const asked = { search: log.search || null, ...filterArguments(log.filters, verbs) };
  const result = useQuery(AuditLogPageDocument, {
    fetchPolicy: useListFetchPolicy(),
    variables: asked,
    // Which verbs an area has is known with the choices.
    skip: log.filters.action.startsWith('@') && !choices,
  });
  const { shown, isLoading, isBusy, isLoadingMore } = listState(result);
  const entries = shown?.auditLog.edges.map(({ node }) => node) ?? [];

  return (
    <>
      <PageHeader
        title="Audit log"
        actions={
          <>
            <SearchField
              label="Search the audit log"
              placeholder="Name of a person or record"
              value={log.search}
              onSearch={log.setSearch}
            />
            <Button component="a" href={csvAddress(asked)} download>
              Export to CSV
            </Button>
          </>
        }
      />
      <AuditFilterBar
        filters={log.filters}
        isFiltered={log.isFiltered}
        verbs={verbs}
        people={choices?.auditActors ?? []}
        onChange={log.change}
        onClear={log.clear}
      />
      {result.error && !shown ? (
        <Card>
          <LoadProblem problem={problemOf(result.error)} onRetry={() => void result.refetch()} />
        </Card>
      ) : (
        <>
          <AuditTable
            entries={entries}
            loading={isLoading}
            busy={isBusy}
            isNarrowed={log.isFiltered || log.search !== ''}
          />
          {shown && entries.length > 0 && (
            <LoadMore
              summary={`${count(entries.length, 'entry', 'entries')} shown`}
              hasMore={shown.auditLog.pageInfo.hasNextPage}
              loading={isLoadingMore}
              onMore={() =>
                void result.fetchMore({ variables: { after: shown.auditLog.pageInfo.endCursor } })
              }
            />
          )}
        </>
      )}
    </>
  );
}
