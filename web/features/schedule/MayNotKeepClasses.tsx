import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { trail } from './trail.ts';

/** In place of the form, for those who may only look at classes. */
export function MayNotKeepClasses({ title }: { title: string }) {
  return (
    <>
      <PageHeader title={title} trail={trail} />
      <Card>
        <EmptyState
          title="You may look at classes, but not change them"
          hint="Ask whoever manages permissions in your account."
        />
      </Card>
    </>
  );
}
