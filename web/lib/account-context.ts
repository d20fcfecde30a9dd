import { createContext, use } from 'react';

interface AccountFacts {
  name: string;
  /** IANA name; instants are shown in it. */
  zone: string;
  /** The account's calendar day, from the server. */
  today: string;
}

export const AccountContext = createContext<AccountFacts | null>(null);

/** The account that the viewer is signed in to. */
export function useAccount(): AccountFacts {
  const account = use(AccountContext);
  if (!account) throw new Error('useAccount needs the shell around it.');
  return account;
}
