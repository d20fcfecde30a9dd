import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { styled } from '@mui/material/styles';
import { useId } from 'react';
import { useCommand } from '../../lib/useCommand.ts';
import { useDryRun, type DryRun } from '../../lib/useDryRun.ts';
import { CommandProblem } from '../../ui/CommandProblem.tsx';
import { DryRunAnswer } from '../../ui/DryRunAnswer.tsx';

const Body = styled('div')({
  display: 'grid',
  gap: 12,
  '& p': { margin: 0 },
  '& ul': { display: 'grid', gap: 4, margin: 0, paddingLeft: 18 },
});

interface Refusal {
  message: string;
  fix: string | null;
}

interface ConfirmChangeDialogProps {
  title: string;
  /** What it means, whatever the dry run says. */
  meaning: string;
  verb: string;
  doing: string;
  preview: () => Promise<DryRun<{ says: readonly string[] }, Refusal>>;
  /** Resolves with the refusal, or with nothing when it was done. */
  send: (requestId: string) => Promise<Refusal | null>;
  onClose: () => void;
}

/** Asks before something is done that the server says more about. */
export function ConfirmChangeDialog(props: ConfirmChangeDialogProps) {
  const titleId = useId();
  const { answer } = useDryRun(props.title, props.preview);
  const { state, run } = useCommand<object, Refusal>(({ requestId }) => props.send(requestId));
  const isSending = state.step === 'sending';

  return (
    <Dialog open onClose={props.onClose} aria-labelledby={titleId} maxWidth="xs" fullWidth>
      <DialogTitle id={titleId}>{props.title}</DialogTitle>
      <DialogContent>
        <Body>
          <p>{props.meaning}</p>
          <DryRunAnswer answer={answer}>
            {({ says }) =>
              says.length > 0 && (
                <ul>
                  {says.map((sentence) => (
                    <li key={sentence}>{sentence}</li>
                  ))}
                </ul>
              )
            }
          </DryRunAnswer>
          <CommandProblem state={state} what="it was done" onRetry={() => void run({})} />
        </Body>
      </DialogContent>
      <DialogActions>
        <Button autoFocus onClick={props.onClose}>
          Cancel
        </Button>
        {answer.step === 'ready' && state.step !== 'refused' && (
          <Button
            variant="contained"
            color="primary"
            aria-busy={isSending}
            onClick={() => {
              if (!isSending) void run({});
            }}
          >
            {isSending ? props.doing : props.verb}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}
