import type { ClassDatesQuery } from './ClassDates.generated.ts';

export type ClassMeeting = ClassDatesQuery['class']['meetings'][number];

/** What is not as usual with a date; null where it is held as it stands in the timetable. */
export function meetingNote(meeting: ClassMeeting): string | null {
  const why = meeting.cancellations.find(({ reason }) => reason)?.reason;
  switch (meeting.state) {
    case 'MEETS':
      if (meeting.timeslots.length === meeting.scheduled.length) return null;
      return why ? `Cancelled in part: ${why}` : 'Cancelled in part';
    case 'CANCELLED':
      return why ? `Cancelled: ${why}` : 'Cancelled';
    case 'OUTSIDE_SESSION':
      return 'Outside its dates';
    case 'CLASS_INACTIVE':
      return 'Not offered';
    case 'NOT_SCHEDULED':
    case 'CLOSED':
      return meeting.reason;
  }
}

/** The timetable has none that day: nothing to worry about. A cancelled or closed one is. */
export function isUnplanned({ state }: { state: ClassMeeting['state'] }): boolean {
  return state === 'CANCELLED' || state === 'CLOSED';
}

/** The date that one looks for first: the next on which it meets, or else stands in the timetable. */
export function nextMeeting(meetings: readonly ClassMeeting[], today: string): string | null {
  const coming = meetings.filter(({ date }) => date >= today);
  const next = coming.find(({ state }) => state === 'MEETS') ?? coming[0] ?? meetings.at(-1);
  return next?.date ?? null;
}
