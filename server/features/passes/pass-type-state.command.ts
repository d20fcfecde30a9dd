import { statement, type Statement } from '../../db/statement.ts';
import type { Context } from '../../graphql/context.ts';
import { notFound } from '../../graphql/errors.ts';
import { dateInZone } from '../../shared/local-date.ts';
import { originOf } from '../audit/origin.ts';
import { perform, Refused, type Performed, type Plan } from '../audit/perform.ts';
import type { PassTypeOutcome } from './create-pass-type.command.ts';
import { PassTypeRefusalReason as Reason, PassTypeRefused } from './pass-type.problems.ts';
import { lockPassType, soldNumbers, type SoldNumbers } from './pass-type.queries.ts';
import { LONGEST } from './pass-type.rules.ts';

export type StatePerformed = Performed<PassTypeOutcome, PassTypeRefused, SoldNumbers>;

interface StateRequest {
  readonly id: string;
  readonly reason?: string | null;
  readonly requestId?: string | null;
  readonly dryRun: boolean;
}

const SUSPEND = statement(
  'pass_type_suspend',
  'update pass_type set suspended_at = $3, version = version + 1 where account_id = $1 and id = $2',
);

const DELETE = statement(
  'pass_type_delete',
  'update pass_type set deleted_at = $3, version = version + 1 where account_id = $1 and id = $2',
);

/** Stops everybody who holds a pass of the type, or lets them go on (rule P-3). */
export function setPassTypeSuspended(
  context: Context,
  request: StateRequest & { suspended: boolean },
): Promise<StatePerformed> {
  const { suspended } = request;
  return changeState(context, request, {
    verb: suspended ? 'SUSPEND_PASS_TYPE' : 'UNSUSPEND_PASS_TYPE',
    write: SUSPEND,
    isSet: suspended,
    refused: (isSuspended) =>
      isSuspended !== suspended
        ? null
        : suspended
          ? new PassTypeRefused(null, Reason.ALREADY_SUSPENDED, 'P-3', 'It is suspended already.')
          : new PassTypeRefused(null, Reason.NOT_SUSPENDED, 'P-3', 'It is not suspended.'),
  });
}

/** Ends a type and all its passes for good; the rows stay for the log and the audit (rule P-4). */
export function deletePassType(context: Context, request: StateRequest): Promise<StatePerformed> {
  return changeState(context, request, {
    verb: 'DELETE_PASS_TYPE',
    write: DELETE,
    isSet: true,
    refused: () => null,
  });
}

async function changeState(
  context: Context,
  request: StateRequest,
  how: {
    readonly verb: string;
    readonly write: Statement;
    /** The time of the change is written, or taken away. */
    readonly isSet: boolean;
    readonly refused: (isSuspended: boolean) => PassTypeRefused | null;
  },
): Promise<StatePerformed> {
  const { requestId, dryRun, ...input } = request;
  const { id } = request;
  const reason = request.reason?.trim() || null;
  const gone = new PassTypeRefused(null, Reason.UNKNOWN, 'P-4', 'There is no such pass type.');
  const performed = await perform<PassTypeOutcome, PassTypeRefused, SoldNumbers>(
    context.services,
    originOf(context.viewer),
    { verb: how.verb, input, requestId, dryRun },
    async (
      tx,
    ): Promise<Plan<PassTypeOutcome, PassTypeRefused, SoldNumbers> | Refused<PassTypeRefused>> => {
      const type = await lockPassType(tx, id);
      // A refusal, so that a request that is sent twice gets the outcome of the first, which deleted it.
      if (!type) return new Refused(gone);
      const problem = reasonTooLong(reason) ?? how.refused(type.isSuspended);
      if (problem) return new Refused(problem);
      const now = context.clock.now();
      const today = dateInZone(now, context.account.zone);
      const [sold] = (await soldNumbers(tx, [id], today)) as [SoldNumbers];
      const { passes, families, outstanding, unlimited } = sold;
      return {
        writes: [[how.write, [tx.accountId, id, how.isSet ? now : null]]],
        outcome: { typeId: id },
        preview: sold,
        before: { title: type.title, isSuspended: type.isSuspended },
        after: { reason, passes, families, outstanding, unlimited },
        targets: [['PASS_TYPE', id]],
      };
    },
  );
  if (performed.kind === 'refused' && performed.refusal === gone) throw notFound('pass type');
  return performed;
}

function reasonTooLong(reason: string | null): PassTypeRefused | null {
  if ((reason?.length ?? 0) <= LONGEST.reason) return null;
  return new PassTypeRefused(
    'reason',
    Reason.TOO_LONG,
    'P-3',
    `The reason has more than ${LONGEST.reason} characters.`,
    'Shorten it.',
  );
}
