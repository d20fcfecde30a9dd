import type { ApolloClient } from '@apollo/client';
import { Kind, type DocumentNode } from 'graphql';

/** What tells of a student's tokens, of seats, or of the makeups that tokens are used for. */
const telling = [
  'studentTokens',
  'makeupToken',
  'makeupTokens',
  'makeupSeats',
  'enrollmentsView',
  'enrollments',
  'studentAttendance',
];

function asksForTokens(query: DocumentNode): boolean {
  return query.definitions.some(
    (definition) =>
      definition.kind === Kind.OPERATION_DEFINITION &&
      definition.selectionSet.selections.some(
        (field) => field.kind === Kind.FIELD && telling.includes(field.name.value),
      ),
  );
}

/** A token was used, or turned out to be: whatever page is open behind asks again. */
export function showTokensAnew(client: ApolloClient) {
  void client.refetchQueries({
    include: 'active',
    onQueryUpdated: ({ query }) => asksForTokens(query),
  });
}
