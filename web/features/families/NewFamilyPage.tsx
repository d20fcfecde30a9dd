import { useQuery } from '@apollo/client/react';
import { usePermission } from '../../lib/permission.ts';
import { problemOf } from '../../lib/query-problem.ts';
import { LoadProblemPage } from '../../ui/LoadProblemPage.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { FamilyFormChoicesDocument } from './FamilyFormPages.generated.ts';
import { FormSkeleton } from './FormSkeleton.tsx';
import { MayNotKeep } from './MayNotKeep.tsx';
import { NewFamilyForm } from './NewFamilyForm.tsx';

const title = 'New family';
const trail = [['Families', '/families']] as const;

/** Makes a family, with its students. */
export function NewFamilyPage() {
  const mayCreate = usePermission('FAMILIES', 'FULL');
  return mayCreate ? <NewFamily /> : <MayNotKeep title={title} trail={trail} what="families" />;
}

function NewFamily() {
  const { data, error, refetch } = useQuery(FamilyFormChoicesDocument, {
    fetchPolicy: 'cache-and-network',
  });
  if (error && !data) {
    return (
      <LoadProblemPage
        title={title}
        trail={trail}
        problem={problemOf(error)}
        onRetry={() => void refetch()}
      />
    );
  }
  if (!data) return <FormSkeleton title={title} trail={trail} />;
  return (
    <>
      <PageHeader title={title} trail={trail} />
      <NewFamilyForm choices={data} />
    </>
  );
}
