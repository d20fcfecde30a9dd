import { skipToken, useQuery } from '@apollo/client/react';
import { listState, useListFetchPolicy } from '../../lib/list-state.ts';
import { problemOf } from '../../lib/query-problem.ts';
import type { FinderFilters } from './finder-filters.ts';
import { MakeupFinderDocument } from './MakeupFinder.generated.ts';
import type { Token } from './makeup-words.ts';

/** Every seat of the coming weeks that fits, page by page; none is asked for before it is known with what. */
export function useMakeupSeats(
  studentId: string,
  token: Token | null | undefined,
  filters: FinderFilters,
  search: string,
) {
  const fetchPolicy = useListFetchPolicy();
  const { locationId, programId, levelId, weekdays, weeks } = filters;
  const isUsable = token === null || token?.mayRedeem === true;
  const result = useQuery(
    MakeupFinderDocument,
    isUsable
      ? {
          fetchPolicy,
          variables: {
            studentId,
            tokenId: token?.id ?? null,
            weeks,
            locationId,
            programId,
            levelId,
            weekdays: weekdays.length > 0 ? [...weekdays] : null,
            search: search || null,
          },
        }
      : skipToken,
  );
  const state = listState(result);
  const page = state.shown?.makeupSeats;
  return {
    seats: page?.edges.map(({ node }) => node),
    isBusy: state.isBusy,
    isLoadingMore: state.isLoadingMore,
    hasMore: page?.pageInfo.hasNextPage ?? false,
    problem: result.error && !state.shown ? problemOf(result.error) : null,
    more: () => void result.fetchMore({ variables: { after: page?.pageInfo.endCursor } }),
    refetch: () => void result.refetch(),
  };
}
