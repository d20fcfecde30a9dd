/** The one place that reads the machine's clock; everything else is handed a `Clock`. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** A clock for tests and demos that stands still until it is moved. */
export function fixedClock(instant: string): Clock & { set(next: string): void } {
  let current = new Date(instant);
  return {
    now: () => new Date(current),
    set: (next) => {
      current = new Date(next);
    },
  };
}
