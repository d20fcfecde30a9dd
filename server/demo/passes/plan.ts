import { HolderKind, PassStatus } from '../../features/passes/pass.enums.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import { fits, isFreeAtTimes } from '../enrollments/fits.ts';
import type { Child, Household } from '../people/people.ts';
import type { Seed } from '../seed.ts';
import { SUSPENDED_TYPE, ALL_ACCESS } from './pass-catalogue.ts';
import type { DemoPassType } from './pass-types.ts';
import { holdsOf, SEASON } from './sales-terms.ts';

/** What is suspended, if anything: the pass, one student's row of it, or its type. */
export type Suspension = 'PASS' | 'ROW' | 'TYPE' | null;

/** A pass as it shall turn out; the punches follow. */
export interface PassPlan {
  readonly type: DemoPassType;
  readonly household: Household;
  /** Null for a family pass. */
  readonly child: Child | null;
  readonly status: PassStatus;
  readonly suspension: Suspension;
  readonly givenOn: LocalDate;
  readonly activeOn: LocalDate;
  readonly expires: LocalDate | null;
  readonly uses: number;
  /** Punches that were given back before the class, and enrollments that were removed without. */
  readonly returned: number;
  readonly kept: number;
}

type Dates = Pick<PassPlan, 'givenOn' | 'activeOn' | 'expires'>;

/** How many passes of each kind there are beside the family's of the pictures. */
const KINDS: readonly (readonly [count: number, status: PassStatus, suspension: Suspension])[] = [
  [150, PassStatus.ACTIVE, null],
  [25, PassStatus.FUTURE, null],
  [18, PassStatus.SUSPENDED, 'PASS'],
  [12, PassStatus.SUSPENDED, 'ROW'],
  [8, PassStatus.SUSPENDED, 'TYPE'],
  [46, PassStatus.EXPIRED, null],
  [35, PassStatus.USED_UP, null],
];

export function makePlans(
  seed: Seed,
  types: readonly DemoPassType[],
  households: readonly Household[],
): PassPlan[] {
  const taken = new Set<string>();
  const plans: PassPlan[] = [];
  for (const [count, status, suspension] of KINDS) {
    const offered = types.filter((type) => isSoldAs(type, status, suspension));
    let made = 0;
    seed.until(count, () => {
      const type = seed.pick(offered);
      const household = seed.pick(households);
      const dates = datesOf(seed, type, status, household.joinedOn);
      if (!dates || (suspension === 'ROW' && household.children.length < 2)) return false;
      const users = household.children.filter(
        (child) =>
          child.joinedOn <= dates.givenOn &&
          type.classes.some(
            ({ spec }) =>
              fits(child, spec, dates.activeOn) && isFreeAtTimes(child, spec.slots, dates.activeOn),
          ),
      );
      const child =
        type.spec.holder === HolderKind.STUDENT && users.length > 0 ? seed.pick(users) : null;
      const key = `${type.id} ${child?.id ?? household.id}`;
      if (users.length === 0 || taken.has(key)) return false;
      taken.add(key);
      made += 1;
      plans.push({
        type,
        household,
        child,
        status,
        suspension,
        ...dates,
        uses: usesOf(seed, type, status),
        returned: status === PassStatus.ACTIVE && made % 7 === 0 ? 1 : 0,
        kept: status === PassStatus.ACTIVE && made % 30 === 0 ? 1 : 0,
      });
      return true;
    });
  }
  return plans;
}

/** Which types a pass of this kind may be of. Few have more than ten uses to use up. */
function isSoldAs({ spec }: DemoPassType, status: PassStatus, suspension: Suspension): boolean {
  // There is one pass without any restriction, the family's of the pictures.
  if (spec.title === ALL_ACCESS) return false;
  if ((spec.title === SUSPENDED_TYPE) !== (suspension === 'TYPE')) return false;
  if (suspension === 'ROW' && spec.holder !== HolderKind.FAMILY) return false;
  return status !== PassStatus.USED_UP || (spec.uses !== null && spec.uses <= 6);
}

/**
 * Days on which the pass was given, may first and may last be used, as its type has it; null when the family was not
 * there yet, or a pass of this type cannot stand so.
 */
function datesOf(
  seed: Seed,
  { spec }: DemoPassType,
  status: PassStatus,
  joinedOn: LocalDate,
): Dates | null {
  const holds = holdsOf(spec.title);
  const dates = (given: number, active: number): Dates | null => {
    const expires =
      typeof holds === 'number' ? active + holds : holds === 'SEASON' ? SEASON.ends : null;
    return seed.day(given) < joinedOn || (holds === 'SEASON' && active < SEASON.starts)
      ? null
      : {
          givenOn: seed.day(given),
          activeOn: seed.day(active),
          expires: expires === null ? null : seed.day(expires),
        };
  };
  if (status === PassStatus.FUTURE) return dates(-seed.int(1, 20), seed.int(2, 50));
  if (status === PassStatus.EXPIRED) {
    if (typeof holds !== 'number') return null;
    const active = -seed.int(1, 120) - holds;
    return dates(active - seed.int(1, 5), active);
  }
  const [newest, oldest] = status === PassStatus.USED_UP ? [60, 300] : [2, 220];
  const longest = typeof holds === 'number' ? holds : oldest;
  const active = -seed.int(Math.min(newest, longest), Math.min(oldest, longest));
  return dates(active - seed.int(1, 5), active);
}

function usesOf(seed: Seed, { spec }: DemoPassType, status: PassStatus): number {
  const most = spec.uses ?? 12;
  if (status === PassStatus.USED_UP) return most;
  if (status === PassStatus.FUTURE) return seed.int(0, 1);
  return seed.int(0, Math.min(most - 1, seed.chance(0.2) ? 8 : 4));
}
