import type { Context } from '../../graphql/context.ts';
import { forbidden } from '../../graphql/errors.ts';
import { RecordRefused, type ChangePreview } from '../../graphql/record-refused.ts';
import { readForm } from '../../shared/form.ts';
import { newId } from '../../shared/ids.ts';
import { dateInZone } from '../../shared/local-date.ts';
import { Permission, PermissionLevel } from '../../shared/permissions.ts';
import { originOf } from '../audit/origin.ts';
import { perform, Refused, type Performed, type Plan } from '../audit/perform.ts';
import { auditedFamily, decideFamily } from '../families/family-content.rules.ts';
import { insertFamily } from '../families/family.writes.ts';
import { readMarks } from '../settings/record-marks.ts';
import { newFamilyForm } from './new-family.form.ts';
import { planMove } from './student-moved.ts';
import { bornProblems } from './student.checks.ts';
import { insertStudents } from './student.writes.ts';

export interface NewFamilyOutcome {
  readonly familyId: string;
  readonly studentIds: readonly string[];
}

type NewFamilyPlan = Plan<NewFamilyOutcome, RecordRefused, ChangePreview>;

/** Makes a family with its guardians and students in one go (rules F-3 and F-4). */
export function createFamily(
  context: Context,
  request: {
    input: { students?: readonly object[] | null };
    requestId?: string | null;
    dryRun: boolean;
  },
): Promise<Performed<NewFamilyOutcome, RecordRefused, ChangePreview>> {
  const { input, requestId, dryRun } = request;
  const { viewer, clock, services } = context;
  if (input.students?.length && !viewer.may(Permission.STUDENTS, PermissionLevel.FULL))
    throw forbidden('You do not have the permission to create students.');
  const origin = originOf(viewer);
  return perform<NewFamilyOutcome, RecordRefused, ChangePreview>(
    services,
    origin,
    { verb: 'CREATE_FAMILY', input, requestId, dryRun },
    async (tx): Promise<NewFamilyPlan | Refused<RecordRefused>> => {
      const read = readForm(newFamilyForm, input);
      if ('problems' in read) return new Refused(RecordRefused.fields('F-3', read.problems));
      const { values } = read;
      const now = clock.now();
      const today = dateInZone(now, context.account.zone);
      const { content, problems } = decideFamily(values, null, newId);
      const marks = await readMarks(tx, 'FAMILY', null, values);
      const born = values.students.flatMap((student, index) =>
        bornProblems(student.born, today, `students.${index}.born`),
      );
      const wrong = [...problems, ...marks.problems, ...born];
      if (wrong.length > 0) return new Refused(RecordRefused.fields('F-3', wrong));

      const familyId = newId();
      const students = values.students.map((student) => ({ ...student, id: newId() }));
      const effects = await planMove(
        tx,
        { students, fromFamilyId: null, toFamilyId: familyId },
        { origin, clock, effects: services.effects },
      );
      return {
        writes: [
          ...insertFamily(tx.accountId, familyId, content, now),
          ...insertStudents(tx.accountId, familyId, students, now),
          ...marks.writes(familyId),
          ...effects.writes,
        ],
        outcome: { familyId, studentIds: students.map(({ id }) => id) },
        preview: { changed: [], says: [`The family is called ${content.name}.`, ...effects.says] },
        before: null,
        after: {
          ...auditedFamily(content),
          ...marks.after,
          students: values.students,
          version: 1,
        },
        targets: [
          ['FAMILY', familyId],
          ...students.map(({ id }) => ['STUDENT', id] as const),
          ...effects.targets,
        ],
      };
    },
  );
}
