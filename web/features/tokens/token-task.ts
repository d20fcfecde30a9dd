import type { GoneToken } from './GoneTokens.tsx';
import type { Token } from './token-words.ts';

/** Changes that are one word and need nothing more than to be confirmed. */
export type TokenChange = 'reset' | 'delete' | 'approve' | 'deny';

/** Which dialog is open, and for what. */
export type TokenTask =
  | { kind: 'create'; student: { id: string; name: string } }
  | { kind: TokenChange | 'redeem' | 'edit' | 'story'; token: Token }
  | { kind: 'gone'; name: string; token: GoneToken }
  | { kind: 'reassign'; tokens: readonly Token[] };
