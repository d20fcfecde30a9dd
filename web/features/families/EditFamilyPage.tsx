import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { usePermission } from '../../lib/permission.ts';
import { problemOf } from '../../lib/query-problem.ts';
import { useFragmentList } from '../../lib/useFragmentData.ts';
import { LoadProblemPage } from '../../ui/LoadProblemPage.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { EditFamilyForm } from './EditFamilyForm.tsx';
import { FamilyForm_familyFragmentDoc } from './FamilyForm.generated.ts';
import { FamilyFormChoicesDocument, FamilyFormPageDocument } from './FamilyFormPages.generated.ts';
import { FormSkeleton } from './FormSkeleton.tsx';
import { MayNotKeep } from './MayNotKeep.tsx';

const trail = [['Families', '/families']] as const;

/** Changes a family. */
export function EditFamilyPage() {
  const { familyId = '' } = useParams();
  const mayChange = usePermission('FAMILIES', 'FULL');
  return mayChange ? (
    <EditFamily key={familyId} id={familyId} />
  ) : (
    <MayNotKeep title="Family" trail={trail} what="families" />
  );
}

function EditFamily({ id }: { id: string }) {
  const page = useQuery(FamilyFormPageDocument, {
    fetchPolicy: 'cache-and-network',
    variables: { id },
  });
  const choices = useQuery(FamilyFormChoicesDocument, { fetchPolicy: 'cache-and-network' });
  const [family] = useFragmentList(
    FamilyForm_familyFragmentDoc,
    page.data ? [page.data.family] : [],
  );
  const error = page.data ? choices.error : page.error;
  const reload = () => {
    void page.refetch();
    void choices.refetch();
  };

  if (error && !(family && choices.data)) {
    return (
      <LoadProblemPage title="Family" trail={trail} problem={problemOf(error)} onRetry={reload} />
    );
  }
  if (!family || !choices.data) return <FormSkeleton title="Family" trail={trail} />;
  return (
    <>
      <PageHeader
        title={`Edit ${family.name} family`}
        trail={[...trail, [`${family.name} family`, `/families/${id}`]]}
      />
      <EditFamilyForm family={family} choices={choices.data} onReload={reload} />
    </>
  );
}
