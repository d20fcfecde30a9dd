import { useEffect, useEffectEvent, useState } from 'react';
import { browser } from '../lib/navigate.ts';
import { postDocument, RequestFailed } from '../lib/post-document.ts';
import { SignInDocument, type SignInInput } from './SignIn.generated.ts';
import { nextPage } from './useEntrance.ts';

export interface RefusedSignIn {
  message: string;
  fix: string | null;
  /** The login that may not be tried for a while; another one may. */
  locked: { login: string; seconds: number } | null;
}

/** Login and password are right, and a code is asked for; with what an app must know first, where it knows nothing yet. */
export interface CodeNeeded {
  enrolment: { secret: string; url: string } | null;
}

/** 95 → "1 min 35 s" */
export function formatWait(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  const rest = seconds % 60;
  if (minutes === 0) return `${String(rest)} s`;
  return rest === 0 ? `${String(minutes)} min` : `${String(minutes)} min ${String(rest)} s`;
}

/** The seconds that are left of `seconds`, counted by the clock: a tab in the background ticks seldom. */
function useCountdown(seconds: number, onOver: () => void): number {
  const [left, setLeft] = useState(seconds);
  const [counted, setCounted] = useState(seconds);
  if (counted !== seconds) {
    setCounted(seconds);
    setLeft(seconds);
  }
  const over = useEffectEvent(onOver);

  useEffect(() => {
    if (seconds === 0) return;
    const end = performance.now() + seconds * 1000;
    const timer = setInterval(() => {
      const rest = Math.ceil((end - performance.now()) / 1000);
      setLeft(Math.max(rest, 0));
      if (rest <= 0) over();
    }, 1000);
    return () => {
      clearInterval(timer);
    };
  }, [seconds]);

  return left;
}

/** Signs in and goes on; otherwise says what more is asked for, or why not, and for how long after too many tries. */
export function useSignIn(login: string) {
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<RefusedSignIn | null>(null);
  const [needed, setNeeded] = useState<CodeNeeded | null>(null);
  const locked = refusal?.locked ?? null;
  // Another login is another try; going back to the first finds it locked again only if the server says so.
  if (locked && locked.login !== login) setRefusal(null);
  const waitSeconds = useCountdown(locked?.seconds ?? 0, () => {
    setRefusal(null);
  });

  async function signIn(input: SignInInput) {
    setBusy(true);
    setRefusal(null);
    try {
      const { signIn: result } = await postDocument(SignInDocument, { input });
      if (result.__typename === 'SignedIn') {
        // Stays busy: the page is leaving.
        browser.replaceWith(nextPage());
        return;
      }
      if (result.__typename === 'SecondFactorNeeded') {
        setNeeded({ enrolment: result.enrolment });
        setBusy(false);
        return;
      }
      // The password may have been changed while the code was looked for.
      if (result.reason === 'WRONG_CREDENTIALS') setNeeded(null);
      const wait = result.retryAfterSeconds ?? 0;
      setRefusal({
        message: result.message,
        fix: result.fix,
        locked: wait > 0 ? { login: input.login, seconds: wait } : null,
      });
    } catch (error) {
      setRefusal({
        message: error instanceof RequestFailed ? error.message : 'The server cannot be reached.',
        fix: 'Try again in a moment.',
        locked: null,
      });
    }
    setBusy(false);
  }

  return {
    signIn,
    isBusy,
    problem: refusal,
    waitSeconds,
    needed,
    /** Back to login and password. */
    startOver: () => {
      setNeeded(null);
      setRefusal(null);
    },
  };
}
