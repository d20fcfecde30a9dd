import type { GraphiQL } from 'graphiql';
import type { ComponentProps } from 'react';
import { apiPath } from '../lib/account.ts';

type Fetcher = ComponentProps<typeof GraphiQL>['fetcher'];

/** Runs what is written in the explorer. Without the portal's header: what is done here came through the API. */
export const fetcher: Fetcher = async (request, options) => {
  const response = await fetch(apiPath(), {
    method: 'POST',
    credentials: 'same-origin',
    headers: { ...options?.headers, 'content-type': 'application/json' },
    body: JSON.stringify(request),
  });
  return (await response.json()) as Awaited<ReturnType<Fetcher>>;
};
