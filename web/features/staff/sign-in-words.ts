import type { SignInAction } from './useSignInAction.ts';

interface ActionWords {
  title: string;
  /** What it means, before it is done. */
  says: string;
  confirm: string;
  doing: string;
  /** For the case that no answer comes. */
  done: string;
  /** Said at the part once it is done. */
  told: string;
  isDanger: boolean;
}

/** How each act on somebody's sign-in is asked about and told. */
export function wordsFor(action: SignInAction, firstName: string, name: string): ActionWords {
  switch (action) {
    case 'deactivate':
      return {
        title: `Deactivate ${name}?`,
        says: `${firstName} is signed out everywhere at once and cannot sign in any more. Everything that ${firstName} did stays, and you can activate ${firstName} again.`,
        confirm: 'Deactivate',
        doing: 'Deactivating…',
        done: 'it was deactivated',
        told: `${firstName} is signed out and cannot sign in any more.`,
        isDanger: true,
      };
    case 'activate':
      return {
        title: `Activate ${name}?`,
        says: `${firstName} can sign in again, with the same password and permissions as before.`,
        confirm: 'Activate',
        doing: 'Activating…',
        done: 'it was activated',
        told: `${firstName} can sign in again.`,
        isDanger: false,
      };
    case 'resetSecondFactor':
      return {
        title: `Take away ${name}’s second factor?`,
        says: `For a lost or new phone. ${firstName} is signed out everywhere, and signs in with the password alone until a new one is set up.`,
        confirm: 'Take it away',
        doing: 'Taking it away…',
        done: 'it was taken away',
        told: `${firstName} signs in without a code now.`,
        isDanger: true,
      };
    case 'makeOwner':
      return {
        title: `Make ${name} an owner?`,
        says: `An owner has every permission in full, and can make owners and take it away from others, from you too.`,
        confirm: 'Make an owner',
        doing: 'Making an owner…',
        done: 'it was done',
        told: `${firstName} is an owner now.`,
        isDanger: false,
      };
    case 'removeOwner':
      return {
        title: `${name}: owner no more?`,
        says: `${firstName} keeps what user groups and grants give, and nothing else.`,
        confirm: 'Owner no more',
        doing: 'Taking it away…',
        done: 'it was taken away',
        told: `${firstName} is no owner any more.`,
        isDanger: true,
      };
  }
}
