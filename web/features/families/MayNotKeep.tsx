import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';

interface MayNotKeepProps {
  title: string;
  trail: readonly (readonly [label: string, to: string])[];
  /** "families" */
  what: string;
}

/** In place of a form, for those who may only look. */
export function MayNotKeep({ title, trail, what }: MayNotKeepProps) {
  return (
    <>
      <PageHeader title={title} trail={trail} />
      <Card>
        <EmptyState
          title={`You may look at ${what}, but not change them`}
          hint="Ask whoever manages permissions in your account."
        />
      </Card>
    </>
  );
}
