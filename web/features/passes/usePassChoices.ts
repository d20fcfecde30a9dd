import { useQuery } from '@apollo/client/react';
import { problemOf } from '../../lib/query-problem.ts';
import { useFragmentList } from '../../lib/useFragmentData.ts';
import { PassesToPunchDocument } from './PassesToPunch.generated.ts';
import { PunchDialog_holderFragmentDoc } from './PunchDialog.generated.ts';

interface Asked {
  studentId: string;
  /** null: today where the desk is */
  date: string | null;
  locationId: string | null;
}

/** The passes of a student for a date: which is suggested, and what stops the others. */
export function usePassChoices(asked: Asked) {
  const result = useQuery(PassesToPunchDocument, {
    // Balances change with every punch, here and at the next desk.
    fetchPolicy: 'network-only',
    variables: asked,
  });
  const answer = (result.data ?? result.previousData)?.passesToPunch;
  // Those of the student before stay known: a pass that siblings share is the same one.
  const rows = useFragmentList(
    PunchDialog_holderFragmentDoc,
    answer?.choices.map(({ holder }) => holder) ?? [],
  );
  const isOfStudent = answer?.student.id === asked.studentId;

  return {
    rows,
    choices: isOfStudent
      ? answer.choices.flatMap(({ problem, isSuggested, reason, opensCount }, index) => {
          const row = rows[index];
          return row ? [{ row, problem, isSuggested, reason, opensCount }] : [];
        })
      : [],
    student: isOfStudent ? answer.student : null,
    today: answer?.today ?? null,
    /** The choices are those of this student and date. */
    isSettled: result.data !== undefined,
    problem: result.error && !result.data ? problemOf(result.error) : null,
    refetch: () => void result.refetch(),
  };
}

export type PassChoice = ReturnType<typeof usePassChoices>['choices'][number];
