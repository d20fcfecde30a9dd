import { useApolloClient } from '@apollo/client/react';
import { useWatch } from 'react-hook-form';
import { closureForm } from '../../../server/features/schedule/closure.form.ts';
import { useDryRun } from '../../lib/useDryRun.ts';
import { PreviewClosureDocument, PreviewNewClosureDocument } from './ClosuresSection.generated.ts';
import { WhatItMeans } from './WhatItMeans.tsx';

/** What the days, the places and the scope mean for makeup tokens, before they are saved. */
export function ClosurePreview({ entry }: { entry: { id: string; version: number } | null }) {
  const client = useApolloClient();
  // The reason changes nothing elsewhere: neither is it waited for, nor asked anew with each letter of it.
  const read = closureForm.safeParse({ ...useWatch(), reason: '–' });
  const { answer } = useDryRun<{ says: readonly string[] }, never>(
    read.success ? `${entry?.id ?? ''} ${JSON.stringify(read.data)}` : '',
    async () => {
      if (!read.success) return nothing;
      const input = read.data;
      const fetchPolicy = 'no-cache';
      const { data } = entry
        ? await client.mutate({
            mutation: PreviewClosureDocument,
            variables: { id: entry.id, version: entry.version, input },
            fetchPolicy,
          })
        : await client.mutate({
            mutation: PreviewNewClosureDocument,
            variables: { input },
            fetchPolicy,
          });
      // Why it cannot be saved stands at the field, or is said by saving.
      return data?.seen.__typename === 'ChangePreview'
        ? { step: 'ready', preview: data.seen }
        : nothing;
    },
    300,
  );
  return <WhatItMeans says={answer.step === 'ready' ? answer.preview.says : []} />;
}

const nothing = { step: 'ready', preview: { says: [] } } as const;
