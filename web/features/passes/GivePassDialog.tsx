import { useQuery } from '@apollo/client/react';
import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Skeleton from '@mui/material/Skeleton';
import { useId } from 'react';
import type { FragmentType } from '@apollo/client/masking';
import { problemOf } from '../../lib/query-problem.ts';
import { useFragmentData } from '../../lib/useFragmentData.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { LoadProblem } from '../../ui/LoadProblem.tsx';
import { GivePass_familyFragmentDoc, PassTypesToGiveDocument } from './GivePass.generated.ts';
import { GivePassForm } from './GivePassForm.tsx';
import type { GivenPass } from './useGivePass.ts';

interface GivePassDialogProps {
  family: FragmentType<typeof GivePass_familyFragmentDoc>;
  /** Whose page it is, where it is one student's. */
  studentId: string | null;
  onGiven: (given: GivenPass) => void;
  onClose: () => void;
}

/** Gives a pass to a family or to one of its students. */
export function GivePassDialog({ studentId, onGiven, onClose, ...props }: GivePassDialogProps) {
  const titleId = useId();
  const family = useFragmentData(GivePass_familyFragmentDoc, props.family);
  const { data, error, refetch } = useQuery(PassTypesToGiveDocument, {
    fetchPolicy: 'network-only',
  });
  return (
    <Dialog
      open
      onClose={onClose}
      aria-labelledby={titleId}
      maxWidth="sm"
      fullWidth
      transitionDuration={{ enter: 120, exit: 0 }}
    >
      <DialogTitle id={titleId}>Give a pass to the {family.name} family</DialogTitle>
      {!data && (
        <DialogContent>
          {error ? (
            <LoadProblem problem={problemOf(error)} onRetry={() => void refetch()} />
          ) : (
            <Skeleton
              variant="rounded"
              height={340}
              role="status"
              aria-label="Loading the pass types"
            />
          )}
        </DialogContent>
      )}
      {data?.passTypesToGive.length === 0 && (
        <DialogContent>
          <EmptyState
            title="No pass types are for sale"
            hint="They are set up on the Punch Passes page."
          />
        </DialogContent>
      )}
      {data && data.passTypesToGive.length > 0 && (
        <GivePassForm
          family={family}
          studentId={studentId}
          types={data.passTypesToGive}
          currency={data.viewer?.account.currency ?? ''}
          onGiven={onGiven}
          onClose={onClose}
        />
      )}
    </Dialog>
  );
}
