import { useApolloClient } from '@apollo/client/react';
import { useCommand } from '../../lib/useCommand.ts';
import { useDryRun } from '../../lib/useDryRun.ts';
import type { GivenTokens } from '../cancellations/GiveTokens.tsx';
import { CancelDateDocument, PreviewCancelDateDocument } from './CancelDate.generated.ts';

export interface Refusal {
  message: string;
  fix: string | null;
}

export interface Says {
  says: readonly string[];
}

/** What is cancelled of a date: all of it or a timeslot, with or without makeup tokens for it. */
export interface CancelChoice {
  starts: string | null;
  tokens: GivenTokens | null;
}

/** A day is typed in parts, and each would be asked for. */
const WHILE_TYPING_MS = 300;

/** Says what cancelling would do, and does it. */
export function useCancelDate(
  classId: string,
  date: string,
  choice: CancelChoice,
  onCancelled: (says: readonly string[]) => void,
) {
  const client = useApolloClient();

  const { answer, isStale } = useDryRun<Says, Refusal>(
    JSON.stringify(choice),
    async () => {
      const { data } = await client.mutate({
        mutation: PreviewCancelDateDocument,
        variables: { classId, date, ...choice },
        fetchPolicy: 'no-cache',
      });
      const seen = data?.cancelDate;
      if (seen?.__typename === 'ChangePreview') return { step: 'ready', preview: seen };
      if (seen?.__typename === 'RecordRefused') return { step: 'refused', refusal: seen };
      throw new Error('The server gave no answer.');
    },
    choice.tokens ? WHILE_TYPING_MS : 0,
  );

  const command = useCommand<CancelChoice & { reason: string | null }, Refusal>(async (asked) => {
    const { data } = await client.mutate({
      mutation: CancelDateDocument,
      variables: { classId, date, ...asked },
    });
    const done = data?.cancelDate;
    if (done?.__typename === 'RecordRefused') return done;
    if (done?.__typename !== 'DateCancelled') throw new Error('The server gave no answer.');
    onCancelled(done.says);
    return null;
  });

  return { ...command, answer, isStale };
}
