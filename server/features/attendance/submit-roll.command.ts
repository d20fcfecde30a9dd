import type { Context } from '../../graphql/context.ts';
import { originOf } from '../audit/origin.ts';
import { perform, type Performed } from '../audit/perform.ts';
import type { RollPreviewFacts } from './corrections.rules.ts';
import type { OccurrenceKey } from './occurrence.rules.ts';
import { planMarks, type RollOutcome } from './record-marks.ts';
import type { RollRefused } from './roll.problems.ts';
import type { SentMark } from './sent-marks.rules.ts';

export interface SubmitRollRequest extends OccurrenceKey {
  /** Of the roll that was read. */
  readonly version: number;
  readonly marks: readonly SentMark[];
  readonly requestId?: string | null;
  readonly dryRun: boolean;
}

/** The roll has changed since it was read: whoever asks gets it as it is now. */
export const OUTDATED = 'OUTDATED';
type Refusal = RollRefused | typeof OUTDATED;

/** Records marks of an occurrence, all or none, as long as nobody else has since it was read (rule T-5). */
export function submitRoll(
  context: Context,
  request: SubmitRollRequest,
): Promise<Performed<RollOutcome, Refusal, RollPreviewFacts>> {
  const { requestId, dryRun, ...input } = request;
  const { classId, date, starts, version, marks: sent } = input;
  return perform<RollOutcome, Refusal, RollPreviewFacts>(
    context.services,
    originOf(context.viewer),
    { verb: 'SUBMIT_ROLL', input, requestId, dryRun },
    (tx) =>
      planMarks(tx, context, {
        ...{ classId, date, starts, sent, dryRun },
        refuse: (roll) => (roll.version === version ? null : OUTDATED),
      }),
  );
}
