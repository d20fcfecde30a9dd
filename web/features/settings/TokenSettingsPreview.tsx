import { useApolloClient } from '@apollo/client/react';
import { styled } from '@mui/material/styles';
import { useWatch } from 'react-hook-form';
import { tokenSettingsForm } from '../../../server/features/settings/token-settings.form.ts';
import { useDryRun } from '../../lib/useDryRun.ts';
import { PreviewTokenSettingsDocument } from './TokenSettingsSection.generated.ts';

const Box = styled('div')(({ theme }) => ({
  // Whatever field is changed, it stands above the bar that saves it.
  position: 'sticky',
  bottom: 56,
  marginTop: 12,
  padding: '10px 14px',
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: 8,
  backgroundColor: theme.vars.palette.soft.accent,
  '& h2': { margin: 0, fontSize: '0.8125rem', fontWeight: 640 },
  '& p': { margin: '3px 0 0' },
  '&:not(:has(p))': { display: 'none' },
}));

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
  return (
    <Box role="status" aria-label="What the change means">
      {says.length > 0 && <h2>What the change means</h2>}
      {says.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Box>
  );
}
