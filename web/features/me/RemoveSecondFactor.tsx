import { useMutation } from '@apollo/client/react';
import { answerOf } from '../../forms/record-refusal.ts';
import { PasswordStep } from './PasswordStep.tsx';
import { RemoveSecondFactorDocument } from './SecondFactor.generated.ts';

interface RemoveSecondFactorProps {
  onDone: (told: string) => Promise<void>;
  onCancel: () => void;
}

/** Turns one's own second factor off, with the password. */
export function RemoveSecondFactor({ onDone, onCancel }: RemoveSecondFactorProps) {
  const [remove] = useMutation(RemoveSecondFactorDocument);
  return (
    <PasswordStep
      label="Remove your second factor"
      confirmLabel="Remove it"
      doingLabel="Removing…"
      done="it was removed"
      send={async (variables) => {
        const { data } = await remove({ variables });
        const answer = answerOf(data?.removeSecondFactor);
        if (answer.kind === 'refused') return answer.refusal;
        await onDone('It is removed. The password alone is enough to sign in.');
        return null;
      }}
      onCancel={onCancel}
    />
  );
}
