import { isSame, recordedOf, type MarkValue, type RollLine } from './marks.ts';

/** A mark that is not submitted yet. */
export interface Draft extends MarkValue {
  /** The version of the recorded mark that it was made over; 0 for none. */
  over: number;
}

/** By student. Never changed: another one takes its place. */
export type Drafts = ReadonlyMap<string, Draft>;

export const versionOf = ({ mark }: RollLine): number => mark?.version ?? 0;

/** A person confirms what was marked automatically by marking the same. */
const saysAnew = (line: RollLine, value: MarkValue): boolean =>
  !isSame(value, recordedOf(line)) || (line.mark?.isAuto === true && value.status !== null);

/** Somebody else recorded another mark since this one was made. */
export const isOvertaken = (line: RollLine, draft: Draft): boolean =>
  draft.over !== versionOf(line);

/** It becomes another mark than a person recorded, so that it is shown first what changes with it (rule T-5). */
export const isCorrection = (
  before: (Pick<MarkValue, 'status'> & { isAuto: boolean }) | null,
  after: Pick<MarkValue, 'status'>,
): boolean =>
  before !== null && before.status !== null && !before.isAuto && before.status !== after.status;

/**
 * The drafts with others for some students; none where it says what is recorded anyway. What others recorded since a line
 * was marked first is not on the screen: it stays a difference, however often the line is marked again. `over` is what
 * was on the screen, where that is not what is recorded now.
 */
export function withDrafts(
  drafts: Drafts,
  changes: readonly (readonly [RollLine, MarkValue])[],
  over?: number,
): Drafts {
  const next = new Map(drafts);
  for (const [line, value] of changes) {
    const { studentId } = line;
    const base = drafts.get(studentId)?.over ?? over ?? versionOf(line);
    if (saysAnew(line, value)) next.set(studentId, { ...value, over: base });
    else next.delete(studentId);
  }
  return next;
}

/**
 * What is left of the drafts when the roll is read anew: what others recorded just so needs no submitting, and who is on
 * the roll no more cannot be marked.
 */
export function settled(
  drafts: Drafts,
  lines: ReadonlyMap<string, RollLine>,
): { drafts: Drafts; gone: string[] } {
  const left = new Map<string, Draft>();
  const gone: string[] = [];
  for (const [studentId, draft] of drafts) {
    const line = lines.get(studentId);
    if (!line) gone.push(studentId);
    else if (saysAnew(line, draft)) left.set(studentId, draft);
  }
  return { drafts: left, gone };
}
