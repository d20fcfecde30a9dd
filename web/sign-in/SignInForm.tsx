import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useEffect, useRef, useState, type SyntheticEvent } from 'react';
import { TextField } from '../ui/TextField.tsx';
import { CodeForm } from './CodeForm.tsx';
import { DemoSignIns } from './DemoSignIns.tsx';
import type { SignInEntranceQuery } from './SignIn.generated.ts';
import { SignInProblem } from './SignInProblem.tsx';
import { formatWait, useSignIn } from './useSignIn.ts';

const Form = styled('form')(({ theme }) => ({
  display: 'grid',
  gap: 14,
  '& h1': { ...theme.typography.h1, margin: 0 },
}));

const Stay = styled('label')(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  gap: 8,
  minHeight: 24,
  cursor: 'pointer',
  '& input': {
    width: 16,
    height: 16,
    margin: 0,
    accentColor: theme.vars.palette.primary.main,
  },
}));

const Note = styled('p')(({ theme }) => ({
  margin: 0,
  padding: '9px 12px',
  borderRadius: 8,
  backgroundColor: theme.vars.palette.soft.warning,
}));

interface SignInFormProps {
  entrance: SignInEntranceQuery['entrance'];
}

export function SignInForm({ entrance }: SignInFormProps) {
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [staySignedIn, setStaySignedIn] = useState(false);
  const hasEnded = new URLSearchParams(window.location.search).has('ended');
  const form = useRef<HTMLFormElement>(null);
  const submit = useRef<HTMLButtonElement>(null);
  const { signIn, isBusy, problem, waitSeconds, needed, startOver } = useSignIn(login.trim());

  // What is most likely wrong is typed over at once.
  useEffect(() => {
    if (!problem || problem.locked) return;
    const field = form.current?.querySelector<HTMLInputElement>('[name=password]');
    field?.focus();
    field?.select();
  }, [problem]);

  function send(code: string | null) {
    if (isBusy || waitSeconds > 0) return;
    void signIn({ login: login.trim(), password, staySignedIn, ...(code !== null && { code }) });
  }

  function onSubmit(event: SyntheticEvent) {
    event.preventDefault();
    send(null);
  }

  if (needed) {
    return (
      <CodeForm
        enrolment={needed.enrolment}
        isBusy={isBusy}
        problem={problem}
        waitSeconds={waitSeconds}
        onCode={send}
        onBack={startOver}
      />
    );
  }

  return (
    <>
      <Form ref={form} onSubmit={onSubmit}>
        <h1>{entrance.name}</h1>
        {hasEnded && !problem && <Note role="status">Your session has ended. Sign in again.</Note>}
        <TextField
          label="Login name or e-mail"
          name="login"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          autoFocus
          required
          value={login}
          onChange={(event) => {
            setLogin(event.target.value);
          }}
        />
        <TextField
          label="Password"
          name="password"
          type="password"
          autoComplete="current-password"
          required
          value={password}
          onChange={(event) => {
            setPassword(event.target.value);
          }}
        />
        <Stay>
          <input
            type="checkbox"
            checked={staySignedIn}
            onChange={(event) => {
              setStaySignedIn(event.target.checked);
            }}
          />
          Stay signed in
        </Stay>
        <SignInProblem problem={problem} waitSeconds={waitSeconds} />
        <Button
          ref={submit}
          type="submit"
          variant="contained"
          color="primary"
          size="large"
          disabled={waitSeconds > 0}
          aria-disabled={isBusy}
        >
          {waitSeconds > 0 ? `Wait ${formatWait(waitSeconds)}` : isBusy ? 'Signing in…' : 'Sign in'}
        </Button>
      </Form>
      <DemoSignIns
        signIns={entrance.demoSignIns}
        onChoose={(demo) => {
          setLogin(demo.login);
          setPassword(demo.password);
          submit.current?.focus();
        }}
      />
    </>
  );
}
