import { useQuery } from '@apollo/client/react';
import { problemOf } from '../../lib/query-problem.ts';
import { LoadProblemPage } from '../../ui/LoadProblemPage.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { FormSkeleton } from './FormSkeleton.tsx';
import { TokenAreaNote } from './TokenAreaNote.tsx';
import { TokenSettingsForm } from './TokenSettingsForm.tsx';
import { TokenSettingsSectionDocument } from './TokenSettingsSection.generated.ts';
import { settingsTrail } from './trail.ts';

/** How makeup tokens are earned, how long they last, and what they are good for. */
export function TokenSettingsSection() {
  const { data, error, refetch } = useQuery(TokenSettingsSectionDocument, {
    fetchPolicy: 'cache-and-network',
  });
  if (error && !data)
    return (
      <LoadProblemPage
        title="Makeup tokens"
        trail={settingsTrail}
        problem={problemOf(error)}
        onRetry={() => void refetch()}
      />
    );
  return (
    <>
      <PageHeader
        title="Makeup tokens"
        trail={settingsTrail}
        meta="What a missed class earns, how long it lasts, and what it is good for."
      />
      {data ? (
        <>
          <TokenAreaNote isOn={data.settings.features.makeupTokens} tokens={data.settings.tokens} />
          <TokenSettingsForm tokens={data.settings.tokens} onReload={() => void refetch()} />
        </>
      ) : (
        <FormSkeleton />
      )}
    </>
  );
}
