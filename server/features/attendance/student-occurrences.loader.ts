import { statement } from '../../db/statement.ts';
import { inOrder, loader } from '../../graphql/loader-set.ts';
import { badInput } from '../../graphql/errors.ts';
import {
  addDays,
  dateInZone,
  daysFrom,
  type LocalDate,
  type LocalTime,
} from '../../shared/local-date.ts';
import type { Viewer } from '../staff/viewer.ts';
import { countedBetween, windowColumns, type WindowRow } from './attendance-window.queries.ts';
import { OccurrenceState } from './attendance.enums.ts';
import { wallClockAt } from './attendance.sql.ts';
import { isInCheckInMode } from './check-in-mode.rules.ts';
import { notCoveredBecause } from './covered.rules.ts';
import { expectedColumns, markJson, type ExpectedRow, type MarkRow } from './roll.sql.ts';
import type { EnrollmentAttendance, StudentOccurrence } from './student-attendance.types.ts';

/** Eight weeks back and four ahead, unless others are asked for. */
const DAYS_BACK = 56;
const DAYS_AHEAD = 28;

/** The dates that an enrollment shows: around today while it runs, around its last or first day otherwise. */
export function datesOf(
  { dropsOn, startsOn, class: of }: EnrollmentAttendance,
  from: LocalDate | null,
  to: LocalDate | null,
): { from: LocalDate; to: LocalDate } {
  const started = startsOn !== null && startsOn > of.today ? startsOn : of.today;
  const day = dropsOn !== null && dropsOn < started ? dropsOn : started;
  return { from: from ?? addDays(day, -DAYS_BACK), to: to ?? addDays(day, DAYS_AHEAD) };
}

/** As many days as one request gets of all enrollments together: a hundred of each of a hundred, or 400 of 25. */
export const MOST_DAYS_TOGETHER = 10_000;

/** $1 keys, $2 enrollments, $3 and $4 the dates, $5 who looks, $6 now. */
const OCCURRENCES = statement(
  'student_occurrences',
  `select asked.key, e.starts_on::text as "startsOn", e.drops_on::text as "dropsOn",
     e.removed_at is not null as "isRemoved",
     s.id as "studentId", s.first_name || ' ' || s.last_name as "studentName",
     ${windowColumns('$5::uuid', '$6::timestamptz', 'asked.first', 'asked.last')},
     (select coalesce(json_agg(json_build_object('date', o.date, 'starts', to_char(o.starts, 'HH24:MI'),
        'mark', case when m.id is not null then ${markJson('m')} end,
        'expected', case when x.id is not null then (select row_to_json(r) from (select ${expectedColumns('x')}) r) end)), '[]')
      from occurrence o
      left join mark m on m.occurrence_id = o.id and m.student_id = e.student_id
      left join expected_absence x on x.occurrence_id = o.id and x.student_id = e.student_id and x.withdrawn_at is null
      where o.event_id = c.id and o.date between asked.first and asked.last
        and (m.id is not null or x.id is not null)) as theirs
   from unnest($1::text[], $2::uuid[], $3::date[], $4::date[]) as asked (key, enrollment_id, first, last)
   join enrollment e on e.id = asked.enrollment_id join student s on s.id = e.student_id
   join class c on c.id = e.class_id join location l on l.id = c.location_id`,
);

interface Row extends WindowRow {
  readonly key: string;
  readonly isRemoved: boolean;
  readonly startsOn: LocalDate | null;
  readonly dropsOn: LocalDate | null;
  readonly studentId: string;
  readonly studentName: string;
  readonly theirs: readonly {
    date: LocalDate;
    starts: LocalTime;
    mark: MarkRow | null;
    expected: ExpectedRow | null;
  }[];
}

export interface OccurrenceOfStudent extends Omit<StudentOccurrence, 'mark'> {
  readonly mark: MarkRow | null;
}

/** The occurrences of an enrollment's class as its student has them, the latest first; the key is `enrollment@from@to`. */
export const studentOccurrences = loader<OccurrenceOfStudent[]>(
  'studentOccurrences',
  async (snapshot, keys, { viewer, clock }) => {
    const now = clock.now();
    const parts = keys.map((key) => key.split('@'));
    const days = parts.map(([, from = '', to = '']) => Math.max(daysFrom(from, to) + 1, 0));
    if (days.reduce((sum, one) => sum + one, 0) > MOST_DAYS_TOGETHER)
      throw badInput(
        `Ask for ${MOST_DAYS_TOGETHER.toLocaleString('en')} days at most, those of all enrollments together.`,
        'to',
      );
    const rows = await snapshot.query<Row & Record<string, unknown>>(OCCURRENCES, [
      keys,
      ...[0, 1, 2].map((index) => parts.map((part) => part[index])),
      ...[viewer.staff.id, now],
    ]);
    return inOrder(
      keys,
      rows,
      ({ key }) => key,
      (row) => (row ? occurrencesOf(row, viewer, now) : []),
    );
  },
);

function occurrencesOf(row: Row, viewer: Viewer, now: Date): OccurrenceOfStudent[] {
  const [, from = '', to = ''] = row.key.split('@');
  const { id: classId, name: className, zone } = row.class;
  const { studentId, studentName, startsOn, dropsOn, isRemoved } = row;
  const today = dateInZone(now, zone);
  const withCancelled = isInCheckInMode(viewer.origin.channel, row.settings);
  const theirs = new Map(row.theirs.map((one) => [`${one.date}T${one.starts}`, one]));
  return countedBetween(row, { from, to }, viewer, wallClockAt(now, zone))
    .filter(({ state }) => withCancelled || state !== OccurrenceState.CANCELLED)
    .map((occurrence) => {
      const { date, starts, ends } = occurrence;
      const { mark = null, expected = null } = theirs.get(`${date}T${starts}`) ?? {};
      const isCovered =
        !isRemoved &&
        (startsOn === null || startsOn <= date) &&
        (dropsOn === null || date <= dropsOn);
      return {
        occurrence,
        notCovered: isCovered ? null : notCoveredBecause({ startsOn, dropsOn, isRemoved }, date),
        mark,
        expectedAbsence: expected && {
          ...expected,
          ...{ studentId, studentName, classId, className },
          ...{ date, starts, ends, today },
        },
      };
    })
    .reverse();
}
