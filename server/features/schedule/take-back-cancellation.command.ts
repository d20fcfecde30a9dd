import type { Context } from '../../graphql/context.ts';
import type { RecordRefused } from '../../graphql/record-refused.ts';
import { originOf } from '../audit/origin.ts';
import { perform, type Refused } from '../audit/perform.ts';
import type { CancellationPerformed } from './cancel-date.command.ts';
import type { Told } from './create-class.command.ts';
import type { CancellationOutcome, CancellationPlan } from './plan-cancellation.ts';
import { planTakingBack } from './plan-taking-back.ts';

export interface TakeBackRequest {
  readonly id: string;
  /** Whether the unused tokens that were given for the date are taken back too. */
  readonly revokeTokens: boolean;
  readonly requestId?: string | null;
  readonly dryRun: boolean;
}

/** Takes a cancellation back. What was removed with it is offered again, and nothing comes back by itself (rule S-10). */
export function takeBackCancellation(
  context: Context,
  request: TakeBackRequest,
): Promise<CancellationPerformed> {
  const { clock, services } = context;
  const origin = originOf(context.viewer);
  const { requestId, dryRun, ...input } = request;
  return perform<CancellationOutcome, RecordRefused, Told>(
    services,
    origin,
    { verb: 'TAKE_BACK_CANCELLATION', input, requestId, dryRun },
    (tx): Promise<CancellationPlan | Refused<RecordRefused>> =>
      planTakingBack(tx, input, { origin, clock, effects: services.effects }),
  );
}
