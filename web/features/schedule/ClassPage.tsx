import { useQuery } from '@apollo/client/react';
import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useState } from 'react';
import { Link, useLocation, useParams } from 'react-router';
import { useAccount } from '../../lib/account-context.ts';
import { usePermission } from '../../lib/permission.ts';
import { problemOf } from '../../lib/query-problem.ts';
import { useHistoryDialog } from '../../lib/useHistoryDialog.ts';
import { DetailsSkeleton } from '../../ui/DetailsSkeleton.tsx';
import { LoadProblemPage } from '../../ui/LoadProblemPage.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Section } from '../../ui/Section.tsx';
import { ActivityDot } from '../../ui/StatusDot.tsx';
import { ClassWaiting } from '../enrollments/ClassWaiting.tsx';
import type { OpenEnrollment } from '../enrollments/EnrollmentDialogs.tsx';
import { History } from '../history/History.tsx';
import { ClassActions } from './ClassActions.tsx';
import { ClassColumns, ClassPrintStyles } from './ClassPage.styles.tsx';
import { ClassDates } from './ClassDates.tsx';
import { ClassFacts } from './ClassFacts.tsx';
import { ClassOpenings } from './ClassOpenings.tsx';
import { ClassPageDocument } from './ClassPage.generated.ts';
import { ClassRoster } from './ClassRoster.tsx';
import { trail } from './trail.ts';
import { useClassDate } from './useClassDate.ts';
import { useClassOnDate } from './useClassOnDate.ts';

const Told = styled('span')(({ theme }) => ({
  color: theme.vars.palette.tone.active,
  fontWeight: 600,
}));

/** One class: who comes on a date, which dates it has, and what it is. */
export function ClassPage() {
  const { classId = '' } = useParams();
  return <ClassOf key={classId} id={classId} />;
}

function ClassOf({ id }: { id: string }) {
  const account = useAccount();
  const location = useLocation();
  const mayChange = usePermission('CLASSES', 'FULL');
  const maySeeAttendance = usePermission('ATTENDANCE');
  const mayEnroll = usePermission('ENROLLMENTS', 'FULL');
  const place = useHistoryDialog<OpenEnrollment>('place');
  const saved = (location.state as { saved?: string } | null)?.saved ?? null;
  const [told, setTold] = useState(saved);
  // The history is read again after each.
  const [changes, setChanges] = useState(0);
  const { data, error, refetch } = useQuery(ClassPageDocument, {
    fetchPolicy: 'cache-and-network',
    variables: { id },
  });
  const today = data?.class.location.today ?? account.today;
  const dates = useClassDate(id, account.today);
  const { onDate, maySeeRoster, reload } = useClassOnDate(id, dates.date);

  function onChanged(news: string) {
    setTold(news);
    setChanges((before) => before + 1);
    reload();
  }

  if (error && !data) {
    return (
      <LoadProblemPage
        title="Class"
        trail={trail}
        problem={problemOf(error)}
        onRetry={() => void refetch()}
      />
    );
  }
  if (!data) return <DetailsSkeleton title="Class" trail={trail} />;
  const schoolClass = data.class;
  return (
    <>
      <ClassPrintStyles />
      <PageHeader
        title={schoolClass.name}
        trail={trail}
        meta={[
          [schoolClass.location.name, schoolClass.room?.name].filter(Boolean).join(', '),
          schoolClass.instructors.join(', '),
        ]
          .filter(Boolean)
          .join(' · ')}
        beside={
          <>
            <ActivityDot isActive={schoolClass.isActive} />
            {told && <Told role="status">{told}</Told>}
          </>
        }
        actions={
          <>
            {maySeeAttendance && (
              <Button
                component={Link}
                to={`/classes/${id}/attendance${dates.date ? `?date=${dates.date}` : ''}`}
              >
                Attendance
              </Button>
            )}
            {mayChange && <ClassActions schoolClass={schoolClass} onChanged={onChanged} />}
          </>
        }
      />
      <ClassColumns>
        <div>
          {maySeeRoster && dates.date && (
            <ClassRoster
              date={dates.date}
              today={today}
              dates={dates}
              onDate={onDate}
              onEnroll={
                mayEnroll
                  ? () => {
                      place.open({ kind: 'enroll' });
                    }
                  : undefined
              }
            />
          )}
          {maySeeRoster && (
            <ClassWaiting of={{ id, name: schoolClass.name }} place={place} onChanged={onChanged} />
          )}
        </div>
        <aside aria-label="About the class">
          {onDate && <ClassOpenings of={onDate} today={today} />}
          <ClassDates schoolClass={schoolClass} dates={dates} today={today} onChanged={onChanged} />
          <Section title="Details">
            <ClassFacts schoolClass={schoolClass} today={today} />
          </Section>
        </aside>
        <div>
          <History key={changes} kind="CLASS" id={id} />
        </div>
      </ClassColumns>
    </>
  );
}
