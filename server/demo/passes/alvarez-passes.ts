import { PassStatus } from '../../features/passes/pass.enums.ts';
import { addDays } from '../../shared/local-date.ts';
import { alvarezChildren } from '../enrollments/alvarez-enrollments.ts';
import type { Household } from '../people/people.ts';
import type { Seed } from '../seed.ts';
import { ALL_ACCESS } from './pass-catalogue.ts';
import type { DemoPassType } from './pass-types.ts';
import type { PassPlan } from './plan.ts';

/** Since when the pass that opens every class may be used. It never expires. */
export const ALL_ACCESS_SINCE = '2026-01-01';

/** The six passes of the family that pictures show: one that opens every class, and one in each other state. */
export function alvarezPlans(
  seed: Seed,
  types: readonly DemoPassType[],
  households: readonly Household[],
): PassPlan[] {
  const [household] = households;
  if (!household) throw new Error('The demo has no family.');
  const { leo, maya } = alvarezChildren({ households });
  const plan = (
    title: string,
    status: PassStatus,
    active: number,
    uses: number,
    more: Partial<PassPlan> = {},
  ): PassPlan => {
    const type = types.find(({ spec }) => spec.title === title);
    if (!type) throw new Error(`The demo has no pass type "${title}".`);
    const activeOn = seed.day(active);
    const base = {
      type,
      household,
      child: null,
      status,
      suspension: null,
      activeOn,
      expires: null,
      uses,
      returned: 0,
      kept: 0,
    };
    const made = { ...base, ...more };
    return { ...made, givenOn: addDays(made.activeOn, -3) };
  };
  return [
    plan(ALL_ACCESS, PassStatus.ACTIVE, 0, 37, {
      activeOn: ALL_ACCESS_SINCE,
      returned: 2,
      kept: 1,
    }),
    plan('10-visit Open Gym', PassStatus.ACTIVE, -81, 4, {
      expires: seed.day(380),
      suspension: 'ROW',
    }),
    plan('Swim Practice 5', PassStatus.ACTIVE, -32, 4, { child: leo }),
    plan('Trial Week 3', PassStatus.EXPIRED, -210, 1, { child: maya, expires: seed.day(-196) }),
    plan('Dance Practice 10', PassStatus.FUTURE, 12, 0, {
      child: maya,
      givenOn: seed.day(-4),
      expires: seed.day(400),
    }),
    plan('Birthday Bonus', PassStatus.USED_UP, -140, 1, { child: maya, expires: seed.day(60) }),
  ];
}
