import type { FragmentType } from '@apollo/client/masking';
import { usePermission } from '../../lib/permission.ts';
import { useFragmentList } from '../../lib/useFragmentData.ts';
import {
  ReturnPunch_enrollmentFragmentDoc,
  type ReturnPunch_enrollmentFragment,
} from './ReturnPunch.generated.ts';

export type PaidEnrollment = FragmentType<typeof ReturnPunch_enrollmentFragmentDoc>;
/** `passIsGone`: it was deleted, or its type was. */
type Punch = NonNullable<ReturnPunch_enrollmentFragment['punch']> & { passIsGone: boolean };

/** The punches that paid for enrollments, by enrollment; only those that can be taken back. */
export function usePunchesOf(enrollments: readonly PaidEnrollment[]): ReadonlyMap<string, Punch> {
  const withPasses = usePermission('PUNCH_PASSES');
  const paid = useFragmentList(ReturnPunch_enrollmentFragmentDoc, enrollments, { withPasses });
  return new Map(
    paid.flatMap(({ id, pass, punch }) =>
      punch?.viewerCan.undo ? [[id, { ...punch, passIsGone: pass === null }] as const] : [],
    ),
  );
}
