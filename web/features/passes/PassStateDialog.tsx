import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { styled } from '@mui/material/styles';
import { useId, useState, type SyntheticEvent } from 'react';
import { DryRunAnswer } from '../../ui/DryRunAnswer.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { CommandProblem } from '../../ui/CommandProblem.tsx';
import { waitingButton } from '../../ui/waitingButton.ts';
import type { StateTask } from './pass-task.ts';
import { PassTitle } from './PassTitle.tsx';
import { isTyped, sentencesOf, titleOf } from './state-words.ts';
import { usePassState } from './usePassState.ts';

const Stack = styled('div')({
  display: 'grid',
  gap: 12,
  '& p': { margin: 0 },
  '& ul': { display: 'grid', gap: 4, margin: 0, paddingLeft: 18 },
});

const verbs = { suspend: 'Suspend', unsuspend: 'Unsuspend', delete: 'Delete' } as const;
const underWay = {
  suspend: 'Suspending…',
  unsuspend: 'Unsuspending…',
  delete: 'Deleting…',
} as const;
const outcomes = {
  suspend: 'the pass was suspended',
  unsuspend: 'the pass was unsuspended',
  delete: 'the pass was deleted',
} as const;

interface PassStateDialogProps {
  task: StateTask;
  onDone: () => void;
  onClose: () => void;
}

/** Says whom it concerns and what is lost, asks for a reason, and for the pass's name where it is for good. */
export function PassStateDialog({ task, onDone, onClose }: PassStateDialogProps) {
  const { kind, row } = task;
  const formId = useId();
  const [reason, setReason] = useState('');
  const [typed, setTyped] = useState('');
  const { answer, command } = usePassState(task, onDone);
  const isSending = command.state.step === 'sending';
  const isReady = answer.step === 'ready' && command.state.step !== 'refused';
  const isConfirmed = kind !== 'delete' || isTyped(typed, row.pass.title);

  function run() {
    if (isReady && isConfirmed && !isSending) void command.run({ reason: reason.trim() || null });
  }
  function onSubmit(event: SyntheticEvent) {
    event.preventDefault();
    run();
  }

  return (
    <Dialog
      open
      onClose={onClose}
      aria-labelledby={`${formId}-title`}
      maxWidth="xs"
      fullWidth
      transitionDuration={{ enter: 120, exit: 0 }}
    >
      <DialogTitle id={`${formId}-title`}>{titleOf(task)}</DialogTitle>
      <DialogContent>
        <Stack>
          <p>
            <b>
              <PassTitle title={row.pass.title} holderKind={row.pass.holderKind} />
            </b>
          </p>
          <DryRunAnswer answer={answer}>
            {(preview) => (
              <ul>
                {sentencesOf(task, preview).map((sentence) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ul>
            )}
          </DryRunAnswer>
          <form id={formId} onSubmit={onSubmit}>
            <Stack>
              <TextField
                label="Reason (optional)"
                hint="Kept with the pass, and shown in its statement."
                maxLength={500}
                autoComplete="off"
                autoFocus
                value={reason}
                onChange={(event) => {
                  setReason(event.target.value);
                }}
              />
              {kind === 'delete' && (
                <TextField
                  label={`To confirm, type the pass’s name: ${row.pass.title}`}
                  autoComplete="off"
                  spellCheck={false}
                  value={typed}
                  onChange={(event) => {
                    setTyped(event.target.value);
                  }}
                />
              )}
            </Stack>
          </form>
          <CommandProblem state={command.state} what={outcomes[kind]} onRetry={run} />
        </Stack>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Cancel</Button>
        {answer.step !== 'refused' && (
          <Button
            type="submit"
            form={formId}
            variant="contained"
            color={kind === 'delete' ? 'error' : 'primary'}
            sx={waitingButton}
            aria-busy={isSending}
            aria-disabled={!isReady || !isConfirmed || isSending}
          >
            {isSending ? underWay[kind] : verbs[kind]}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}
