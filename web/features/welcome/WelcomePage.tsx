import { useQuery } from '@apollo/client/react';
import { styled } from '@mui/material/styles';
import { useChosenLocation } from '../../lib/chosen-location.ts';
import { formatDate } from '../../lib/format.ts';
import { usePermission } from '../../lib/permission.ts';
import { problemOf } from '../../lib/query-problem.ts';
import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { LoadProblem } from '../../ui/LoadProblem.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { AbsencesInARow, RollsNotTaken } from './AttendanceToDo.tsx';
import { Birthdays } from './Birthdays.tsx';
import { ExpiringPasses } from './ExpiringPasses.tsx';
import { MedicalAlerts } from './MedicalAlerts.tsx';
import { Numbers } from './Numbers.tsx';
import { WelcomeClasses } from './WelcomeClasses.tsx';
import { WelcomePageDocument, type WelcomePageQuery } from './WelcomePage.generated.ts';
import { WelcomeSkeleton } from './WelcomeSkeleton.tsx';

/** Openings change while the page stands open at the desk. */
const REFRESH = 3 * 60_000;

const Columns = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) 372px',
  gap: '0 22px',
  alignItems: 'start',
  '&[data-single]': { gridTemplateColumns: 'minmax(0, 1fr)' },
  '@media (max-width: 1040px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
});

/** The day at a glance: what meets, who comes, and what should not be forgotten. */
export function WelcomePage() {
  const { locationId } = useChosenLocation();
  const maySeeAlerts = useMaySeeAlerts();
  const { data, previousData, error, refetch } = useQuery(WelcomePageDocument, {
    fetchPolicy: 'cache-and-network',
    variables: {
      locationId,
      withFamilies: usePermission('FAMILIES'),
      withStudents: usePermission('STUDENTS'),
    },
    pollInterval: REFRESH,
    skipPollAttempt: () => document.hidden,
  });
  const welcome = (data ?? previousData)?.welcome;

  return (
    <>
      <PageHeader title="Welcome" meta={welcome && formatDate(welcome.today)} />
      {!welcome && error && (
        <Card>
          <LoadProblem problem={problemOf(error)} onRetry={() => void refetch()} />
        </Card>
      )}
      {!welcome && !error && <WelcomeSkeleton />}
      {welcome && (
        <>
          <Numbers numbers={welcome.numbers} />
          <Columns data-single={welcome.classes === null ? '' : undefined}>
            {welcome.classes && (
              <WelcomeClasses
                slots={welcome.classes}
                today={welcome.today}
                now={welcome.now}
                namesLocation={locationId === null}
              />
            )}
            <div>
              {welcome.rollsNotTaken && <RollsNotTaken rolls={welcome.rollsNotTaken} />}
              {maySeeAlerts && <MedicalAlerts locationId={locationId} now={welcome.now} />}
              {welcome.absencesInARow !== null && (
                <AbsencesInARow amount={welcome.absencesInARow} />
              )}
              {welcome.birthdays && <Birthdays birthdays={welcome.birthdays} />}
              {welcome.passesExpiring && (
                <ExpiringPasses passes={welcome.passesExpiring.map(({ pass }) => pass)} />
              )}
            </div>
          </Columns>
          {hasNothing(welcome) && !maySeeAlerts && (
            <Card>
              <EmptyState
                title="Nothing to show here"
                hint="What stands here needs the permission to see classes, students, passes or attendance."
              />
            </Card>
          )}
        </>
      )}
    </>
  );
}

/** The viewer may see none of the panels. */
const hasNothing = (welcome: WelcomePageQuery['welcome']): boolean =>
  [
    ...[welcome.classes, welcome.birthdays, welcome.passesExpiring],
    ...[welcome.rollsNotTaken, welcome.absencesInARow],
  ].every((panel) => panel === null);

/** Who comes to which class is told to who may see all of it. */
function useMaySeeAlerts(): boolean {
  const needs = [
    usePermission('STUDENT_MEDICAL'),
    usePermission('STUDENTS'),
    usePermission('CLASSES'),
    usePermission('ENROLLMENTS'),
  ];
  return needs.every(Boolean);
}
