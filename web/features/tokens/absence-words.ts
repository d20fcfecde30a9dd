import { expiryWords, type Token } from './token-words.ts';

const standing: Record<Token['status'], string> = {
  AVAILABLE: 'available',
  PENDING: 'pending',
  EXPENDED: 'expended',
  EXPIRED: 'expired',
};

/** "makeup token available, expires Sat 16 Jan" */
export function tokenWords(token: Token, today: string): string {
  const words = `makeup token ${standing[token.status]}`;
  return token.status === 'AVAILABLE' ? `${words}, ${lower(expiryWords(token, today))}` : words;
}

/** "no makeup token: limit reached: 2 of 2 in November" */
export const noTokenWords = (says: string): string =>
  `no makeup token: ${lower(says).replace(/\.$/, '')}`;

const lower = (sentence: string) => sentence.charAt(0).toLowerCase() + sentence.slice(1);
