import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { styled } from '@mui/material/styles';
import { useId, useState, type SyntheticEvent } from 'react';
import { Link } from 'react-router';
import { useMaySeeEnrollments } from '../../lib/permission.ts';
import { useCommand } from '../../lib/useCommand.ts';
import { useDryRun, type DryRun } from '../../lib/useDryRun.ts';
import { CommandProblem } from '../../ui/CommandProblem.tsx';
import { DryRunAnswer } from '../../ui/DryRunAnswer.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { waitingButton } from '../../ui/waitingButton.ts';
import { isTyped } from '../passes/state-words.ts';

const Body = styled('div')({
  display: 'grid',
  gap: 12,
  '& p': { margin: 0 },
  '& ul': { display: 'grid', gap: 4, margin: 0, paddingLeft: 18 },
});

export type Removal = 'ARCHIVED' | 'ERASED';

export interface RemovalRefusal {
  message: string;
  fix: string | null;
}

export type RemovalAnswer = DryRun<{ how: Removal; says: readonly string[] }, RemovalRefusal>;

interface RemovalDialogProps {
  /** "the Alvarez family" */
  what: string;
  /** What is typed to confirm that it is erased. */
  name: string;
  preview: () => Promise<RemovalAnswer>;
  /** Resolves with the refusal, or with how it was removed. */
  remove: (requestId: string) => Promise<RemovalRefusal | { how: Removal }>;
  /** The page of the enrollments that may stand in the way. */
  enrollments: string;
  onRemoved: (how: Removal) => void;
  onClose: () => void;
}

/** Says whether a record is archived or erased and what goes with it, and asks for its name where it is for good. */
export function RemovalDialog(props: RemovalDialogProps) {
  const { what, name } = props;
  const formId = useId();
  const maySeeEnrollments = useMaySeeEnrollments();
  const [typed, setTyped] = useState('');
  const { answer } = useDryRun(what, props.preview);
  const { state, run } = useCommand<object, RemovalRefusal>(async ({ requestId }) => {
    const done = await props.remove(requestId);
    if ('message' in done) return done;
    props.onRemoved(done.how);
    return null;
  });
  const isSending = state.step === 'sending';
  const how = answer.step === 'ready' ? answer.preview.how : null;
  const isConfirmed = how === 'ARCHIVED' || (how === 'ERASED' && isTyped(typed, name));
  const verb = how === 'ERASED' ? 'Erase' : 'Archive';

  function onConfirm() {
    if (isConfirmed && !isSending) void run({});
  }

  return (
    <Dialog
      open
      onClose={props.onClose}
      aria-labelledby={`${formId}-title`}
      maxWidth="xs"
      fullWidth
    >
      <DialogTitle id={`${formId}-title`}>
        {how === null ? 'Remove' : verb} {what}?
      </DialogTitle>
      <DialogContent>
        <Body>
          <DryRunAnswer answer={answer}>
            {({ says }) => (
              <ul>
                {says.map((sentence) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ul>
            )}
          </DryRunAnswer>
          <form
            id={formId}
            onSubmit={(event: SyntheticEvent) => {
              event.preventDefault();
              onConfirm();
            }}
          >
            {how === 'ERASED' && (
              <TextField
                label={`To confirm, type the name: ${name}`}
                autoComplete="off"
                spellCheck={false}
                autoFocus
                value={typed}
                onChange={(event) => {
                  setTyped(event.target.value);
                }}
              />
            )}
          </form>
          <CommandProblem state={state} what="it was removed" onRetry={onConfirm} />
        </Body>
      </DialogContent>
      <DialogActions>
        <Button autoFocus onClick={props.onClose}>
          {answer.step === 'refused' ? 'Close' : 'Cancel'}
        </Button>
        {answer.step === 'refused' && maySeeEnrollments && (
          <Button component={Link} to={props.enrollments} variant="contained" color="primary">
            Enrollments
          </Button>
        )}
        {how && state.step !== 'refused' && (
          <Button
            type="submit"
            form={formId}
            variant="contained"
            color={how === 'ERASED' ? 'error' : 'primary'}
            sx={waitingButton}
            aria-busy={isSending}
            aria-disabled={!isConfirmed || isSending}
          >
            {isSending ? 'Removing…' : verb}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}
