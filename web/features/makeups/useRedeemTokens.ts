import { useQuery } from '@apollo/client/react';
import { usePermission } from '../../lib/permission.ts';
import { problemOf } from '../../lib/query-problem.ts';
import type { Token } from './makeup-words.ts';
import { RedeemTokensDocument } from './RedeemTokens.generated.ts';

/**
 * The tokens that a student can use, and the one chosen of them: the one asked for or else the first; null for none by
 * choice, undefined where there is none to use.
 */
export function useRedeemTokens(studentId: string, asked: string | null | undefined) {
  const mayGoWithout = usePermission('MAKEUPS_WITHOUT_TOKENS', 'FULL');
  const { data, error, refetch } = useQuery(RedeemTokensDocument, {
    fetchPolicy: 'cache-and-network',
    variables: { studentId },
  });
  const available = data?.studentTokens.available;

  return {
    student: data?.student,
    available,
    mayGoWithout,
    chosen: available && chosenOf(available, asked, mayGoWithout),
    problem: error && !data ? problemOf(error) : null,
    refetch: () => void refetch(),
  };
}

/** What was asked for, or else the first that can be used. */
function chosenOf(
  available: readonly Token[],
  asked: string | null | undefined,
  mayGoWithout: boolean,
): Token | null | undefined {
  const none = mayGoWithout ? null : undefined;
  if (asked === null && mayGoWithout) return null;
  const found = available.find(({ id }) => id === asked);
  return found ?? available.find(({ mayRedeem }) => mayRedeem) ?? available[0] ?? none;
}

export type RedeemTokens = ReturnType<typeof useRedeemTokens>;
