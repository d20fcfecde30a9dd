import { statement } from '../../db/statement.ts';
import type { Context } from '../../graphql/context.ts';
import { RecordRefusal, RecordRefused, type ChangePreview } from '../../graphql/record-refused.ts';
import { inFull } from '../../shared/said.ts';
import { originOf } from '../audit/origin.ts';
import { perform, Refused } from '../audit/perform.ts';
import { archivedRefusal } from '../families/change-family.command.ts';
import type { StudentOutcome, StudentPerformed, StudentPlan } from './save-student.command.ts';
import { planMove } from './student-moved.ts';
import { lockStudentInFamily } from './student.queries.ts';

const TARGET = statement(
  'student_move_target',
  'select name, archived_at is not null as "isArchived" from family where id = $1',
);

const MOVE = statement(
  'student_move',
  'update student set family_id = $3 where account_id = $1 and id = $2',
);

/** Moves a student to another family. What it did stays its own; passes follow rule F-11. */
export function moveStudent(
  context: Context,
  request: { id: string; familyId: string; requestId?: string | null; dryRun: boolean },
): Promise<StudentPerformed> {
  const { requestId, dryRun, ...input } = request;
  const { id, familyId } = request;
  const { clock, services } = context;
  const origin = originOf(context.viewer);
  return perform<StudentOutcome, RecordRefused, ChangePreview>(
    services,
    origin,
    { verb: 'MOVE_STUDENT', input, requestId, dryRun },
    async (tx): Promise<StudentPlan | Refused<RecordRefused>> => {
      const student = await lockStudentInFamily(tx, id, familyId);
      const [target] = await tx.query<{ name: string; isArchived: boolean }>(TARGET, [familyId]);
      if (!target)
        return new Refused(
          RecordRefused.field('F-11', 'familyId', 'UNKNOWN', 'There is no such family.'),
        );
      if (student.isArchived) return new Refused(archivedRefusal('student'));
      if (target.isArchived) return new Refused(archivedRefusal('family'));
      if (student.familyId === familyId)
        return new Refused(
          RecordRefused.because(
            'F-11',
            RecordRefusal.ALREADY_SO,
            `${student.firstName} belongs to the family ${target.name} already.`,
          ),
        );
      const effects = await planMove(
        tx,
        { students: [student], fromFamilyId: student.familyId, toFamilyId: familyId },
        { origin, clock, effects: services.effects },
      );
      return {
        writes: [[MOVE, [tx.accountId, id, familyId]], ...effects.writes],
        outcome: { studentId: id },
        preview: {
          changed: ['family'],
          says: [
            `${student.firstName} leaves the family ${student.familyName} for the family ${target.name}.`,
            ...effects.says,
          ],
        },
        before: { family: student.familyName },
        // Names passes: these are its targets, and whoever may not see them reads none of it (rule W-3).
        after: { family: target.name, says: effects.says.map(inFull) },
        targets: [
          ['STUDENT', id],
          ['FAMILY', student.familyId],
          ['FAMILY', familyId],
          ...effects.targets,
        ],
      };
    },
  );
}
