import { ErrorLink } from '@apollo/client/link/error';
import { NEVER } from 'rxjs';
import { isSignedOut } from '../lib/query-problem.ts';
import { goToSignIn } from '../lib/session.ts';

/** A session that ended leads to the sign-in page, and from there back to where the user was. */
export function signInLink(): ErrorLink {
  return new ErrorLink(({ error }) => {
    if (!isSignedOut(error)) return;
    goToSignIn();
    // The page is leaving; an answer now would only flash an error on it.
    return NEVER;
  });
}
