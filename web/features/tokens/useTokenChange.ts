import { useApolloClient } from '@apollo/client/react';
import { useCommand } from '../../lib/useCommand.ts';
import { useDryRun } from '../../lib/useDryRun.ts';
import { changeWords } from './change-words.ts';
import {
  ApproveMakeupDocument,
  DeleteTokenDocument,
  DenyMakeupDocument,
  ResetTokenDocument,
} from './ChangeToken.generated.ts';
import { forgetTokens } from './forget-tokens.ts';
import type { TokenChange } from './token-task.ts';
import type { Token } from './token-words.ts';

const documents = {
  reset: ResetTokenDocument,
  delete: DeleteTokenDocument,
  approve: ApproveMakeupDocument,
} as const;

interface Refusal {
  message: string;
  fix: string | null;
}

interface Preview {
  says: readonly string[];
}

/** What a change would do, and doing it. */
export function useTokenChange(
  change: TokenChange,
  { id, version }: Token,
  onDone: (told: string) => void,
) {
  const client = useApolloClient();

  async function ask(dryRun: boolean, requestId: string | null, reason: string | null) {
    const variables = { id, version, requestId, dryRun };
    const { data } =
      change === 'deny'
        ? await client.mutate({ mutation: DenyMakeupDocument, variables: { ...variables, reason } })
        : await client.mutate({ mutation: documents[change], variables });
    if (!data) throw new Error('The server gave no answer.');
    return data.done;
  }

  const { answer } = useDryRun<Preview, Refusal>(`${change} ${id} ${String(version)}`, async () => {
    const seen = await ask(true, null, null);
    if (seen.__typename === 'ChangePreview') return { step: 'ready', preview: seen };
    if (seen.__typename === 'RecordRefused') return { step: 'refused', refusal: seen };
    throw new Error('This was a dry run.');
  });

  const command = useCommand<{ reason: string | null }, Refusal>(async ({ reason, requestId }) => {
    const done = await ask(false, requestId, reason);
    if (done.__typename === 'RecordRefused') return done;
    forgetTokens(client.cache);
    onDone(done.says.join(' ') || changeWords[change].done);
    return null;
  });

  return { answer, command };
}
