import { useQuery } from '@apollo/client/react';
import { PassTypeChoicesDocument } from './PassTypeChoices.generated.ts';

/** What the form offers, and the currency of its price. */
export function usePassTypeChoices() {
  const { data, error, refetch } = useQuery(PassTypeChoicesDocument, {
    fetchPolicy: 'cache-and-network',
  });
  return {
    choices: data?.passTypeChoices,
    currency: data?.viewer?.account.currency ?? '',
    error,
    refetch,
  };
}
