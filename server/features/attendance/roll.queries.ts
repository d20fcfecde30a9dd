import type { AccountConnection } from '../../db/connection.ts';
import { notFound } from '../../graphql/errors.ts';
import { ageOn } from '../../shared/age.ts';
import type { Viewer } from '../staff/viewer.ts';
import { isMedicalAlert } from '../students/health.rules.ts';
import { notAssigned } from './attendance-window.queries.ts';
import { hasAttended } from './attendance.enums.ts';
import { seesRollOn, whyNotMarked } from './attendance.policy.ts';
import { shownClass, wallClockAt, type AttendedClass } from './attendance.sql.ts';
import type { CountedOccurrence } from './attendance.types.ts';
import { isInCheckInMode } from './check-in-mode.rules.ts';
import { notCoveredBecause } from './covered.rules.ts';
import {
  hasEnded,
  isTooFarAhead,
  occurrenceId,
  occurrencesBetween,
  type OccurrenceKey,
} from './occurrence.rules.ts';
import { rollIndicatorsOn } from './roll-indicators.rules.ts';
import { ROLL, type RollLineRow, type RollRow } from './roll.sql.ts';

export type LoadedRoll = Awaited<ReturnType<typeof loadRoll>>;

/** The roll of an occurrence that the viewer may see, in one statement; medical alerts only where they are asked for. */
export async function loadRoll(
  connection: AccountConnection,
  key: OccurrenceKey,
  viewer: Viewer,
  now: Date,
  withAlerts = false,
) {
  const { classId, date, starts } = key;
  const [row] = await connection.query<RollRow & Record<string, unknown>>(
    withAlerts ? ROLL.withAlerts : ROLL.withoutAlerts,
    [classId, date, starts, viewer.staff.id],
  );
  if (!row) throw notFound('class');
  const { class: of, settings, occurrence, lines } = row;
  const beside = besideLines(row);
  if (!seesRollOn(viewer, of.assigned, date)) throw notAssigned();

  const recorded = lines.filter(({ mark }) => mark?.status);
  const [facts] = occurrencesBetween(of, date, date, recorded.length > 0 ? [key] : []).filter(
    (one) => one.starts === starts,
  );
  if (!facts) throw notFound('occurrence');

  const clock = wallClockAt(now, of.zone);
  const { markAheadDays } = settings;
  const id = occurrenceId(key);
  const attended = recorded.filter(({ mark }) => mark?.status && hasAttended(mark.status)).length;
  const counted: CountedOccurrence = {
    ...facts,
    id,
    enrolled: lines.filter(({ enrollmentId }) => enrollmentId !== null).length,
    ...{ marked: recorded.length, attended, absent: recorded.length - attended },
    isTaken: recorded.length > 0,
    isTooFarAhead: isTooFarAhead(date, clock.date, markAheadDays),
    hasEnded: hasEnded(facts, clock),
  };
  const cannotMark = whyNotMarked(viewer, facts, { today: clock.date, markAheadDays });
  return {
    id,
    class: shownClass(of, clock.date),
    occurrence: counted,
    version: occurrence?.version ?? 0,
    takenAt: occurrence?.takenAt ?? null,
    checkedInAt: occurrence?.checkedInAt ?? null,
    lines: lines.map((line) => asLine(line, beside, { ...of, today: clock.date }, counted)),
    mayMark: cannotMark === null,
    cannotMark,
    checkInMode: isInCheckInMode(viewer.origin.channel, settings),
  };
}

/** What stands beside the lines, by whom or what it is about. */
function besideLines({ notes, expected, alerts, transfers }: RollRow) {
  return {
    transfers: transfers ?? [],
    notes: notes ?? [],
    expected: new Map(expected?.map((one) => [one.studentId, one])),
    alerts: alerts === undefined ? null : new Map(alerts?.map((one) => [one.studentId, one.alert])),
  };
}

function asLine(
  row: RollLineRow,
  beside: ReturnType<typeof besideLines>,
  of: AttendedClass & { today: string },
  occurrence: CountedOccurrence,
) {
  const { studentId, firstName, lastName, born, rollComment, enrollmentId, type, mark } = row;
  const { date, starts, ends } = occurrence;
  const expected = beside.expected.get(studentId) ?? null;
  const notes = beside.notes.filter((note) => note.studentId === studentId);
  const alert = beside.alerts?.get(studentId);
  const place = type && {
    ...{ type, startsOn: row.startsOn, dropsOn: row.dropsOn },
    transfers: beside.transfers.filter((one) => one.enrollmentId === enrollmentId),
  };
  const indicators = rollIndicatorsOn(
    {
      ...{ place, born, rollComment, expected },
      criticalNotes: notes.filter(({ level }) => level === 'CRITICAL').length,
      importantNotes: notes.filter(({ level }) => level === 'IMPORTANT').length,
    },
    of,
    date,
  );
  return {
    id: `${occurrence.id}/${studentId}`,
    ...{ studentId, familyId: row.familyId, firstName, lastName, rollComment },
    age: born === null ? null : ageOn(born, date),
    enrollmentId,
    enrollmentType: type,
    notCovered: enrollmentId === null ? notCoveredBecause(row.was, date) : null,
    indicators,
    expectedAbsence: expected && {
      ...expected,
      studentName: `${firstName} ${lastName}`,
      ...{ classId: of.id, className: of.name, date, starts, ends, today: of.today },
    },
    mark,
    // Left out where it was not read: the resolver reads it then.
    ...(beside.alerts && { medicalAlert: isMedicalAlert(alert) ? (alert ?? null) : null }),
  };
}
