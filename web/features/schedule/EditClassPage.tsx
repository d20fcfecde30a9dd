import { useParams } from 'react-router';
import { usePermission } from '../../lib/permission.ts';
import { problemOf } from '../../lib/query-problem.ts';
import { LoadProblemPage } from '../../ui/LoadProblemPage.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { choicesFor } from './class-choices.ts';
import { classValues } from './class-values.ts';
import { ClassForm } from './ClassForm.tsx';
import { ClassFormSkeleton } from './ClassFormSkeleton.tsx';
import { MayNotKeepClasses } from './MayNotKeepClasses.tsx';
import { listPath, trail } from './trail.ts';
import { useClassForm } from './useClassForm.ts';

/** Changes a class. */
export function EditClassPage() {
  const { classId = '' } = useParams();
  const mayChange = usePermission('CLASSES', 'FULL');
  return mayChange ? <EditClass key={classId} id={classId} /> : <MayNotKeepClasses title="Class" />;
}

function EditClass({ id }: { id: string }) {
  const { choices, schoolClass, error, reload } = useClassForm(id);

  if (error && !(choices && schoolClass)) {
    return (
      <LoadProblemPage title="Class" trail={trail} problem={problemOf(error)} onRetry={reload} />
    );
  }
  if (!choices || !schoolClass) return <ClassFormSkeleton title="Class" />;
  return (
    <>
      <PageHeader
        title={`Edit ${schoolClass.name}`}
        trail={[...trail, [schoolClass.name, `${listPath}/${id}`]]}
      />
      <ClassForm
        schoolClass={schoolClass}
        values={classValues(schoolClass, choices.customFields)}
        choices={choicesFor(choices, schoolClass)}
        onReload={reload}
      />
    </>
  );
}
