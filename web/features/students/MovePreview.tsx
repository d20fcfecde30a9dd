import { useApolloClient } from '@apollo/client/react';
import { styled } from '@mui/material/styles';
import { useDryRun } from '../../lib/useDryRun.ts';
import { DryRunAnswer } from '../../ui/DryRunAnswer.tsx';
import { PreviewMoveStudentDocument } from './MoveStudent.generated.ts';

const List = styled('ul')({ display: 'grid', gap: 4, margin: 0, paddingLeft: 18 });

export interface MoveRefusal {
  message: string;
  fix: string | null;
}

interface MovePreviewProps {
  id: string;
  familyId: string;
  /** It can be done, and is said what it does. */
  onReady: () => void;
}

/** Which passes a student would leave, and which join. */
export function MovePreview({ id, familyId, onReady }: MovePreviewProps) {
  const client = useApolloClient();
  const { answer } = useDryRun<{ says: readonly string[] }, MoveRefusal>(familyId, async () => {
    const { data } = await client.mutate({
      mutation: PreviewMoveStudentDocument,
      variables: { id, familyId },
      fetchPolicy: 'no-cache',
    });
    const seen = data?.moveStudent;
    if (seen?.__typename === 'RecordRefused') return { step: 'refused', refusal: seen };
    if (seen?.__typename !== 'ChangePreview') throw new Error('The server gave no answer.');
    onReady();
    return { step: 'ready', preview: seen };
  });
  return (
    <div role="status" aria-label="What moving does">
      <DryRunAnswer answer={answer}>
        {({ says }) => (
          <List>
            {says.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </List>
        )}
      </DryRunAnswer>
    </div>
  );
}
