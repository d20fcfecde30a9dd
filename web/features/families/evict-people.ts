import type { ApolloCache } from '@apollo/client';

/** Families and students stand in other lists now than when these were read. */
export function evictPeople(cache: ApolloCache) {
  cache.evict({ fieldName: 'families' });
  cache.evict({ fieldName: 'students' });
}
