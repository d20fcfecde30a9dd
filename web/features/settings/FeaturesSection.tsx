import { useQuery } from '@apollo/client/react';
import { problemOf } from '../../lib/query-problem.ts';
import { LoadProblemPage } from '../../ui/LoadProblemPage.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { FeaturesForm } from './FeaturesForm.tsx';
import { FeaturesSectionDocument } from './FeaturesSection.generated.ts';
import { FormSkeleton } from './FormSkeleton.tsx';
import { settingsTrail } from './trail.ts';

/** Parts of Cartwheel that the school uses. One that is switched off is hidden from everybody, owners too; nothing in it is lost. */
export function FeaturesSection() {
  const { data, error, refetch } = useQuery(FeaturesSectionDocument, {
    fetchPolicy: 'cache-and-network',
  });
  if (error && !data)
    return (
      <LoadProblemPage
        title="Areas"
        trail={settingsTrail}
        problem={problemOf(error)}
        onRetry={() => void refetch()}
      />
    );
  return (
    <>
      <PageHeader
        title="Areas"
        trail={settingsTrail}
        meta="Parts of Cartwheel that the school uses. One that is switched off is hidden from everybody, owners too; nothing in it is lost."
      />
      {data ? (
        <FeaturesForm features={data.settings.features} onReload={() => void refetch()} />
      ) : (
        <FormSkeleton />
      )}
    </>
  );
}
