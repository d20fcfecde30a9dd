import { useQuery } from '@apollo/client/react';
import { problemOf } from '../../lib/query-problem.ts';
import { LoadProblem } from '../../ui/LoadProblem.tsx';
import { StorySheet } from './StorySheet.tsx';
import { TokenStoryDocument } from './TokenStory.generated.ts';
import { nameOf, type Token } from './token-words.ts';

interface StoryDialogProps {
  token: Token;
  onClose: () => void;
}

/** How a token came about and all that was done with it. */
export function StoryDialog({ token, onClose }: StoryDialogProps) {
  const { data, error, refetch } = useQuery(TokenStoryDocument, {
    fetchPolicy: 'network-only',
    variables: { id: token.id },
  });
  return (
    <StorySheet
      name={nameOf(token)}
      token={token}
      steps={data?.makeupToken.story}
      problem={
        error && !data && <LoadProblem problem={problemOf(error)} onRetry={() => void refetch()} />
      }
      onClose={onClose}
    />
  );
}
