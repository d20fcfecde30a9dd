import { addDays, type LocalDate, type LocalTime } from '../../shared/local-date.ts';
import type { TimeslotFacts } from '../schedule/meeting.rules.ts';
import type { CatalogueValues } from './catalogue.rules.ts';

export type WeeklyTimes = Pick<CatalogueValues, 'days' | 'starts' | 'ends'>;

export interface NewTimeslot {
  readonly weekday: number;
  readonly starts: LocalTime;
  readonly ends: LocalTime;
  readonly validFrom: LocalDate | null;
}

export interface TimeslotChange {
  /** Timeslots that were never in force. */
  readonly erase: readonly string[];
  /** Timeslots that past dates were held by. */
  readonly end: { readonly ids: readonly string[]; readonly on: LocalDate };
  readonly add: readonly NewTimeslot[];
}

const signature = (slot: Pick<TimeslotFacts, 'weekday' | 'starts' | 'ends'>): string =>
  `${slot.weekday} ${slot.starts}-${slot.ends}`;

export const weekOf = ({ days, starts, ends }: WeeklyTimes): Omit<NewTimeslot, 'validFrom'>[] =>
  days.map((weekday) => ({ weekday, starts, ends }));

/** The timeslots that count from `today` on. */
const timeslotsFrom = <T extends TimeslotFacts>(slots: readonly T[], today: LocalDate): T[] =>
  slots.filter((slot) => slot.validTo === null || slot.validTo >= today);

/** Whether a class meets, from today on and without an end, at just these times. */
export function meetsAt(
  slots: readonly TimeslotFacts[],
  times: WeeklyTimes,
  today: LocalDate,
): boolean {
  const now = timeslotsFrom(slots, today);
  const isOpen = now.every((slot) => slot.validTo === null && (slot.validFrom ?? today) <= today);
  const wanted = new Set(weekOf(times).map(signature));
  return isOpen && now.length === wanted.size && now.every((slot) => wanted.has(signature(slot)));
}

/** New times hold from today, so that past dates keep theirs; a class that has not begun has no past (rule I-7). */
export function changeTimeslots(
  slots: readonly TimeslotFacts[],
  times: WeeklyTimes,
  { today, hasBegun }: { today: LocalDate; hasBegun: boolean },
): TimeslotChange {
  const now = timeslotsFrom(slots, today);
  const wanted = weekOf(times);
  const keeps = new Set(wanted.map(signature));
  const present = new Set(now.map(signature));
  const gone = now.filter((slot) => !keeps.has(signature(slot)));
  const wasHeld = (slot: TimeslotFacts): boolean =>
    hasBegun && (slot.validFrom === null || slot.validFrom < today);
  return {
    erase: gone.filter((slot) => !wasHeld(slot)).map((slot) => slot.id),
    end: { ids: gone.filter(wasHeld).map((slot) => slot.id), on: addDays(today, -1) },
    add: wanted
      .filter((slot) => !present.has(signature(slot)))
      .map((slot) => ({ ...slot, validFrom: hasBegun ? today : null })),
  };
}
