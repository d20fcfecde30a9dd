import { formatDate } from '../../lib/format.ts';
import type { TokenStoryQuery } from './TokenStory.generated.ts';
import { makeupTime, type Token } from './token-words.ts';

export type TokenStep = TokenStoryQuery['makeupToken']['story'][number];

const verbs: Record<Exclude<TokenStep['kind'], 'ISSUE'>, string> = {
  REVOKE: 'Taken back',
  REQUEST: 'Makeup requested',
  APPROVE: 'Request approved',
  DENY: 'Request denied',
  REDEEM: 'Redeemed',
  RETURN: 'Free again',
  EDIT: 'Changed',
  REASSIGN: 'Program reassigned',
  DELETE: 'Deleted',
};

const issued: Record<Token['origin'], string> = {
  ABSENCE: 'Earned',
  CANCELLATION: 'Given for a cancelled date',
  MANUAL: 'Made by hand',
};

/** "Redeemed: Tumbling 2, Thu 3 Dec, 16:30", "Earned, expires Sat 16 Jan 2027" */
export function stepWords(step: TokenStep, origin: Token['origin'], today: string): string {
  const { kind, makeup, expires } = step;
  const verb = kind === 'ISSUE' ? issued[origin] : verbs[kind];
  if (makeup) return `${verb}: ${makeup.className}, ${makeupTime(makeup, today)}`;
  if (kind !== 'ISSUE' && kind !== 'EDIT') return verb;
  return `${verb}, ${expires === null ? 'never expires' : `expires ${formatDate(expires)}`}`;
}
