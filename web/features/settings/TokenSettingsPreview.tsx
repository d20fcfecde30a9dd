import { useApolloClient } from '@apollo/client/react';
import { useWatch } from 'react-hook-form';
import { tokenSettingsForm } from '../../../server/features/settings/token-settings.form.ts';
import { useDryRun } from '../../lib/useDryRun.ts';
import { PreviewTokenSettingsDocument } from './TokenSettingsSection.generated.ts';
import { WhatItMeans } from './WhatItMeans.tsx';

/** What a change means for tokens that exist, before it is saved (rule M-12). */
export function TokenSettingsPreview({ version }: { version: number }) {
  const client = useApolloClient();
  const values = useWatch();
  const read = tokenSettingsForm.safeParse(values);
  const { answer } = useDryRun<{ says: readonly string[] }, { message: string }>(
    read.success ? `${String(version)} ${JSON.stringify(read.data)}` : '',
    async () => {
      // What is wrong with a field stands at it.
      if (!read.success) return { step: 'ready', preview: { says: [] } };
      const { data } = await client.mutate({
        mutation: PreviewTokenSettingsDocument,
        variables: { version, input: read.data },
        fetchPolicy: 'no-cache',
      });
      const seen = data?.seen;
      if (seen?.__typename === 'ChangePreview') return { step: 'ready', preview: seen };
      // Saving says it, with the way out.
      return { step: 'ready', preview: { says: [] } };
    },
    300,
  );
  const says = answer.step === 'ready' ? answer.preview.says : [];
  return <WhatItMeans says={says} />;
}
