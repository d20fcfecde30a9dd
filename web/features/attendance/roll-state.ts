import { isOvertaken, type Draft } from './drafts.ts';
import {
  hasAttended,
  isAbsent,
  isSame,
  recordedOf,
  type MarkValue,
  type RollLine,
} from './marks.ts';

/** What a line of the grid shows. */
export interface LineState {
  line: RollLine;
  mark: MarkValue;
  isAuto: boolean;
  isUnsent: boolean;
  isOvertaken: boolean;
  refusal: string | null;
  isActive: boolean;
}

export function lineState(
  line: RollLine,
  draft: Draft | undefined,
  rest: Pick<LineState, 'refusal' | 'isActive'>,
): LineState {
  return {
    line,
    mark: draft ?? recordedOf(line),
    isAuto: !draft && line.mark?.isAuto === true && line.mark.status !== null,
    isUnsent: draft !== undefined,
    isOvertaken: draft !== undefined && isOvertaken(line, draft),
    ...rest,
  };
}

/** Whether it looks the same. */
export const isUnchanged = (before: LineState, next: LineState): boolean =>
  before.line === next.line &&
  isSame(before.mark, next.mark) &&
  before.isAuto === next.isAuto &&
  before.isUnsent === next.isUnsent &&
  before.isOvertaken === next.isOvertaken &&
  before.refusal === next.refusal &&
  before.isActive === next.isActive;

interface Counts {
  marked: number;
  present: number;
  absent: number;
  overtaken: number;
}

export function countsOf(states: readonly LineState[]): Counts {
  const present = states.filter(({ mark }) => hasAttended(mark.status)).length;
  const absent = states.filter(({ mark }) => isAbsent(mark.status)).length;
  const overtaken = states.filter((state) => state.isOvertaken).length;
  return { marked: present + absent, present, absent, overtaken };
}

/** What stands around the lines. */
export interface RollSummary extends Counts {
  lines: readonly RollLine[];
  unsent: number;
  activeId: string | null;
  /** Grows when the keyboard's place is to go to the active line. */
  focused: number;
  isKept: boolean;
  canUndo: boolean;
  /** Whose marks cannot be kept, since they are on the roll no more. */
  gone: readonly string[];
}
