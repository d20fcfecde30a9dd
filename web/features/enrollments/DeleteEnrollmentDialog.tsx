import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId, useState } from 'react';
import { Choice } from '../../ui/Choice.tsx';
import { CommandProblem } from '../../ui/CommandProblem.tsx';
import { DryRunAnswer } from '../../ui/DryRunAnswer.tsx';
import type { PlacedRow } from './place-task.ts';
import { useEnding, type Ending } from './useEnding.ts';

interface DeleteEnrollmentDialogProps {
  enrollment: PlacedRow;
  onDone: () => void;
  onClose: () => void;
}

/** Deletes an enrollment, after saying what goes with it. */
export function DeleteEnrollmentDialog({
  enrollment,
  onDone,
  onClose,
}: DeleteEnrollmentDialogProps) {
  const titleId = useId();
  const [returnPunch, setReturnPunch] = useState(false);
  const asked: Ending = { kind: 'delete', returnPunch };
  const { preview, command } = useEnding(enrollment, asked, onDone);
  const { answer, isStale } = preview;
  const { state } = command;
  const isSending = state.step === 'sending';
  const said = answer.step === 'ready' ? answer.preview : null;
  const asksPunch = returnPunch || (said && 'punchStays' in said && said.punchStays);

  function run() {
    if (!isSending && !isStale) void command.run(asked);
  }

  return (
    <Dialog
      open
      onClose={onClose}
      aria-labelledby={titleId}
      maxWidth="xs"
      fullWidth
      transitionDuration={{ enter: 120, exit: 0 }}
    >
      <DialogTitle id={titleId}>Delete this enrollment?</DialogTitle>
      <DialogContent>
        <div role="status" style={isStale ? { opacity: 0.6 } : undefined}>
          <DryRunAnswer answer={answer}>
            {() => said?.says.map((line) => <p key={line}>{line}</p>)}
          </DryRunAnswer>
        </div>
        {asksPunch && (
          <Choice
            type="checkbox"
            label={enrollment.type === 'MAKEUP' ? 'Return the makeup token' : 'Return the punch'}
            checked={returnPunch}
            onChange={(checked) => {
              command.forget();
              setReturnPunch(checked);
            }}
          />
        )}
        {enrollment.actions.drop && (
          <p>To end it on a day and keep what happened, drop it instead.</p>
        )}
        <CommandProblem state={state} what="it was deleted" onRetry={run} />
      </DialogContent>
      <DialogActions>
        <Button autoFocus onClick={onClose}>
          Keep it
        </Button>
        {answer.step === 'ready' && state.step !== 'refused' && (
          <Button
            variant="contained"
            color="error"
            aria-busy={isSending}
            aria-disabled={isSending || isStale}
            onClick={run}
          >
            {isSending ? 'Deleting…' : 'Delete'}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}
