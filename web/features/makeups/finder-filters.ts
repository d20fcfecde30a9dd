import { weekdayName, weekdays } from '../schedule/weekdays.ts';

/** For seats without a token, in the address and in choices; no token has it for an id. */
export const NO_TOKEN = 'none';
const EVERYWHERE = 'all';

export const WEEKS = [1, 2, 4, 6, 8, 12] as const;
const USUAL_WEEKS = 4;

/** "7 days", "4 weeks": the next week is not one that begins on a Monday. */
export const sayWeeks = (weeks: number): string =>
  weeks === 1 ? '7 days' : `${String(weeks)} weeks`;

/** What narrows the list of seats; null where it does not. */
export interface FinderFilters {
  /** undefined: the first that can be used; null: without one. */
  tokenId: string | null | undefined;
  locationId: string | null;
  programId: string | null;
  levelId: string | null;
  /** 1 Monday … 7 Sunday; none: every day. */
  weekdays: readonly number[];
  weeks: number;
}

/** The names of the filters in the address of the page. */
const names = {
  tokenId: 'token',
  locationId: 'location',
  programId: 'program',
  levelId: 'level',
  weekdays: 'days',
  weeks: 'weeks',
} as const;

/** What the address says; what makes no sense in it counts as not said. The portal’s location holds until another is chosen. */
export function readFilters(params: URLSearchParams, locationId: string | null): FinderFilters {
  const idOf = (name: string) => {
    const text = params.get(name) ?? '';
    return /^[0-9a-f-]{36}$/.test(text) ? text : null;
  };
  const days = (params.get(names.weekdays) ?? '').split(',');
  const weeks = Number(params.get(names.weeks));
  return {
    tokenId: params.get(names.tokenId) === NO_TOKEN ? null : (idOf(names.tokenId) ?? undefined),
    locationId:
      params.get(names.locationId) === EVERYWHERE ? null : (idOf(names.locationId) ?? locationId),
    programId: idOf(names.programId),
    levelId: idOf(names.levelId),
    weekdays: weekdays.filter(({ name }) => days.includes(shortOf(name))).map((one) => one.number),
    weeks: WEEKS.find((one) => one === weeks) ?? USUAL_WEEKS,
  };
}

/** The address with these filters in it; what is as usual stands not in it. */
export function withFilters(
  params: URLSearchParams,
  changed: Partial<FinderFilters>,
): URLSearchParams {
  const next = new URLSearchParams(params);
  const written: Record<keyof FinderFilters, string | null> = {
    tokenId: changed.tokenId === null ? NO_TOKEN : (changed.tokenId ?? null),
    locationId: changed.locationId ?? EVERYWHERE,
    programId: changed.programId ?? null,
    levelId: changed.levelId ?? null,
    weekdays: changed.weekdays?.map((day) => shortOf(weekdayName(day))).join() ?? null,
    weeks: changed.weeks === USUAL_WEEKS ? null : String(changed.weeks),
  };
  for (const key of Object.keys(changed) as (keyof FinderFilters)[]) {
    const text = written[key];
    if (text) next.set(names[key], text);
    else next.delete(names[key]);
  }
  return next;
}

/** How many of them narrow the list; the token and the weeks always do. */
export function countFilters(filters: FinderFilters): number {
  const { locationId, programId, levelId } = filters;
  return (
    [locationId, programId, levelId].filter(Boolean).length + (filters.weekdays.length > 0 ? 1 : 0)
  );
}

export const noFilters: Partial<FinderFilters> = {
  locationId: null,
  programId: null,
  levelId: null,
  weekdays: [],
};

/** "mon" */
function shortOf(name: string): string {
  return name.slice(0, 3).toLowerCase();
}
