import { statement } from '../../db/statement.ts';
import type { Context } from '../../graphql/context.ts';
import { RecordRefused, type ChangePreview } from '../../graphql/record-refused.ts';
import { readForm } from '../../shared/form.ts';
import { changedKeys, changedMeanwhile } from '../audit/changed-meanwhile.ts';
import { originOf } from '../audit/origin.ts';
import { perform, Refused } from '../audit/perform.ts';
import { archivedRefusal, present } from '../families/change-family.command.ts';
import { healthForm, type HealthValues } from './health.form.ts';
import type { StudentOutcome, StudentPerformed, StudentPlan } from './save-student.command.ts';
import { lockStudent } from './student.queries.ts';

const LOAD = statement(
  'health_load',
  `select nullif(alert, '') as alert, allergies, medication, physician, emergency_contact as "emergencyContact", version
   from student_medical where id = $1`,
);

const SAVE = statement(
  'health_save',
  `insert into student_medical (account_id, id, alert, allergies, medication, physician, emergency_contact, version)
   values ($1, $2, $3, $4, $5, $6, $7, 1)
   on conflict (account_id, id) do update set alert = excluded.alert, allergies = excluded.allergies,
     medication = excluded.medication, physician = excluded.physician, emergency_contact = excluded.emergency_contact,
     version = student_medical.version + 1`,
);

const NOTHING: HealthValues = {
  alert: null,
  allergies: null,
  medication: null,
  physician: null,
  emergencyContact: null,
};

/** Writes down what is known of a student's health (rules A-7 and F-9). The lock on the student keeps others waiting. */
export function changeHealth(
  context: Context,
  request: {
    id: string;
    version: number;
    input: object;
    requestId?: string | null;
    dryRun: boolean;
  },
): Promise<StudentPerformed> {
  const { requestId, dryRun, ...input } = request;
  const { id, version } = request;
  return perform<StudentOutcome, RecordRefused, ChangePreview>(
    context.services,
    originOf(context.viewer),
    { verb: 'CHANGE_HEALTH', input, requestId, dryRun },
    async (tx): Promise<StudentPlan | Refused<RecordRefused>> => {
      const student = await lockStudent(tx, id);
      const [known] = await tx.query<HealthValues & { version: number }>(LOAD, [id]);
      const { version: current, ...now } = known ?? { ...NOTHING, version: 0 };
      if (current !== version) {
        const { zone } = context.account;
        const key = 'healthVersion';
        return new Refused(
          await changedMeanwhile(tx, { rule: 'F-7', what: 'health form', id, version, zone, key }),
        );
      }
      if (student.isArchived) return new Refused(archivedRefusal('student'));
      const read = readForm(healthForm, { ...now, ...present(request.input) });
      if ('problems' in read) return new Refused(RecordRefused.fields('F-9', read.problems));
      const after = read.values;
      const changed = changedKeys({ ...now }, { ...after });
      const isSame = changed.length === 0;
      return {
        writes: isSame
          ? []
          : [
              [
                SAVE,
                [
                  ...[tx.accountId, id, after.alert ?? '', after.allergies, after.medication],
                  ...[after.physician, after.emergencyContact],
                ],
              ],
            ],
        outcome: { studentId: id },
        preview: { changed, says: [] },
        before: { ...now, healthVersion: version },
        after: { ...after, healthVersion: isSame ? version : version + 1 },
        targets: [['STUDENT', id]],
      };
    },
  );
}
