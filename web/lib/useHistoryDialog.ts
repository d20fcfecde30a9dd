import { useState } from 'react';
import { useLocation, useNavigate } from 'react-router';

export interface HistoryDialog<Dialog> {
  dialog: Dialog | null;
  /** A step of Back of its own; in place of what was open under this name, if anything was. */
  open: (next: Dialog) => void;
  /** In place of everything that is open. */
  openAlone: (next: Dialog) => void;
  close: () => void;
  /** Leaves for another page; Back from there leads to this one, without the dialog. */
  leaveFor: (address: string) => void;
}

/**
 * What lies open over a page, kept beside its address in the browser's history: Back closes the dialog instead of leaving
 * the page, and a reload shows it again. `name` keeps the dialogs of a page and those of the whole portal apart.
 */
export function useHistoryDialog<Dialog extends object>(name: string): HistoryDialog<Dialog> {
  const location = useLocation();
  const { key, pathname, search } = location;
  const navigate = useNavigate();
  const [closedKey, setClosedKey] = useState<string | null>(null);
  if (closedKey !== null && closedKey !== key) setClosedKey(null);
  const all = location.state as Record<string, Dialog> | null;
  const dialog = (closedKey === key ? null : all?.[name]) ?? null;

  return {
    dialog,
    open: (next: Dialog) => {
      void navigate(
        { pathname, search },
        { state: { ...all, [name]: next }, replace: dialog !== null },
      );
    },
    openAlone: (next: Dialog) => {
      void navigate({ pathname, search }, { state: { [name]: next }, replace: all !== null });
    },
    close: () => {
      // Going back takes a moment, and Esc pressed twice in it would leave the page.
      if (dialog === null) return;
      setClosedKey(key);
      void navigate(-1);
    },
    leaveFor: (address: string) => {
      void navigate(address, { replace: dialog !== null });
    },
  };
}
