import type { Tx } from '../../db/transaction.ts';
import type { Context } from '../../graphql/context.ts';
import { RecordRefused, type ChangePreview } from '../../graphql/record-refused.ts';
import { readForm } from '../../shared/form.ts';
import { newId } from '../../shared/ids.ts';
import { dateInZone } from '../../shared/local-date.ts';
import { changedKeys, changedMeanwhile } from '../audit/changed-meanwhile.ts';
import { originOf } from '../audit/origin.ts';
import { perform, Refused, type Performed, type Plan } from '../audit/perform.ts';
import { archivedRefusal, present } from '../families/change-family.command.ts';
import { lockFamily } from '../families/family.queries.ts';
import { readMarks } from '../settings/record-marks.ts';
import { planMove } from './student-moved.ts';
import { bornProblems, readLevel } from './student.checks.ts';
import { studentForm } from './student.form.ts';
import { lockStudent, type LockedStudent } from './student.queries.ts';
import { insertStudents, updateStudent } from './student.writes.ts';

export interface StudentOutcome {
  readonly studentId: string;
}

export type StudentPerformed = Performed<StudentOutcome, RecordRefused, ChangePreview>;
export type StudentPlan = Plan<StudentOutcome, RecordRefused, ChangePreview>;

interface Sent {
  readonly input: object;
  readonly requestId?: string | null;
  readonly dryRun: boolean;
}

/** Adds a student to a family, whose passes it shares from then on (rules F-3 and F-11). */
export function addStudent(
  context: Context,
  request: Sent & { familyId: string },
): Promise<StudentPerformed> {
  const { requestId, dryRun, ...input } = request;
  const { familyId } = request;
  const { clock, services } = context;
  const origin = originOf(context.viewer);
  return perform<StudentOutcome, RecordRefused, ChangePreview>(
    services,
    origin,
    { verb: 'ADD_STUDENT', input, requestId, dryRun },
    async (tx): Promise<StudentPlan | Refused<RecordRefused>> => {
      const family = await lockFamily(tx, familyId);
      if (family.isArchived) return new Refused(archivedRefusal('family'));
      const read = await readStudent(tx, context, request.input, null);
      if (read instanceof RecordRefused) return new Refused(read);
      const { values, marks, after } = read;
      const now = clock.now();
      const student = { ...values, id: newId() };
      const effects = await planMove(
        tx,
        { students: [student], fromFamilyId: null, toFamilyId: familyId },
        { origin, clock, effects: services.effects },
      );
      return {
        writes: [
          ...insertStudents(tx.accountId, familyId, [student], now),
          ...marks.writes(student.id),
          ...effects.writes,
        ],
        outcome: { studentId: student.id },
        preview: { changed: [], says: effects.says },
        before: null,
        after: { ...after, family: family.name },
        targets: [['STUDENT', student.id], ['FAMILY', familyId], ...effects.targets],
      };
    },
  );
}

/** Makes a student what the form says. */
export function changeStudent(
  context: Context,
  request: Sent & { id: string; version: number },
): Promise<StudentPerformed> {
  const { requestId, dryRun, ...input } = request;
  const { id, version } = request;
  return perform<StudentOutcome, RecordRefused, ChangePreview>(
    context.services,
    originOf(context.viewer),
    { verb: 'CHANGE_STUDENT', input, requestId, dryRun },
    async (tx): Promise<StudentPlan | Refused<RecordRefused>> => {
      const now = await lockStudent(tx, id);
      if (now.version !== version) {
        const { zone } = context.account;
        return new Refused(
          await changedMeanwhile(tx, { rule: 'F-7', what: 'student', id, version, zone }),
        );
      }
      if (now.isArchived) return new Refused(archivedRefusal('student'));
      const read = await readStudent(tx, context, request.input, now);
      if (read instanceof RecordRefused) return new Refused(read);
      const { values, marks, after } = read;
      const before = { ...audited(now, now.level), ...marks.before };
      const changed = changedKeys(before, after);
      const isSame = changed.length === 0;
      return {
        writes: isSame ? [] : [updateStudent(tx.accountId, id, values), ...marks.writes(id)],
        outcome: { studentId: id },
        preview: { changed, says: [] },
        before: { ...before, version },
        after: { ...after, version: isSame ? version : version + 1 },
        targets: [['STUDENT', id]],
      };
    },
  );
}

/** The form's values with what they name, or all that is wrong with them. What was left out stays as it is. */
async function readStudent(tx: Tx, context: Context, input: object, now: LockedStudent | null) {
  const kept = now && {
    born: now.born,
    gender: now.gender,
    levelId: now.level?.id ?? null,
    rollComment: now.rollComment,
  };
  const read = readForm(studentForm, { ...kept, ...present(input) });
  if ('problems' in read) return RecordRefused.fields('F-3', read.problems);
  const { values } = read;
  const today = dateInZone(context.clock.now(), context.account.zone);
  const { level, problems } = await readLevel(tx, values.levelId, now?.level ?? null);
  const marks = await readMarks(tx, 'STUDENT', now?.id ?? null, values);
  const wrong = [...bornProblems(values.born, today), ...problems, ...marks.problems];
  if (wrong.length > 0) return RecordRefused.fields('F-3', wrong);
  return { values, marks, after: { ...audited(values, level), ...marks.after } };
}

/** What the audit keeps of a student's form. */
const audited = (
  of: Pick<LockedStudent, 'firstName' | 'lastName' | 'born' | 'rollComment'> & { gender: string },
  level: { name: string } | null,
) => ({
  firstName: of.firstName,
  lastName: of.lastName,
  born: of.born,
  gender: of.gender,
  level: level?.name ?? null,
  rollComment: of.rollComment,
});
