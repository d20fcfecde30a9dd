import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { answerOf } from '../../forms/record-refusal.ts';
import { FirstCode } from './FirstCode.tsx';
import { PasswordStep } from './PasswordStep.tsx';
import { BeginSecondFactorDocument } from './SecondFactor.generated.ts';

interface SetUpSecondFactorProps {
  onDone: (told: string) => Promise<void>;
  onCancel: () => void;
}

/** Password, then the picture to scan, then the first code, which shows that the app has it. */
export function SetUpSecondFactor({ onDone, onCancel }: SetUpSecondFactorProps) {
  const [begin] = useMutation(BeginSecondFactorDocument, { fetchPolicy: 'no-cache' });
  const [enrolment, setEnrolment] = useState<{ secret: string; url: string } | null>(null);

  if (enrolment) return <FirstCode enrolment={enrolment} onDone={onDone} onCancel={onCancel} />;
  return (
    <PasswordStep
      label="Set up your second factor"
      confirmLabel="Go on"
      doingLabel="Going on…"
      done="it has begun"
      send={async (variables) => {
        const { data } = await begin({ variables });
        const answer = answerOf(data?.beginSecondFactor);
        if (answer.kind === 'refused') return answer.refusal;
        if (answer.saved.__typename === 'SecondFactorEnrolment') setEnrolment(answer.saved);
        return null;
      }}
      onCancel={onCancel}
    />
  );
}
