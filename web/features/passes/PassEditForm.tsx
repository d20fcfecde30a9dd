import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useState, type SyntheticEvent } from 'react';
import { Choice } from '../../ui/Choice.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { CommandProblem } from '../../ui/CommandProblem.tsx';
import { waitingButton } from '../../ui/waitingButton.ts';
import {
  balanceWords,
  boundWords,
  heads,
  openWords,
  typedProblem,
  valueWords,
  type EditedPass,
} from './edit-words.ts';
import type { EditTask } from './pass-task.ts';
import { usePassEdit } from './usePassEdit.ts';

const Form = styled('form')({
  display: 'grid',
  gap: 10,
  '& p': { margin: 0 },
  '& [data-buttons]': { display: 'flex', flexWrap: 'wrap', justifyContent: 'flex-end', gap: 8 },
});

interface PassEditFormProps {
  task: EditTask;
  pass: EditedPass;
  onChangedMeanwhile: () => void;
  onSaved: () => void;
  onClose: () => void;
}

/** A value and "never" or "unlimited" beside it. Enter saves, Escape cancels. */
export function PassEditForm({
  task,
  pass,
  onChangedMeanwhile,
  onSaved,
  onClose,
}: PassEditFormProps) {
  const { kind } = task;
  const present = kind === 'expires' ? pass.expires : pass.total;
  const [text, setText] = useState(present === null ? '' : String(present));
  const [isOpen, setIsOpen] = useState(present === null);
  const [reason, setReason] = useState('');
  const [isTried, setIsTried] = useState(false);
  const edit = usePassEdit(task, {
    onSaved,
    onRefused(why) {
      if (why === 'CHANGED_MEANWHILE') onChangedMeanwhile();
    },
  });
  const { state } = edit;
  const isSending = state.step === 'sending';
  const isChangedMeanwhile =
    state.step === 'refused' && state.refusal.reason === 'CHANGED_MEANWHILE';
  const problem = isOpen ? null : typedProblem(kind, text, pass);
  const bound = boundWords(kind, pass);
  const newValue = isOpen ? openWords[kind].toLowerCase() : kind === 'total' ? text : null;

  function save() {
    setIsTried(true);
    if (problem || isSending) return;
    const why = { reason: reason.trim() || null };
    if (!isOpen && text === String(present)) onClose();
    else if (isOpen && present === null) onClose();
    else if (kind === 'expires') {
      void edit.run({ ...why, kind, was: pass.expires, value: isOpen ? null : text });
    } else {
      void edit.run({ ...why, kind, was: pass.total, value: isOpen ? null : Number(text) });
    }
  }
  function change(next: () => void) {
    edit.forget();
    setIsTried(false);
    next();
  }

  const isWrong = problem !== null && (problem.isOutside || isTried);
  return (
    <Form
      // It says itself what is wrong, in its own place.
      noValidate
      onSubmit={(event: SyntheticEvent) => {
        event.preventDefault();
        save();
      }}
    >
      <TextField
        label={heads[kind]}
        type={kind === 'expires' ? 'date' : 'number'}
        min={kind === 'expires' ? pass.bounds.minExpires : pass.bounds.minTotal}
        inputMode={kind === 'total' ? 'numeric' : undefined}
        autoFocus
        value={isOpen ? '' : text}
        hint={bound}
        error={isWrong ? bound : null}
        onChange={(event) => {
          const { value } = event.target;
          change(() => {
            setText(value);
            setIsOpen(false);
          });
        }}
      />
      <Choice
        type="checkbox"
        label={openWords[kind]}
        checked={isOpen}
        onChange={(checked) => {
          change(() => {
            setIsOpen(checked);
          });
        }}
      />
      {kind === 'total' && !problem && (
        <p role="status">{balanceWords(pass, isOpen ? null : Number(text))}</p>
      )}
      <TextField
        label="Reason (optional)"
        maxLength={500}
        autoComplete="off"
        value={reason}
        onChange={(event) => {
          setReason(event.target.value);
        }}
      />
      {isChangedMeanwhile ? (
        <Problem message={state.refusal.message}>
          <p>Yours is not saved.</p>
        </Problem>
      ) : (
        <CommandProblem state={state} what="the pass was changed" onRetry={save} />
      )}
      <div data-buttons>
        <Button size="small" onClick={onClose}>
          {isChangedMeanwhile ? `Leave it at ${valueWords(kind, pass)}` : 'Cancel'}
        </Button>
        <Button
          size="small"
          type="submit"
          variant="contained"
          color="primary"
          sx={waitingButton}
          aria-busy={isSending}
          aria-disabled={isSending || isWrong}
        >
          {isSending
            ? 'Saving…'
            : isChangedMeanwhile
              ? `Save ${newValue ?? 'mine'} instead`
              : 'Save'}
        </Button>
      </div>
    </Form>
  );
}
