import { NetworkStatus } from '@apollo/client';
import { expect, test } from 'vitest';
import { listState } from './list-state.ts';

const loading = NetworkStatus.setVariables;

test.each([
  [
    'nothing yet',
    { data: undefined, networkStatus: NetworkStatus.loading },
    undefined,
    true,
    false,
  ],
  ['its own rows', { data: 'own', networkStatus: NetworkStatus.ready }, 'own', false, false],
  [
    'the rows before it, busy',
    { data: undefined, previousData: 'old', networkStatus: loading },
    'old',
    false,
    true,
  ],
  [
    'no rows of another search, when it could not be loaded',
    {
      data: undefined,
      previousData: 'old',
      error: new Error('offline'),
      networkStatus: NetworkStatus.error,
    },
    undefined,
    true,
    false,
  ],
])('a list shows %s', (_what, result, shown, isLoading, isBusy) => {
  expect(listState<string>(result)).toMatchObject({ shown, isLoading, isBusy });
});
