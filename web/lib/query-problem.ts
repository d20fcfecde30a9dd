import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import type { GraphQLFormattedError } from 'graphql';

export type QueryProblemKind = 'notFound' | 'forbidden' | 'refused' | 'broken' | 'offline';

export interface QueryProblem {
  kind: QueryProblemKind;
  /** What the server said, for refusals that say why. */
  message: string;
  /** Names the server's log line of a bug or outage. */
  requestId: string | null;
}

const kinds = new Map<unknown, QueryProblemKind>([
  ['NOT_FOUND', 'notFound'],
  ['FORBIDDEN', 'forbidden'],
  // The request itself is at fault, and the server's sentence says how; the same again would fare no better.
  ['BAD_USER_INPUT', 'refused'],
  ['CONFLICT', 'refused'],
  ['QUERY_TOO_COMPLEX', 'refused'],
]);

/** The server's own words in an error of Apollo Client; null when no server answered. */
function answeredError(error: unknown): GraphQLFormattedError | null {
  if (CombinedGraphQLErrors.is(error)) return error.errors[0] ?? { message: error.message };
  if (!ServerError.is(error)) return null;
  try {
    // A request refused as a whole has the same shape, under an HTTP error status.
    const body = JSON.parse(error.bodyText) as { errors?: readonly GraphQLFormattedError[] };
    return body.errors?.[0] ?? { message: error.message };
  } catch {
    return { message: error.message };
  }
}

export function isSignedOut(error: unknown): boolean {
  return answeredError(error)?.extensions?.['code'] === 'UNAUTHENTICATED';
}

/** Sorts an error of a query or a mutation into what a screen can do about it. */
export function problemOf(error: unknown): QueryProblem {
  const answered = answeredError(error);
  if (!answered) {
    return { kind: 'offline', message: 'The server cannot be reached.', requestId: null };
  }
  const requestId = answered.extensions?.['requestId'];
  return {
    kind: kinds.get(answered.extensions?.['code']) ?? 'broken',
    message: answered.message,
    requestId: typeof requestId === 'string' ? requestId : null,
  };
}
