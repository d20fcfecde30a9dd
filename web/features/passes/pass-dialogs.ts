import { lazy } from 'react';
import { lazyComponent } from '../../lib/lazy-component.tsx';

/** The dialogs and all that floats come when they are first wanted. */
export const loadPunchDialog = () => import('./PunchDialog.tsx');
export const PunchDialog = lazy(async () => ({ default: (await loadPunchDialog()).PunchDialog }));

export const loadPunchLogDialog = () => import('./PunchLogDialog.tsx');
export const PunchLogDialog = lazy(async () => ({
  default: (await loadPunchLogDialog()).PunchLogDialog,
}));

export const PassEditor = lazyComponent(async () => (await import('./PassEditor.tsx')).PassEditor);
export const PassStateDialog = lazyComponent(
  async () => (await import('./PassStateDialog.tsx')).PassStateDialog,
);
export const GivePassDialog = lazyComponent(
  async () => (await import('./GivePassDialog.tsx')).GivePassDialog,
);
export const UndoDialog = lazyComponent(async () => (await import('./UndoDialog.tsx')).UndoDialog);
