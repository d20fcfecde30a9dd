import { useNavigate } from 'react-router';
import { usePermission } from '../../lib/permission.ts';
import { problemOf } from '../../lib/query-problem.ts';
import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { LoadProblemPage } from '../../ui/LoadProblemPage.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { FormSkeleton } from './FormSkeleton.tsx';
import { PassTypeForm } from './PassTypeForm.tsx';
import { listPath, trail } from './trail.ts';
import { usePassTypeChoices } from './usePassTypeChoices.ts';

const title = 'New pass type';

/** Sets up a kind of pass to sell. */
export function NewPassTypePage() {
  const mayCreate = usePermission('PUNCH_PASSES_PAGE', 'FULL');
  return mayCreate ? <NewPassType /> : <NotAllowed />;
}

function NewPassType() {
  const navigate = useNavigate();
  const { choices, currency, error, refetch } = usePassTypeChoices();
  if (error && !choices) {
    return (
      <LoadProblemPage
        title={title}
        trail={trail}
        problem={problemOf(error)}
        onRetry={() => void refetch()}
      />
    );
  }
  if (!choices) return <FormSkeleton title={title} />;
  return (
    <>
      <PageHeader title={title} trail={trail} />
      <PassTypeForm
        type={null}
        choices={choices}
        currency={currency}
        readOnly={false}
        onReload={() => undefined}
        onSaved={(saved) => void navigate(listPath, { state: { saved } })}
        onCancel={() => void navigate(listPath)}
      />
    </>
  );
}

function NotAllowed() {
  return (
    <>
      <PageHeader title={title} trail={trail} />
      <Card>
        <EmptyState
          title="You may not set up pass types"
          hint="Ask whoever manages permissions in your account."
        />
      </Card>
    </>
  );
}
