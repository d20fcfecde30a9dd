import { useMutation } from '@apollo/client/react';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { passwordFault } from '../../../server/features/staff/password.form.ts';
import { answerOf } from '../../forms/record-refusal.ts';
import { CommandProblem } from '../../ui/CommandProblem.tsx';
import { PasswordField } from '../../ui/PasswordField.tsx';
import { OwnForm } from './OwnForm.tsx';
import { ChangeOwnPasswordDocument } from './OwnPassword.generated.ts';
import { useOwnCommand } from './useOwnCommand.ts';

interface OwnPasswordProps {
  /** What everybody knows of the viewer: a password is none of it. */
  about: readonly (string | null)[];
}

/** Changes one's own password, with the one that one has. */
export function OwnPassword({ about }: OwnPasswordProps) {
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const [told, setTold] = useState('');
  const [change] = useMutation(ChangeOwnPasswordDocument);
  const { run, faults, setFaults, isSending, problem, onType } = useOwnCommand<{
    current: string;
    password: string;
  }>(async (variables) => {
    const answer = answerOf((await change({ variables })).data?.changeOwnPassword);
    if (answer.kind === 'refused') return answer.refusal;
    setCurrent('');
    setPassword('');
    setTold('Your password is changed. You are signed out everywhere else.');
    return null;
  });

  function onChange() {
    const fault = passwordFault(password, about);
    const faultsNow = {
      ...(current === '' && { current: 'Your password as it is now is needed.' }),
      ...(fault !== null && { password: fault }),
    };
    setFaults(faultsNow);
    setTold('');
    if (Object.keys(faultsNow).length === 0) void run({ current, password });
  }

  return (
    <OwnForm label="Change your password" told={told} onSubmit={onChange}>
      <PasswordField
        field="current"
        label="Password now"
        autoComplete="current-password"
        error={faults['current']}
        value={current}
        onChange={(next) => {
          setCurrent(next);
          onType();
        }}
      />
      <PasswordField
        field="password"
        label="New password"
        autoComplete="new-password"
        hint="At least eight characters, and none that everybody tries first. A few words in a row are good."
        error={faults['password']}
        value={password}
        onChange={(next) => {
          setPassword(next);
          onType();
        }}
      />
      {problem && (
        <CommandProblem state={problem} what="the password was changed" onRetry={onChange} />
      )}
      <div>
        <Button type="submit" variant="contained" color="primary" aria-busy={isSending}>
          {isSending ? 'Changing…' : 'Change password'}
        </Button>
      </div>
    </OwnForm>
  );
}
