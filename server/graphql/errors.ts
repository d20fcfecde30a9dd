import { GraphQLError } from 'graphql';

/** Input that has the right shape but no sense; `field` is the path of the input, e.g. "input.date". */
export function badInput(message: string, field?: string): GraphQLError {
  return new GraphQLError(message, {
    extensions: { code: 'BAD_USER_INPUT', ...(field ? { field } : {}) },
  });
}

/** The same answer for an id that does not exist and for one of another account. */
export function notFound(what: string): GraphQLError {
  return new GraphQLError(`There is no such ${what}.`, { extensions: { code: 'NOT_FOUND' } });
}

export const isNotFound = (error: unknown): boolean =>
  error instanceof GraphQLError && error.extensions['code'] === 'NOT_FOUND';

export function unauthenticated(): GraphQLError {
  return new GraphQLError('Please sign in.', { extensions: { code: 'UNAUTHENTICATED' } });
}

export function forbidden(message = 'You do not have the permission for this.'): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'FORBIDDEN' } });
}

export function conflict(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'CONFLICT' } });
}
