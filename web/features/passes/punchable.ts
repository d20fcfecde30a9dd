import { formatTimes } from '../../lib/format.ts';
import { groupByRule, type StoppedGroup } from '../../lib/group-by-rule.ts';
import type { PunchableClassesQuery } from './PunchableClasses.generated.ts';

export type PunchableClasses = PunchableClassesQuery['punchableClasses'];
/** A class of a date, with what stops the punch. */
export type Punchable = PunchableClasses['eligible'][number];
type Reason = Punchable['problems'][number]['reason'];

interface TimeRange {
  starts: string;
  ends: string;
}

/** "17:00–18:00 and 18:00–19:00" */
export function joinTimes(timeslots: readonly TimeRange[]): string {
  const times = timeslots.map(formatTimes);
  const last = times.pop() ?? '';
  return times.length > 0 ? `${times.join(', ')} and ${last}` : last;
}

/** What one punch takes in besides the first time of the day; nothing for most classes. */
export function alsoCovered(timeslots: readonly TimeRange[]): string | null {
  if (timeslots.length < 2) return null;
  const all = timeslots.length === 2 ? 'both' : 'all';
  return `also ${joinTimes(timeslots.slice(1))}, one punch covers ${all}`;
}

/** "7 of 24 open" */
export function openPlaces({ capacity, oneDayOpenings }: Punchable): string {
  if (capacity === null || oneDayOpenings === null) return 'no limit';
  return `${String(Math.max(oneDayOpenings, 0))} of ${String(capacity)} open`;
}

/**
 * The two groups of the dialog. A class that was just refused keeps its place among the others, where the eye is, though
 * the server now counts it among the refused.
 */
export function groupPunchable(
  { eligible, refused }: PunchableClasses,
  justRefusedId: string | null,
): { punchable: Punchable[]; stopped: Punchable[] } {
  const isJustRefused = (one: Punchable) => one.class.id === justRefusedId;
  const startOf = (one: Punchable) => one.timeslots[0]?.starts ?? '';
  return {
    punchable: [...eligible, ...refused.filter(isJustRefused)].sort(
      (a, b) => Number(a.isOver) - Number(b.isOver) || startOf(a).localeCompare(startOf(b)),
    ),
    stopped: refused.filter((one) => !isJustRefused(one)),
  };
}

/** How a group of refused classes is called, in the order in which they stand; what may be overridden comes first. */
const groupWords: Partial<Record<Reason, string>> = {
  ALREADY_ENROLLED: 'Already enrolled',
  CLASS_FULL: 'Full',
  TOO_YOUNG: 'Too young',
  TOO_OLD: 'Too old',
  GENDER_MISMATCH: 'For another gender',
  CLASS_CANCELLED: 'Cancelled',
  CLASS_CLOSED: 'Closed',
};

/** The refused classes by the first rule that stops each. */
export function groupStopped(stopped: readonly Punchable[]): StoppedGroup<Punchable>[] {
  return groupByRule(stopped, groupWords);
}
