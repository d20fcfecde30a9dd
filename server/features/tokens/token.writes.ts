import { statement, type Statement } from '../../db/statement.ts';
import { newId } from '../../shared/ids.ts';
import type { Origin } from '../audit/perform.ts';
import type { TokenEntryKind } from './token.enums.ts';

type Write = readonly [Statement, readonly unknown[]];

/** Sent after the change itself, which makes the next version: the step is numbered as the token has become. */
const STEP = statement(
  'token_step',
  `insert into token_entry (account_id, id, token_id, no, kind, makeup_id, expires, note, channel, by_id, at)
   select t.account_id, s.id, t.id, t.version, $5, s.makeup_id, t.expires, $6, $7, $8, $9
   from unnest($2::uuid[], $3::uuid[], $4::uuid[]) as s (id, token_id, makeup_id)
   join token t on t.account_id = $1 and t.id = s.token_id`,
);

/** Tokens that took a step, each with the makeup that it was about. */
export interface Step {
  readonly kind: TokenEntryKind;
  readonly tokens: readonly { readonly id: string; readonly makeupId?: string | null }[];
  readonly note?: string | null;
  readonly now: Date;
}

/** The line of each token's story for what was just written. */
export function stepWrite({ accountId, channel, actorId }: Origin, step: Step): Write {
  const values = [
    ...[accountId, step.tokens.map(() => newId()), step.tokens.map(({ id }) => id)],
    step.tokens.map(({ makeupId }) => makeupId ?? null),
    ...[step.kind, step.note ?? null, channel, actorId, step.now],
  ];
  return [STEP, values];
}

const USE = statement(
  'token_use',
  `update token set makeup_id = $3, requested_at = $4, version = version + 1 where account_id = $1 and id = $2`,
);

/** A token that pays for a makeup from now on, or is asked to since `requestedAt`. */
export const useWrite = (
  accountId: string,
  tokenId: string,
  makeupId: string,
  requestedAt: Date | null,
): Write => [USE, [accountId, tokenId, makeupId, requestedAt]];

const FREE = statement(
  'token_free',
  `update token set makeup_id = null, requested_at = null, version = version + 1 where account_id = $1 and id = any ($2::uuid[])`,
);

/** Tokens that pay for nothing any more; their expiry stays as it was (rule M-8). */
export const freeWrite = (accountId: string, tokenIds: readonly string[]): Write => [
  FREE,
  [accountId, tokenIds],
];
