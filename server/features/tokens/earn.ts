import type { Tx } from '../../db/transaction.ts';
import { discreet } from '../../shared/said.ts';
import { hasAttended, MarkStatus } from '../attendance/attendance.enums.ts';
import {
  marksRecorded,
  type MarksRecorded,
  type RecordedMark,
} from '../attendance/attendance.effects.ts';
import { implement, type Acting, type EffectPlan } from '../audit/effects.ts';
import { USUAL_TOKENS } from '../settings/token-settings.form.ts';
import { decideEarned, type RecordedSlot } from './earned.rules.ts';
import { issueWrites, planEvaluations, recallWrites, revokeWrites } from './earned.writes.ts';
import { lockStudents, lockTokens, visitFacts, visitKey } from './earning-facts.queries.ts';
import { decideToken, evaluationsDue, isDeferred, type RecordingFacts } from './earning.rules.ts';
import { TokenOrigin } from './token.enums.ts';
import { SEE_TOKENS } from './tokens.access.ts';

/** What is recorded of a student of whom a token may be made or taken back at once. */
interface Touched {
  readonly roll: MarksRecorded;
  readonly mark: RecordedMark;
}

/**
 * Makes and takes back tokens with the marks that are recorded, and asks for the evaluations of what must wait (rules M-2
 * and M-3).
 */
async function earnTokens(
  tx: Tx,
  rolls: readonly MarksRecorded[],
  { origin }: Acting,
): Promise<EffectPlan> {
  const planned = planEvaluations(tx.accountId, rolls.flatMap(dueOf));
  const touched = rolls.flatMap((roll) =>
    roll.marks
      .filter((mark) => mayEarn(roll, mark) || mayLose(roll, mark))
      .map((mark) => ({ roll, mark })),
  );
  const nothing = { writes: planned, targets: [], says: [] };
  const [first] = touched;
  if (!first) return nothing;

  const visits = visitsOf(touched);
  const settings = { ...USUAL_TOKENS, ...first.roll.earning };
  const mayMake = touched.some(({ roll, mark }) => mayEarn(roll, mark));
  if (touched.some(({ roll }) => !roll.isOnlyOne) || (mayMake && settings.limit !== null))
    lockStudents(tx, visits);
  const locked = lockTokens(tx, visits);
  if (!mayMake && !(await locked)) return nothing;
  const { at } = first.roll;
  const [facts] = await Promise.all([visitFacts(tx, visits, settings, at), locked]);

  const decided = decideEarned(
    facts,
    touched.map(slotOf),
    first.roll.earning ? settings : null,
    at,
  );
  const { made, revoked, recalled } = decided;
  const issue = {
    origin: TokenOrigin.ABSENCE,
    cancellationId: null,
    counts: true,
    comment: null,
    at,
  };
  return {
    writes: [
      ...revokeWrites(origin, revoked, { note: 'The attendance was corrected.', at }),
      ...recallWrites(tx.accountId, recalled, at),
      ...issueWrites(origin, made, issue),
      ...planned,
    ],
    targets: [...revoked, ...made].map(({ id }) => ['TOKEN', id] as const),
    says: decided.says.map((one) => discreet(SEE_TOKENS, one, null)),
  };
}

const recordingOf = ({ at, ...roll }: MarksRecorded): RecordingFacts => ({ ...roll, now: at });

const dueOf = (roll: MarksRecorded) =>
  roll.earning
    ? evaluationsDue(recordingOf(roll)).map((dueAt) => ({
        ...{ classId: roll.classId, date: roll.date, dueAt },
      }))
    : [];

/** Whether a token may be made at once: for what is recorded, or for another timeslot that was missed before. */
function mayEarn(roll: MarksRecorded, { status, enrollmentType }: RecordedMark): boolean {
  const { earning, isOnlyOne } = roll;
  if (!earning || (status !== null && hasAttended(status))) return false;
  const recording = recordingOf(roll);
  if (!isOnlyOne) return !isDeferred(recording);
  const decision = decideToken({
    ...{ ...recording, kind: 'CLASS', settings: { ...USUAL_TOKENS, ...earning }, isHeld: true },
    ...{ status, enrollmentType, cameToAnother: false, hasToken: false, counted: 0 },
  });
  return decision.kind === 'AT_ONCE';
}

/** Whether what a token was made for may not be so any more. */
function mayLose({ earning, isOnlyOne }: MarksRecorded, { before, status }: RecordedMark): boolean {
  const wasMissed = before !== null && !hasAttended(before);
  if (status === null) return wasMissed;
  if (hasAttended(status)) return wasMissed || !isOnlyOne;
  return (
    earning?.automatic === 'EXCUSED' &&
    before === MarkStatus.EXCUSED &&
    status === MarkStatus.ABSENT
  );
}

const slotOf = ({ roll, mark }: Touched): RecordedSlot => ({
  ...recordingOf(roll),
  ...mark,
  ...{ occurrenceId: roll.occurrenceId, classId: roll.classId, starts: roll.starts },
});

/** One for each student, class and date. */
function visitsOf(touched: readonly Touched[]) {
  const visits = touched.map(({ roll: { classId, date }, mark: { studentId, enrollmentId } }) => ({
    ...{ classId, date, studentId, enrollmentId },
  }));
  return [...new Map(visits.map((one) => [visitKey(one), one])).values()];
}

export const absencesEarnTokens = implement(marksRecorded, earnTokens);
