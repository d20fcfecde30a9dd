import {
  Cancellation,
  Closure,
  ClosureTarget,
  type ClosureScope,
} from '../../features/schedule/calendar.entities.ts';
import { weekdayOf, type LocalDate, type LocalTime } from '../../shared/local-date.ts';
import { SOUTH_POOL, type ClassSpec, type ProgramName } from '../catalogue/class-spec.ts';
import type { Seed } from '../seed.ts';
import { rowsOf, type Table } from '../table.ts';
import { winterHolidays } from './holidays.ts';
import { idOf, type Places } from './places.ts';

interface DayOff {
  readonly id: string;
  readonly reason: string;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  readonly scope: ClosureScope;
  readonly programId: string | null;
  readonly locationId: string | null;
}

/** A recital in three weeks, a day of maintenance in five, and a week without tuition that closes nothing. */
export function makeClosures(seed: Seed, places: Places): DayOff[] {
  const closure = (
    reason: string,
    [from, to]: readonly [number, number],
    scope: ClosureScope,
    target: Partial<Pick<DayOff, 'programId' | 'locationId'>>,
  ): DayOff => ({
    id: seed.id(),
    reason,
    startsOn: seed.day(from),
    endsOn: seed.day(to),
    scope,
    programId: null,
    locationId: null,
    ...target,
  });
  return [
    closure('Dance recital at the theatre', [21, 22], 'BOTH', {
      programId: idOf(places.programs, 'Dance'),
    }),
    closure('Pool maintenance', [35, 35], 'CLOSURES', {
      locationId: idOf(places.locations, SOUTH_POOL),
    }),
    closure('Tuition-free week', [28, 34], 'BILLING', {
      programId: idOf(places.programs, 'Gymnastics'),
    }),
  ];
}

export interface DemoCancellation {
  readonly id: string;
  readonly eventId: string;
  readonly date: LocalDate;
  readonly starts: LocalTime | null;
  readonly reason: string;
}

const REASONS: Record<ProgramName, readonly string[]> = {
  Gymnastics: ['floor repair', 'instructor is ill'],
  Swim: ['water too cold', 'instructor is ill', 'swim meet'],
  Dance: ['instructor is ill', 'private event'],
};

/** One class is cancelled today, another each third day of the weeks to come; a class that meets twice loses one time only. */
export function makeCancellations(
  seed: Seed,
  classes: readonly { id: string; spec: ClassSpec }[],
): DemoCancellation[] {
  const cancellable = seed.shuffled(
    classes.filter(
      ({ spec }) =>
        spec.isActive && !spec.isFull && spec.level !== 'Drop-in' && spec.season !== 'INTENSIVE',
    ),
  );
  const hit = new Set<string>();
  const cancel = (days: number): DemoCancellation[] => {
    const date = seed.day(days);
    const weekday = weekdayOf(date);
    // A lesson of children who come by themselves, so that whoever holds an open pass meets it in the dialog.
    const one = cancellable.find(
      ({ id, spec }) =>
        !hit.has(id) &&
        spec.level === 'Beginner' &&
        spec.season !== 'PAST' &&
        spec.season !== 'NEXT' &&
        spec.slots.some((slot) => slot.weekday === weekday),
    );
    if (!one) return [];
    hit.add(one.id);
    const reasons = REASONS[one.spec.program];
    return [{ id: seed.id(), eventId: one.id, date, starts: null, reason: seed.pick(reasons) }];
  };
  const cancelled = Array.from({ length: 10 }, (_, index) => index * 3).flatMap(cancel);

  const twice = classes.find(({ spec }) => spec.name === 'Musical Theatre');
  const saturday = seed.day(((6 - weekdayOf(seed.today) + 7) % 7) + 7);
  if (twice) {
    cancelled.push({
      id: seed.id(),
      eventId: twice.id,
      date: saturday,
      starts: '13:00',
      reason: 'instructor is ill',
    });
  }
  return cancelled;
}

export function dayOffTables(
  seed: Seed,
  places: Places,
  closures: readonly DayOff[],
  cancellations: readonly DemoCancellation[],
): Table[] {
  const holidays = winterHolidays(seed.today, places);
  return [
    rowsOf(Closure, [
      ...closures.map(({ id, reason, startsOn, endsOn, scope }) => ({
        id,
        reason,
        startsOn,
        endsOn,
        scope,
      })),
      holidays.closure,
    ]),
    rowsOf(ClosureTarget, [
      ...closures.map(({ id, programId, locationId }) => ({
        id: seed.id(),
        closureId: id,
        programId,
        locationId,
      })),
      ...holidays.targets,
    ]),
    rowsOf(
      Cancellation,
      cancellations.map((one) => ({ ...one, taskId: null })),
    ),
  ];
}
