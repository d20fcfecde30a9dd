import { useApolloClient, useQuery } from '@apollo/client/react';
import Button from '@mui/material/Button';
import { Link, useParams } from 'react-router';
import { useAccount } from '../../lib/account-context.ts';
import { formatInstant } from '../../lib/format.ts';
import { usePermission } from '../../lib/permission.ts';
import { problemOf } from '../../lib/query-problem.ts';
import { useFragmentList } from '../../lib/useFragmentData.ts';
import { useTold } from '../../lib/useTold.ts';
import { AlertBar } from '../../ui/AlertBar.tsx';
import { DetailsSkeleton } from '../../ui/DetailsSkeleton.tsx';
import { NoteIcon } from '../../ui/icons.tsx';
import { LoadProblemPage } from '../../ui/LoadProblemPage.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Section } from '../../ui/Section.tsx';
import { ActivityDot } from '../../ui/StatusDot.tsx';
import { Told } from '../../ui/Told.tsx';
import { TwoColumns } from '../../ui/TwoColumns.tsx';
import { asAbsent } from '../absences/absent-student.ts';
import { ExpectedAbsencesSection } from '../absences/ExpectedAbsencesSection.tsx';
import { FamilyAlerts } from '../families/FamilyAlerts.tsx';
import { FamilyPeople } from '../families/FamilyPeople.tsx';
import { History } from '../history/History.tsx';
import { Notes_noteFragmentDoc } from '../notes/Notes.generated.ts';
import { NotesSection } from '../notes/NotesSection.tsx';
import { HealthPanel } from './HealthPanel.tsx';
import { MedicalAlert } from './MedicalAlert.tsx';
import { StudentCommands } from './StudentCommands.tsx';
import { StudentFacts } from './StudentFacts.tsx';
import { StudentPageDocument, type StudentPageQuery } from './StudentPage.generated.ts';

const trail = [['Students', '/students']] as const;

/** One student: what to mind, who it is and whose, what was written down and what was done. */
export function StudentPage() {
  const { studentId = '' } = useParams();
  return <StudentOf key={studentId} id={studentId} />;
}

function StudentOf({ id }: { id: string }) {
  const maySeeMedical = usePermission('STUDENT_MEDICAL');
  const maySeeFamilies = usePermission('FAMILIES');
  const mayChange = usePermission('STUDENTS', 'FULL');
  const maySeeAttendance = usePermission('ATTENDANCE');
  const client = useApolloClient();
  const [told, setTold] = useTold();
  const { data, error, refetch } = useQuery(StudentPageDocument, {
    fetchPolicy: 'cache-and-network',
    variables: { id, withMedical: maySeeMedical, withFamily: maySeeFamilies },
  });
  const reload = () => {
    // What was done here stands in the history too.
    client.cache.evict({ fieldName: 'recordStory' });
    void refetch();
  };

  if (error && !data) {
    return (
      <LoadProblemPage title="Student" trail={trail} problem={problemOf(error)} onRetry={reload} />
    );
  }
  if (!data) return <DetailsSkeleton title="Student" trail={trail} />;
  const { student } = data;
  return (
    <>
      <PageHeader
        title={`${student.firstName} ${student.lastName}`}
        trail={trail}
        beside={
          <>
            <ActivityDot isActive={student.isActive} isArchived={student.isArchived} />
            <Told news={told} />
          </>
        }
        actions={
          <StudentCommands
            student={student}
            familyId={student.family?.id ?? null}
            onChanged={(news) => {
              setTold(news);
              reload();
            }}
          />
        }
      />
      {maySeeMedical && <MedicalAlert student={student} />}
      <CriticalNotes notes={student.notes} />
      {student.family && <FamilyAlerts family={student.family} />}
      <TwoColumns>
        <div>
          <Section title="Details">
            <StudentFacts student={student} />
          </Section>
          {maySeeMedical && (
            <HealthPanel student={student} isArchived={student.isArchived} onReload={reload} />
          )}
          {maySeeAttendance && (
            <ExpectedAbsencesSection
              student={asAbsent(student)}
              students={(student.family?.students ?? [student]).map(asAbsent)}
              isArchived={student.isArchived}
              onChanged={(news) => {
                setTold(news);
                reload();
              }}
            />
          )}
        </div>
        <div>
          {student.family && (
            <Section
              title={`${student.family.name} family`}
              actions={
                <Button size="small" component={Link} to={`/families/${student.family.id}`}>
                  Open family
                </Button>
              }
            >
              <FamilyPeople family={student.family} />
            </Section>
          )}
          <NotesSection
            of={{ studentId: id }}
            notes={student.notes}
            mayChange={mayChange}
            onChanged={reload}
          />
        </div>
      </TwoColumns>
      <History kind="STUDENT" id={id} />
    </>
  );
}

/** Notes about the student that are critical and not settled. */
function CriticalNotes(props: { notes: StudentPageQuery['student']['notes'] }) {
  const { zone } = useAccount();
  const critical = props.notes.filter(({ level, isClosed }) => level === 'CRITICAL' && !isClosed);
  const notes = useFragmentList(Notes_noteFragmentDoc, critical);
  return notes.map(({ id, text, by, createdAt }) => (
    <AlertBar
      key={id}
      tone="refusal"
      icon={<NoteIcon />}
      title="Critical note"
      text={text}
      note={`${by ?? 'Imported'}, ${formatInstant(createdAt, zone)}`}
    />
  ));
}
