import { MarkStatus } from '../features/attendance/attendance.enums.ts';
import { ExpectedAbsence } from '../features/attendance/expected-absence.entity.ts';
import { Mark, MarkVersion } from '../features/attendance/mark.entities.ts';
import { Occurrence } from '../features/attendance/occurrence.entity.ts';
import { Channel } from '../features/audit/channel.ts';
import type { Given, School } from './factories.ts';

export async function makeOccurrence(
  school: School,
  given: Given<Occurrence>,
): Promise<Occurrence> {
  const eventId = given.eventId ?? (await school.class()).id;
  return school.insert(Occurrence, {
    date: '2026-11-24',
    starts: '17:00',
    version: 0,
    takenAt: null,
    checkedInAt: null,
    ...given,
    eventId,
  });
}

export async function makeMark(school: School, given: Given<Mark>): Promise<Mark> {
  const occurrenceId = given.occurrenceId ?? (await school.occurrence()).id;
  const studentId = given.studentId ?? (await school.student()).id;
  const mark = await school.insert(Mark, {
    enrollmentId: null,
    status: MarkStatus.PRESENT,
    isAuto: false,
    comment: null,
    arrivedAt: null,
    leftAt: null,
    version: 1,
    changedAt: new Date('2026-11-24T22:10:00Z'),
    ...given,
    occurrenceId,
    studentId,
  });
  const { id: markId, version: no, status, isAuto, comment, arrivedAt, leftAt, changedAt } = mark;
  await school.insert(MarkVersion, {
    ...{ markId, no, status, isAuto, comment, arrivedAt, leftAt, at: changedAt },
    ...{ inCheckInMode: false, channel: Channel.OFFICE_PORTAL, byId: null },
  });
  return mark;
}

export async function makeExpectedAbsence(
  school: School,
  given: Given<ExpectedAbsence>,
): Promise<ExpectedAbsence> {
  const occurrenceId = given.occurrenceId ?? (await school.occurrence()).id;
  const studentId = given.studentId ?? (await school.student()).id;
  return school.insert(ExpectedAbsence, {
    isExcused: false,
    comment: null,
    channel: Channel.OFFICE_PORTAL,
    byId: null,
    at: new Date('2026-11-20T15:00:00Z'),
    withdrawnAt: null,
    ...given,
    occurrenceId,
    studentId,
  });
}
