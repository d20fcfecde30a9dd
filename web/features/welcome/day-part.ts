export type DayPart = 'over' | 'now' | 'later';

interface Slot {
  startsAt: string;
  endsAt: string;
}

/** Where a timeslot stands in the day: over, running, or to come. */
export function dayPart({ startsAt, endsAt }: Slot, now: number): DayPart {
  if (Date.parse(endsAt) <= now) return 'over';
  return Date.parse(startsAt) <= now ? 'now' : 'later';
}
