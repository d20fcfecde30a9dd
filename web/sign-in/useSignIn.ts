import { useEffect, useState } from 'react';
import { replaceWith } from '../lib/navigate.ts';
import { postDocument, RequestFailed } from '../lib/post-document.ts';
import { SignInDocument, type SignInInput } from './SignIn.generated.ts';
import { nextPage } from './useEntrance.ts';

interface SignInProblem {
  message: string;
  fix: string | null;
}

/** "95" → "1 min 35 s" */
export function formatWait(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  const rest = seconds % 60;
  if (minutes === 0) return `${String(rest)} s`;
  return rest === 0 ? `${String(minutes)} min` : `${String(minutes)} min ${String(rest)} s`;
}

/** Signs in and goes on; otherwise says why not, and for how long after too many tries. */
export function useSignIn() {
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<SignInProblem | null>(null);
  const [waitSeconds, setWaitSeconds] = useState(0);

  useEffect(() => {
    if (waitSeconds === 0) return;
    const timer = setTimeout(() => {
      setWaitSeconds(waitSeconds - 1);
      if (waitSeconds === 1) setRefusal(null);
    }, 1000);
    return () => {
      clearTimeout(timer);
    };
  }, [waitSeconds]);

  async function signIn(input: SignInInput) {
    setBusy(true);
    setRefusal(null);
    try {
      const { signIn: result } = await postDocument(SignInDocument, { input });
      if (result.__typename === 'SignedIn') {
        // Stays busy: the page is leaving.
        replaceWith(nextPage());
        return;
      }
      const wait = result.retryAfterSeconds ?? 0;
      setRefusal({
        message: result.message,
        fix: wait > 0 ? `Try again in ${formatWait(wait)}.` : result.fix,
      });
      setWaitSeconds(wait);
    } catch (error) {
      setRefusal({
        message: error instanceof RequestFailed ? error.message : 'The server cannot be reached.',
        fix: 'Try again in a moment.',
      });
    }
    setBusy(false);
  }

  return { signIn, isBusy, problem: refusal, waitSeconds };
}
