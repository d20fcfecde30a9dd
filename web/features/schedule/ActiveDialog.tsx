import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { styled } from '@mui/material/styles';
import { useId, useState } from 'react';
import { CommandProblem } from '../../ui/CommandProblem.tsx';
import { DryRunAnswer } from '../../ui/DryRunAnswer.tsx';
import { Consequences } from './Consequences.tsx';
import { useClassActive } from './useClassActive.ts';

const Body = styled('div')({ display: 'grid', gap: 12, '& p': { margin: 0 } });

interface ActiveDialogProps {
  schoolClass: { id: string; name: string; version: number; isActive: boolean };
  onClose: () => void;
  /** Takes what is to be said of it. */
  onDone: (told: string) => void;
}

/** Offers a class no more, or again, after it is said what that means. */
export function ActiveDialog({ onClose, onDone, ...props }: ActiveDialogProps) {
  const titleId = useId();
  // As it was when one was asked: once it is done, the class behind is another already.
  const [schoolClass] = useState(props.schoolClass);
  const { id, name, version, isActive } = schoolClass;
  const verb = isActive ? 'Deactivate' : 'Reactivate';
  const asked = { id, version, active: !isActive };
  const { state, answer, run } = useClassActive(asked, () => {
    onDone(`“${name}” is ${isActive ? 'not offered any more' : 'offered again'}.`);
    onClose();
  });
  const isSending = state.step === 'sending';

  function onConfirm() {
    if (answer.step === 'ready' && !isSending) void run(asked);
  }

  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} maxWidth="xs" fullWidth>
      <DialogTitle id={titleId}>
        {verb} “{name}”?
      </DialogTitle>
      <DialogContent>
        <Body>
          <p>
            {isActive
              ? 'An inactive class takes no one and stands in no list of active classes. Its past stays, and it can be reactivated.'
              : 'It meets again on its dates, and can be enrolled and punched into.'}
          </p>
          <DryRunAnswer answer={answer}>
            {({ says }) => (
              <Consequences
                says={says}
                none={
                  isActive
                    ? 'It does not meet any more. Nobody is enrolled in it from today on.'
                    : ''
                }
              />
            )}
          </DryRunAnswer>
          <CommandProblem
            state={state}
            what={isActive ? 'it was deactivated' : 'it was reactivated'}
            onRetry={onConfirm}
          />
        </Body>
      </DialogContent>
      <DialogActions>
        <Button autoFocus onClick={onClose}>
          Cancel
        </Button>
        {answer.step === 'ready' && state.step !== 'refused' && (
          <Button
            variant="contained"
            color="primary"
            aria-busy={isSending}
            aria-disabled={isSending}
            onClick={onConfirm}
          >
            {isSending ? `${verb.slice(0, -1)}ing…` : verb}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}
