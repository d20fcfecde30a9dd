import Button from '@mui/material/Button';
import { useMemo, useState } from 'react';
import { Link, useParams } from 'react-router';
import { formatTime, formatTimes } from '../../lib/format.ts';
import { usePermission } from '../../lib/permission.ts';
import { problemOf } from '../../lib/query-problem.ts';
import { useMedia } from '../../lib/useMedia.ts';
import { useTold } from '../../lib/useTold.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ChevronDownIcon } from '../../ui/icons.tsx';
import { LoadProblemPage } from '../../ui/LoadProblemPage.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Told } from '../../ui/Told.tsx';
import { useFocusAfterDialog } from '../passes/useFocusAfterDialog.ts';
import {
  DateActs,
  DateButton,
  narrow,
  Pane,
  Readers,
  Screen,
  Window,
} from './AttendancePage.styles.ts';
import { CancelThisDate } from './CancelThisDate.tsx';
import { countKept } from './kept-marks.ts';
import { OccurrenceList } from './OccurrenceList.tsx';
import { dayOf, occurrenceNote } from './occurrence-words.ts';
import { RollPane, RollSkeleton } from './RollPane.tsx';
import { useAsked, useChosen } from './useChosen.ts';
import { useOccurrences } from './useOccurrences.ts';
import { readersWords, useRollReaders } from './useRollReaders.ts';

/** The attendance of one class: its occurrences, and the roll of one of them. */
export function AttendancePage() {
  const { classId = '' } = useParams();
  return <AttendanceOf key={classId} id={classId} />;
}

function AttendanceOf({ id }: { id: string }) {
  const asked = useAsked();
  const list = useOccurrences(id, asked.date);
  const chosen = useChosen(list.occurrences, list.nearest);
  const isNarrow = useMedia(narrow);
  const isPhone = useMedia('(max-width: 600px)');
  const [isListOpen, setListOpen] = useState(false);
  const [isCancelling, setCancelling] = useState(false);
  const [told, setTold] = useTold();
  useFocusAfterDialog(isCancelling);
  const maySeeClasses = usePermission('CLASSES');
  const chosenId = chosen && `${id}@${chosen.date}T${chosen.starts}`;
  const occurrence = list.occurrences.find((one) => one.id === chosenId);
  const readers = useRollReaders(
    { classId: id, date: chosen?.date ?? '', starts: chosen?.starts ?? '' },
    chosen !== null && list.of !== undefined,
  );
  const { viewerId } = list;
  // The open roll says for itself what is not submitted.
  const unsent = useMemo(() => countKept(viewerId ?? '', chosenId), [viewerId, chosenId]);
  const trail = maySeeClasses ? ([['Classes', '/classes']] as const) : undefined;

  if (list.error) {
    const problem = problemOf(list.error);
    return (
      <LoadProblemPage
        title="Attendance"
        trail={trail ?? []}
        // Whoever teaches other classes only is told so, in the server's words (rule T-9).
        problem={problem.kind === 'forbidden' ? { ...problem, kind: 'refused' } : problem}
        onRetry={list.reload}
        wayOn={
          problem.kind === 'forbidden' && (
            <Button component={Link} to="/classes/rolls-not-taken">
              Rolls that you have not taken
            </Button>
          )
        }
      />
    );
  }
  const { of } = list;
  const today = of?.today ?? '';
  const note = occurrence && occurrenceNote(occurrence, today);
  const acts = (
    <>
      {chosen && (
        <Button
          component={Link}
          to={`/classes/${id}/attendance/${chosen.date}/${chosen.starts}/roll-sheet`}
        >
          Print roll sheet
        </Button>
      )}
      {of && occurrence?.state === 'MEETS' && (
        <CancelThisDate
          schoolClass={of}
          date={occurrence.date}
          onAsking={setCancelling}
          onCancelled={setTold}
        />
      )}
    </>
  );
  return (
    <Screen>
      <PageHeader
        title={of?.name ?? 'Attendance'}
        documentTitle={of ? `Attendance: ${of.name}` : 'Attendance'}
        trail={trail && (of ? [...trail, [of.name, `/classes/${id}`]] : trail)}
        here="Attendance"
        beside={
          of && (
            <>
              <Readers as="div">
                {[
                  [of.locationName, of.roomName].filter(Boolean).join(', '),
                  of.instructors.join(', '),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </Readers>
              <Told news={told} />
            </>
          )
        }
        actions={
          <>
            <Readers role="status">{readersWords(readers.others)}</Readers>
            {!isPhone && acts}
          </>
        }
      />
      <Window>
        <Pane as="div" data-dates>
          {isNarrow && (
            <DateButton
              type="button"
              aria-expanded={isListOpen || !chosen}
              onClick={() => {
                setListOpen(!isListOpen);
              }}
            >
              <span>
                <b>{chosen ? dayOf(chosen.date, today) : 'Choose a date'}</b>{' '}
                {occurrence ? formatTimes(occurrence) : chosen && formatTime(chosen.starts)}
              </span>
              {note && <small>{note.text}</small>}
              <ChevronDownIcon />
            </DateButton>
          )}
          {(!isNarrow || isListOpen || (!chosen && !list.isLoading)) && (
            <>
              <OccurrenceList
                list={list}
                today={today}
                chosenId={chosenId}
                unsent={unsent}
                onChosen={() => {
                  setListOpen(false);
                }}
              />
              {isPhone && <DateActs>{acts}</DateActs>}
            </>
          )}
        </Pane>
        <Pane aria-label="Roll">
          {chosen && viewerId ? (
            <RollPane
              key={chosenId}
              of={{ classId: id, ...chosen }}
              viewerId={viewerId}
              newestVersion={readers.version}
            />
          ) : list.isLoading ? (
            <RollSkeleton />
          ) : (
            <EmptyState
              title="No date to take attendance for"
              hint="The class does not meet in this time. Older and newer dates are in the list."
            />
          )}
        </Pane>
      </Window>
    </Screen>
  );
}
