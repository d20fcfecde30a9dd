import type { ApolloCache } from '@apollo/client';

/** What a change to makeup tokens makes out of date: who reads it reads it anew. */
const outdated = ['studentTokens', 'makeupTokens', 'whyNoToken', 'studentAttendance'];

export function forgetTokens(cache: ApolloCache) {
  for (const fieldName of outdated) cache.evict({ fieldName });
}
