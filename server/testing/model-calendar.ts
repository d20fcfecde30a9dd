/** When the classes of a model meet: every day, but for what is cancelled or closed (rules S-2, S-3 and S-5). */
export interface ModelClass {
  readonly id: string;
  readonly zone: string;
  /** It meets every day. */
  readonly slots: readonly { readonly starts: string; readonly ends: string }[];
  readonly sessions: readonly { readonly id: string; readonly from: string; readonly to: string }[];
}

export interface ModelCancellation {
  readonly id: string;
  readonly classId: string;
  readonly date: string;
  /** Null is the whole date. */
  readonly starts: string | null;
}

export interface ModelClosure {
  readonly from: string;
  readonly to: string;
  readonly classIds: readonly string[];
}

const clocks = new Map<string, Intl.DateTimeFormat>();
/** "2026-11-24 17:05", as somebody at the place would say it. */
export function wallClock(at: Date, timeZone: string): string {
  const clock =
    clocks.get(timeZone) ??
    new Intl.DateTimeFormat('sv-SE', {
      ...{ timeZone, dateStyle: 'short', timeStyle: 'short' },
    });
  clocks.set(timeZone, clock);
  return clock.format(at);
}

export const dayAfter = (date: string, days = 1): string => {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10);
};

const halfAnHourAfter = (time: string): string => {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const total = hour * 60 + minute + 30;
  const later = `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`;
  return later < '23:55' ? later : '23:55';
};

/** When a date of a class is looked at for the first time; half an hour after it, or when the day ends. */
export const firstLook = ({ slots }: ModelClass): string =>
  halfAnHourAfter(slots.at(-1)?.ends ?? '');

export const closesDate = (
  closure: ModelClosure | null | undefined,
  classId: string,
  date: string,
): boolean =>
  Boolean(closure?.classIds.includes(classId) && closure.from <= date && date <= closure.to);

export class ModelCalendar {
  /** Those that stand. */
  readonly cancellations = new Map<string, ModelCancellation>();
  readonly closures = new Map<string, ModelClosure>();

  constructor(readonly classes: readonly ModelClass[]) {}

  classOf(classId: string): ModelClass {
    const found = this.classes.find(({ id }) => id === classId);
    if (!found) throw new Error('There is no such class.');
    return found;
  }

  /** The times of a date that are held. */
  timesOn(classId: string, date: string): string[] {
    if ([...this.closures.values()].some((one) => closesDate(one, classId, date))) return [];
    return this.classOf(classId)
      .slots.map(({ starts }) => starts)
      .filter(
        (time) =>
          ![...this.cancellations.values()].some(
            (one) =>
              one.classId === classId && one.date === date && [null, time].includes(one.starts),
          ),
      );
  }

  isHeld(classId: string, date: string): boolean {
    return this.timesOn(classId, date).length > 0;
  }
}
