import type { Tx } from '../../db/transaction.ts';
import { effect, type Acting, type EffectPlan } from '../audit/effects.ts';
import type { EntryChange, ListDescription } from './list-description.ts';

/** An entry of a list is offered no longer, or again; records that have it keep it (rule O-5). */
export interface EntryArchived {
  /** The list, such as PROGRAM. */
  readonly kind: string;
  readonly id: string;
  readonly archived: boolean;
}
export const entryArchived = effect<EntryArchived>('entryArchived');

/** What it means elsewhere that an entry says something else now, or is there or gone. */
export const planChange = async <Values extends object>(
  tx: Tx,
  { changed }: ListDescription<Values>,
  change: EntryChange<Values>,
  acting: Acting,
): Promise<EffectPlan> =>
  changed
    ? acting.effects.plan(tx, changed, change, acting)
    : { writes: [], targets: [], says: [] };
