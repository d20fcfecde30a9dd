import { accountPath } from './account.ts';
import { goTo } from './navigate.ts';

/** Leaves for the sign-in page; it leads back here afterwards. */
export function goToSignIn() {
  const next = `${window.location.pathname}${window.location.search}`;
  goTo(`${accountPath('sign-in')}?${new URLSearchParams({ next }).toString()}`);
}

/** After signing out the sign-in page leads home, not back to a page of the person who left. */
export function leave() {
  goTo(accountPath('sign-in'));
}
