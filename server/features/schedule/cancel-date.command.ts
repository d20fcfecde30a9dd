import type { Context } from '../../graphql/context.ts';
import { RecordRefused } from '../../graphql/record-refused.ts';
import { readForm } from '../../shared/form.ts';
import type { LocalDate, LocalTime } from '../../shared/local-date.ts';
import { originOf } from '../audit/origin.ts';
import { perform, Refused, type Performed } from '../audit/perform.ts';
import { cancellationForm } from './cancellation.form.ts';
import {
  planCancellation,
  type CancellationOutcome,
  type CancellationPlan,
} from './plan-cancellation.ts';
import type { Told } from './create-class.command.ts';
import type { CancelTokens } from './schedule.effects.ts';

/** As it is sent: left out, they never expire. */
export type TokensAsked = Omit<CancelTokens, 'expires'> & Partial<CancelTokens>;

export interface CancelDateRequest {
  readonly classId: string;
  readonly date: LocalDate;
  /** The start of the one timeslot; null cancels the whole date. */
  readonly starts?: LocalTime | null;
  readonly reason?: string | null;
  /** Null: nobody gets any. */
  readonly tokens?: TokensAsked | null;
  /** The task that cancels it among others. */
  readonly taskId?: string;
  readonly requestId?: string | null;
  readonly dryRun: boolean;
}

export type CancellationPerformed = Performed<CancellationOutcome, RecordRefused, Told>;

/** Cancels a date of a class, or a timeslot of it (rule S-10). */
export function cancelDate(
  context: Context,
  request: CancelDateRequest,
): Promise<CancellationPerformed> {
  const { clock, services } = context;
  const origin = originOf(context.viewer);
  const { requestId, dryRun, ...input } = request;
  const { classId, date, starts = null, taskId } = request;
  return perform<CancellationOutcome, RecordRefused, Told>(
    services,
    origin,
    { verb: 'CANCEL_DATE', input, requestId, dryRun },
    async (tx): Promise<CancellationPlan | Refused<RecordRefused>> => {
      const { reason, tokens } = request;
      const read = readForm(cancellationForm, { reason, tokens });
      if ('problems' in read) return new Refused(RecordRefused.fields('S-10', read.problems));
      const acting = { origin, clock, effects: services.effects };
      return planCancellation(tx, { classId, date, starts, taskId, ...read.values }, acting);
    },
  );
}
