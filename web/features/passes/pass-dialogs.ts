import { lazy } from 'react';

/** The dialogs and all that floats come when they are first wanted. */
export const loadPunchDialog = () => import('./PunchDialog.tsx');
export const PunchDialog = lazy(async () => ({ default: (await loadPunchDialog()).PunchDialog }));

export const loadPunchLogDialog = () => import('./PunchLogDialog.tsx');
export const PunchLogDialog = lazy(async () => ({
  default: (await loadPunchLogDialog()).PunchLogDialog,
}));
