import { useMutation } from '@apollo/client/react';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { answerOf } from '../../forms/record-refusal.ts';
import { CommandProblem } from '../../ui/CommandProblem.tsx';
import { FormField, Input } from '../../ui/FormField.tsx';
import { SecondFactorSecret } from '../../ui/SecondFactorSecret.tsx';
import { OwnForm } from './OwnForm.tsx';
import { ConfirmSecondFactorDocument } from './SecondFactor.generated.ts';
import { StepButtons } from './StepButtons.ts';
import { useOwnCommand } from './useOwnCommand.ts';

interface FirstCodeProps {
  enrolment: { secret: string; url: string };
  onDone: (told: string) => Promise<void>;
  onCancel: () => void;
}

/** What the app must know, and the first code that it shows. */
export function FirstCode({ enrolment, onDone, onCancel }: FirstCodeProps) {
  const [code, setCode] = useState('');
  const [confirm] = useMutation(ConfirmSecondFactorDocument);
  const { run, faults, setFaults, isSending, problem, onType } = useOwnCommand<{ code: string }>(
    async (variables) => {
      const { data } = await confirm({ variables });
      const answer = answerOf(data?.confirmSecondFactor);
      if (answer.kind === 'refused') return answer.refusal;
      await onDone('It is on. From now on each sign-in asks for a code.');
      return null;
    },
  );

  function onConfirm() {
    const digits = code.replace(/\D/g, '');
    if (digits.length !== 6) setFaults({ code: 'The app shows a code of six digits.' });
    else void run({ code: digits });
  }

  return (
    <OwnForm label="Confirm your second factor" told="" onSubmit={onConfirm}>
      <SecondFactorSecret {...enrolment} />
      <FormField field="code" label="Code" error={faults['code']}>
        {(control) => (
          <Input
            {...control}
            inputMode="numeric"
            autoComplete="one-time-code"
            autoFocus
            maxLength={9}
            style={{ width: 140 }}
            value={code}
            onChange={({ target }) => {
              setCode(target.value);
              onType();
            }}
          />
        )}
      </FormField>
      {problem && <CommandProblem state={problem} what="it is on" onRetry={onConfirm} />}
      <StepButtons>
        <Button onClick={onCancel}>Cancel</Button>
        <Button type="submit" variant="contained" color="primary" aria-busy={isSending}>
          {isSending ? 'Turning it on…' : 'Turn it on'}
        </Button>
      </StepButtons>
    </OwnForm>
  );
}
