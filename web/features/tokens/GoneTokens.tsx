import { useQuery } from '@apollo/client/react';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import { useAccount } from '../../lib/account-context.ts';
import { formatInstant } from '../../lib/format.ts';
import { problemOf } from '../../lib/query-problem.ts';
import { LoadProblem } from '../../ui/LoadProblem.tsx';
import { GoneTokensDocument, type GoneTokensQuery } from './GoneTokens.generated.ts';
import { Item } from './StudentTokens.styles.ts';
import type { TokenTask } from './token-task.ts';
import { earnedWords } from './token-words.ts';

export type GoneToken = GoneTokensQuery['studentTokens']['gone'][number];

interface GoneTokensProps {
  student: { id: string; name: string };
  /** How many there are in all. */
  count: number;
  onTask: (task: TokenTask) => void;
}

/** What a student has as tokens no more: when it went, by whom and why, and its story. */
export function GoneTokens({ student, count, onTask }: GoneTokensProps) {
  const { today, zone } = useAccount();
  const { data, error, refetch } = useQuery(GoneTokensDocument, {
    fetchPolicy: 'cache-and-network',
    variables: { studentId: student.id },
  });
  const gone = data?.studentTokens.gone;
  if (!gone) {
    return (
      <Item>
        {error ? (
          <LoadProblem problem={problemOf(error)} onRetry={() => void refetch()} />
        ) : (
          <Skeleton width="70%" role="status" aria-label="Loading what was taken back" />
        )}
      </Item>
    );
  }
  return (
    <>
      {gone.map((token) => (
        <Item key={token.id}>
          <div data-head>
            <b>{earnedWords(token, today)}</b>
            <Button
              size="small"
              sx={{ marginRight: '6px' }}
              aria-label={`Story: ${earnedWords(token, today)}`}
              onClick={() => {
                onTask({ kind: 'gone', name: student.name, token });
              }}
            >
              Story
            </Button>
          </div>
          <small>
            {token.isDeleted ? 'Deleted' : 'Taken back'}{' '}
            <time dateTime={token.goneAt}>{formatInstant(token.goneAt, zone)}</time>
            {` · ${token.by ?? 'Cartwheel, by itself'}`}
          </small>
          {token.note && <small>{token.note}</small>}
        </Item>
      ))}
      {count > gone.length && (
        <Item>
          <small>{`These are the latest ${String(gone.length)} of ${String(count)}.`}</small>
        </Item>
      )}
    </>
  );
}
