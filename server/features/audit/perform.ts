import { createHash } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { brokenConstraint, tookTooLong } from '../../db/constraint-errors.ts';
import { statement, type Statement } from '../../db/statement.ts';
import { inTransaction, RolledBack, type Tx } from '../../db/transaction.ts';
import { conflict, isNotFound } from '../../graphql/errors.ts';
import type { Clock } from '../../shared/clock.ts';
import { newId } from '../../shared/ids.ts';
import type { Channel } from './channel.ts';

/** Who acts, from where, on which account. */
export interface Origin {
  readonly accountId: string;
  readonly actorId: string | null;
  readonly channel: Channel;
  readonly ip: string | null;
}

/** What is asked. An id makes a repeated request safe: it gets the first one's outcome. */
export interface Request {
  readonly verb: string;
  readonly input: object;
  readonly requestId?: string | null;
  readonly dryRun?: boolean;
}

/** What a command has decided to write, once everything that could refuse it has been looked at. */
export interface Plan<Outcome, Refusal, Preview> {
  readonly writes: readonly (readonly [Statement, readonly unknown[]])[];
  /** Ids of what was made; kept with the audit entry and given again to whoever repeats the request. */
  readonly outcome: Outcome;
  readonly preview: Preview;
  readonly before: object | null;
  readonly after: object | null;
  readonly targets: readonly (readonly [kind: string, id: string])[];
  /** What it means when PostgreSQL itself refuses, by the name of the constraint. */
  readonly refusedBy?: (constraint: string) => Refusal | null;
}

export type Performed<Outcome, Refusal, Preview> =
  | { readonly kind: 'done'; readonly outcome: Outcome; readonly repeated: boolean }
  | { readonly kind: 'preview'; readonly preview: Preview }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

export class Refused<Refusal> {
  constructor(readonly refusal: Refusal) {}
}

const AUDIT = statement(
  'audit_write',
  `with entry as (
     insert into audit_entry (account_id, id, request_id, input_hash, actor_id, channel, ip, verb, before, after, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) returning account_id, id, at)
   insert into audit_target (account_id, id, entry_id, kind, record_id, at)
   select entry.account_id, t.id, entry.id, t.kind, t.record_id, entry.at
   from entry, unnest($12::uuid[], $13::text[], $14::uuid[]) as t (id, kind, record_id)`,
);

const EARLIER = statement(
  'audit_earlier',
  `select input_hash as "inputHash", after -> 'outcome' as outcome from audit_entry where request_id = $1`,
);

/**
 * The one way in which anything is changed: `decide` locks, loads and decides; its writes, the audit entry and the
 * commit then travel together. A refusal or a dry run leaves nothing behind.
 */
export async function perform<Outcome extends object, Refusal, Preview>(
  services: { source: DataSource; clock: Clock },
  origin: Origin,
  request: Request,
  decide: (tx: Tx) => Promise<Plan<Outcome, Refusal, Preview> | Refused<Refusal>>,
): Promise<Performed<Outcome, Refusal, Preview>> {
  type Result = Performed<Outcome, Refusal, Preview>;
  const inputHash = request.requestId ? fingerprint(request, origin) : null;
  let plan: Plan<Outcome, Refusal, Preview> | undefined;
  let result: Result;
  try {
    result = await inTransaction<Result>(services.source, origin.accountId, async (tx) => {
      const decided = await decide(tx);
      if (decided instanceof Refused) {
        return new RolledBack<Result>({ kind: 'refused', refusal: decided.refusal });
      }
      plan = decided;
      if (request.dryRun) {
        await Promise.all(decided.writes.map(([what, values]) => tx.query(what, values)));
        return new RolledBack<Result>({ kind: 'preview', preview: decided.preview });
      }
      for (const [what, values] of decided.writes) tx.send(what, values);
      tx.send(AUDIT, auditValues(origin, request, inputHash, decided, services.clock));
      return { kind: 'done', outcome: decided.outcome, repeated: false };
    });
  } catch (error) {
    // What a repeated request is about may be gone since, perhaps by the first one's own doing.
    if (isNotFound(error) && request.requestId) {
      const earlier = await outcomeOfEarlier<Outcome>(services.source, origin, request, inputHash);
      if (earlier) return { kind: 'done', outcome: earlier, repeated: true };
    }
    // A long import holds the classes that it changes until it commits.
    if (tookTooLong(error)) throw conflict('This is being changed at the moment. Try again soon.');
    const constraint = brokenConstraint(error);
    if (constraint === null) throw error;
    // Whatever it broke first: the same request, sent at the same moment, may have written that.
    if (request.requestId) {
      const earlier = await outcomeOfEarlier<Outcome>(services.source, origin, request, inputHash);
      if (earlier) return { kind: 'done', outcome: earlier, repeated: true };
    }
    const refusal = plan?.refusedBy?.(constraint);
    if (!refusal) throw error;
    result = { kind: 'refused', refusal };
  }
  // A repeated request may be refused because the first one has done the work: then that is its outcome.
  if (result.kind === 'refused' && request.requestId) {
    const earlier = await outcomeOfEarlier<Outcome>(services.source, origin, request, inputHash);
    if (earlier) return { kind: 'done', outcome: earlier, repeated: true };
  }
  return result;
}

/** For what comes about by itself and only sometimes changes something: the entry, where it has. */
export function sendAudit(
  tx: Tx,
  origin: Origin,
  {
    verb,
    ...entry
  }: Pick<Plan<object, unknown, unknown>, 'before' | 'after' | 'targets'> & {
    readonly verb: string;
  },
  clock: Clock,
): void {
  const plan = { ...entry, outcome: {} };
  tx.send(AUDIT, auditValues(origin, { verb, input: {} }, null, plan, clock));
}

function auditValues(
  origin: Origin,
  request: Request,
  inputHash: string | null,
  plan: Pick<Plan<object, unknown, unknown>, 'before' | 'after' | 'outcome' | 'targets'>,
  clock: Clock,
): unknown[] {
  return [
    origin.accountId,
    newId(),
    request.requestId ?? null,
    inputHash,
    origin.actorId,
    origin.channel,
    origin.ip,
    request.verb,
    plan.before,
    { ...plan.after, outcome: plan.outcome },
    clock.now(),
    plan.targets.map(() => newId()),
    plan.targets.map(([kind]) => kind),
    plan.targets.map(([, id]) => id),
  ];
}

function fingerprint(request: Request, origin: Origin): string {
  const essence = JSON.stringify([request.verb, origin.actorId, request.input]);
  return createHash('sha256').update(essence).digest('hex');
}

function outcomeOfEarlier<Outcome>(
  source: DataSource,
  origin: Origin,
  request: Request,
  inputHash: string | null,
): Promise<Outcome | null> {
  return inTransaction<Outcome | null>(source, origin.accountId, async (tx) => {
    const [earlier] = await tx.query<{ inputHash: string; outcome: Outcome }>(EARLIER, [
      request.requestId,
    ]);
    if (earlier && earlier.inputHash !== inputHash) {
      throw conflict('This requestId was used for another request. Use a new one.');
    }
    return earlier?.outcome ?? null;
  });
}
