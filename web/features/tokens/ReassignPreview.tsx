import { useApolloClient } from '@apollo/client/react';
import { useDryRun } from '../../lib/useDryRun.ts';
import { DryRunAnswer } from '../../ui/DryRunAnswer.tsx';
import { ReassignTokensDocument } from './ReassignTokens.generated.ts';

interface ReassignPreviewProps {
  ids: readonly string[];
  programId: string;
}

/** What the chosen program would mean for the tokens. */
export function ReassignPreview({ ids, programId }: ReassignPreviewProps) {
  const client = useApolloClient();
  const { answer } = useDryRun<
    { says: readonly string[] },
    { message: string; fix: string | null }
  >(`${programId} ${ids.join()}`, async () => {
    const { data } = await client.mutate({
      mutation: ReassignTokensDocument,
      variables: { ids: [...ids], programId, requestId: null, dryRun: true },
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
