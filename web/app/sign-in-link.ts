import { ErrorLink } from '@apollo/client/link/error';
import { NEVER } from 'rxjs';
import { isSignedOut } from '../lib/query-problem.ts';
import { goToSignIn } from '../lib/session.ts';

/** For so long, other answers that say the same are of the page that is leaving already. */
const LEAVING_MS = 2000;

/** A session that ended leads to the sign-in page, and from there back to where the user was. */
export function signInLink(): ErrorLink {
  let leftAt = -Infinity;
  return new ErrorLink(({ error }) => {
    if (!isSignedOut(error)) return;
    // To leave once more would break off the way there, and forget why.
    if (performance.now() - leftAt > LEAVING_MS) {
      leftAt = performance.now();
      goToSignIn();
    }
    // The page is leaving; an answer now would only flash an error on it.
    return NEVER;
  });
}
