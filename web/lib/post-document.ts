import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
import { apiPath, portalHeaders } from './account.ts';

/** A document that codegen wrote as text. */
interface TextDocument<TResult, TVariables> extends DocumentTypeDecoration<TResult, TVariables> {
  toString: () => string;
}

interface Answer<TResult> {
  data?: TResult | null;
  errors?: readonly { message: string; extensions?: { code?: string } }[];
}

/** The server's refusal or failure of a whole request. */
export class RequestFailed extends Error {
  readonly code: string | undefined;

  constructor(message: string, code?: string) {
    super(message);
    this.name = 'RequestFailed';
    this.code = code;
  }
}

/** One GraphQL request without a client library, for the pages around the portal. */
export async function postDocument<TResult, TVariables>(
  document: TextDocument<TResult, TVariables>,
  variables: TVariables,
): Promise<TResult> {
  const response = await fetch(apiPath(), {
    method: 'POST',
    credentials: 'same-origin',
    headers: { ...portalHeaders, 'content-type': 'application/json' },
    body: JSON.stringify({ query: document.toString(), variables }),
  });
  const answer = (await response.json()) as Answer<TResult>;
  const refused = answer.errors?.[0];
  if (refused || !answer.data) {
    throw new RequestFailed(
      refused?.message ?? 'The server gave no answer.',
      refused?.extensions?.code,
    );
  }
  return answer.data;
}
