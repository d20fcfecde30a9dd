import { skipToken, useQuery } from '@apollo/client/react';
import { useAccount } from '../../lib/account-context.ts';
import { usePermission } from '../../lib/permission.ts';
import { useFragmentList } from '../../lib/useFragmentData.ts';
import { StudentTokensDocument } from './StudentTokens.generated.ts';
import { Token_tokenFragmentDoc } from './Token.generated.ts';
import { noTokenWords, tokenWords } from './absence-words.ts';

const order = ['AVAILABLE', 'PENDING', 'EXPENDED', 'EXPIRED'] as const;

/** The makeup tokens of a student, and why some absences have none; nothing for those who may not see them. */
export function useStudentTokens(studentId: string) {
  const { today } = useAccount();
  const maySeeTokens = usePermission('MAKEUP_TOKENS');
  const maySee = usePermission('STUDENTS') && maySeeTokens;
  const { data, previousData, error, refetch } = useQuery(
    StudentTokensDocument,
    maySee ? { fetchPolicy: 'cache-and-network', variables: { studentId } } : skipToken,
  );
  const of = (data ?? previousData)?.studentTokens;
  const tokens = useFragmentList(
    Token_tokenFragmentDoc,
    of ? [...of.available, ...of.pending, ...of.expended, ...of.expired] : [],
  );

  return {
    maySee,
    isLoading: of === undefined,
    error: of === undefined ? error : undefined,
    /** In the order in which they stand on the screen (rule M-1). */
    groups: order.map((status) => ({
      status,
      tokens: tokens.filter((token) => token.status === status),
    })),
    noToken: of?.noToken ?? [],
    /** How many were taken back or deleted. */
    goneCount: of?.goneCount ?? 0,
    reload: () => {
      if (maySee) void refetch();
    },
    /** What an absence has earned, or why nothing: "token: expires Sat 16 Jan", "no token: …". */
    wordsFor: (classId: string, date: string): string | null => {
      const isOf = (one: { classId: string; date: string } | null) =>
        one?.classId === classId && one.date === date;
      const token = tokens.find(({ missed }) => isOf(missed));
      if (token) return tokenWords(token, today);
      const reason = of?.noToken.find(isOf);
      return reason ? noTokenWords(reason.says) : null;
    },
  };
}

export type StudentTokenList = ReturnType<typeof useStudentTokens>;
