import type { ApolloClient } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { problemOf, type QueryProblem } from '../../lib/query-problem.ts';
import type { StateAction } from './PassTypeActions.tsx';
import {
  ReachOfDeletingDocument,
  ReachOfSuspendingDocument,
  type ReachOfDeletingMutation,
} from './PassTypeReach.generated.ts';

type Answer = ReachOfDeletingMutation['deletePassType'];

export type Reach =
  | { step: 'loading' }
  | { step: 'ready'; preview: Extract<Answer, { __typename: 'PassTypeStatePreview' }> }
  | { step: 'refused'; refusal: Extract<Answer, { __typename: 'PassTypeRefused' }> }
  | { step: 'failed'; problem: QueryProblem };

async function dryRun(client: ApolloClient, id: string, action: StateAction) {
  if (action === 'delete') {
    const { data } = await client.mutate({
      mutation: ReachOfDeletingDocument,
      variables: { id },
      fetchPolicy: 'no-cache',
    });
    return data?.deletePassType;
  }
  const { data } = await client.mutate({
    mutation: ReachOfSuspendingDocument,
    variables: { id, suspended: action === 'suspend' },
    fetchPolicy: 'no-cache',
  });
  return data?.setPassTypeSuspended;
}

async function ask(client: ApolloClient, id: string, action: StateAction): Promise<Reach> {
  try {
    const answer = await dryRun(client, id, action);
    if (answer?.__typename === 'PassTypeStatePreview') return { step: 'ready', preview: answer };
    if (answer?.__typename === 'PassTypeRefused') return { step: 'refused', refusal: answer };
    throw new Error('The server gave no answer.');
  } catch (error) {
    return { step: 'failed', problem: problemOf(error) };
  }
}

/** Whom an action on a pass type touches, asked of the server as a dry run. */
export function usePassTypeReach(id: string, action: StateAction): Reach {
  const client = useApolloClient();
  const [reach, setReach] = useState<Reach>({ step: 'loading' });

  useEffect(() => {
    let isWanted = true;
    void ask(client, id, action).then((found) => {
      if (isWanted) setReach(found);
    });
    return () => {
      isWanted = false;
    };
  }, [client, id, action]);

  return reach;
}
