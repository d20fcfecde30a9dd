import { useApolloClient } from '@apollo/client/react';
import { problemOf } from '../../lib/query-problem.ts';
import { useDryRun } from '../../lib/useDryRun.ts';
import { DryRunAnswer } from '../../ui/DryRunAnswer.tsx';
import { ReassignTokensDocument } from './ReassignTokens.generated.ts';

interface ReassignPreviewProps {
  ids: readonly string[];
  programId: string;
  /** One of the tokens is there no more. */
  onGone?: (() => void) | undefined;
}

/** What the chosen program would mean for the tokens. */
export function ReassignPreview({ ids, programId, onGone }: ReassignPreviewProps) {
  const client = useApolloClient();
  const { answer } = useDryRun<
    { says: readonly string[] },
    { message: string; fix: string | null }
  >(`${programId} ${ids.join()}`, async () => {
    const asked = client.mutate({
      mutation: ReassignTokensDocument,
      variables: { ids: [...ids], programId, requestId: null, dryRun: true },
    });
    const { data } = await asked.catch((error: unknown) => {
      if (problemOf(error).kind === 'notFound') onGone?.();
      throw error;
    });
    const seen = data?.reassignTokens;
    if (seen?.__typename === 'ChangePreview') return { step: 'ready', preview: seen };
    if (seen?.__typename === 'RecordRefused') return { step: 'refused', refusal: seen };
    throw new Error('The server gave no answer.');
  });
  return (
    <DryRunAnswer answer={answer}>
      {({ says }) => says.map((sentence) => <p key={sentence}>{sentence}</p>)}
    </DryRunAnswer>
  );
}
