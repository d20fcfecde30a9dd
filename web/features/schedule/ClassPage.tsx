import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { problemOf } from '../../lib/query-problem.ts';
import { DetailsSkeleton } from '../../ui/DetailsSkeleton.tsx';
import { LoadProblemPage } from '../../ui/LoadProblemPage.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Section } from '../../ui/Section.tsx';
import { ActivityDot } from '../../ui/StatusDot.tsx';
import { TwoColumns } from '../../ui/TwoColumns.tsx';
import { ClassFacts } from './ClassFacts.tsx';
import { ClassPageDocument } from './ClassPage.generated.ts';
import { ClassToday } from './ClassToday.tsx';

/** One class, read only. */
export function ClassPage() {
  const { classId = '' } = useParams();
  const { data, error, refetch } = useQuery(ClassPageDocument, {
    fetchPolicy: 'cache-and-network',
    variables: { id: classId },
  });

  if (error && !data) {
    return (
      <LoadProblemPage
        title="Class"
        trail={[['Classes', '/classes']]}
        problem={problemOf(error)}
        onRetry={() => void refetch()}
      />
    );
  }
  if (!data) return <DetailsSkeleton title="Class" trail={[['Classes', '/classes']]} />;
  return (
    <>
      <PageHeader
        title={data.class.name}
        trail={[['Classes', '/classes']]}
        beside={<ActivityDot isActive={data.class.isActive} />}
      />
      <TwoColumns>
        <Section title="Details">
          <ClassFacts schoolClass={data.class} />
        </Section>
        <ClassToday schoolClass={data.class} />
      </TwoColumns>
    </>
  );
}
