import { usePermission } from '../../lib/permission.ts';
import { useMayCancel } from '../schedule/useMayCancel.ts';

/** Whether the viewer may close locations or programs for days: it cancels dates, and is kept in the settings. */
export function useMayClose(): boolean {
  const mayCancel = useMayCancel();
  const mayKeepClosures = usePermission('SETTINGS', 'FULL');
  return mayCancel && mayKeepClosures;
}

export const closePath = '/classes/close';

export const closeWords = 'Close for a day or more…';
