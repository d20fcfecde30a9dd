import { useQuery } from '@apollo/client/react';
import { problemOf } from '../../lib/query-problem.ts';
import { LoadProblemPage } from '../../ui/LoadProblemPage.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { SecurityForm } from './SecurityForm.tsx';
import { SecuritySectionDocument } from './SecuritySection.generated.ts';
import { FormSkeleton } from './FormSkeleton.tsx';
import { settingsTrail } from './trail.ts';

/** How staff sign in. Only administrators see and change this. */
export function SecuritySection() {
  const { data, error, refetch } = useQuery(SecuritySectionDocument, {
    fetchPolicy: 'cache-and-network',
  });
  if (error && !data)
    return (
      <LoadProblemPage
        title="Security"
        trail={settingsTrail}
        problem={problemOf(error)}
        onRetry={() => void refetch()}
      />
    );
  return (
    <>
      <PageHeader
        title="Security"
        trail={settingsTrail}
        meta="How staff sign in. Only administrators see and change this."
      />
      {data ? (
        <SecurityForm security={data.settings.security} onReload={() => void refetch()} />
      ) : (
        <FormSkeleton />
      )}
    </>
  );
}
