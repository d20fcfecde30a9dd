import { skipToken, useQuery } from '@apollo/client/react';
import { problemOf } from '../../lib/query-problem.ts';
import type { MakeupClass } from './makeup-words.ts';
import { MakeupClassesDocument } from './MakeupClasses.generated.ts';
import type { DayFilters } from './SeatFilters.tsx';

interface Wanted {
  studentId: string;
  /** null: without a token */
  tokenId: string | null;
  date: string;
  filters: DayFilters;
  /** Nothing is asked for while it is not wanted. */
  isWanted: boolean;
}

/** The classes of a day, those that fit and those that a rule stops. */
export function useDayClasses({ studentId, tokenId, date, filters, isWanted }: Wanted) {
  const { data, previousData, error, refetch } = useQuery(
    MakeupClassesDocument,
    isWanted
      ? {
          // Openings change by the minute, and what stops a class depends on the token: nothing to keep.
          fetchPolicy: 'no-cache',
          variables: { studentId, tokenId, date, ...filters, search: filters.search || null },
        }
      : skipToken,
  );
  return {
    answer: (data ?? (error ? undefined : previousData))?.makeupClasses,
    /** The answer is of what was asked before. */
    isBusy: data === undefined,
    problem: error && !data ? problemOf(error) : null,
    refetch: () => void refetch(),
  };
}

/** The class that the keyboard's place and the summary are of: the one chosen, or else the first that fits. */
export function chosenClass(
  classes: readonly MakeupClass[],
  chosenId: string | null,
  refusedId: string | null,
): MakeupClass | null {
  const canChoose = ({ classId, fits, mayConfirm }: MakeupClass) =>
    fits || mayConfirm || classId === refusedId;
  return (
    classes.find((one) => one.classId === chosenId && canChoose(one)) ??
    classes.find(({ fits }) => fits) ??
    null
  );
}
