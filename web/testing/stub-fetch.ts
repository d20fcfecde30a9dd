import { buildSchema, graphql } from 'graphql';
import { vi } from 'vitest';
import schemaText from '../../schema.graphql?raw';
import type { Api } from './schema-link.ts';

const schema = buildSchema(schemaText);

interface Posted {
  query: string;
  variables?: Record<string, unknown>;
}

/** The API behind plain `fetch`, for the pages that do without Apollo Client. Returns what was asked for. */
export function stubFetch(api: Api) {
  const fetch = vi.fn(async (_address: string, request: RequestInit) => {
    const { query, variables } = JSON.parse(request.body as string) as Posted;
    const answer = await graphql({
      schema,
      source: query,
      rootValue: api,
      ...(variables && { variableValues: variables }),
    });
    return new Response(JSON.stringify(answer));
  });
  vi.stubGlobal('fetch', fetch);
  return fetch;
}
