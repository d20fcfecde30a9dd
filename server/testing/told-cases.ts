import { EnrollmentType } from '../features/enrollments/enrollment.enums.ts';
import { MarkStatus } from '../features/attendance/attendance.enums.ts';
import { Channel } from '../features/audit/channel.ts';
import { PassEntry } from '../features/passes/pass.entities.ts';
import { HolderKind, PassEntryKind } from '../features/passes/pass.enums.ts';
import type { Student } from '../features/students/student.entities.ts';
import { SUBMIT_ROLL } from './attendance-operations.ts';
import type { School } from './factories.ts';

/** Today is a Saturday, and this the Tuesday after. */
const DATE = '2026-11-24';
const TODAY = '2026-11-21';
const AT = new Date('2026-11-21T19:00:00Z');

/** A place of a day that a punch paid for. */
async function punched(
  school: School,
  student: Pick<Student, 'id' | 'familyId'>,
  classId: string,
  date = DATE,
) {
  const pass = await school.pass(student, { used: 1, lastUsedOn: date, expires: '2026-12-31' });
  const { id: enrollmentId } = await school.enrollment({
    ...{ studentId: student.id, classId, startsOn: date, type: EnrollmentType.SINGLE_DAY },
  });
  await school.insert(PassEntry, {
    ...{ passId: pass.id, seq: 2, kind: PassEntryKind.USE, enrollmentId, studentId: student.id },
    ...{ classId, classDate: date, usedAfter: 1, totalAfter: 10, reason: null, byId: null },
    ...{ activeOnAfter: null, expiresAfter: null, channel: Channel.SYSTEM, at: AT },
  });
  return { enrollmentId, pass };
}

/** A makeup that a token pays for. */
async function makeup(
  school: School,
  student: Pick<Student, 'id'>,
  classId: string,
  given: object = {},
) {
  const { id } = await school.enrollment({
    ...{ studentId: student.id, classId, startsOn: DATE, type: EnrollmentType.MAKEUP },
  });
  await school.token({ studentId: student.id, makeupId: id, ...given });
  return id;
}

/** Has an ongoing place, and a token of this month already. */
export async function withToken(school: School, classId: string) {
  const student = await school.student();
  const { id: enrollmentId } = await school.enrollment({ studentId: student.id, classId });
  const { id: other } = await school.class();
  await school.token({ studentId: student.id, classId: other, date: '2026-11-03' });
  return { student, enrollmentId };
}

/** Whose absence of a day has earned a token. */
async function absent(school: School, classId: string, date = DATE, isAuto = false) {
  const student = await school.student();
  const { id: enrollmentId } = await school.enrollment({ studentId: student.id, classId });
  await school.token({ studentId: student.id, classId, date, enrollmentId });
  const checkedInAt = isAuto ? AT : null;
  const { id } = await school.occurrence({ eventId: classId, date, version: 1, checkedInAt });
  const status = MarkStatus.EXCUSED;
  await school.mark({ occurrenceId: id, studentId: student.id, enrollmentId, status, isAuto });
  return { student, occurrenceId: id };
}

const only = (text: string) => [`mutation { ${text} { __typename } }`, {}] as const;

export type Told = 'STUDENTS' | 'FAMILIES' | 'PUNCH_PASSES' | 'MAKEUP_TOKENS';

interface Case {
  readonly what: string;
  /** What the whole answer tells of. */
  readonly told: readonly Told[];
  readonly prepare: (school: School) => Promise<readonly [query: string, variables: object]>;
}

