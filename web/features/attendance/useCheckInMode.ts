import { useQuery } from '@apollo/client/react';
import { usePermission } from '../../lib/permission.ts';
import { CheckInModeDocument } from './CheckInMode.generated.ts';

/** Whether the viewer can check single students in (rule T-6); no while it is not known. */
export function useCheckInMode(): boolean {
  const mayMark = usePermission('ATTENDANCE', 'FULL');
  const { data } = useQuery(CheckInModeDocument, { skip: !mayMark });
  return mayMark && data?.checkInMode === true;
}
