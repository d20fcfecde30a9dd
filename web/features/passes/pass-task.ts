import type { PassesTable_holderFragment } from './PassesTable.generated.ts';

export type PassRow = PassesTable_holderFragment;

/** Suspends, unsuspends or deletes a student's row, or the pass for everyone who holds it. */
export interface StateTask {
  kind: 'suspend' | 'unsuspend' | 'delete';
  row: PassRow;
  forAll: boolean;
}

export interface EditTask {
  kind: 'expires' | 'total';
  row: PassRow;
  /** The editor stands over it, and gives the keyboard's place back to it. */
  anchor: HTMLElement;
}

/** Something to do with a sold pass that needs a dialog. */
export type PassTask = StateTask | EditTask;

export function isEdit(task: PassTask): task is EditTask {
  return task.kind === 'expires' || task.kind === 'total';
}

interface Advice {
  label: string;
  task: (anchor: HTMLElement) => PassTask;
}

/** What makes a row that cannot be punched usable again, where the viewer may do it. */
export function adviceOf(row: PassRow): Advice | null {
  const { status, pass } = row;
  if (status === 'SUSPENDED' && row.isSuspended && row.viewerCan.suspend) {
    return { label: 'Unsuspend…', task: () => ({ kind: 'unsuspend', row, forAll: false }) };
  }
  if (status === 'SUSPENDED' && pass.isSuspended && pass.viewerCan.suspend) {
    return { label: 'Unsuspend…', task: () => ({ kind: 'unsuspend', row, forAll: true }) };
  }
  if (status === 'EXPIRED' && pass.viewerCan.edit) {
    return { label: 'Extend…', task: (anchor) => ({ kind: 'expires', row, anchor }) };
  }
  if (status === 'USED_UP' && pass.viewerCan.edit) {
    return { label: 'Add uses…', task: (anchor) => ({ kind: 'total', row, anchor }) };
  }
  return null;
}

/** The others who hold the pass beside the student of this row. */
export function othersOf({ id, pass }: PassRow): PassRow['pass']['holders'] {
  return pass.holders.filter((one) => one.id !== id);
}
