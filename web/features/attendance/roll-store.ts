import { isCorrection, settled, versionOf, withDrafts, type Drafts } from './drafts.ts';
import type { KeptMarks } from './kept-marks.ts';
import {
  hasAttended,
  isAbsent,
  isSame,
  markBy,
  type MarkAct,
  type MarkValue,
  type RollLine,
} from './marks.ts';
import {
  countsOf,
  isUnchanged,
  lineState,
  type LineState,
  type RollSummary,
} from './roll-state.ts';

export interface SentMark extends MarkValue {
  studentId: string;
}

/** A comment in a field that has the keyboard. */
interface TypedComment {
  studentId: string;
  comment: string | null;
  /** The version of the mark that was on the screen when the field was opened. */
  over: number;
}

const UNDO_STEPS = 100;

/**
 * A roll while it is being marked: what is recorded, and over it what is not submitted yet. It stands outside React's
 * tree, so that a mark renders its own line and no other, however many there are.
 */
export class RollStore {
  #order: readonly RollLine[] = [];
  #lines: ReadonlyMap<string, RollLine> = new Map();
  #drafts: Drafts;
  #past: Drafts[] = [];
  #refusals: ReadonlyMap<string, string> = new Map();
  #activeId: string | null = null;
  #focused = 0;
  #isKept = true;
  #gone: readonly string[] = [];
  #typed: TypedComment | null = null;
  #states = new Map<string, LineState>();
  #summary: RollSummary | null = null;
  readonly #listeners = new Set<() => void>();
  readonly #kept: KeptMarks;

