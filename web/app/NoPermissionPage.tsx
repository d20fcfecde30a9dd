import { Card } from '../ui/Card.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';

export function NoPermissionPage() {
  return (
    <>
      <PageHeader title="No permission" />
      <Card>
        <EmptyState
          title="You may not see this page"
          hint="Ask whoever manages permissions in your account."
        />
      </Card>
    </>
  );
}
