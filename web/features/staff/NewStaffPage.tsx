import { useNavigate } from 'react-router';
import { usePermission } from '../../lib/permission.ts';
import { problemOf } from '../../lib/query-problem.ts';
import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { LoadProblemPage } from '../../ui/LoadProblemPage.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { FormSkeleton } from './FormSkeleton.tsx';
import { StaffForm } from './StaffForm.tsx';
import { listPath, trail } from './trail.ts';
import { useStaffMarks } from './useStaffMarks.ts';

const title = 'New staff member';

/** Takes somebody on. */
export function NewStaffPage() {
  const mayCreate = usePermission('STAFF', 'FULL');
  return mayCreate ? <NewStaff /> : <NotAllowed />;
}

function NewStaff() {
  const navigate = useNavigate();
  const isAdmin = usePermission('ADMIN', 'FULL');
  const { marks, error, refetch } = useStaffMarks();
  if (error && !marks) {
    return (
      <LoadProblemPage
        title={title}
        trail={trail}
        problem={problemOf(error)}
        onRetry={() => void refetch()}
      />
    );
  }
  if (!marks) return <FormSkeleton title={title} />;
  return (
    <>
      <PageHeader title={title} trail={trail} />
      <StaffForm
        member={null}
        marks={marks}
        onReload={() => undefined}
        // Who may goes on to what somebody new needs first: permissions, then a password.
        onSaved={(id) =>
          void navigate(`${listPath}/${id}${isAdmin ? '/permissions' : ''}`, {
            state: {
              saved: isAdmin
                ? 'Created. Next: permissions, then a password under Sign-in.'
                : 'Created. An administrator gives permissions and a password.',
            },
          })
        }
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
          title="You may not add staff"
          hint="Ask whoever manages permissions in your account."
        />
      </Card>
    </>
  );
}
