import type { FragmentType } from '@apollo/client/masking';
import { usePermission } from '../../lib/permission.ts';
import { useFragmentList } from '../../lib/useFragmentData.ts';
import {
  ReturnPunch_enrollmentFragmentDoc,
  type ReturnPunch_enrollmentFragment,
} from './ReturnPunch.generated.ts';

export type PaidEnrollment = FragmentType<typeof ReturnPunch_enrollmentFragmentDoc>;
type Punch = NonNullable<ReturnPunch_enrollmentFragment['punch']>;

/** The punches that paid for enrollments, by enrollment; only those that can be taken back. */
export function usePunchesOf(enrollments: readonly PaidEnrollment[]): ReadonlyMap<string, Punch> {
  const withPasses = usePermission('PUNCH_PASSES');
  const paid = useFragmentList(ReturnPunch_enrollmentFragmentDoc, enrollments, { withPasses });
  return new Map(
    paid.flatMap(({ id, punch }) => (punch?.viewerCan.undo ? [[id, punch] as const] : [])),
  );
}
