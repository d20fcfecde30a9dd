import { expect, test } from 'vitest';
import { stubFetch } from '../testing/stub-fetch.ts';
import { viewer } from '../testing/records.ts';
import { fetcher } from './fetcher.ts';

test('what is run in the explorer came through the API, not through the Office Portal', async () => {
  window.history.replaceState(null, '', '/a/demo/graphql');
  const fetch = stubFetch({ viewer: viewer() });

  const answer = await fetcher({ query: '{ viewer { login } }' }, { headers: {} });

  expect(answer).toMatchObject({ data: { viewer: { login: 'jo' } } });
  expect(fetch.mock.calls[0]).toMatchObject(['/a/demo/graphql', { method: 'POST' }]);
  const headers = new Headers(fetch.mock.calls[0]?.[1].headers);
  expect([...headers]).toEqual([['content-type', 'application/json']]);
});
