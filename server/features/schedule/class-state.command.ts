import { statement } from '../../db/statement.ts';
import type { Context } from '../../graphql/context.ts';
import { RecordRefusal, RecordRefused } from '../../graphql/record-refused.ts';
import { dateInZone } from '../../shared/local-date.ts';
import { originOf } from '../audit/origin.ts';
import { perform, Refused } from '../audit/perform.ts';
import { classChanged } from './change-class.command.ts';
import { enrolledFrom } from './class-consequences.queries.ts';
import { lockClass } from './class-record.queries.ts';
import type { ClassOutcome, ClassPerformed, ClassPlan, Told } from './create-class.command.ts';

const SET_ACTIVE = statement(
  'class_set_active',
  'update class set is_active = $3, version = version + 1 where account_id = $1 and id = $2',
);

export interface ClassStateRequest {
  readonly id: string;
  readonly active: boolean;
  readonly version: number;
  readonly requestId?: string | null;
  readonly dryRun: boolean;
}

/** Offers a class no more, or again. Its enrollments and its past stay (rule S-7). */
export function setClassActive(
  context: Context,
  request: ClassStateRequest,
): Promise<ClassPerformed> {
  const { requestId, dryRun, ...input } = request;
  const { id, active } = request;
  return perform<ClassOutcome, RecordRefused, Told>(
    context.services,
    originOf(context.viewer),
    { verb: active ? 'ACTIVATE_CLASS' : 'DEACTIVATE_CLASS', input, requestId, dryRun },
    async (tx): Promise<ClassPlan | Refused<RecordRefused>> => {
      const now = await lockClass(tx, id);
      if (now.isActive === active) return new Refused(alreadySo(active));
      if (now.version !== request.version)
        return new Refused(await classChanged(tx, now, request.version));
      const today = dateInZone(context.clock.now(), now.zone);
      const { fullest } = await enrolledFrom(tx, id, today);
      const students = fullest?.students ?? 0;
      const says =
        active || students === 0
          ? []
          : [
              `It does not meet any more. ${students === 1 ? '1 student stays' : `${students} students stay`} enrolled until somebody drops them.`,
            ];
      return {
        writes: [[SET_ACTIVE, [tx.accountId, id, active]]],
        outcome: { classId: id },
        preview: { changed: ['isActive'], says },
        before: { isActive: now.isActive, version: now.version },
        after: { isActive: active, version: now.version + 1 },
        targets: [['CLASS', id]],
      };
    },
  );
}

const alreadySo = (active: boolean): RecordRefused =>
  RecordRefused.because(
    'S-7',
    RecordRefusal.ALREADY_SO,
    active ? 'This class is offered already.' : 'This class is not offered any more already.',
  );
