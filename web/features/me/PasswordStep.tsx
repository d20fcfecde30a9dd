import Button from '@mui/material/Button';
import { useState } from 'react';
import type { RecordRefusal } from '../../forms/record-refusal.ts';
import { CommandProblem } from '../../ui/CommandProblem.tsx';
import { PasswordField } from '../../ui/PasswordField.tsx';
import { OwnForm } from './OwnForm.tsx';
import { StepButtons } from './StepButtons.ts';
import { useOwnCommand } from './useOwnCommand.ts';

interface PasswordStepProps {
  /** What the form is for, for screen readers. */
  label: string;
  confirmLabel: string;
  doingLabel: string;
  /** For the case that no answer comes: "it was removed". */
  done: string;
  /** Resolves with the refusal, or with nothing when it was done. */
  send: (input: { password: string; requestId: string }) => Promise<RecordRefusal | null>;
  onCancel: () => void;
}

/** Asks for one's own password first: somebody else may sit at a screen that was left open. */
export function PasswordStep(props: PasswordStepProps) {
  const [password, setPassword] = useState('');
  const { run, faults, setFaults, isSending, problem, onType } = useOwnCommand<{
    password: string;
  }>(props.send);

  function onSend() {
    if (password === '') setFaults({ password: 'Your password is needed.' });
    else void run({ password });
  }

  return (
    <OwnForm label={props.label} told="" onSubmit={onSend}>
      <PasswordField
        field="password"
        label="Your password"
        autoComplete="current-password"
        autoFocus
        error={faults['password']}
        value={password}
        onChange={(next) => {
          setPassword(next);
          onType();
        }}
      />
      {problem && <CommandProblem state={problem} what={props.done} onRetry={onSend} />}
      <StepButtons>
        <Button onClick={props.onCancel}>Cancel</Button>
        <Button type="submit" variant="contained" color="primary" aria-busy={isSending}>
          {isSending ? props.doingLabel : props.confirmLabel}
        </Button>
      </StepButtons>
    </OwnForm>
  );
}
