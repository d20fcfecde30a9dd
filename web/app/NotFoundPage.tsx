import { Link } from 'react-router';
import { Card } from '../ui/Card.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';

export function NotFoundPage() {
  return (
    <>
      <PageHeader title="Page not found" />
      <Card>
        <EmptyState
          title="There is no page at this address"
          hint="The link may be old, or mistyped."
          action={<Link to="/">Go to the first page</Link>}
        />
      </Card>
    </>
  );
}
