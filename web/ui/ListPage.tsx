import type { ReactNode } from 'react';
import type { QueryProblem } from '../lib/query-problem.ts';
import { Card } from './Card.tsx';
import { LoadProblem } from './LoadProblem.tsx';
import { PageHeader } from './PageHeader.tsx';
import { SearchField } from './SearchField.tsx';
import { SegmentedFilter } from './SegmentedFilter.tsx';

type Activity = 'ACTIVE' | 'INACTIVE' | 'ALL';

export const activities: readonly Activity[] = ['ACTIVE', 'INACTIVE', 'ALL'];

export const activityOptions = [
  { value: 'ACTIVE', label: 'Active' },
  { value: 'INACTIVE', label: 'Inactive' },
  { value: 'ALL', label: 'All' },
] as const;

type Keeping = Activity | 'ARCHIVED';

/** Of what can be archived. All are all that are not. */
export const keepings: readonly Keeping[] = [...activities, 'ARCHIVED'];

const keepingOptions = [...activityOptions, { value: 'ARCHIVED', label: 'Archived' }] as const;

interface ListPageProps {
  title: string;
  beside?: ReactNode;
  search: {
    value: string;
    placeholder: string;
    onSearch: (text: string) => void;
    onEnter?: (text: string) => void;
  };
  filter: { value: Keeping; onChange: (filter: Keeping) => void };
  /** Below the title: the parts that it is one of. */
  tabs?: ReactNode;
  /** Between filter and search: what else narrows the list. */
  filters?: ReactNode;
  /** Behind the search: what makes a new one. */
  actions?: ReactNode;
  problem: QueryProblem | null;
  onRetry: () => void;
  /** The table and what stands below it. */
  children: ReactNode;
}

/** The shape that Families and Students share. */
export function ListPage({ title, search, filter, problem, onRetry, ...rest }: ListPageProps) {
  return (
    <>
      <PageHeader
        title={title}
        beside={rest.beside}
        actions={
          <>
            <SegmentedFilter
              label={`Which ${title.toLowerCase()}`}
              value={filter.value}
              options={keepingOptions}
              onChange={filter.onChange}
            />
            {rest.filters}
            <SearchField
              label={`Search ${title.toLowerCase()}`}
              placeholder={search.placeholder}
              value={search.value}
              onSearch={search.onSearch}
              onEnter={search.onEnter}
            />
            {rest.actions}
          </>
        }
      />
      {rest.tabs}
      {problem ? (
        <Card>
          <LoadProblem problem={problem} onRetry={onRetry} />
        </Card>
      ) : (
        rest.children
      )}
    </>
  );
}
