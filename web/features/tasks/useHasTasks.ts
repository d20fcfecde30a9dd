import { usePermission } from '../../lib/permission.ts';

/** Whether the viewer may ask for what is done in the background, or sees what others have asked for. */
export function useHasTasks(): boolean {
  const mayCancel = usePermission('CLASSES', 'FULL');
  const seesAll = usePermission('ADMIN');
  return mayCancel || seesAll;
}
