import { addDays, sayDate, type LocalDate } from '../../shared/local-date.ts';

/** How many hold a place on a date, by what they are. */
export interface SeatCounts {
  readonly active: number;
  readonly trial: number;
  readonly makeup: number;
  readonly singleDay: number;
  /** How many of all these will not come on the date, as somebody told beforehand (rule T-8). */
  readonly expectedAbsent: number;
  /** ACTIVE enrollments that start after the date, within the look-ahead. */
  readonly starting: number;
  /** How many days enrollments that start later already count, as the school has set it. */
  readonly lookAheadDays: number;
}

export interface OpeningsFacts {
  readonly date: LocalDate;
  readonly capacity: number | null;
  readonly ongoing: number | null;
  readonly ongoingExplained: string;
  readonly oneDay: number | null;
  readonly oneDayExplained: string;
}

const NO_LIMIT = 'This class has no limit.';

type Counted = readonly [count: number, what: string];

function arithmetic(
  capacity: number,
  taken: readonly Counted[],
  left: number,
  [absent, what]: Counted = [0, ''],
): string {
  const parts = taken
    .filter(([count]) => count > 0)
    .map(([count, ofWhat]) => ` − ${count} ${ofWhat}`);
  const freed = absent > 0 ? ` + ${absent} ${what}` : '';
  return `${capacity} places${parts.join('')}${freed} = ${left}`;
}

const taken = (seats: SeatCounts): number =>
  seats.active + seats.trial + seats.makeup + seats.singleDay;

/**
 * How many places are open for that one day, without the sum in words; null is no limit. Whoever will not come frees
 * the place for that day, not for longer.
 */
export const oneDayOpenings = (capacity: number | null, seats: SeatCounts): number | null =>
  capacity === null ? null : capacity - taken(seats) + seats.expectedAbsent;

/** The two numbers of openings on a date: for an ongoing place, and for that one day (rule S-4). */
export function openingsOn(
  date: LocalDate,
  capacity: number | null,
  seats: SeatCounts,
): OpeningsFacts {
  if (capacity === null) {
    return {
      date,
      capacity,
      ongoing: null,
      ongoingExplained: NO_LIMIT,
      oneDay: null,
      oneDayExplained: NO_LIMIT,
    };
  }
  const onTheDay = [
    [seats.active, 'active'],
    [seats.trial, 'trial'],
    [seats.makeup, 'makeup'],
    [seats.singleDay, 'single day'],
  ] as const;
  const oneDay = capacity - taken(seats) + seats.expectedAbsent;
  const ongoing = capacity - taken(seats) - seats.starting;
  const starting = [
    seats.starting,
    `starting by ${sayDate(addDays(date, seats.lookAheadDays))}`,
  ] as const;
  return {
    date,
    capacity,
    ongoing,
    ongoingExplained: arithmetic(capacity, [...onTheDay, starting], ongoing),
    oneDay,
    oneDayExplained: arithmetic(capacity, onTheDay, oneDay, [
      seats.expectedAbsent,
      'expected absent',
    ]),
  };
}
