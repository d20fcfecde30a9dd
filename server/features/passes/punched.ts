import { dateInZone, type LocalDate } from '../../shared/local-date.ts';
import { EnrollmentType } from '../enrollments/enrollment.enums.ts';
import { periodOf } from '../enrollments/enrollment.rules.ts';
import type { ClassFacts } from '../schedule/class-facts.sql.ts';
import { timeslotsOn } from '../schedule/meeting.rules.ts';
import type { Viewer } from '../staff/viewer.ts';
import { PassEntryKind } from './pass.enums.ts';
import { toHolders } from './pass.sql.ts';
import type { PunchInOutcome } from './punch-in.command.ts';
import type { PunchRefusalReason } from './punch.problems.ts';
import type { HolderRow, PassRow } from './punch.queries.ts';

/** The facts that a punch was decided by, and what it was given. */
export interface PunchMade {
  readonly viewer: Viewer;
  readonly outcome: PunchInOutcome;
  readonly pass: PassRow;
  readonly student: HolderRow;
  readonly candidate: ClassFacts;
  readonly date: LocalDate;
  readonly now: Date;
  readonly seq: number;
  readonly overrides: PunchRefusalReason[];
}

/**
 * What a punch has made, as the loaders would read it. Its answer then needs no second look at the database, which took
 * longer than the punch. What is left out (openings, whether the student is active, …) is loaded when it is asked for.
 */
export function punchedRows({ viewer, outcome, candidate, date, now, ...made }: PunchMade) {
  const today = dateInZone(now, viewer.account.zone);
  const schoolClass = classOf(candidate);
  const student = studentOf(made.student);
  const timeslots = timeslotsOn(candidate.timeslots, date);
  const balance = {
    ...made.pass,
    used: made.pass.used + 1,
    lastUsedOn: [made.pass.lastUsedOn ?? date, date].sort().at(-1) ?? date,
  };
  const row = {
    id: outcome.holderId,
    passId: balance.id,
    studentId: student.id,
    isSuspended: made.student.isSuspended,
  };
  const [holder] = toHolders([row], [balance], today, () => student);
  const dates = { type: EnrollmentType.SINGLE_DAY, startsOn: date, dropsOn: date };
  const entry = {
    id: outcome.entryId,
    passId: balance.id,
    seq: made.seq,
    kind: PassEntryKind.USE,
    classId: schoolClass.id,
    studentId: student.id,
    classDate: date,
    usedAfter: balance.used,
    totalAfter: balance.total,
    activeOnAfter: null,
    expiresAfter: null,
    reason: null,
    channel: viewer.origin.channel,
    by: viewer.name,
    at: now,
    isReturned: false,
    enrollmentRemoved: false,
    class: schoolClass,
    student,
    timeslots,
  };
  const enrollment = {
    ...dates,
    id: outcome.enrollmentId,
    studentId: student.id,
    classId: schoolClass.id,
    overrides: made.overrides,
    waitPosition: null,
    passId: balance.id,
    class: schoolClass,
    student,
    pass: holder?.pass,
    punch: entry,
    period: periodOf(dates, today),
    timeslots,
  };
  return { enrollment, holder, entry };
}

/** Without what is of the date or was counted before the punch: seats, instructors, timeslots that stand then. */
const classOf = (facts: ClassFacts) => ({
  id: facts.id,
  name: facts.name,
  isActive: facts.isActive,
  capacity: facts.capacity,
  startsOn: facts.startsOn,
  endsOn: facts.endsOn,
  minAge: facts.minAge,
  maxAge: facts.maxAge,
  gender: facts.gender,
  source: facts.source,
  programId: facts.programId,
  levelId: facts.levelId,
  locationId: facts.locationId,
  program: facts.program,
  level: facts.level,
  location: facts.location,
  room: facts.room,
});

const studentOf = ({ id, familyId, firstName, lastName, born, gender }: HolderRow) => ({
  id,
  familyId,
  firstName,
  lastName,
  born,
  gender,
});
