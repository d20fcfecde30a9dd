import { accountPath, accountSlug } from './account.ts';
import { browser } from './navigate.ts';

/** In this tab somebody was signed in; who then has to sign in again is told why. */
function mark(): string {
  return `cartwheel-session-${accountSlug()}`;
}

export function rememberSession() {
  sessionStorage.setItem(mark(), '1');
}

/** Leaves for the sign-in page; it leads back here afterwards. */
export function goToSignIn() {
  const next = `${window.location.pathname}${window.location.search}`;
  const ended = sessionStorage.getItem(mark());
  forgetSession();
  browser.goTo(
    `${accountPath('sign-in')}?${new URLSearchParams({ next, ...(ended && { ended }) }).toString()}`,
  );
}

/** After signing out the sign-in page leads home, not back to a page of the person who left. */
export function leave() {
  forgetSession();
  browser.goTo(accountPath('sign-in'));
}

/** What the tab keeps of a person goes with them. */
function forgetSession() {
  sessionStorage.clear();
}
