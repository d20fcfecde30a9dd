import type { Viewer } from '../staff/viewer.ts';
import { whyUnusable } from './token.rules.ts';
import type { MakeupToken } from './token.types.ts';
import { REDEEM_TOKENS } from './tokens.access.ts';

/** Why the viewer cannot redeem a token, before a class is chosen; null when it can be tried (rule M-9). */
export function whyNotRedeemed(
  viewer: Pick<Viewer, 'may'>,
  token: Pick<MakeupToken, 'status' | 'expires' | 'isRequested' | 'needsProgram' | 'makeup'>,
): string | null {
  return REDEEM_TOKENS.every(([what, level]) => viewer.may(what, level))
    ? whyUnusable(token)
    : 'You do not have the permission to redeem makeup tokens.';
}
