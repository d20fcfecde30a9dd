import type { Context } from '../../graphql/context.ts';
import { originOf } from '../audit/origin.ts';
import { perform, type Performed } from '../audit/perform.ts';
import type { RollPreviewFacts } from './corrections.rules.ts';
import type { OccurrenceKey } from './occurrence.rules.ts';
import { planMarks, type RollOutcome } from './record-marks.ts';
import type { RollRefused } from './roll.problems.ts';
import { checkInModeOff } from './roll.rules.ts';
import type { SentMark } from './sent-marks.rules.ts';

export interface CheckInRequest extends OccurrenceKey, SentMark {
  readonly requestId?: string | null;
  readonly dryRun: boolean;
}

/**
 * Records the mark of one student, in check-in mode (rule T-6). It knows no version: nobody else's mark is touched, and of
 * two for the same student the later one stands.
 */
export function checkIn(
  context: Context,
  request: CheckInRequest,
): Promise<Performed<RollOutcome, RollRefused, RollPreviewFacts>> {
  const { requestId, dryRun, ...input } = request;
  const { classId, date, starts, ...mark } = input;
  return perform<RollOutcome, RollRefused, RollPreviewFacts>(
    context.services,
    originOf(context.viewer),
    { verb: 'CHECK_IN', input, requestId, dryRun },
    (tx) =>
      planMarks(tx, context, {
        ...{ classId, date, starts, sent: [mark], dryRun },
        refuse: (_roll, inCheckInMode) => (inCheckInMode ? null : checkInModeOff()),
      }),
  );
}
