import type { NewRow } from '../../db/row.ts';
import { MarkStatus } from '../../features/attendance/attendance.enums.ts';
import { Mark, MarkVersion } from '../../features/attendance/mark.entities.ts';
import { Channel } from '../../features/audit/channel.ts';
import { EnrollmentType } from '../../features/enrollments/enrollment.enums.ts';
import { heldOf, timeslotsOn } from '../../features/schedule/meeting.rules.ts';
import type { LocalDate, LocalTime } from '../../shared/local-date.ts';
import type { School } from '../enrollments/school.ts';
import type { DemoEnrollment } from '../enrollments/roster.ts';
import { drawnFrom, happens, idBy, numberBetween } from '../records/drawn.ts';
import { meetingsIn, type Offering } from '../schedule/offering.ts';
import { rowsOf, type Table } from '../table.ts';

const { PRESENT, TARDY, LEFT_EARLY, TARDY_LEFT_EARLY, ABSENT, EXCUSED } = MarkStatus;

/** For so many days rolls have been taken; of the last few, some were forgotten. */
const DAYS_TAKEN = 42;
const DAYS_FORGOTTEN = 8;
const FORGOTTEN = 0.06;
const CORRECTED = 0.02;
const COMMENTED = 0.04;

/** How often each is marked, of a hundred and ten. */
const STATUSES: readonly MarkStatus[] = (
  [
    [PRESENT, 92],
    [TARDY, 5],
    [LEFT_EARLY, 2],
    [TARDY_LEFT_EARLY, 1],
    [ABSENT, 6],
    [EXCUSED, 4],
  ] as const
).flatMap(([status, weight]) => Array.from({ length: weight }, () => status));

const COMMENTS: Record<MarkStatus, readonly string[]> = {
  PRESENT: ['First cartwheel without help!', 'Forgot the grips.', 'Sat out the warm-up.'],
  TARDY: ['Traffic.', 'Came straight from school.'],
  LEFT_EARLY: ['Picked up by the grandmother.', 'Felt unwell.'],
  TARDY_LEFT_EARLY: ['Doctor’s appointment in between.'],
  ABSENT: ['Nobody called.', 'Left a message on the voice mail.'],
  EXCUSED: ['Down with a cold.', 'School concert.', 'Away with the family.'],
};

/** An occurrence of the demo with those who have a place in it. */
export interface DemoOccurrence {
  readonly id: string;
  readonly offering: Offering;
  readonly date: LocalDate;
  readonly starts: LocalTime;
  readonly ends: LocalTime;
  readonly places: readonly DemoEnrollment[];
}

/** The occurrences between two days of those classes that somebody is in. */
export function occurrencesOf(
  { roster, offerings }: School,
  from: LocalDate,
  to: LocalDate,
): DemoOccurrence[] {
  const byClass = new Map<string, DemoEnrollment[]>();
  for (const one of roster.enrollments) {
    if (one.removedAt !== null || one.type === EnrollmentType.WAIT) continue;
    byClass.set(one.classId, [...(byClass.get(one.classId) ?? []), one]);
  }
  return offerings.flatMap((offering) =>
    meetingsIn(offering, from, to).flatMap((date) => {
      const cancelled = offering.facts.cancellations.filter((one) => one.date === date);
      const places = (byClass.get(offering.id) ?? []).filter(
        ({ startsOn, dropsOn }) => startsOn && startsOn <= date && (!dropsOn || dropsOn >= date),
      );
      if (places.length === 0) return [];
      return heldOf(timeslotsOn(offering.facts.timeslots, date), cancelled).map(
        ({ starts, ends }): DemoOccurrence => ({
          id: idBy(`occurrence ${offering.id} ${date} ${starts}`),
          ...{ offering, date, starts, ends, places },
        }),
      );
    }),
  );
}

export interface DemoRoll extends DemoOccurrence {
  readonly takenAt: Date;
}

/**
 * Which rolls have been taken up to a time of today. Not all are: now and then somebody forgets it, and what ends later
 * today is still open.
 */
export function takenRolls(school: School, time: LocalTime): DemoRoll[] {
  const { seed } = school;
  return occurrencesOf(school, seed.day(-DAYS_TAKEN), seed.today)
    .filter(({ date, ends }) => date < seed.today || ends <= time)
    .filter(
      ({ id, date }) => date < seed.day(-DAYS_FORGOTTEN) || !happens(`forgotten ${id}`, FORGOTTEN),
    )
    .map((one) => {
      const starts = seed.instant(one.date, one.starts).getTime();
      const minutes = numberBetween(`taken ${one.id}`, 4, 14);
      return { ...one, takenAt: new Date(starts + minutes * 60_000) };
    });
}

