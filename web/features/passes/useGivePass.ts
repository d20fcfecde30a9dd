import { useApolloClient, useMutation } from '@apollo/client/react';
import { useDryRun } from '../../lib/useDryRun.ts';
import { EnrollmentsViewDocument } from './EnrollmentsView.generated.ts';
import type { GivePreview } from './give-words.ts';
import { GivePassDocument, type GivePassMutation } from './GivePass.generated.ts';
import { useCommand } from '../../lib/useCommand.ts';

type Answer = GivePassMutation['givePass'];
export type GiveRefused = Extract<Answer, { __typename: 'GiveRefused' }>;

export interface GivenPass {
  title: string;
  /** Its rows. */
  holderIds: readonly string[];
}

export interface Gift {
  typeId: string;
  familyId: string;
  studentId: string | null;
  startsOn: string | null;
  uses: number | null;
  note: string | null;
}

/** Long enough for typing a number, short enough to seem at once. */
const TYPING = 250;

/** What the pass would be, asked while the form is filled in; and giving it. */
export function useGivePass(gift: Gift, onGiven: (given: GivenPass) => void) {
  const client = useApolloClient();
  // The new rows stand in the list before the dialog closes.
  const [givePass] = useMutation(GivePassDocument, {
    refetchQueries: [EnrollmentsViewDocument],
    awaitRefetchQueries: true,
  });
  // A note changes nothing about the pass.
  const asked = { ...gift, note: null };
  const preview = useDryRun<GivePreview, GiveRefused>(
    JSON.stringify(asked),
    async () => {
      const { data } = await client.mutate({
        mutation: GivePassDocument,
        variables: { input: { ...asked, dryRun: true } },
        fetchPolicy: 'no-cache',
      });
      const result = data?.givePass;
      if (result?.__typename === 'PassGivePreview') return { step: 'ready', preview: result };
      if (result?.__typename === 'GiveRefused') return { step: 'refused', refusal: result };
      throw new Error('The server gave no answer.');
    },
    TYPING,
  );

  const command = useCommand<Gift, GiveRefused>(async (input) => {
    const { data } = await givePass({ variables: { input } });
    const result = data?.givePass;
    if (result?.__typename === 'GiveRefused') return result;
    if (result?.__typename !== 'PassGiven') throw new Error('The server gave no answer.');
    onGiven({
      title: result.pass?.title ?? '',
      holderIds: result.pass?.holders.map(({ id }) => id) ?? [],
    });
    return null;
  });

  return { preview, command };
}
