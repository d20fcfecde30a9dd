import { useQuery } from '@apollo/client/react';
import { problemOf } from '../../lib/query-problem.ts';
import { LoadProblemPage } from '../../ui/LoadProblemPage.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ClassSettingsForm } from './ClassSettingsForm.tsx';
import { ClassSettingsSectionDocument } from './ClassSettingsSection.generated.ts';
import { FormSkeleton } from './FormSkeleton.tsx';
import { settingsTrail } from './trail.ts';

/** How the openings of classes are counted, and how attendance is taken. */
export function ClassSettingsSection() {
  const { data, error, refetch } = useQuery(ClassSettingsSectionDocument, {
    fetchPolicy: 'cache-and-network',
  });
  if (error && !data)
    return (
      <LoadProblemPage
        title="Class settings"
        trail={settingsTrail}
        problem={problemOf(error)}
        onRetry={() => void refetch()}
      />
    );
  return (
    <>
      <PageHeader
        title="Class settings"
        trail={settingsTrail}
        meta="How the openings of classes are counted, and how attendance is taken."
      />
      {data ? (
        <ClassSettingsForm classes={data.settings.classes} onReload={() => void refetch()} />
      ) : (
        <FormSkeleton />
      )}
    </>
  );
}
