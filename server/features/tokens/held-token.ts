import { statement } from '../../db/statement.ts';
import type { Tx } from '../../db/transaction.ts';
import type { Context } from '../../graphql/context.ts';
import { notFound } from '../../graphql/errors.ts';
import type { ChangePreview, RecordRefused } from '../../graphql/record-refused.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import type { Said } from '../../shared/said.ts';
import { changedMeanwhile } from '../audit/changed-meanwhile.ts';
import { originOf } from '../audit/origin.ts';
import { perform, Refused, type Origin, type Performed, type Plan } from '../audit/perform.ts';
import { isLiveToken, tokenJoins, tokenJson, tokenToday } from './token.sql.ts';
import type { MakeupToken } from './token.types.ts';

export type Write = Plan<object, never, never>['writes'][number];

/** A token that is about to be changed, with today where it can be used. */
export interface HeldToken {
  readonly token: MakeupToken;
  readonly today: LocalDate;
}

export interface TokensOutcome {
  readonly tokenIds: readonly string[];
  readonly says: readonly Said[];
}

export type TokensPerformed = Performed<TokensOutcome, RecordRefused, ChangePreview>;
export type TokensPlan = Plan<TokensOutcome, RecordRefused, ChangePreview>;

export interface TokenRequest {
  readonly id: string;
  readonly version: number;
  readonly requestId?: string | null;
  readonly dryRun: boolean;
}

/** Its makeup's class before the enrollment, then the rolls of its date, and all before the token, as a redemption locks them (rule M-3). */
const LOCK_CLASS = statement(
  'held_token_lock_class',
  `select 1 from class where id = (
     select e.class_id from token t join enrollment e on e.id = t.makeup_id where t.id = $1) for no key update`,
);
const LOCK_MAKEUP = statement(
  'held_token_lock_makeup',
  `select 1 from enrollment where id = (select makeup_id from token where id = $1) for no key update`,
);
const LOCK_ROLLS = statement(
  'held_token_lock_rolls',
  `select 1 from token t join enrollment e on e.id = t.makeup_id
   join occurrence o on o.event_id = e.class_id and o.date = e.starts_on
   where t.id = $1 order by o.id for no key update of o`,
);
const LOCK = statement(
  'held_token_lock',
  'select 1 from token where id = any ($1::uuid[]) order by id for no key update',
);

const LOAD = statement(
  'held_token_load',
  `select ${tokenJson('t', '$2')} as token, to_char(${tokenToday('t', '$2')}, 'YYYY-MM-DD') as today
   from token t join student s on s.id = t.student_id ${tokenJoins('t')}
   where t.id = any ($1::uuid[]) and ${isLiveToken('t')} order by s.last_name, s.first_name, t.id`,
);

/** Locks tokens and reads them. Whoever waited for the lock sees what the one before has written. */
export async function lockTokens(tx: Tx, ids: readonly string[], now: Date): Promise<HeldToken[]> {
  tx.send(LOCK, [ids]);
  const held = await tx.query<HeldToken & Record<string, unknown>>(LOAD, [ids, now]);
  if (held.length < new Set(ids).size) throw notFound('makeup token');
  return held;
}

export const nameOf = ({ student }: MakeupToken): string =>
  `${student.firstName} ${student.lastName}`;

/** What the audit keeps of a token. Its entries are about the student too, who has versions of an own. */
export const audited = (token: MakeupToken) => ({
  location: token.location?.name ?? null,
  programs: token.programs.map(({ name }) => name),
  expires: token.expires,
  comment: token.comment,
  tokenVersion: token.version,
});

export const targetsOf = ({ id, studentId }: Pick<MakeupToken, 'id' | 'studentId'>) =>
  [
    ['TOKEN', id],
    ['STUDENT', studentId],
  ] as const;

/** What is done to one token. */
export interface Decided extends ChangePreview {
  readonly writes: readonly Write[];
  readonly after: object;
  readonly targets?: TokensPlan['targets'];
}

export interface Held extends HeldToken {
  readonly tx: Tx;
  readonly origin: Origin;
  readonly now: Date;
}

/** A change of one token: it is locked, with its makeup if that goes too, and must be as the one who changes it read it. */
export function changeHeld(
  context: Context,
  of: { verb: string; input: object; rule: string; withMakeup?: true },
  { id, version, requestId, dryRun }: TokenRequest,
  decide: (held: Held) => Promise<Decided | RecordRefused>,
): Promise<TokensPerformed> {
  const { services, clock, viewer } = context;
  const origin = originOf(viewer);
  const input = { ...of.input, id, version };
  return perform<TokensOutcome, RecordRefused, ChangePreview>(
    services,
    origin,
    { verb: of.verb, input, requestId, dryRun },
    async (tx): Promise<TokensPlan | Refused<RecordRefused>> => {
      if (of.withMakeup) {
        tx.send(LOCK_CLASS, [id]);
        tx.send(LOCK_MAKEUP, [id]);
        tx.send(LOCK_ROLLS, [id]);
      }
      const now = clock.now();
      const [held] = await lockTokens(tx, [id], now);
      if (!held) throw notFound('makeup token');
      const { token } = held;
      if (token.version !== version) {
        const { zone } = context.account;
        const facts = { rule: of.rule, what: 'makeup token', zone, id, version };
        return new Refused(await changedMeanwhile(tx, { ...facts, key: 'tokenVersion' }));
      }
      const decided = await decide({ ...held, tx, origin, now });
      if ('rule' in decided) return new Refused(decided);
      const { writes, changed, says, after, targets = [] } = decided;
      const tokenVersion = writes.length > 0 ? version + 1 : version;
      return {
        writes,
        outcome: { tokenIds: [id], says },
        preview: { changed, says },
        before: audited(token),
        after: { ...after, tokenVersion },
        targets: [...targetsOf(token), ...targets],
      };
    },
  );
}
