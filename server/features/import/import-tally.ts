import type { WrittenBatch } from './class-batch.ts';
import type { DifferingClass } from './class-writes.ts';

export interface ImportNumbers {
  readonly made: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: number;
}

/** How many changed classes an audit entry tells in full; its targets name them all. */
const TOLD_AT_MOST = 1_000;

/** The audit's before and after of classes, by id: only what changed of each. */
type Story = Record<string, object>;

/** Counts what an import does, and keeps what its audit entry tells. */
export class ImportTally {
  private made = 0;
  private unchanged = 0;
  readonly before: Story = {};
  readonly after: Story = {};
  /** Ids of the classes that were made or changed. */
  readonly classIds: string[] = [];
  /** Programs that classes came into. */
  readonly joined = new Set<string>();

  add(rows: number, { made, differing }: WrittenBatch): void {
    for (const { id, columns } of made) {
      this.classIds.push(id);
      this.joined.add(columns.programId);
    }
    this.made += made.length;
    const changed = differing.filter(({ merged }) => merged.isChanged);
    for (const one of changed) this.change(one);
    this.unchanged += rows - made.length - changed.length;
  }

  numbers(refused: number): ImportNumbers {
    const { made, unchanged } = this;
    return { made, changed: this.classIds.length - made, unchanged, refused };
  }

  private change({ present, merged: { columns, timeslots } }: DifferingClass): void {
    this.classIds.push(present.id);
    if (columns.programId !== present.programId) this.joined.add(columns.programId);
    if (this.classIds.length - this.made > TOLD_AT_MOST) return;
    const names = (Object.keys(columns) as (keyof typeof columns)[]).filter(
      (key) => columns[key] !== present[key],
    );
    const pick = (from: typeof columns) => Object.fromEntries(names.map((key) => [key, from[key]]));
    const gone = new Set(timeslots ? [...timeslots.erase, ...timeslots.end.ids] : []);
    const timesBefore = present.timeslots.filter(({ id }) => gone.has(id));
    this.before[present.id] = {
      ...pick(present),
      ...(timeslots ? { timeslots: timesBefore } : {}),
    };
    this.after[present.id] = { ...pick(columns), ...(timeslots ? { timeslots } : {}) };
  }
}
