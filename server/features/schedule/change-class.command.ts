import type { Tx } from '../../db/transaction.ts';
import type { Context } from '../../graphql/context.ts';
import { RecordRefusal, RecordRefused } from '../../graphql/record-refused.ts';
import type { FieldProblemFacts } from '../../shared/form.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import { changedMeanwhile } from '../audit/changed-meanwhile.ts';
import { originOf } from '../audit/origin.ts';
import { perform, Refused } from '../audit/perform.ts';
import { enrolledFrom } from './class-consequences.queries.ts';
import { unusual } from './class-consequences.rules.ts';
import { lockClass, type ClassRecord } from './class-record.queries.ts';
import type { ClassOutcome, ClassPerformed, ClassPlan, Told } from './create-class.command.ts';
import { readClass, type ClassToSave } from './save-class.ts';

export interface ChangeClassRequest {
  readonly id: string;
  /** The one that the editor saw. */
  readonly version: number;
  readonly input: object;
  readonly changesFrom?: LocalDate | null;
  readonly confirmed: boolean;
  readonly requestId?: string | null;
  readonly dryRun: boolean;
}

/** Saves a class; past dates keep their timeslots and instructors (rules S-7 and S-8). */
export function changeClass(
  context: Context,
  request: ChangeClassRequest,
): Promise<ClassPerformed> {
  const { requestId, dryRun, ...input } = request;
  const { id, changesFrom = null } = request;
  return perform<ClassOutcome, RecordRefused, Told>(
    context.services,
    originOf(context.viewer),
    { verb: 'CHANGE_CLASS', input, requestId, dryRun },
    async (tx): Promise<ClassPlan | Refused<RecordRefused>> => {
      const now = await lockClass(tx, id);
      if (now.version !== request.version)
        return new Refused(await classChanged(tx, now, request.version));
      const instant = context.clock.now();
      const read = await readClass(tx, request.input, { id, now, instant, changesFrom });
      if (read instanceof RecordRefused) return new Refused(read);
      const says = await consequences(tx, now, read);
      if (says.length > 0 && !request.confirmed && !dryRun) return new Refused(unconfirmed(says));
      return {
        writes: read.writes,
        outcome: { classId: id },
        preview: { changed: read.changed, says: says.map(({ message }) => message) },
        before: read.before,
        after: read.after,
        targets: [['CLASS', id]],
      };
    },
  );
}

/** Tells who saved a class after the editor had opened it. */
export const classChanged = (
  tx: Tx,
  { id, zone }: ClassRecord,
  version: number,
): Promise<RecordRefused> =>
  changedMeanwhile(tx, { rule: 'S-7', what: 'class', id, version, zone });

async function consequences(
  tx: Tx,
  now: ClassRecord,
  { form, meets, today }: ClassToSave,
): Promise<FieldProblemFacts[]> {
  if (!meets.before) return [];
  const { before, after } = meets;
  const capacity = { before: now.capacity, after: form.capacity };
  const enrolled = await enrolledFrom(tx, now.id, today);
  const found = unusual(capacity, { before, after }, enrolled);
  const told: [field: string, message: string | null][] = [
    ['capacity', found.capacity],
    ['timeslots', found.dates],
  ];
  return told.flatMap(([field, message]) =>
    message ? [{ field, reason: 'NOT_ALLOWED' as const, message }] : [],
  );
}

/** Says what is unusual on its field too, so that a form can show it there. */
const unconfirmed = (says: readonly FieldProblemFacts[]): RecordRefused =>
  Object.assign(
    RecordRefused.because(
      'S-7',
      RecordRefusal.NEEDS_CONFIRMATION,
      says.map(({ message }) => message).join(' '),
      'Confirm it, or change the class.',
    ),
    { fields: says },
  );
