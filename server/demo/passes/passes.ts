import type { NewRow } from '../../db/row.ts';
import { Pass, PassEntry, PassHolder } from '../../features/passes/pass.entities.ts';
import { PassEntryKind, PassStatus } from '../../features/passes/pass.enums.ts';
import type { School } from '../enrollments/school.ts';
import { rowsOf, type Table } from '../table.ts';
import { writeLedger } from './ledger.ts';
import { passTypeTables, type DemoPassType } from './pass-types.ts';
import type { PassPlan } from './plan.ts';
import { makePunches } from './punches.ts';
import { suspend } from './suspend.ts';

type Desk = readonly (readonly [staffId: string, weight: number])[];
type SoldPass = NewRow<Pass, 'deletedAt' | 'version'>;
type Row = NewRow<PassHolder, 'deletedAt' | 'leftAt'>;

interface Sold {
  readonly pass: SoldPass;
  readonly rows: readonly Row[];
  readonly entries: readonly NewRow<PassEntry>[];
}

/** Types were renewed about half a year ago. */
const NEW_TERMS = -180;

/** Sells the passes that are planned and punches them; the places that arise go to the roster. */
export function passTables(
  { seed, roster }: Pick<School, 'seed' | 'roster'>,
  types: readonly DemoPassType[],
  plans: readonly PassPlan[],
  desk: Desk,
  programs: ReadonlyMap<string, string>,
): Table[] {
  const sold = plans.map((plan): Sold => {
    const acts = makePunches(seed, roster, plan);
    const version = versionSold(plan, seed.day(NEW_TERMS));
    const id = seed.id();
    const givenAt = seed.instant(plan.givenOn, '08:30');
    const uses = acts.filter((act) => act.kind === PassEntryKind.USE).length;
    // What is used up has no more than was used; the office may have sold fewer.
    const total = plan.status === PassStatus.USED_UP ? Math.max(uses, 1) : version.uses;
    const suspended = suspend(seed, plan, acts, givenAt);
    const { used, lastUsedOn, entries } = writeLedger(
      seed,
      { id, total, activeOn: plan.activeOn, expires: plan.expires, givenAt },
      acts,
      suspended,
      desk,
    );
    const holders = plan.child ? [plan.child] : plan.household.children;
    return {
      pass: {
        id,
        versionId: version.id,
        familyId: plan.household.id,
        studentId: plan.child?.id ?? null,
        total,
        used,
        lastUsedOn,
        activeOn: plan.activeOn,
        expires: plan.expires,
        note: null,
        suspendedAt: suspended?.studentId === null ? suspended.at : null,
        createdAt: givenAt,
      },
      rows: holders.map((child) => ({
        id: seed.id(),
        passId: id,
        studentId: child.id,
        suspendedAt: suspended?.studentId === child.id ? suspended.at : null,
      })),
      entries,
    };
  });
  return [
    ...passTypeTables(seed, types, programs),
    rowsOf(
      Pass,
      sold.map(({ pass }) => pass),
    ),
    rowsOf(
      PassHolder,
      sold.flatMap(({ rows }) => rows),
    ),
    rowsOf(
      PassEntry,
      sold.flatMap(({ entries }) => entries),
    ),
  ];
}

function versionSold(
  { type, givenOn }: PassPlan,
  renewedOn: string,
): DemoPassType['versions'][number] {
  const version = givenOn < renewedOn ? type.versions[0] : type.versions.at(-1);
  if (!version) throw new Error(`"${type.spec.title}" has no terms.`);
  return version;
}
