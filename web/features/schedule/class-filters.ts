import { isPlainDate } from '../../lib/plain-date.ts';
import { weekdayName, weekdays } from './weekdays.ts';

/** What narrows the list of classes; null where it does not. */
export interface ClassFilters {
  programId: string | null;
  levelId: string | null;
  instructorId: string | null;
  /** 1 Monday … 7 Sunday */
  weekday: number | null;
  seasonId: string | null;
  keywordId: string | null;
  /** The day that the openings and the two below are of; null is each location's today. */
  date: string | null;
  /** Only classes that meet on it. */
  meets: boolean;
  /** Only classes with a place left on it. */
  hasOpenings: boolean;
}

/** The names of the filters in the address of the page. */
const names = {
  programId: 'program',
  levelId: 'level',
  instructorId: 'instructor',
  weekday: 'day',
  seasonId: 'session',
  keywordId: 'keyword',
  date: 'date',
  meets: 'meets',
  hasOpenings: 'open',
} as const;

export const noFilters: ClassFilters = {
  programId: null,
  levelId: null,
  instructorId: null,
  weekday: null,
  seasonId: null,
  keywordId: null,
  date: null,
  meets: false,
  hasOpenings: false,
};

const filterKeys = Object.keys(names) as (keyof ClassFilters)[];

/** What the address says; what makes no sense in it counts as not said. */
export function readFilters(params: URLSearchParams): ClassFilters {
  const idOf = (name: string) => {
    const text = params.get(name) ?? '';
    return /^[0-9a-f-]{36}$/.test(text) ? text : null;
  };
  const weekday = params.get(names.weekday);
  const date = params.get(names.date);
  return {
    programId: idOf(names.programId),
    levelId: idOf(names.levelId),
    instructorId: idOf(names.instructorId),
    weekday: weekdays.find(({ name }) => name.toLowerCase() === weekday)?.number ?? null,
    seasonId: idOf(names.seasonId),
    keywordId: idOf(names.keywordId),
    date: date && isPlainDate(date) ? date : null,
    meets: params.get(names.meets) === '1',
    hasOpenings: params.get(names.hasOpenings) === '1',
  };
}

/** The address with these filters in it. */
export function withFilters(params: URLSearchParams, changed: Partial<ClassFilters>) {
  const next = new URLSearchParams(params);
  for (const key of filterKeys.filter((one) => one in changed)) {
    const text = written(key, changed[key]);
    if (text === null) next.delete(names[key]);
    else next.set(names[key], text);
  }
  return next;
}

/** How many of them narrow the list. */
export function countFilters(filters: ClassFilters): number {
  return filterKeys.filter((key) => written(key, filters[key]) !== null).length;
}

function written(key: keyof ClassFilters, value: string | number | boolean | null | undefined) {
  if (value === null || value === undefined || value === false) return null;
  if (value === true) return '1';
  return key === 'weekday' ? weekdayName(Number(value)).toLowerCase() : String(value);
}
