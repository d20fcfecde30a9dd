import type { Tx } from '../../db/transaction.ts';
import { effect, type Acting, type EffectPlan } from '../audit/effects.ts';

export interface MovedStudents {
  readonly students: readonly { readonly id: string; readonly firstName: string }[];
  /** The family that they leave; null for those who are new or restored. */
  readonly fromFamilyId: string | null;
  /** The family that they join; null for those who are archived. */
  readonly toFamilyId: string | null;
}

/**
 * Students joined or left a family: they were added to it, moved, archived or restored (rule F-11). The families are
 * locked by then. What later features do is written after the students themselves.
 */
export const studentMoved = effect<MovedStudents>('studentMoved');

/** What later features do when students move. */
export const planMove = (tx: Tx, moved: MovedStudents, acting: Acting): Promise<EffectPlan> =>
  acting.effects.plan(tx, studentMoved, moved, acting);
