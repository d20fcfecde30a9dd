import Skeleton from '@mui/material/Skeleton';
import { formatPlainDay } from '../../lib/format.ts';
import { SegmentedFilter } from '../../ui/SegmentedFilter.tsx';
import { TypeTag } from '../../ui/TypeTag.tsx';
import { Head, List, Nothing, Root } from './OccurrenceList.styles.ts';
import { EnrollmentEntry } from './StudentAttendancePage.styles.ts';
import type { AttendancePeriod } from './StudentAttendancePage.generated.ts';
import {
  rateArithmetic,
  ratePercent,
  rateWords,
  type EnrollmentAttendance,
} from './student-occurrences.ts';

const periods: readonly { value: AttendancePeriod; label: string }[] = [
  { value: 'CURRENT', label: 'Current' },
  { value: 'PAST', label: 'Past' },
  { value: 'ALL', label: 'All' },
];

const nothing: Record<AttendancePeriod, string> = {
  CURRENT: 'No current enrollment.',
  PAST: 'No past enrollment.',
  ALL: 'Never enrolled.',
};

interface StudentEnrollmentsProps {
  /** Null while they are on their way. */
  enrollments: readonly EnrollmentAttendance[] | null;
  isBusy: boolean;
  period: AttendancePeriod;
  /** Null: all of them. */
  chosenId: string | null;
  onPeriod: (period: AttendancePeriod) => void;
  onChoose: (id: string | null) => void;
}

/** The enrollments of a student with the rate of each; choosing one shows its dates alone. */
export function StudentEnrollments(props: StudentEnrollmentsProps) {
  const { enrollments, isBusy, period, chosenId, onPeriod, onChoose } = props;
  return (
    <Root as="section" aria-label="Enrollments">
      <Head>
        <h2>Enrollments</h2>
        <SegmentedFilter
          label="Which enrollments"
          value={period}
          options={periods}
          onChange={onPeriod}
        />
      </Head>
      <List aria-busy={isBusy} aria-label="Enrollments">
        {enrollments === null &&
          Array.from({ length: 3 }, (_, index) => (
            <li key={index} aria-hidden>
              <EnrollmentEntry as="span">
                <Skeleton width="70%" />
                <Skeleton width={36} />
                <Skeleton width="50%" />
              </EnrollmentEntry>
            </li>
          ))}
        {enrollments && enrollments.length > 1 && (
          <li>
            <EnrollmentEntry
              type="button"
              aria-pressed={chosenId === null}
              onClick={() => {
                onChoose(null);
              }}
            >
              <b>All {enrollments.length} enrollments</b>
            </EnrollmentEntry>
          </li>
        )}
        {enrollments?.map((one) => (
          <li key={one.id}>
            <EnrollmentEntry
              type="button"
              aria-pressed={chosenId === one.id || enrollments.length === 1}
              title={rateArithmetic(one)}
              onClick={() => {
                onChoose(one.id);
              }}
            >
              <b>{one.class.name}</b>
              <strong>{one.rate === null ? '–' : ratePercent(one.rate)}</strong>
              <small>
                <TypeTag type={one.type} /> {datesWords(one)}
              </small>
              <small>{rateWords(one)}</small>
            </EnrollmentEntry>
          </li>
        ))}
        {enrollments?.length === 0 && <Nothing>{nothing[period]}</Nothing>}
      </List>
    </Root>
  );
}

/** "since 1 Sep 2026", "1 Sep 2026 – 16 Nov 2026", "16 Nov 2026" */
function datesWords({ startsOn, dropsOn }: EnrollmentAttendance): string {
  if (startsOn === null) return dropsOn === null ? '' : `until ${formatPlainDay(dropsOn)}`;
  if (dropsOn === null) return `since ${formatPlainDay(startsOn)}`;
  if (startsOn === dropsOn) return formatPlainDay(startsOn);
  return `${formatPlainDay(startsOn)} – ${formatPlainDay(dropsOn)}`;
}