/** Mutations whose answers tell of somebody beside what they are about; a token is earned by an excused absence, one a month. */
export const TOLD: readonly Case[] = [
  {
    what: 'cancelling a date with tokens, for one who is at the limit and two who have a place for the day',
    told: ['STUDENTS', 'PUNCH_PASSES', 'MAKEUP_TOKENS'],
    prepare: async (school) => {
      const { id } = await school.class();
      await withToken(school, id);
      await punched(school, await school.student(), id);
      await makeup(school, await school.student(), id);
      return only(`cancelDate(classId: "${id}", date: "${DATE}", tokens: {})`);
    },
  },
  {
    what: 'cancelling a date without tokens, for which absences have earned some',
    told: ['STUDENTS', 'MAKEUP_TOKENS'],
    prepare: async (school) => {
      const { id } = await school.class();
      await absent(school, id);
      const used = { classId: id, date: DATE };
      await makeup(school, await school.student(), (await school.class()).id, used);
      return only(`cancelDate(classId: "${id}", date: "${DATE}")`);
    },
  },
  {
    what: 'taking a cancellation back whose tokens are there and used',
    told: ['STUDENTS', 'MAKEUP_TOKENS'],
    prepare: async (school) => {
      const { id: classId } = await school.class();
      const { id: cancellationId } = await school.cancel(classId, DATE);
      const given = { classId, date: DATE, cancellationId };
      await school.token(given);
      const used = await school.student();
      await makeup(school, used, (await school.class()).id, given);
      return only(`takeBackCancellation(id: "${cancellationId}")`);
    },
  },
  {
    what: 'deleting a place that a punch paid for',
    told: ['STUDENTS', 'PUNCH_PASSES'],
    prepare: async (school) => {
      const { enrollmentId } = await punched(
        school,
        await school.student(),
        (await school.class()).id,
      );
      return only(`deleteEnrollment(id: "${enrollmentId}", version: 1)`);
    },
  },
  {
    what: 'deleting a place that a token pays for',
    told: ['STUDENTS', 'MAKEUP_TOKENS'],
    prepare: async (school) => {
      const id = await makeup(school, await school.student(), (await school.class()).id);
      return only(`deleteEnrollment(id: "${id}", version: 1)`);
    },
  },
  {
    what: 'moving a place along with its punch',
    told: ['PUNCH_PASSES'],
    prepare: async (school) => {
      const { enrollmentId } = await punched(
        school,
        await school.student(),
        (await school.class()).id,
      );
      const to = `classId: "${(await school.class()).id}", startsOn: "${DATE}"`;
      return only(`transferEnrollment(id: "${enrollmentId}", version: 1, input: { ${to} })`);
    },
  },
  {
    what: 'moving a place to a day for which its pass is not good',
    told: ['PUNCH_PASSES'],
    prepare: async (school) => {
      const { enrollmentId } = await punched(
        school,
        await school.student(),
        (await school.class()).id,
      );
      const to = `classId: "${(await school.class()).id}", startsOn: "2027-01-04"`;
      return only(`transferEnrollment(id: "${enrollmentId}", version: 1, input: { ${to} })`);
    },
  },
  {
    what: 'moving a makeup to where its token is not good',
    told: ['MAKEUP_TOKENS'],
    prepare: async (school) => {
      const from = await school.class();
      const { locationId } = from;
      const id = await makeup(school, await school.student(), from.id, { locationId });
      const to = `classId: "${(await school.class()).id}", startsOn: "${DATE}"`;
      return only(`transferEnrollment(id: "${id}", version: 1, input: { ${to} })`);
    },
  },
  {
    what: 'removing a family',
    told: ['STUDENTS', 'PUNCH_PASSES'],
    prepare: async (school) => {
      const student = await school.student();
      await school.pass(student, { kind: HolderKind.FAMILY });
      return only(`removeFamily(id: "${student.familyId}")`);
    },
  },
  {
    what: 'removing a family whose student is enrolled',
    told: ['STUDENTS'],
    prepare: async (school) => {
      const { id, familyId } = await school.student();
      await school.enrollment({ studentId: id });
      return only(`removeFamily(id: "${familyId}")`);
    },
  },
  {
    what: 'restoring a family',
    told: ['STUDENTS', 'PUNCH_PASSES'],
    prepare: async (school) => {
      const archivedAt = new Date('2026-10-01T12:00:00Z');
      const { id: familyId } = await school.family({ archivedAt });
      const student = await school.student({ familyId, archivedAt });
      await school.pass(student, { kind: HolderKind.FAMILY, holder: { leftAt: archivedAt } });
      return only(`restoreFamily(id: "${familyId}")`);
    },
  },
  {
    what: 'moving a student from a family pass to another',
    told: ['STUDENTS', 'FAMILIES', 'PUNCH_PASSES'],
    prepare: async (school) => {
      const [one, other] = [await school.student(), await school.student()];
      await school.pass(one, { kind: HolderKind.FAMILY });
      await school.pass(other, { kind: HolderKind.FAMILY });
      return only(`moveStudent(id: "${one.id}", familyId: "${other.familyId}")`);
    },
  },
  {
    what: 'recording an absence that earns a token, and one that is over the limit',
    told: ['STUDENTS', 'MAKEUP_TOKENS'],
    prepare: async (school) => {
      const { id: classId } = await school.class();
      const { studentId } = await school.enrollment({ classId });
      const { student } = await withToken(school, classId);
      const marks = [studentId, student.id].map((id) => ({ studentId: id, status: 'EXCUSED' }));
      const date = '2026-11-20';
      return [SUBMIT_ROLL, { input: { classId, date, starts: '17:00', version: 0, marks } }];
    },
  },
  {
    what: 'correcting a visit that a punch paid for, and an absence that earned a token',
    told: ['STUDENTS', 'PUNCH_PASSES', 'MAKEUP_TOKENS'],
    prepare: async (school) => {
      const { id: classId } = await school.class();
      const date = '2026-11-20';
      const { student, occurrenceId } = await absent(school, classId, date);
      const other = await school.student();
      const { enrollmentId } = await punched(school, other, classId, date);
      await school.mark({ occurrenceId, studentId: other.id, enrollmentId });
      const marks = [
        { studentId: student.id, status: 'PRESENT' },
        { studentId: other.id, status: 'ABSENT' },
      ];
      return [SUBMIT_ROLL, { input: { classId, date, starts: '17:00', version: 1, marks } }];
    },
  },
  {
    what: 'withdrawing an absence that was told, and has earned a token',
    told: ['STUDENTS', 'MAKEUP_TOKENS'],
    prepare: async (school) => {
      const { id: classId } = await school.class();
      const { student, occurrenceId } = await absent(school, classId, TODAY, true);
      const isExcused = true;
      const { id } = await school.expectedAbsence({
        ...{ studentId: student.id, occurrenceId, isExcused },
      });
      return only(`withdrawExpectedAbsences(ids: ["${id}"])`);
    },
  },
];
