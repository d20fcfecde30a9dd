import type { LocalTime } from '../../shared/local-date.ts';
import { hasAttended, type MarkStatus } from './attendance.enums.ts';
import { RollRefusal as Reason, RollRefused, type RollLineProblem } from './roll.problems.ts';

/** What stands in a mark. */
export interface MarkContent {
  readonly status: MarkStatus | null;
  readonly comment: string | null;
  readonly arrivedAt: LocalTime | null;
  readonly leftAt: LocalTime | null;
}

export interface SentMark extends MarkContent {
  readonly studentId: string;
}

interface Named {
  readonly studentId: string;
  readonly name: string;
}

export const LONGEST_COMMENT = 200;

const RULES: Partial<Record<Reason, string>> = { NOT_ON_ROLL: 'T-4', TWICE: 'T-5' };

/** Everything that is wrong with the marks of a request; one of them stops them all (rule T-5). */
export function lineProblems(
  people: readonly Named[],
  /** Who is sent and stands not on the roll. */
  strangers: readonly Named[],
  sent: readonly SentMark[],
): RollRefused | null {
  const onRoll = new Map(people.map(({ studentId, name }) => [studentId, name]));
  const others = new Map(strangers.map(({ studentId, name }) => [studentId, name]));
  const seen = new Set<string>();
  const lines = sent.flatMap((mark): RollLineProblem[] => {
    const { studentId } = mark;
    const name = onRoll.get(studentId) ?? others.get(studentId) ?? null;
    const isAgain = seen.has(studentId);
    seen.add(studentId);
    if (isAgain) {
      const message = `${name ?? 'A student'} stands in this request twice.`;
      return [{ studentId, name, reason: Reason.TWICE, message }];
    }
    if (!onRoll.has(studentId)) {
      const message = name
        ? `${name} is not on this roll.`
        : 'There is no such student on this roll.';
      return [{ studentId, name, reason: Reason.NOT_ON_ROLL, message }];
    }
    return contentProblems(mark, name ?? '').map((problem) => ({ studentId, name, ...problem }));
  });
  const [first] = lines;
  if (!first) return null;
  const message =
    lines.length === 1 ? first.message : `${lines.length} things are wrong with these marks.`;
  const fix = 'Correct this and submit again; no mark was recorded.';
  return new RollRefused(first.reason, RULES[first.reason] ?? 'T-3', message, fix, lines);
}

/** What is wrong with a mark by itself (rule T-3). */
function contentProblems(
  { status, comment, arrivedAt, leftAt }: MarkContent,
  name: string,
): Pick<RollLineProblem, 'reason' | 'message'>[] {
  const problems: Pick<RollLineProblem, 'reason' | 'message'>[] = [];
  const isThere = status !== null && hasAttended(status);
  const hasTimes = arrivedAt !== null || leftAt !== null;
  if (hasTimes && !isThere) {
    const message = `${name} is not marked as having been there, so no time of arriving or leaving is kept.`;
    problems.push({ reason: Reason.SECONDARY_WITHOUT_PRIMARY, message });
  }
  if (comment !== null && status === null) {
    const message = `Nothing is recorded of ${name} that a comment could stand beside.`;
    problems.push({ reason: Reason.SECONDARY_WITHOUT_PRIMARY, message });
  }
  if (arrivedAt !== null && leftAt !== null && leftAt < arrivedAt) {
    const message = `${name} would leave at ${leftAt}, before arriving at ${arrivedAt}.`;
    problems.push({ reason: Reason.TIMES_UPSIDE_DOWN, message });
  }
  if (comment !== null && comment.length > LONGEST_COMMENT) {
    const message = `The comment on ${name} has ${comment.length} characters; at most ${LONGEST_COMMENT} are kept.`;
    problems.push({ reason: Reason.COMMENT_TOO_LONG, message });
  }
  return problems;
}
