import { useQuery } from '@apollo/client/react';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useParams } from 'react-router';
import { addDays } from '../../lib/plain-date.ts';
import { usePermission } from '../../lib/permission.ts';
import { problemOf } from '../../lib/query-problem.ts';
import { Choice } from '../../ui/Choice.tsx';
import { DetailsSkeleton } from '../../ui/DetailsSkeleton.tsx';
import { LoadProblemPage } from '../../ui/LoadProblemPage.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { SegmentedFilter } from '../../ui/SegmentedFilter.tsx';
import { PrintStyles } from '../passes/StatementPage.styles.tsx';
import { occurrenceName } from './occurrence-words.ts';
import { PrintedRoll } from './PrintedRoll.tsx';
import { Options, RollPrintStyles } from './RollSheetPage.styles.tsx';
import { RollSheetPageDocument } from './RollSheetPage.generated.ts';
import { mergeRolls } from './roll-sheet.ts';
import { useLaterRolls } from './useLaterRolls.ts';
import { addressOf } from './useChosen.ts';

type Dates = 'ONE' | 'FIVE';

const choices: readonly { value: Dates; label: string }[] = [
  { value: 'ONE', label: 'This date' },
  { value: 'FIVE', label: 'The next 5 dates' },
];

const FIVE = 5;
/** Five dates of a class that meets once a week, with holidays between them. */
const DAYS = 84;

/** The roll of an occurrence on paper, to be marked with a pen. */
export function RollSheetPage() {
  const { classId = '', date = '', starts = '' } = useParams();
  const maySeeMedical = usePermission('STUDENT_MEDICAL');
  const maySeeClasses = usePermission('CLASSES');
  const [dates, setDates] = useState<Dates>('ONE');
  // Reading an alert is written down, so none is read unasked.
  const [withMedical, setWithMedical] = useState(false);
  const { data, previousData, error, refetch } = useQuery(RollSheetPageDocument, {
    fetchPolicy: 'no-cache',
    variables: {
      ...{ classId, date, starts, until: addDays(date, DAYS) },
      ...{ withMedical, withMore: dates === 'FIVE' },
    },
  });
  const shown = data ?? previousData;
  const following = (data?.attendance?.occurrences ?? [])
    .filter(
      (one) =>
        one.state === 'MEETS' &&
        `${one.date}T${one.starts.slice(0, 5)}` > `${date}T${starts.slice(0, 5)}`,
    )
    .reverse()
    .slice(0, FIVE - 1);
  const later = useLaterRolls(classId, dates === 'FIVE' ? following : []);
  const trail = maySeeClasses ? ([['Classes', '/classes']] as const) : [];

  if (error && !shown) {
    return (
      <LoadProblemPage
        title="Roll sheet"
        trail={trail}
        problem={problemOf(error)}
        onRetry={() => void refetch()}
      />
    );
  }
  if (!shown) return <DetailsSkeleton title="Roll sheet" trail={trail} />;
  const { roll } = shown;
  const { class: of, occurrence } = roll;
  const isReady = data !== undefined && later.isReady;
  return (
    <>
      <PrintStyles />
      <RollPrintStyles isWide={dates === 'FIVE'} />
      <Options>
        <PageHeader
          title="Roll sheet"
          documentTitle={`Roll sheet: ${of.name}, ${occurrenceName(occurrence)}`}
          trail={[
            ...trail,
            ...(maySeeClasses ? [[of.name, `/classes/${of.id}`] as const] : []),
            ['Attendance', `/classes/${of.id}/attendance${addressOf(occurrence)}`],
          ]}
          actions={
            <>
              {maySeeMedical && (
                <Choice
                  type="checkbox"
                  label="Medical alerts"
                  checked={withMedical}
                  onChange={setWithMedical}
                />
              )}
              <SegmentedFilter
                label="Which dates"
                value={dates}
                options={choices}
                onChange={setDates}
              />
              <Button
                variant="contained"
                color="primary"
                aria-disabled={!isReady}
                onClick={() => {
                  if (isReady) window.print();
                }}
              >
                Print
              </Button>
            </>
          }
        />
        {occurrence.reason !== null && <p role="status">{occurrence.reason}</p>}
        {withMedical && (
          <p role="status">
            Medical alerts are on the sheet: keep it where only staff can read it. That you have
            read them is written to the audit.
          </p>
        )}
      </Options>
      <PrintedRoll
        of={of}
        occurrences={[occurrence, ...(isReady ? later.occurrences : [])]}
        students={mergeRolls([roll.lines, ...(isReady ? later.rolls : [])])}
        isBusy={!isReady}
      />
    </>
  );
}
