import { useMutation } from '@apollo/client/react';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { styled } from '@mui/material/styles';
import { useId, useState } from 'react';
import { passwordFault } from '../../../server/features/staff/password.form.ts';
import { answerOf, type RecordRefusal } from '../../forms/record-refusal.ts';
import { useCommand } from '../../lib/useCommand.ts';
import { CommandProblem } from '../../ui/CommandProblem.tsx';
import { PasswordField } from '../../ui/PasswordField.tsx';
import {
  SetStaffPasswordDocument,
  type SignInParts_memberFragment,
} from './SignInParts.generated.ts';

const Body = styled('form')({ display: 'grid', gap: 14, '& p': { margin: 0 } });

interface PasswordDialogProps {
  member: SignInParts_memberFragment;
  /** Takes what is to be said of it. */
  onDone: (told: string) => void;
  onClose: () => void;
}

/** Sets somebody else's password, which is told to them by whoever sets it. */
export function PasswordDialog({ member, onDone, onClose }: PasswordDialogProps) {
  const titleId = useId();
  const formId = useId();
  const { firstName, lastName } = member;
  const [password, setPassword] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const [setStaffPassword] = useMutation(SetStaffPasswordDocument);
  const { state, run, forget } = useCommand<{ password: string }, RecordRefusal>(
    async ({ requestId, ...input }) => {
      const { data } = await setStaffPassword({
        variables: { id: member.id, ...input, requestId },
      });
      const answer = answerOf(data?.setStaffPassword);
      if (answer.kind === 'refused') {
        setFault(answer.refusal.fields.find(({ field }) => field === 'password')?.message ?? null);
        return answer.refusal;
      }
      onDone(`The password is set. Tell it to ${firstName}, who can change it in the user menu.`);
      return null;
    },
  );
  const isSending = state.step === 'sending';

  function onSet() {
    const about = [member.login, member.email, firstName, lastName];
    const found = passwordFault(password, about);
    setFault(found);
    if (!found) void run({ password });
  }

  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} maxWidth="xs" fullWidth>
      <DialogTitle id={titleId}>
        A password for {firstName} {lastName}
      </DialogTitle>
      <DialogContent>
        <Body
          id={formId}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            onSet();
          }}
        >
          {member.hasPassword && (
            <p>{firstName} is signed out everywhere, and signs in with the new one.</p>
          )}
          <PasswordField
            field="password"
            label="New password"
            autoComplete="off"
            autoFocus
            hint="At least eight characters, and none that everybody tries first."
            error={fault ?? undefined}
            value={password}
            onChange={(next) => {
              setPassword(next);
              setFault(null);
              forget();
            }}
          />
          {fault === null && (
            <CommandProblem state={state} what="the password was set" onRetry={onSet} />
          )}
        </Body>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Cancel</Button>
        <Button
          type="submit"
          form={formId}
          variant="contained"
          color="primary"
          aria-busy={isSending}
        >
          {isSending ? 'Setting…' : 'Set the password'}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
