import { NetworkStatus } from '@apollo/client';
import { NavigationType, useNavigationType } from 'react-router';

interface ListResult<TData> {
  data: TData | undefined;
  previousData?: TData | undefined;
  error?: unknown;
  networkStatus: NetworkStatus;
}

/**
 * What a list shows while it loads: nothing yet, the rows before it, or its own rows with more to come. When it could not
 * be loaded, the rows before it are not shown: they would be taken for what was searched.
 */
export function listState<TData>({ data, previousData, error, networkStatus }: ListResult<TData>) {
  const shown = data ?? (error === undefined ? previousData : undefined);
  return {
    shown,
    isLoading: shown === undefined,
    isBusy: data === undefined && shown !== undefined,
    isLoadingMore: networkStatus === NetworkStatus.fetchMore,
  };
}

/** Back and Forward show the list as it was left; any other way there asks the server too. */
export function useListFetchPolicy() {
  return useNavigationType() === NavigationType.Pop ? 'cache-first' : 'cache-and-network';
}
