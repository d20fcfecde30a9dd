import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { listState } from '../../lib/list-state.ts';
import { usePermission } from '../../lib/permission.ts';
import { problemOf } from '../../lib/query-problem.ts';
import { useAddressChoice } from '../../lib/useAddressChoice.ts';
import { periods, type Period } from '../enrollments/period.ts';
import { EnrollmentsViewDocument } from './EnrollmentsView.generated.ts';

export type ViewSubject = { familyId: string } | { studentId: string };

/** The data of the Enrollments View, the period it shows, and what a punch changes in it. */
export function useEnrollmentsView(of: ViewSubject) {
  const withFamily = usePermission('FAMILIES');
  const withPasses = usePermission('PUNCH_PASSES');
  const [period, choosePeriod] = useAddressChoice<Period>('when', periods);
  const [newIds, setNewIds] = useState<readonly string[]>([]);
  const result = useQuery(EnrollmentsViewDocument, {
    fetchPolicy: 'cache-and-network',
    variables: { ...of, when: period, withFamily, withPasses },
  });
  const { shown, isBusy } = listState(result);

  return {
    view: shown?.enrollmentsView,
    isBusy,
    problem: result.error && !shown ? problemOf(result.error) : null,
    period,
    choosePeriod,
    newIds,
    reload: () => void result.refetch(),
    /** Shows the new enrollment: where another period is shown, that gives way. */
    showPunched: (enrollment: { id: string; period: Period }) => {
      setNewIds((before) => [...before, enrollment.id]);
      if (period === 'ALL' || period === enrollment.period) void result.refetch();
      else choosePeriod(newIds.length > 0 ? 'ALL' : enrollment.period);
    },
  };
}
