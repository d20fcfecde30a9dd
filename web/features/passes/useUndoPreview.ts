import type { ApolloClient } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { problemOf, type QueryProblem } from '../../lib/query-problem.ts';
import { UndoPreviewDocument, type UndoPreviewMutation } from './UndoPreview.generated.ts';

type UndoPreview = Extract<UndoPreviewMutation['undoPunch'], { __typename: 'UndoPreview' }>;
type UndoRefusal = Extract<UndoPreviewMutation['undoPunch'], { __typename: 'UndoRefused' }>;

type Preview =
  | { step: 'loading' }
  | { step: 'ready'; preview: UndoPreview }
  | { step: 'refused'; refusal: UndoRefusal }
  | { step: 'failed'; problem: QueryProblem };

async function ask(client: ApolloClient, entryId: string, returnPunch: boolean): Promise<Preview> {
  const input = { entryId, returnPunch: returnPunch || null, dryRun: true };
  try {
    const { data } = await client.mutate({
      mutation: UndoPreviewDocument,
      variables: { input },
      fetchPolicy: 'no-cache',
    });
    const result = data?.undoPunch;
    if (result?.__typename === 'UndoPreview') return { step: 'ready', preview: result };
    if (result?.__typename === 'UndoRefused') return { step: 'refused', refusal: result };
    throw new Error('The server gave no answer.');
  } catch (error) {
    return { step: 'failed', problem: problemOf(error) };
  }
}

/**
 * What undoing would do, asked of the server as a dry run: whether the class's date is still to come is decided in the
 * class's zone, which only the server knows for sure.
 */
export function useUndoPreview(entryId: string, returnPunch: boolean): Preview {
  const client = useApolloClient();
  const [answer, setAnswer] = useState<Preview>({ step: 'loading' });

  useEffect(() => {
    let isWanted = true;
    void ask(client, entryId, returnPunch).then((next) => {
      if (isWanted) setAnswer(next);
    });
    return () => {
      isWanted = false;
    };
  }, [client, entryId, returnPunch]);

  return answer;
}
