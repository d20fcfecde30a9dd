import { useQuery } from '@apollo/client/react';
import { problemOf } from '../../lib/query-problem.ts';
import { LoadProblemPage } from '../../ui/LoadProblemPage.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { BusinessForm } from './BusinessForm.tsx';
import { BusinessSectionDocument } from './BusinessSection.generated.ts';
import { FormSkeleton } from './FormSkeleton.tsx';
import { settingsTrail } from './trail.ts';

/** What the school is called and how it is reached. */
export function BusinessSection() {
  const { data, error, refetch } = useQuery(BusinessSectionDocument, {
    fetchPolicy: 'cache-and-network',
  });
  if (error && !data)
    return (
      <LoadProblemPage
        title="Business data"
        trail={settingsTrail}
        problem={problemOf(error)}
        onRetry={() => void refetch()}
      />
    );
  return (
    <>
      <PageHeader
        title="Business data"
        trail={settingsTrail}
        meta="What the school is called and how it is reached."
      />
      {data ? (
        <BusinessForm business={data.settings.business} onReload={() => void refetch()} />
      ) : (
        <FormSkeleton />
      )}
    </>
  );
}
