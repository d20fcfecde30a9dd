import { GraphQLError } from 'graphql';

/** A refusal as the server sends it. */
export function refusal(code: string, message = code, requestId?: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code, ...(requestId && { requestId }) } });
}
