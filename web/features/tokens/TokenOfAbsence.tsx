import { useQuery } from '@apollo/client/react';
import Skeleton from '@mui/material/Skeleton';
import { useAccount } from '../../lib/account-context.ts';
import { useFragmentList } from '../../lib/useFragmentData.ts';
import { noTokenWords, tokenWords } from './absence-words.ts';
import { Token_tokenFragmentDoc } from './Token.generated.ts';
import { WhyNoTokenDocument } from './WhyNoToken.generated.ts';

interface TokenOfAbsenceProps {
  studentId: string;
  classId: string;
  date: string;
}

/** What an absence has earned, or why nothing; nothing where there is nothing to say. */
export function TokenOfAbsence({ studentId, classId, date }: TokenOfAbsenceProps) {
  const { today } = useAccount();
  const { data, error } = useQuery(WhyNoTokenDocument, {
    // It may have been submitted just now, or evaluated since.
    fetchPolicy: 'network-only',
    variables: { studentId, classId, date },
  });
  const of = data?.studentTokens;
  const tokens = useFragmentList(
    Token_tokenFragmentDoc,
    of ? [...of.available, ...of.pending, ...of.expended, ...of.expired] : [],
  );
  // What stands here is beside the point of the panel: it opens without it too.
  if (error) return null;
  if (!data) return <Skeleton width="60%" role="status" aria-label="Loading its makeup token" />;
  const token = tokens.find(({ missed }) => missed?.classId === classId && missed.date === date);
  if (token) return <p>{capital(tokenWords(token, today))}.</p>;
  return data.whyNoToken && <p>{capital(noTokenWords(data.whyNoToken.says))}.</p>;
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
