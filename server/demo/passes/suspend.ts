import type { Seed } from '../seed.ts';
import type { Act } from './ledger.ts';
import type { PassPlan } from './plan.ts';

/** The pass, or one student's row of it, at a moment. */
export interface Suspended {
  readonly at: Date;
  /** Whose row; null is the pass as a whole. */
  readonly studentId: string | null;
  readonly reason: string | null;
}

const REASONS = [
  'Injured, back after the holidays',
  'Family is away',
  'Payment is outstanding',
  'Asked for by the parents',
  null,
] as const;
const HALF_AN_HOUR = 30 * 60_000;

/** When what a plan wants suspended was: some days ago, and after the last act of those whom it stops. */
export function suspend(
  seed: Seed,
  { suspension, child, household }: PassPlan,
  acts: readonly Act[],
  givenAt: Date,
): Suspended | null {
  if (suspension !== 'PASS' && suspension !== 'ROW') return null;
  // The youngest one's row, as parents ask for.
  const student = suspension === 'ROW' ? (child ?? household.children.at(-1) ?? null) : null;
  const stopped = acts.filter(
    ({ enrollment }) => student === null || enrollment.studentId === student.id,
  );
  const last = Math.max(givenAt.getTime(), ...stopped.map(({ at }) => at.getTime()));
  const planned = seed.instant(seed.day(-seed.int(1, 25)), seed.officeTime());
  return {
    at: new Date(Math.max(planned.getTime(), last + HALF_AN_HOUR)),
    studentId: student?.id ?? null,
    reason: seed.pick(REASONS),
  };
}