/** Some have not been seen for a while: the last rolls of three places, whatever else was drawn for them. */
function staysAway(rolls: readonly DemoRoll[]): Set<string> {
  const rollsOf = new Map<string, DemoRoll[]>();
  for (const roll of rolls)
    for (const { id, type, dropsOn } of roll.places)
      if (type === EnrollmentType.ACTIVE && !dropsOn)
        rollsOf.set(id, [...(rollsOf.get(id) ?? []), roll]);
  const often = [...rollsOf].filter(([, theirs]) => theirs.length >= 4);
  return new Set(
    [3, 4, 3].flatMap((count, index) => {
      const [id, theirs = []] = often[numberBetween(`away ${index}`, 0, often.length - 1)] ?? [];
      const latest = [...theirs].sort((a, b) => (a.date < b.date ? 1 : -1));
      return latest.slice(0, count).map((roll) => `${roll.id} ${id ?? ''}`);
    }),
  );
}

/** What was marked, each mark with its versions: most have one, some were corrected later. */
export function markTables(
  rolls: readonly DemoRoll[],
  takenBy: (roll: DemoRoll) => string,
): Table[] {
  const away = staysAway(rolls);
  const marks: NewRow<Mark, 'version'>[] = [];
  const versions: NewRow<MarkVersion>[] = [];
  for (const roll of rolls) {
    const byId = takenBy(roll);
    for (const { id: enrollmentId, studentId } of roll.places) {
      const key = `mark ${roll.id} ${studentId}`;
      const isAway = away.has(`${roll.id} ${enrollmentId}`);
      const status = isAway ? ABSENT : drawnFrom(key, STATUSES);
      const isCorrected =
        status !== PRESENT && !isAway && happens(`corrected ${key}`, CORRECTED * 10);
      const id = idBy(key);
      const changedAt = isCorrected ? new Date(roll.takenAt.getTime() + 900_000) : roll.takenAt;
      const said = {
        status,
        isAuto: false,
        comment: commentOn(key, status),
        ...timesOf(key, roll, status),
      };
      marks.push({
        ...{ id, occurrenceId: roll.id, studentId, enrollmentId },
        ...said,
        ...{ version: isCorrected ? 2 : 1, changedAt },
      });
      const version = (no: number, at: Date, what: typeof said) => ({
        ...{ id: idBy(`${key} ${no}`), markId: id, no, at, byId },
        ...{ inCheckInMode: false, channel: Channel.OFFICE_PORTAL },
        ...what,
      });
      const first = { ...said, status: ABSENT, comment: null, arrivedAt: null, leftAt: null };
      if (isCorrected) versions.push(version(1, roll.takenAt, first));
      versions.push(version(isCorrected ? 2 : 1, changedAt, said));
    }
  }
  return [rowsOf(Mark, marks), rowsOf(MarkVersion, versions)];
}

const commentOn = (key: string, status: MarkStatus): string | null =>
  happens(`comment ${key}`, status === PRESENT ? COMMENTED / 4 : COMMENTED * 8)
    ? drawnFrom(`text ${key}`, COMMENTS[status])
    : null;

/** When somebody came who was late, and left who went before the end. */
function timesOf(key: string, { starts, ends }: DemoRoll, status: MarkStatus) {
  if (status === PRESENT) return { arrivedAt: null, leftAt: null };
  // Nobody leaves a short class before arriving.
  const most = Math.floor((minutesOf(ends) - minutesOf(starts)) / 3);
  const minutes = Math.min(numberBetween(`minutes ${key}`, 5, 20), most);
  return {
    arrivedAt: [TARDY, TARDY_LEFT_EARLY].includes(status) ? moved(starts, minutes) : null,
    leftAt: [LEFT_EARLY, TARDY_LEFT_EARLY].includes(status) ? moved(ends, -minutes) : null,
  };
}

function moved(time: LocalTime, minutes: number): LocalTime {
  const at = minutesOf(time) + minutes;
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${two(Math.floor(at / 60))}:${two(at % 60)}`;
}

const minutesOf = (time: LocalTime): number =>
  Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
