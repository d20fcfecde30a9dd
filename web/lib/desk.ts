import { useHistoryDialog } from './useHistoryDialog.ts';

/** What opens over any page: finding people, the list of keys, and punching in somebody found or scanned. */
export type DeskDialog =
  | { kind: 'palette' }
  | { kind: 'shortcuts' }
  /** Without a pass the one that fits best is chosen, and without a date today. */
  | { kind: 'punch'; studentId: string; passId?: string; date?: string }
  /** A scanned pass that several students share. */
  | { kind: 'who'; passId: string };

/** The desk's dialogs, openable from every page. */
export function useDesk() {
  return useHistoryDialog<DeskDialog>('desk');
}
