import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { styled } from '@mui/material/styles';
import { useId, type ReactNode } from 'react';
import { useCommand } from '../../lib/useCommand.ts';
import { CommandProblem } from '../../ui/CommandProblem.tsx';

const Body = styled('div')({ display: 'grid', gap: 14, '& p': { margin: 0 } });

interface Refusal {
  message: string;
  fix?: string | null;
}

interface ActionDialogProps {
  title: string;
  /** What will happen, in a sentence or two. */
  children: ReactNode;
  confirmLabel: string;
  doingLabel: string;
  isDanger?: boolean;
  /** "the password was set", for the case that no answer comes. */
  done: string;
  /** Resolves with the refusal, or with nothing when it was done. */
  send: (requestId: string) => Promise<Refusal | null>;
  onDone: () => void;
  onClose: () => void;
}

/** Asks before something that touches a person's sign-in or rights is done; a refusal stands in it. */
export function ActionDialog(props: ActionDialogProps) {
  const titleId = useId();
  const { state, run } = useCommand<object, Refusal>(async ({ requestId }) => {
    const refusal = await props.send(requestId);
    if (!refusal) props.onDone();
    return refusal;
  });
  const isSending = state.step === 'sending';

  return (
    <Dialog open onClose={props.onClose} aria-labelledby={titleId} maxWidth="xs" fullWidth>
      <DialogTitle id={titleId}>{props.title}</DialogTitle>
      <DialogContent>
        <Body>
          {props.children}
          <CommandProblem state={state} what={props.done} onRetry={() => void run({})} />
        </Body>
      </DialogContent>
      <DialogActions>
        <Button autoFocus onClick={props.onClose}>
          Cancel
        </Button>
        {state.step !== 'refused' && (
          <Button
            variant="contained"
            color={props.isDanger ? 'error' : 'primary'}
            aria-busy={isSending}
            onClick={() => void run({})}
          >
            {isSending ? props.doingLabel : props.confirmLabel}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}
