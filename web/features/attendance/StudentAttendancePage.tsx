import Button from '@mui/material/Button';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { lazyComponent } from '../../lib/lazy-component.tsx';
import { usePermission } from '../../lib/permission.ts';
import { problemOf } from '../../lib/query-problem.ts';
import { useAddressChoice } from '../../lib/useAddressChoice.ts';
import { useMedia } from '../../lib/useMedia.ts';
import { useTold } from '../../lib/useTold.ts';
import { ChevronDownIcon } from '../../ui/icons.tsx';
import { LoadProblemPage } from '../../ui/LoadProblemPage.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { SegmentedFilter } from '../../ui/SegmentedFilter.tsx';
import { Told } from '../../ui/Told.tsx';
import { DateButton, narrow, Pane, Screen, Window } from './AttendancePage.styles.ts';
import { AbsencesButton } from '../absences/AbsencesButton.tsx';
import { useStudentTokens } from '../tokens/useStudentTokens.ts';
import { StudentEnrollments } from './StudentEnrollments.tsx';
import { StudentOccurrences } from './StudentOccurrences.tsx';
import { Parts, SidePane, Why } from './StudentAttendancePage.styles.ts';
import { ratePercent, type EnrollmentAttendance } from './student-occurrences.ts';
import { useStudentAttendance } from './useStudentAttendance.ts';

const StudentTokens = lazyComponent(
  async () => (await import('../tokens/StudentTokens.tsx')).StudentTokens,
);

const students = [['Students', '/students']] as const;

/** One or the other, where there is no room for both. */
const parts = [
  { value: 'ATTENDANCE', label: 'Attendance' },
  { value: 'TOKENS', label: 'Makeup tokens' },
] as const;

/** The attendance of one student across enrollments. */
export function StudentAttendancePage() {
  const { studentId = '' } = useParams();
  return <AttendanceOf key={studentId} id={studentId} />;
}

function AttendanceOf({ id }: { id: string }) {
  const maySeeStudent = usePermission('STUDENTS');
  const maySeeSettings = usePermission('SETTINGS');
  const list = useStudentAttendance(id);
  const tokens = useStudentTokens(id);
  const [part, setPart] = useAddressChoice('show', ['ATTENDANCE', 'TOKENS']);
  const [told, setTold] = useTold();
  const [chosenId, setChosenId] = useState<string | null>(null);
  const isNarrow = useMedia(narrow);
  const [isListOpen, setListOpen] = useState(false);
  const { of } = list;
  const trail = maySeeStudent ? students : undefined;

  if (list.error) {
    return (
      <LoadProblemPage
        title="Attendance"
        trail={trail ?? []}
        problem={problemOf(list.error)}
        onRetry={list.reload}
      />
    );
  }
  const enrollments = of?.enrollments ?? [];
  const chosen = enrollments.find((one) => one.id === chosenId) ?? null;
  const isDates = !isNarrow || !tokens.maySee || part === 'ATTENDANCE';
  const makeupTokens = tokens.maySee && (
    <StudentTokens student={{ id, name: of?.name ?? '' }} list={tokens} onTold={setTold} />
  );
  return (
    <Screen>
      <PageHeader
        title={of?.name ?? 'Attendance'}
        documentTitle={of ? `Attendance: ${of.name}` : 'Attendance'}
        trail={trail && (of ? [...trail, [of.name, `/students/${id}`]] : trail)}
        here="Attendance"
        beside={<Told news={told} />}
        actions={of && <AbsencesButton students={[{ id, name: of.name }]} onRecorded={setTold} />}
      />
      <Window data-side={tokens.maySee ? 'wide' : undefined}>
        <SidePane as="div" data-dates>
          {isNarrow && tokens.maySee && (
            <Parts>
              <SegmentedFilter
                label="What is shown"
                value={part}
                options={parts}
                onChange={setPart}
              />
            </Parts>
          )}
          {isNarrow && isDates && (
            <DateButton
              type="button"
              aria-expanded={isListOpen}
              onClick={() => {
                setListOpen(!isListOpen);
              }}
            >
              <b>{shownWords(chosen ?? (enrollments.length === 1 ? enrollments[0] : null))}</b>
              <small>{periodWords[list.period]}</small>
              <ChevronDownIcon />
            </DateButton>
          )}
          {(!isNarrow || (isDates && isListOpen)) && (
            <StudentEnrollments
              enrollments={of ? enrollments : null}
              isBusy={list.isBusy}
              period={list.period}
              chosenId={chosen?.id ?? null}
              onPeriod={list.choose}
              onChoose={(id) => {
                setChosenId(id);
                setListOpen(false);
              }}
            />
          )}
          {!isNarrow && makeupTokens}
        </SidePane>
        {isDates ? (
          <Pane aria-label="Dates">
            {of?.cannotMark && (
              <Why>
                {of.cannotMark}{' '}
                {!of.checkInMode && maySeeSettings && (
                  <Button size="small" component={Link} to="/settings/class-settings">
                    Class settings
                  </Button>
                )}
              </Why>
            )}
            <StudentOccurrences
              list={list}
              enrollments={chosen ? [chosen] : enrollments}
              withClass={chosen === null && enrollments.length > 1}
              tokenWords={tokens.wordsFor}
              onTold={(news) => {
                setTold(news);
                tokens.reload();
              }}
            />
          </Pane>
        ) : (
          <Pane as="div">{makeupTokens}</Pane>
        )}
      </Window>
    </Screen>
  );
}

const periodWords = { CURRENT: 'current', PAST: 'past', ALL: 'current and past' } as const;

/** "Swimmers 5 · 83%" */
function shownWords(one: EnrollmentAttendance | null | undefined): string {
  if (!one) return 'All enrollments';
  return [one.class.name, ...(one.rate === null ? [] : [ratePercent(one.rate)])].join(' · ');
}
