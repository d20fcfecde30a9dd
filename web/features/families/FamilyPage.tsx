import { useApolloClient, useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { useAccount } from '../../lib/account-context.ts';
import { formatInstant } from '../../lib/format.ts';
import { usePermission } from '../../lib/permission.ts';
import { problemOf } from '../../lib/query-problem.ts';
import { useTold } from '../../lib/useTold.ts';
import { DetailsSkeleton } from '../../ui/DetailsSkeleton.tsx';
import { LoadProblemPage } from '../../ui/LoadProblemPage.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Section } from '../../ui/Section.tsx';
import { ActivityDot } from '../../ui/StatusDot.tsx';
import { Told } from '../../ui/Told.tsx';
import { ToneMark } from '../../ui/ToneMark.tsx';
import { TwoColumns } from '../../ui/TwoColumns.tsx';
import { History } from '../history/History.tsx';
import { NotesSection } from '../notes/NotesSection.tsx';
import { FamilyActions } from './FamilyActions.tsx';
import { FamilyAlerts } from './FamilyAlerts.tsx';
import { FamilyDetails } from './FamilyDetails.tsx';
import { FamilyPageDocument } from './FamilyPage.generated.ts';
import { FamilyPeople } from './FamilyPeople.tsx';
import { FamilyStudents } from './FamilyStudents.tsx';

const trail = [['Families', '/families']] as const;

/** One family's whole story: what to mind, its people, its students, what was written down and what was done. */
export function FamilyPage() {
  const { familyId = '' } = useParams();
  return <FamilyOf key={familyId} id={familyId} />;
}

function FamilyOf({ id }: { id: string }) {
  const { zone } = useAccount();
  const client = useApolloClient();
  const [told, setTold] = useTold();
  const mayChange = usePermission('FAMILIES', 'FULL');
  const maySeeStudents = usePermission('STUDENTS');
  const { data, error, refetch } = useQuery(FamilyPageDocument, {
    fetchPolicy: 'cache-and-network',
    variables: { id, withStudents: maySeeStudents },
  });
  const reload = () => {
    // What was done here stands in the history too.
    client.cache.evict({ fieldName: 'recordStory' });
    void refetch();
  };

  if (error && !data) {
    return (
      <LoadProblemPage title="Family" trail={trail} problem={problemOf(error)} onRetry={reload} />
    );
  }
  if (!data) return <DetailsSkeleton title="Family" trail={trail} />;
  const { family } = data;
  return (
    <>
      <PageHeader
        title={`${family.name} family`}
        trail={trail}
        beside={
          <>
            <ActivityDot isActive={family.isActive} isArchived={family.isArchived} />
            {family.isSuspended && (
              <ToneMark tone="trial" shape="bar">
                Sign-in suspended
              </ToneMark>
            )}
            <Told news={told} />
          </>
        }
        meta={`With us since ${formatInstant(family.createdAt, zone).split(',')[0] ?? ''}`}
        actions={
          <FamilyActions
            family={family}
            onChanged={(news) => {
              setTold(news);
              reload();
            }}
          />
        }
      />
      <FamilyAlerts family={family} />
      <TwoColumns>
        <Section title="Guardians and contacts">
          <FamilyPeople family={family} />
        </Section>
        <FamilyDetails family={family} />
      </TwoColumns>
      {maySeeStudents && (
        <FamilyStudents
          family={family}
          isArchived={family.isArchived}
          onChanged={(news) => {
            setTold(news);
            reload();
          }}
        />
      )}
      <TwoColumns>
        <NotesSection
          of={{ familyId: id }}
          notes={family.notes}
          mayChange={mayChange}
          onChanged={reload}
        />
        <History kind="FAMILY" id={id} />
      </TwoColumns>
    </>
  );
}
