import type { Context } from '../../graphql/context.ts';
import { RecordRefusal, RecordRefused, type ChangePreview } from '../../graphql/record-refused.ts';
import { dateInZone } from '../../shared/local-date.ts';
import type { Said } from '../../shared/said.ts';
import { originOf } from '../audit/origin.ts';
import { perform, Refused, type Performed, type Plan } from '../audit/perform.ts';
import { archivedRefusal } from '../families/change-family.command.ts';
import { archiveStudents, eraseStudents, removalFacts } from './removal.queries.ts';
import { decideRemoval } from './removal.rules.ts';
import type { StudentOutcome, StudentPerformed, StudentPlan } from './save-student.command.ts';
import { planMove } from './student-moved.ts';
import { lockStudentInFamily } from './student.queries.ts';
import { Removal } from './student.results.ts';

export interface RemovalOutcome {
  readonly id: string;
  readonly how: Removal;
}

export interface RemovalSays {
  readonly how: Removal;
  readonly says: readonly Said[];
}

export type RemovalPerformed = Performed<RemovalOutcome, RecordRefused, RemovalSays>;
export type RemovalPlan = Plan<RemovalOutcome, RecordRefused, RemovalSays>;

export interface RemovalRequest {
  readonly id: string;
  readonly requestId?: string | null;
  readonly dryRun: boolean;
}

export const alreadyArchived = (what: string): RecordRefused =>
  RecordRefused.because('F-8', RecordRefusal.ALREADY_SO, `This ${what} is archived already.`);

export const notArchived = (what: string): RecordRefused =>
  RecordRefused.because('F-8', RecordRefusal.ALREADY_SO, `This ${what} is not archived.`);

export const stillEnrolled = (message: Said): RecordRefused =>
  RecordRefused.because(
    'F-8',
    RecordRefusal.IN_USE,
    message,
    'Drop or delete these enrollments first.',
  );

/** Something was written about it while it was being erased: PostgreSQL keeps what others refer to. */
export const referredTo = (constraint: string): RecordRefused | null =>
  constraint.endsWith('_fkey')
    ? RecordRefused.because(
        'F-8',
        RecordRefusal.IN_USE,
        'Something else refers to it.',
        'Try again: it will be archived.',
      )
    : null;

/** Archives a student, or erases one with whom nothing has happened (rule F-8). */
export function removeStudent(
  context: Context,
  request: RemovalRequest,
): Promise<RemovalPerformed> {
  const { requestId, dryRun, id } = request;
  const { clock, services } = context;
  const origin = originOf(context.viewer);
  return perform<RemovalOutcome, RecordRefused, RemovalSays>(
    services,
    origin,
    { verb: 'REMOVE_STUDENT', input: { id }, requestId, dryRun },
    async (tx): Promise<RemovalPlan | Refused<RecordRefused>> => {
      const student = await lockStudentInFamily(tx, id);
      if (student.isArchived) return new Refused(alreadyArchived('student'));
      const now = clock.now();
      const today = dateInZone(now, context.account.zone);
      // Passes are locked before students, as whoever punches one does.
      const effects = await planMove(
        tx,
        { students: [student], fromFamilyId: student.familyId, toFamilyId: null },
        { origin, clock, effects: services.effects },
      );
      const decision = decideRemoval(
        await removalFacts(tx, { studentIds: [id], familyId: null }, today),
      );
      if ('blockedBy' in decision) return new Refused(stillEnrolled(decision.blockedBy));
      const { how, why } = decision;
      const { firstName, lastName, born } = student;
      return {
        writes:
          how === Removal.ARCHIVED
            ? [archiveStudents(tx.accountId, [id], now), ...effects.writes]
            : eraseStudents(tx.accountId, [id]),
        outcome: { id, how },
        preview: { how, says: [why, ...effects.says] },
        before: { firstName, lastName, born, family: student.familyName, isArchived: false },
        after: how === Removal.ARCHIVED ? { how, isArchived: true } : { how },
        targets: [['STUDENT', id], ['FAMILY', student.familyId], ...effects.targets],
        refusedBy: referredTo,
      };
    },
  );
}

/** Takes a student out of the archive, back into the family and its passes (rules F-8 and F-11). */
export function restoreStudent(
  context: Context,
  request: RemovalRequest,
): Promise<StudentPerformed> {
  const { requestId, dryRun, id } = request;
  const { clock, services } = context;
  const origin = originOf(context.viewer);
  return perform<StudentOutcome, RecordRefused, ChangePreview>(
    services,
    origin,
    { verb: 'RESTORE_STUDENT', input: { id }, requestId, dryRun },
    async (tx): Promise<StudentPlan | Refused<RecordRefused>> => {
      const student = await lockStudentInFamily(tx, id);
      if (!student.isArchived) return new Refused(notArchived('student'));
      if (student.familyIsArchived) return new Refused(archivedRefusal('family'));
      const effects = await planMove(
        tx,
        { students: [student], fromFamilyId: null, toFamilyId: student.familyId },
        { origin, clock, effects: services.effects },
      );
      return {
        writes: [archiveStudents(tx.accountId, [id], null), ...effects.writes],
        outcome: { studentId: id },
        preview: { changed: ['isArchived'], says: effects.says },
        before: { isArchived: true },
        after: { isArchived: false },
        targets: [['STUDENT', id], ['FAMILY', student.familyId], ...effects.targets],
      };
    },
  );
}
