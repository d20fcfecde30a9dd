import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { styled } from '@mui/material/styles';
import { useId, useState } from 'react';
import { CommandProblem } from '../../ui/CommandProblem.tsx';
import { DryRunAnswer } from '../../ui/DryRunAnswer.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { waitingButton } from '../../ui/waitingButton.ts';
import { isTyped } from '../passes/state-words.ts';
import { changeWords } from './change-words.ts';
import type { TokenChange } from './token-task.ts';
import { nameOf, type Token } from './token-words.ts';
import { TokenLine } from './TokenLine.tsx';
import { useTokenChange } from './useTokenChange.ts';

const Body = styled('div')({
  display: 'grid',
  gap: 12,
  '& p': { margin: 0 },
  '& ul': { display: 'grid', gap: 4, margin: 0, paddingLeft: 18 },
});

interface TokenChangeDialogProps {
  change: TokenChange;
  token: Token;
  onDone: (told: string) => void;
  onClose: () => void;
}

/** Says what a change of a token means before it is done; asks for the student’s name where it is for good. */
export function TokenChangeDialog({ change, token, onDone, onClose }: TokenChangeDialogProps) {
  const formId = useId();
  const [text, setText] = useState('');
  const { answer, command } = useTokenChange(change, token, onDone);
  const { title, verb, doing, outcome } = changeWords[change];
  const isSending = command.state.step === 'sending';
  const isReady = answer.step === 'ready' && command.state.step !== 'refused';
  const isConfirmed = change !== 'delete' || isTyped(text, nameOf(token));

  function run() {
    if (!isReady || !isConfirmed || isSending) return;
    void command.run({ reason: change === 'deny' ? text.trim() || null : null });
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
      <DialogTitle id={`${formId}-title`}>{title}</DialogTitle>
      <DialogContent>
        <Body>
          <TokenLine token={token} />
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
          <form
            id={formId}
            onSubmit={(event) => {
              event.preventDefault();
              run();
            }}
          >
            {(change === 'delete' || change === 'deny') && (
              <TextField
                label={
                  change === 'deny'
                    ? 'Reason (optional)'
                    : `To confirm, type the student’s name: ${nameOf(token)}`
                }
                autoComplete="off"
                spellCheck={change === 'deny'}
                maxLength={500}
                autoFocus
                value={text}
                onChange={({ target }) => {
                  setText(target.value);
                }}
              />
            )}
          </form>
          <CommandProblem state={command.state} what={outcome} onRetry={run} />
        </Body>
      </DialogContent>
      <DialogActions>
        <Button autoFocus={change === 'reset' || change === 'approve'} onClick={onClose}>
          {answer.step === 'refused' ? 'Close' : 'Cancel'}
        </Button>
        {answer.step !== 'refused' && (
          <Button
            type="submit"
            form={formId}
            variant="contained"
            color={change === 'delete' ? 'error' : 'primary'}
            sx={waitingButton}
            aria-busy={isSending}
            aria-disabled={!isReady || !isConfirmed || isSending}
          >
            {isSending ? doing : verb}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}
