import { addDays, weekdayOf, type LocalDate } from '../../shared/local-date.ts';
import type { SeasonKind } from '../../features/schedule/calendar.entities.ts';
import type { SeasonKey } from '../catalogue/class-spec.ts';
import type { Seed } from '../seed.ts';

export interface DateRange {
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
}

export interface DemoSeason {
  readonly id: string;
  readonly name: string;
  readonly kind: SeasonKind;
  readonly ranges: readonly DateRange[];
}

export interface Seasons {
  readonly all: readonly DemoSeason[];
  /** Which ones a class is in. */
  of(key: SeasonKey | null): readonly DemoSeason[];
}

/** Thirteen weeks. */
const SESSION_DAYS = 91;
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const monthOf = (date: LocalDate): string => MONTHS[Number(date.slice(5, 7)) - 1] ?? '';

/** Sessions around today: one that is over, this one, the next one, an intensive before it, and a rolling one for years. */
export function makeSeasons(seed: Seed): Seasons {
  const starts = seed.day(1 - weekdayOf(seed.today) - 35);
  const range = (sessions: number): DateRange => ({
    startsOn: addDays(starts, sessions * SESSION_DAYS),
    endsOn: addDays(starts, (sessions + 1) * SESSION_DAYS - 1),
  });
  const session = ({ startsOn, endsOn }: DateRange, what: string): DemoSeason => ({
    id: seed.id(),
    name: `${what} ${monthOf(startsOn)}–${monthOf(endsOn)} ${endsOn.slice(0, 4)}`,
    kind: 'SESSION',
    ranges: [{ startsOn, endsOn }],
  });
  const past = session(range(-1), 'Session');
  const current = session(range(0), 'Session');
  const next = session(range(1), 'Session');
  const intensive = session(
    { startsOn: addDays(starts, 70), endsOn: addDays(starts, 83) },
    'Intensive',
  );
  const rolling: DemoSeason = {
    id: seed.id(),
    name: 'Year-round',
    kind: 'ROLLING',
    ranges: Array.from({ length: 24 }, (_, index) => range(index - 12)),
  };
  const byKey: Record<SeasonKey, readonly DemoSeason[]> = {
    ROLLING: [rolling],
    TERM: [past, current, next],
    PAST: [past],
    NEXT: [next],
    INTENSIVE: [intensive],
  };
  return {
    all: [past, current, next, intensive, rolling],
    of: (key) => (key === null ? [] : byKey[key]),
  };
}
