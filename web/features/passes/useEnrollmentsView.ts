import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { listState } from '../../lib/list-state.ts';
import { usePermission } from '../../lib/permission.ts';
import { problemOf } from '../../lib/query-problem.ts';
import { useAddressChoice } from '../../lib/useAddressChoice.ts';
import { periods, type Period } from '../enrollments/period.ts';
import { EnrollmentsViewDocument } from './EnrollmentsView.generated.ts';

interface Made {
  id: string;
  period: Period;
}

export type ViewSubject = { familyId: string } | { studentId: string };

/** The data of the Enrollments View, the period it shows, and what a punch changes in it. */
export function useEnrollmentsView(of: ViewSubject) {
  const withFamily = usePermission('FAMILIES');
  const withPasses = usePermission('PUNCH_PASSES');
  const withTokens = usePermission('MAKEUP_TOKENS');
  const [period, choosePeriod] = useAddressChoice<Period>('when', periods);
  const [made, setMade] = useState<readonly Made[]>([]);
  const result = useQuery(EnrollmentsViewDocument, {
    fetchPolicy: 'cache-and-network',
    variables: { ...of, when: period, withFamily, withPasses, withTokens },
  });
  const { shown, isBusy } = listState(result);

  return {
    view: shown?.enrollmentsView,
    isBusy,
    problem: result.error && !shown ? problemOf(result.error) : null,
    /** What is shown could not be read anew. */
    outOfDate: result.error && shown ? problemOf(result.error) : null,
    period,
    choosePeriod,
    newIds: made.map(({ id }) => id),
    /** New ones that the chosen period leaves out, by the period that has them. */
    newElsewhere: periods.flatMap((other) => {
      const amount = made.filter((one) => one.period === other).length;
      return amount === 0 || period === 'ALL' || period === other
        ? []
        : [{ period: other, amount }];
    }),
    reload: () => void result.refetch(),
    /** The period stays as it was chosen, wherever the new enrollment is listed. */
    addPunched: ({ id, period: of }: Made) => {
      setMade((before) => [...before, { id, period: of }]);
      void result.refetch();
    },
    removeUndone: (enrollmentId: string) => {
      setMade((before) => before.filter(({ id }) => id !== enrollmentId));
      void result.refetch();
    },
  };
}