  constructor(lines: readonly RollLine[], kept: KeptMarks) {
    this.#kept = kept;
    this.#drafts = kept.read();
    this.receive(lines);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  readonly summary = (): RollSummary => (this.#summary ??= this.#sum());

  /** The same object as long as the line looks the same. */
  readonly lineState = (line: RollLine): LineState => {
    const before = this.#states.get(line.studentId);
    const next = lineState(line, this.#drafts.get(line.studentId), {
      refusal: this.#refusals.get(line.studentId) ?? null,
      isActive: this.#activeId === line.studentId,
    });
    if (before && isUnchanged(before, next)) return before;
    this.#states.set(line.studentId, next);
    return next;
  };

  /** The roll as the server has it now. `sent` is what was just recorded of it. */
  receive(lines: readonly RollLine[], sent: readonly SentMark[] = []) {
    const before = this.#lines;
    this.#order = lines;
    this.#lines = new Map(lines.map((line) => [line.studentId, line]));
    const open = new Map(this.#drafts);
    for (const mark of sent) {
      const draft = open.get(mark.studentId);
      // What was changed while it was on its way is still to be sent, over what was recorded just now.
      if (draft && isSame(draft, mark)) open.delete(mark.studentId);
      else if (draft) open.set(mark.studentId, { ...draft, over: this.#versionOf(mark.studentId) });
    }
    const { drafts, gone } = settled(open, this.#lines);
    if (gone.length > 0) this.#gone = gone.map((id) => nameOf(before.get(id)));
    // A step back over what was recorded since would be a correction that nobody asked for.
    this.#past = [];
    this.#refusals = new Map();
    if (!this.#activeId || !this.#lines.has(this.#activeId)) {
      this.#activeId = lines[0]?.studentId ?? null;
    }
    this.#keep(drafts);
  }

  act(studentId: string, act: MarkAct) {
    const line = this.#lines.get(studentId);
    if (line) this.#draft([[line, this.#marked(line, act)]]);
  }

  /** A comment and times beside the mark that stands; `over` is as of `TypedComment`. */
  edit(studentId: string, change: Partial<Omit<MarkValue, 'status'>>, over?: number) {
    const line = this.#lines.get(studentId);
    if (line) this.#draft([[line, { ...this.lineState(line).mark, ...change }]], over);
  }

  /** Keeps on the device what is being typed; on the screen nothing changes before its field is left. Null: no more. */
  type(typed: TypedComment | null) {
    this.#typed = typed;
    this.#save();
  }

  /** Everybody who has a place. */
  all(act: 'present' | 'absent') {
    const does = act === 'present' ? hasAttended : isAbsent;
    this.#draft(
      this.#order
        .filter((line) => line.notCovered === null)
        // Who came late is present, and who is excused absent.
        .filter((line) => !does(this.lineState(line).mark.status) || this.lineState(line).isAuto)
        .map((line) => [line, this.#marked(line, act)]),
    );
  }

  discard() {
    this.#change(new Map());
  }

  undo() {
    const before = this.#past.pop();
    if (before) this.#keep(before);
  }

  /** What another tab of the same person made of it. */
  adopt(drafts: Drafts) {
    this.#drafts = settled(drafts, this.#lines).drafts;
    this.#past = [];
    this.#tell();
  }

  refuse(problems: readonly { studentId: string; message: string }[]) {
    this.#refusals = new Map(problems.map(({ studentId, message }) => [studentId, message]));
    const first = this.#order.find(({ studentId }) => this.#refusals.has(studentId));
    if (first) this.#activeId = first.studentId;
    this.#focused += first ? 1 : 0;
    this.#tell();
  }

  activate(studentId: string, { focus = false } = {}) {
    if (this.#activeId === studentId && !focus) return;
    this.#activeId = studentId;
    if (focus) this.#focused += 1;
    this.#tell();
  }

  /** What others recorded otherwise since it was marked here. */
  overtaken(): LineState[] {
    return this.#all().filter((state) => state.isOvertaken);
  }

  /** Of those that others recorded otherwise: whose mark here is to count all the same; of the rest, theirs does. */
  resolve(mine: ReadonlySet<string>) {
    const next = new Map(this.#drafts);
    for (const { line } of this.overtaken()) {
      const draft = next.get(line.studentId);
      if (draft && mine.has(line.studentId)) {
        next.set(line.studentId, { ...draft, over: versionOf(line) });
      } else next.delete(line.studentId);
    }
    this.#past = [];
    this.#keep(next);
  }

  /** What is to be submitted. */
  marks(): SentMark[] {
    return [...this.#drafts].map(([studentId, { status, comment, arrivedAt, leftAt }]) => ({
      ...{ studentId, status, comment, arrivedAt, leftAt },
    }));
  }

  hasCorrections(): boolean {
    return [...this.#drafts].some(([id, draft]) => {
      const line = this.#lines.get(id);
      return line !== undefined && isCorrection(line.mark, draft);
    });
  }

  #all(): LineState[] {
    return this.#order.map(this.lineState);
  }

  #versionOf(studentId: string): number {
    const line = this.#lines.get(studentId);
    return line ? versionOf(line) : 0;
  }

  #marked(line: RollLine, act: MarkAct): MarkValue {
    const { mark, isAuto } = this.lineState(line);
    // By the same mark a person confirms what was marked automatically.
    if (isAuto && act === 'absent') return { ...mark };
    return markBy(act, mark, line.expectedAbsence?.isExcused === true);
  }

  #draft(changes: readonly (readonly [RollLine, MarkValue])[], over?: number) {
    this.#change(withDrafts(this.#drafts, changes, over));
    if (changes.some(([{ studentId }]) => this.#refusals.has(studentId))) {
      const left = new Map(this.#refusals);
      for (const [{ studentId }] of changes) left.delete(studentId);
      this.#refusals = left;
      this.#tell();
    }
  }

  #change(drafts: Drafts) {
    this.#past = [...this.#past, this.#drafts].slice(-UNDO_STEPS);
    this.#gone = [];
    this.#keep(drafts);
  }

  #keep(drafts: Drafts) {
    this.#drafts = drafts;
    this.#save();
    this.#tell();
  }

  #save() {
    const typed = this.#typed;
    const line = typed && this.#lines.get(typed.studentId);
    const mark = line && { ...this.lineState(line).mark, comment: typed.comment };
    this.#isKept = this.#kept.write(
      mark ? withDrafts(this.#drafts, [[line, mark]], typed.over) : this.#drafts,
    );
  }

  #tell() {
    this.#summary = null;
    for (const listener of this.#listeners) listener();
  }

  #sum(): RollSummary {
    return {
      ...countsOf(this.#all()),
      lines: this.#order,
      unsent: this.#drafts.size,
      ...{ activeId: this.#activeId, focused: this.#focused },
      ...{ isKept: this.#isKept, canUndo: this.#past.length > 0, gone: this.#gone },
    };
  }
}

const nameOf = (line: RollLine | undefined): string =>
  line ? `${line.firstName} ${line.lastName}` : 'Somebody';
