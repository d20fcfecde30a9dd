import { useMutation } from '@apollo/client/react';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { styled } from '@mui/material/styles';
import { useId, useState, type SyntheticEvent } from 'react';
import { useCommand } from '../../lib/useCommand.ts';
import { CommandProblem } from '../../ui/CommandProblem.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { SetFamilySuspendedDocument } from './SuspendFamily.generated.ts';

const Body = styled('div')({ display: 'grid', gap: 12, '& p': { margin: 0 } });

interface Asked {
  id: string;
  suspended: boolean;
  reason: string | null;
}

interface SuspendDialogProps {
  family: { id: string; name: string; isSuspended: boolean };
  onDone: (told: string) => void;
  onClose: () => void;
}

/** Keeps a family's customers from signing in, with a reason, or lets them again. */
export function SuspendDialog({ family, onDone, onClose }: SuspendDialogProps) {
  const { id, name, isSuspended } = family;
  const formId = useId();
  const [reason, setReason] = useState('');
  const [setSuspended] = useMutation(SetFamilySuspendedDocument);
  const { state, run } = useCommand<Asked, { message: string; fix?: string | null }>(
    async (asked) => {
      const answer = (await setSuspended({ variables: asked })).data?.setFamilySuspended;
      if (answer?.__typename === 'RecordRefused') return answer;
      if (answer?.__typename !== 'FamilySaved') throw new Error('The server gave no answer.');
      onDone(isSuspended ? 'The sign-in is allowed again.' : 'The sign-in is suspended.');
      return null;
    },
  );
  const isSending = state.step === 'sending';
  const send = () => void run({ id, suspended: !isSuspended, reason: reason.trim() || null });
  const verb = isSuspended ? 'Lift suspension' : 'Suspend sign-in';

  return (
    <Dialog open onClose={onClose} aria-labelledby={`${formId}-title`} maxWidth="xs" fullWidth>
      <DialogTitle id={`${formId}-title`}>
        {isSuspended ? `Let the ${name} family sign in again?` : `Suspend the ${name} family?`}
      </DialogTitle>
      <DialogContent>
        <Body>
          <p>
            {isSuspended
              ? 'Its guardians can sign in as customers as before.'
              : 'Its guardians cannot sign in as customers and are asked to contact the office. Enrollments and passes stay as they are.'}
          </p>
          <form
            id={formId}
            onSubmit={(event: SyntheticEvent) => {
              event.preventDefault();
              send();
            }}
          >
            <TextField
              label="Reason (optional)"
              hint="Kept in the history."
              maxLength={500}
              autoComplete="off"
              autoFocus
              value={reason}
              onChange={(event) => {
                setReason(event.target.value);
              }}
            />
          </form>
          <CommandProblem state={state} what="it was saved" onRetry={send} />
        </Body>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Cancel</Button>
        {state.step !== 'refused' && (
          <Button
            type="submit"
            form={formId}
            variant="contained"
            color="primary"
            aria-busy={isSending}
          >
            {isSending ? 'Saving…' : verb}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}
