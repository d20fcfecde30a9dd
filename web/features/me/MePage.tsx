import { useQuery } from '@apollo/client/react';
import { FormSection } from '../../forms/FormSection.tsx';
import { problemOf } from '../../lib/query-problem.ts';
import { LoadProblemPage } from '../../ui/LoadProblemPage.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { FormSheet } from '../staff/FormSheet.ts';
import { FormSkeleton } from '../staff/FormSkeleton.tsx';
import { MePageDocument } from './MePage.generated.ts';
import { OwnPassword } from './OwnPassword.tsx';
import { SecondFactor } from './SecondFactor.tsx';

const title = 'Your sign-in';

/** One's own way into the portal: the password, and the code that goes with it. */
export function MePage() {
  const { data, error, refetch } = useQuery(MePageDocument, { fetchPolicy: 'cache-and-network' });
  if (error && !data) {
    return (
      <LoadProblemPage
        title={title}
        trail={[]}
        problem={problemOf(error)}
        onRetry={() => void refetch()}
      />
    );
  }
  if (!data?.viewer) return <FormSkeleton title={title} />;
  const { name, login } = data.viewer;
  return (
    <>
      <PageHeader title={title} meta={`${name}, who signs in as “${login}”`} />
      <FormSheet>
        <FormSection title="Password" hint="Changing it signs you out everywhere else." isWide>
          <OwnPassword about={[login, ...name.split(' ')]} />
        </FormSection>
        <FormSection
          title="Second factor"
          hint="A code from an app on your phone, asked for after the password. Who has only your password cannot sign in."
          isWide
        >
          <SecondFactor {...data.ownSecondFactor} onChange={() => refetch()} />
        </FormSection>
      </FormSheet>
    </>
  );
}
