import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import { styled } from '@mui/material/styles';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { TextField } from '../ui/TextField.tsx';
import { SignInProblem } from './SignInProblem.tsx';
import { formatWait, type CodeNeeded, type RefusedSignIn } from './useSignIn.ts';

// Only who sets up a second factor needs the code that draws one.
const SecondFactorSecret = lazy(async () => ({
  default: (await import('../ui/SecondFactorSecret.tsx')).SecondFactorSecret,
}));

const Form = styled('form')(({ theme }) => ({
  display: 'grid',
  gap: 14,
  '& h1': { ...theme.typography.h1, margin: 0 },
  '& > p': { margin: 0, color: theme.vars.palette.text.secondary },
}));

interface CodeFormProps extends CodeNeeded {
  isBusy: boolean;
  problem: RefusedSignIn | null;
  waitSeconds: number;
  onCode: (code: string) => void;
  onBack: () => void;
}

/** The second step of signing in: the code that an app shows, and before the first time the way to such an app. */
export function CodeForm(props: CodeFormProps) {
  const { enrolment, isBusy, waitSeconds } = props;
  const form = useRef<HTMLFormElement>(null);
  const [code, setCode] = useState('');
  const digits = code.replace(/\D/g, '');

  // The next code is typed over the one that did not count.
  useEffect(() => {
    if (props.problem) form.current?.querySelector('input')?.select();
  }, [props.problem]);

  return (
    <Form
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        props.onCode(digits);
      }}
    >
      <h1>{enrolment ? 'Set up a second factor' : 'Enter the code'}</h1>
      {enrolment ? (
        <>
          <p>Your account asks for a code from an authenticator app too. Set it up once:</p>
          <Suspense fallback={<Skeleton variant="rounded" height={168} />}>
            <SecondFactorSecret {...enrolment} />
          </Suspense>
        </>
      ) : (
        <p>Your authenticator app shows six digits for Cartwheel.</p>
      )}
      <TextField
        label="Code"
        name="code"
        inputMode="numeric"
        autoComplete="one-time-code"
        autoFocus
        required
        maxLength={9}
        value={code}
        onChange={(event) => {
          setCode(event.target.value);
        }}
      />
      <SignInProblem problem={props.problem} waitSeconds={waitSeconds} />
      <Button
        type="submit"
        variant="contained"
        color="primary"
        size="large"
        disabled={waitSeconds > 0}
        aria-disabled={isBusy}
      >
        {waitSeconds > 0 ? `Wait ${formatWait(waitSeconds)}` : isBusy ? 'Signing in…' : 'Sign in'}
      </Button>
      <Button onClick={props.onBack}>Use another login</Button>
    </Form>
  );
}
