import { PassDateMode, PassPriceMode } from '../../features/passes/pass.enums.ts';
import type { PassTypeVersion } from '../../features/passes/pass-type.entities.ts';
import type { ProgramName } from '../catalogue/class-spec.ts';
import { idOf } from '../schedule/places.ts';
import type { Seed } from '../seed.ts';

/** How long a new pass holds: so many days, until the end of the season, or for ever. */
type Holds = number | 'SEASON' | 'ALWAYS';

interface Sales {
  readonly holds: Holds;
  readonly categories?: readonly string[];
  readonly program?: ProgramName;
  readonly perUse?: true;
  readonly maxIssued?: number;
  readonly taxRate?: string;
  readonly chargeCategory?: string;
  readonly isNotSold?: true;
  readonly isNotSoldOnline?: true;
  readonly isNotUsedOnline?: true;
}

const gym = { categories: ['Drop-in'], program: 'Gymnastics' } as const;
const swim = { categories: ['Swimming'], program: 'Swim' } as const;
const dance = { categories: ['Dance'], program: 'Dance' } as const;
const dropIn = { categories: ['Drop-in'] } as const;
const gift = { categories: ['Promotions'], chargeCategory: 'Promotions' } as const;

/** What each type costs, in cents, of the pass or of one use, and how it is sold. */
const SALES: Readonly<Record<string, readonly [cents: number, sales: Sales]>> = {
  '200-visit All Access': [
    175_000,
    { holds: 'ALWAYS', categories: ['Memberships'], maxIssued: 25, isNotSoldOnline: true },
  ],
  '10-visit Open Gym': [12_000, { holds: 365, ...gym }],
  '20-visit Open Gym': [22_000, { holds: 365, ...gym }],
  'Unlimited Open Gym': [
    45_000,
    { holds: 'SEASON', ...gym, categories: ['Drop-in', 'Memberships'] },
  ],
  'Family Swim 10': [9_500, { holds: 365, ...swim }],
  'Family Swim 25': [21_250, { holds: 365, ...swim }],
  'North Gym 10': [14_500, { holds: 270 }],
  'South Pool 10': [13_500, { holds: 270 }],
  'Any Drop-in 10': [13_000, { holds: 180, ...dropIn }],
  'Any Drop-in 30': [36_000, { holds: 365, ...dropIn }],
  'Gymnastics 8': [17_600, { holds: 120, ...gym, categories: ['Classes'] }],
  'Swim 8': [16_000, { holds: 120, ...swim, categories: ['Classes', 'Swimming'] }],
  'Dance Sampler 8': [15_200, { holds: 120, ...dance, categories: ['Classes', 'Dance'] }],
  'Toddler Play 10': [8_500, { holds: 180, ...dropIn, taxRate: '0' }],
  'Preschool Sampler 6': [9_900, { holds: 90, categories: ['Classes'], taxRate: '0' }],
  'Open House Promo 5': [0, { holds: 60, ...gift, maxIssued: 100, isNotSoldOnline: true }],
  'Swim Practice 5': [4_250, { holds: 'ALWAYS', ...swim }],
  'Swim Practice 20': [15_000, { holds: 'SEASON', ...swim }],
  'Lane Swim 10': [725, { holds: 365, ...swim, perUse: true }],
  'Lane Swim Unlimited': [32_000, { holds: 'SEASON', ...swim, maxIssued: 60 }],
  'Parkour Practice 10': [1_450, { holds: 180, ...gym, perUse: true }],
  'Trampoline Drop-In 6': [1_600, { holds: 120, ...gym, perUse: true, isNotUsedOnline: true }],
  'Dance Practice 10': [11_000, { holds: 365, ...dance }],
  'Water Games 6': [5_400, { holds: 90, ...swim }],
  'Homeschool Mornings 12': [15_600, { holds: 'SEASON', categories: ['Classes'], maxIssued: 40 }],
  'Trial Week 3': [2_900, { holds: 14, ...gift }],
  'Beginner Sampler 6': [10_500, { holds: 90, categories: ['Classes'] }],
  'Gym & Dance 10': [18_500, { holds: 180, categories: ['Classes', 'Dance'] }],
  'Pool Plus 5': [9_750, { holds: 120, ...swim, isNotSold: true }],
  'Birthday Bonus': [
    0,
    { holds: 90, ...gift, maxIssued: 250, isNotSold: true, isNotUsedOnline: true },
  ],
};

/** Before they were renewed, types were cheaper by so much of a hundred. */
const FORMER_PRICE = 92;

/** First and last day of the season, from today. */
export const SEASON = { starts: -80, ends: 200 } as const;

/** How long a pass of a type holds. */
export const holdsOf = (title: string): Holds => salesOf(title)[1].holds;

function salesOf(title: string): readonly [cents: number, sales: Sales] {
  const sales = SALES[title];
  if (!sales) throw new Error(`Nobody knows what "${title}" costs.`);
  return sales;
}

export type SalesTerms = Omit<
  PassTypeVersion,
  'accountId' | 'id' | 'typeId' | 'number' | 'title' | 'description' | 'holderKind' | 'uses'
>;

/** The terms of a type beside what it opens. */
export function salesTerms(
  seed: Seed,
  title: string,
  programs: ReadonlyMap<string, string>,
  isFormer: boolean,
): SalesTerms {
  const [cents, sales] = salesOf(title);
  const { holds } = sales;
  return {
    categories: [...(sales.categories ?? [])],
    availableForSale: !sales.isNotSold,
    portalSale: !sales.isNotSoldOnline,
    portalRedemption: !sales.isNotUsedOnline,
    priceMode: sales.perUse ? PassPriceMode.PER_USE : PassPriceMode.FLAT,
    priceCents: isFormer ? Math.round((cents * FORMER_PRICE) / 10_000) * 100 : cents,
    maxIssued: sales.maxIssued ?? null,
    dateMode:
      holds === 'SEASON'
        ? PassDateMode.FIXED
        : holds === 'ALWAYS'
          ? PassDateMode.OPEN
          : PassDateMode.DAYS,
    startsOn: holds === 'SEASON' ? seed.day(SEASON.starts) : null,
    expiresOn: holds === 'SEASON' ? seed.day(SEASON.ends) : null,
    validDays: typeof holds === 'number' ? holds : null,
    programId: sales.program ? idOf(programs, sales.program) : null,
    chargeCategory: sales.chargeCategory ?? 'Punch passes',
    taxRate: sales.taxRate ?? null,
  };
}
