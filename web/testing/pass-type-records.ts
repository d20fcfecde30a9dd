import { location, schoolClass } from './records.ts';

/** Pass types as the API answers them. */
type Overrides = Record<string, unknown>;

export const northGym = location({ id: 'north', name: 'North Gym' });
export const southPool = location({ id: 'south', name: 'South Pool' });
export const gymnastics = { id: 'gymnastics', name: 'Gymnastics' };
export const swim = { id: 'swim', name: 'Swim' };

let lastId = 0;

export function passType(overrides: Overrides = {}) {
  lastId += 1;
  return {
    id: `type-${String(lastId)}`,
    version: 1,
    status: 'FOR_SALE',
    title: 'Open Gym 10',
    slug: 'open-gym-10',
    description: null,
    categories: [] as string[],
    holderKind: 'FAMILY',
    availableForSale: true,
    portalSale: true,
    portalRedemption: true,
    priceMode: 'FLAT',
    priceCents: 12_000,
    uses: 10 as number | null,
    maxIssued: null as number | null,
    dateMode: 'OPEN',
    startsOn: null,
    expiresOn: null,
    validDays: null,
    program: null,
    chargeCategory: null,
    taxRate: null,
    limits: { locations: [], programs: [], levels: [], classes: [] },
    image: null,
    sold: 18,
    outstanding: 116,
    unlimitedSold: 0,
    viewerCan: { change: true, suspend: true, delete: true },
    ...overrides,
  };
}

export const choices = {
  locations: [northGym, southPool],
  programs: [gymnastics, swim],
  levels: [{ id: 'beginner', name: 'Beginner' }],
  categories: ['Drop-in', 'Swim'],
  chargeCategories: ['Passes'],
};

interface Tested {
  limits: { locations: string[]; programs: string[]; levels: string[]; classes: string[] };
  from: string;
}

/** Two classes meet next week; a pass for swimming opens one of them. */
export function classesOpenedBy({ limits, from }: Tested) {
  const openGym = {
    class: schoolClass({ id: 'open-gym', name: 'Open Gym', location: northGym }),
    dates: ['2026-11-30', '2026-12-02'],
  };
  const lanes = {
    class: schoolClass({ id: 'lanes', name: 'Lane Swim', location: southPool }),
    dates: ['2026-12-01'],
  };
  const all = limits.programs.includes('swim') ? [lanes] : [openGym, lanes];
  const classes = limits.classes.length > 0 ? [openGym] : all;
  return {
    from,
    to: '2026-12-06',
    classes,
    openedCount: classes.length,
    otherCount: 2 - classes.length,
  };
}

export function passTypeRefused(overrides: Overrides = {}) {
  return {
    __typename: 'PassTypeRefused',
    field: null,
    reason: 'OUT_OF_RANGE',
    message: 'No.',
    fix: null,
    rule: 'P-8',
    ...overrides,
  };
}
