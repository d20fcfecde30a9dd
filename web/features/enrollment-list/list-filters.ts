import { accountPath } from '../../lib/account.ts';
import { addDays, isPlainDate } from '../../lib/plain-date.ts';

export const types = ['ACTIVE', 'TRIAL', 'MAKEUP', 'SINGLE_DAY', 'WAIT'] as const;
export type EnrollmentTypeName = (typeof types)[number];

/** What narrows the list; null where it does not. */
export interface ListFilters {
  from: string;
  to: string;
  types: readonly EnrollmentTypeName[];
  programId: string | null;
  levelId: string | null;
  instructorId: string | null;
  seasonId: string | null;
  keywordId: string | null;
  /** Who is new: the first enrollment that a student ever had. */
  firstOnly: boolean;
  /** What ends, and has not yet. */
  dropping: boolean;
}

/** The names of the filters in the address of the page. */
export const names = {
  from: 'from',
  to: 'to',
  types: 'types',
  programId: 'program',
  levelId: 'level',
  instructorId: 'instructor',
  seasonId: 'session',
  keywordId: 'keyword',
  firstOnly: 'new',
  dropping: 'dropping',
} as const;

/** How many days the page shows without being asked: a week. */
const USUAL_DAYS = 6;

/** What the address says; what makes no sense in it counts as not said. */
export function readFilters(params: URLSearchParams, today: string): ListFilters {
  const idOf = (name: string) => {
    const text = params.get(name) ?? '';
    return /^[0-9a-f-]{36}$/.test(text) ? text : null;
  };
  const dayOf = (name: string) => {
    const text = params.get(name) ?? '';
    return isPlainDate(text) ? text : null;
  };
  const from = dayOf(names.from) ?? today;
  const to = dayOf(names.to) ?? addDays(from, USUAL_DAYS);
  const chosen = new Set((params.get(names.types) ?? '').toUpperCase().split(','));
  return {
    from,
    to: to < from ? from : to,
    types: types.filter((type) => chosen.has(type)),
    programId: idOf(names.programId),
    levelId: idOf(names.levelId),
    instructorId: idOf(names.instructorId),
    seasonId: idOf(names.seasonId),
    keywordId: idOf(names.keywordId),
    firstOnly: params.get(names.firstOnly) === '1',
    dropping: params.get(names.dropping) === '1',
  };
}

type Changed = Partial<{ [Key in keyof ListFilters]: ListFilters[Key] | null }>;

/** The address with these filters in it; null takes one out. */
export function withFilters(params: URLSearchParams, changed: Changed): URLSearchParams {
  const next = new URLSearchParams(params);
  for (const key of Object.keys(changed) as (keyof ListFilters)[]) {
    const value = changed[key];
    const text = Array.isArray(value)
      ? value.join(',').toLowerCase()
      : value === true
        ? '1'
        : value;
    if (typeof text === 'string' && text !== '') next.set(names[key], text);
    else next.delete(names[key]);
  }
  return next;
}

/** How many of them narrow the list, the days aside: those it always has. */
export function countFilters(filters: ListFilters): number {
  const { types: chosen, firstOnly, dropping } = filters;
  const { programId, levelId, instructorId, seasonId, keywordId } = filters;
  const ids = [programId, levelId, instructorId, seasonId, keywordId];
  return [chosen.length > 0, firstOnly, dropping, ...ids.map((id) => id !== null)].filter(Boolean)
    .length;
}

/** The arguments of the list. */
export function filterArguments({ types: chosen, firstOnly, dropping, ...rest }: ListFilters) {
  return {
    ...rest,
    types: chosen.length > 0 ? [...chosen] : null,
    firstOnly: firstOnly || null,
    dropping: dropping || null,
  };
}

/** Where the same list can be had as a file. */
export function csvAddress(
  asked: Record<string, string | boolean | readonly string[] | null>,
): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(asked)) {
    if (value === null || value === false) continue;
    query.set(name, typeof value === 'object' ? value.join(',') : String(value));
  }
  return `${accountPath('enrollments.csv')}?${query.toString()}`;
}
