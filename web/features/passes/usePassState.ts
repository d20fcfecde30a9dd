import { useApolloClient, useMutation } from '@apollo/client/react';
import { useDryRun } from '../../lib/useDryRun.ts';
import { EnrollmentsViewDocument } from './EnrollmentsView.generated.ts';
import type { StateTask } from './pass-task.ts';
import {
  DeletePassDocument,
  PreviewDeletePassDocument,
  PreviewPassSuspendedDocument,
  SetPassSuspendedDocument,
  type DeletePassMutation,
  type PreviewPassSuspendedMutation,
  type SetPassSuspendedMutation,
} from './PassState.generated.ts';
import { useCommand } from '../../lib/useCommand.ts';

type Answer = DeletePassMutation['deletePass'] | SetPassSuspendedMutation['setPassSuspended'];
export type PassStatePreview = Extract<
  PreviewPassSuspendedMutation['setPassSuspended'],
  { __typename: 'PassStatePreview' }
>;
type PassStateRefused = Extract<Answer, { __typename: 'PassStateRefused' }>;

interface Reasoned {
  reason: string | null;
}

/** What suspending, unsuspending or deleting would concern, and doing it. */
export function usePassState({ kind, row, forAll }: StateTask, onDone: () => void) {
  const client = useApolloClient();
  // What a deletion takes out of the list is gone before the dialog closes.
  const [deletePass] = useMutation(DeletePassDocument, {
    refetchQueries: [EnrollmentsViewDocument],
    awaitRefetchQueries: true,
  });
  const [setSuspended] = useMutation(SetPassSuspendedDocument);
  const of = { passId: row.pass.id, holderId: forAll ? null : row.id };
  const suspended = kind === 'suspend';

  const { answer } = useDryRun<PassStatePreview, PassStateRefused>(
    `${kind} ${of.passId} ${of.holderId ?? ''}`,
    async () => {
      const asked = { ...of, dryRun: true };
      const result =
        kind === 'delete'
          ? (
              await client.mutate({
                mutation: PreviewDeletePassDocument,
                variables: { input: asked },
                fetchPolicy: 'no-cache',
              })
            ).data?.deletePass
          : (
              await client.mutate({
                mutation: PreviewPassSuspendedDocument,
                variables: { input: { ...asked, suspended } },
                fetchPolicy: 'no-cache',
              })
            ).data?.setPassSuspended;
      if (result?.__typename === 'PassStatePreview') return { step: 'ready', preview: result };
      if (result?.__typename === 'PassStateRefused') return { step: 'refused', refusal: result };
      throw new Error('The server gave no answer.');
    },
  );

  const command = useCommand<Reasoned, PassStateRefused>(async ({ reason, requestId }) => {
    const sent = { ...of, reason, requestId };
    const result: Answer | undefined =
      kind === 'delete'
        ? (await deletePass({ variables: { input: sent } })).data?.deletePass
        : (await setSuspended({ variables: { input: { ...sent, suspended } } })).data
            ?.setPassSuspended;
    if (result?.__typename === 'PassStateRefused') return result;
    if (result?.__typename !== 'PassStateChanged' && result?.__typename !== 'PassDeleted') {
      throw new Error('The server gave no answer.');
    }
    onDone();
    return null;
  });

  return { answer, command };
}
