import type { Tx } from '../../db/transaction.ts';
import type { RecordRefused } from '../../graphql/record-refused.ts';
import type { Clock } from '../../shared/clock.ts';
import type { Said } from '../../shared/said.ts';
import type { Origin, Plan } from './perform.ts';

/**
 * What a command of an earlier feature means for later ones, which it does not know: a date that is cancelled gives
 * punches back, a student who joins a family gets its passes. The earlier feature declares the effect, later ones
 * implement it, `server/effects.ts` lists them. They join the command's transaction, its audit entry and its preview.
 */
export interface Effect<Facts> {
  readonly name: string;
  /** Only for the types. */
  readonly facts?: Facts;
}

export const effect = <Facts>(name: string): Effect<Facts> => ({ name });

/** Who acts and when, and what further effects an effect may have. */
export interface Acting {
  readonly origin: Origin;
  readonly clock: Clock;
  readonly effects: Effects;
}

/** “Maya Alvarez: Tumbling 1”, “No makeup token: limit reached, 2 of 2 in November.” */
export interface LeftOut {
  readonly what: Said;
  readonly why: Said;
}

/** What an implementation does. */
export interface EffectPlan extends Pick<Plan<object, never, never>, 'writes' | 'targets'> {
  /** One sentence for each thing that it does, for the preview. */
  readonly says: readonly Said[];
  /** Whom or what it leaves out, and why: told one by one where a task does it in the background. */
  readonly exceptions?: readonly LeftOut[];
  /** Whether it leaves undone what it would do if it were asked to, such as giving a punch back. */
  readonly couldDoMore?: boolean;
  /** It cannot be done, and so the command cannot. */
  readonly refused?: RecordRefused;
}

type Handler<Facts> = (tx: Tx, facts: Facts, acting: Acting) => Promise<EffectPlan>;

export interface Implementation {
  readonly name: string;
  readonly handler: Handler<never>;
}

export const implement = <Facts>(of: Effect<Facts>, handler: Handler<Facts>): Implementation => ({
  name: of.name,
  handler: handler,
});

const NOTHING: EffectPlan = { writes: [], targets: [], says: [] };

/** The implementations of every effect, in their order. */
export class Effects {
  constructor(private readonly implementations: readonly Implementation[]) {}

  /** What all implementations together do; they lock and read here, and write with the command. */
  async plan<Facts>(tx: Tx, of: Effect<Facts>, facts: Facts, acting: Acting): Promise<EffectPlan> {
    let all = NOTHING;
    for (const { name, handler } of this.implementations) {
      if (name !== of.name) continue;
      const one = await (handler as Handler<Facts>)(tx, facts, acting);
      all = {
        writes: [...all.writes, ...one.writes],
        targets: [...all.targets, ...one.targets],
        says: [...all.says, ...one.says],
        exceptions: [...(all.exceptions ?? []), ...(one.exceptions ?? [])],
        couldDoMore: all.couldDoMore === true || one.couldDoMore === true,
        ...((all.refused ?? one.refused) && { refused: all.refused ?? one.refused }),
      };
    }
    return all;
  }
}
