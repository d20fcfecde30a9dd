import { registerEnumType } from 'type-graphql';

/** What is recorded of a student at an occurrence. That nothing is recorded is a state of its own, and no value here. */
export enum MarkStatus {
  PRESENT = 'PRESENT',
  TARDY = 'TARDY',
  LEFT_EARLY = 'LEFT_EARLY',
  TARDY_LEFT_EARLY = 'TARDY_LEFT_EARLY',
  ABSENT = 'ABSENT',
  EXCUSED = 'EXCUSED',
}

registerEnumType(MarkStatus, {
  name: 'MarkStatus',
  description:
    'What is recorded of a student at an occurrence. The first four have attended. Source: rule T-3.',
  valuesConfig: {
    PRESENT: { description: 'Was there.' },
    TARDY: { description: 'Was there, and came late.' },
    LEFT_EARLY: { description: 'Was there, and left before the end.' },
    TARDY_LEFT_EARLY: { description: 'Was there, came late and left before the end.' },
    ABSENT: { description: 'Was not there.' },
    EXCUSED: { description: 'Was not there, and is excused.' },
  },
});

const NOT_ATTENDED: readonly MarkStatus[] = [MarkStatus.ABSENT, MarkStatus.EXCUSED];

/** Whether the student was there. */
export const hasAttended = (status: MarkStatus): boolean => !NOT_ATTENDED.includes(status);

/** Whether an occurrence may be marked, and if not why. */
export enum OccurrenceState {
  MEETS = 'MEETS',
  OUTSIDE_SESSION = 'OUTSIDE_SESSION',
  CLOSED = 'CLOSED',
  CANCELLED = 'CANCELLED',
  CLASS_INACTIVE = 'CLASS_INACTIVE',
}

registerEnumType(OccurrenceState, {
  name: 'OccurrenceState',
  description: 'Whether an occurrence is held, and if not why. Source: rule T-2.',
  valuesConfig: {
    MEETS: { description: 'It is held; the only one that may be marked.' },
    OUTSIDE_SESSION: {
      description:
        'The date lies outside the dates or the sessions of the class, or no timeslot stands then any more.',
    },
    CLOSED: { description: 'A closure of its program or location.' },
    CANCELLED: { description: 'The date is cancelled, or this timeslot of it.' },
    CLASS_INACTIVE: { description: 'The class is not offered any more.' },
  },
});
