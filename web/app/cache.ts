import { InMemoryCache } from '@apollo/client/cache';
import { relayStylePagination } from '@apollo/client/utilities';
import possibleTypes from './possible-types.generated.ts';

/**
 * Lists are keyset connections: every argument but the cursor names another list. Read `edges`; `nodes` is not merged.
 */
export function createCache(): InMemoryCache {
  const listArguments = ['search', 'filter', 'sort', 'descending'];
  return new InMemoryCache({
    possibleTypes: possibleTypes.possibleTypes,
    typePolicies: {
      Query: {
        fields: {
          families: relayStylePagination(listArguments),
          students: relayStylePagination(listArguments),
          classes: relayStylePagination([...listArguments, 'locationId']),
        },
      },
      Pass: { fields: { entries: relayStylePagination() } },
    },
  });
}
