import { useSearchParams } from 'react-router';
import { useChosenLocation } from '../../lib/chosen-location.ts';
import { usePermission } from '../../lib/permission.ts';
import { problemOf } from '../../lib/query-problem.ts';
import { LoadProblemPage } from '../../ui/LoadProblemPage.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { choicesFor } from './class-choices.ts';
import { copiedValues, newClassValues } from './class-values.ts';
import { ClassForm } from './ClassForm.tsx';
import { ClassFormSkeleton } from './ClassFormSkeleton.tsx';
import { MayNotKeepClasses } from './MayNotKeepClasses.tsx';
import { trail } from './trail.ts';
import { useClassForm } from './useClassForm.ts';

const title = 'New class';

/** Sets up a class; with `?copy=` and the id of another one, one like it. */
export function NewClassPage() {
  const mayCreate = usePermission('CLASSES', 'FULL');
  return mayCreate ? <NewClass /> : <MayNotKeepClasses title={title} />;
}

function NewClass() {
  const [params] = useSearchParams();
  const { locationId } = useChosenLocation();
  const { choices, schoolClass, isReady, error, reload } = useClassForm(params.get('copy'));

  if (error && !isReady) {
    return (
      <LoadProblemPage title={title} trail={trail} problem={problemOf(error)} onRetry={reload} />
    );
  }
  if (!isReady || !choices) return <ClassFormSkeleton title={title} />;
  const { customFields, classChoices } = choices;
  // Where there is one location only, there is nothing to choose.
  const [only] = classChoices.locations.length === 1 ? classChoices.locations : [];
  return (
    <>
      <PageHeader
        title={title}
        trail={trail}
        meta={
          schoolClass &&
          `Filled in like “${schoolClass.name}”. It has dates of its own, and takes over no students.`
        }
      />
      <ClassForm
        schoolClass={null}
        values={
          schoolClass
            ? copiedValues(schoolClass, customFields)
            : newClassValues(customFields, locationId ?? only?.id ?? null)
        }
        choices={choicesFor(choices, schoolClass)}
        onReload={reload}
      />
    </>
  );
}
