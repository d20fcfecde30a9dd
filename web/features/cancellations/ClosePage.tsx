import { useQuery } from '@apollo/client/react';
import { problemOf } from '../../lib/query-problem.ts';
import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { LoadProblemPage } from '../../ui/LoadProblemPage.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ClassFormSkeleton } from '../schedule/ClassFormSkeleton.tsx';
import { trail } from '../schedule/trail.ts';
import { CloseForm } from './CloseForm.tsx';
import { ClosePlacesDocument } from './CloseSchool.generated.ts';
import { useMayClose } from './useMayClose.ts';

const title = 'Close for a day or more';

/** Closes locations or programs for days, with all that belongs to it, as one act (rule M-14). */
export function ClosePage() {
  const mayClose = useMayClose();
  const { data, error, refetch } = useQuery(ClosePlacesDocument, { skip: !mayClose });
  if (!mayClose) {
    return (
      <>
        <PageHeader title={title} trail={trail} />
        <Card>
          <EmptyState
            title="You may not close locations or programs"
            hint="It takes the permissions to change classes and settings. Ask whoever manages permissions in your account."
          />
        </Card>
      </>
    );
  }
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
  if (!data) return <ClassFormSkeleton title={title} />;
  return (
    <>
      <PageHeader
        title={title}
        trail={trail}
        meta="The dates of classes on these days are cancelled, families get what you choose, and you see whom to tell."
      />
      <CloseForm places={data.classChoices} />
    </>
  );
}
