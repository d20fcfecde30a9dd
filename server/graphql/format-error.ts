import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { ArgumentValidationError } from 'type-graphql';
import { holdsNul } from '../db/constraint-errors.ts';

/** Codes that a client may see with their message: it can do something about them. */
const PUBLIC = new Set([
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'BAD_USER_INPUT',
  'CONFLICT',
  'BAD_REQUEST',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'QUERY_TOO_COMPLEX',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

interface ValidationIssue {
  property: string;
  constraints?: Record<string, string>;
  children?: ValidationIssue[];
}

function firstIssue(issues: readonly ValidationIssue[]): { field: string; message: string } | null {
  for (const issue of issues) {
    const message = Object.values(issue.constraints ?? {})[0];
    if (message) return { field: issue.property, message };
    const below = firstIssue(issue.children ?? []);
    if (below) return { field: `${issue.property}.${below.field}`, message: below.message };
  }
  return null;
}

/** Errors as clients see them: what they can mend names its field, everything else is masked and logged by its id. */
export function formatError(
  formatted: GraphQLFormattedError,
  error: unknown,
): GraphQLFormattedError {
  const cause = unwrapResolverError(error);
  const { locations, path } = formatted;
  const place = { ...(locations ? { locations } : {}), ...(path ? { path } : {}) };
  if (cause instanceof ArgumentValidationError) {
    const issue = firstIssue(cause.extensions.validationErrors);
    return {
      message: issue?.message ?? 'The input does not fit.',
      extensions: { code: 'BAD_USER_INPUT', ...(issue ? { field: issue.field } : {}) },
      ...place,
    };
  }
  const given = formatted.extensions?.['code'];
  if (holdsNul(cause)) {
    const message = 'A text in this request holds the character NUL, which no text may.';
    return { message, extensions: { code: 'BAD_USER_INPUT' }, ...place };
  }
  const code = typeof given === 'string' ? given : 'INTERNAL_SERVER_ERROR';
  if (!PUBLIC.has(code)) {
    return {
      message: formatted.extensions?.['mayHaveChanged']
        ? 'Something went wrong on our side. It is not known whether the change was made: look, or send it again with the same requestId.'
        : 'Something went wrong on our side.',
      extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: formatted.extensions?.['requestId'] },
      ...place,
    };
  }
  // Where graphql-js names the path of a bad variable only in its sentence, the field is given as a value too.
  const field =
    formatted.extensions?.['field'] ??
    (code === 'BAD_USER_INPUT' ? / at "([^"]+)"/.exec(formatted.message)?.[1] : undefined);
  return {
    message: formatted.message,
    extensions: { code, ...(typeof field === 'string' ? { field } : {}) },
    ...place,
  };
}

/** Whether the error is a bug or an outage, which is logged in full. */
export function isInternal(error: unknown): boolean {
  const cause = unwrapResolverError(error);
  if (cause instanceof ArgumentValidationError || holdsNul(cause)) return false;
  const code = cause instanceof GraphQLError ? cause.extensions['code'] : undefined;
  return typeof code !== 'string' || !PUBLIC.has(code);
}
