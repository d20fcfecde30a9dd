import { registerEnumType } from 'type-graphql';

export enum MeetingState {
  MEETS = 'MEETS',
  CLASS_INACTIVE = 'CLASS_INACTIVE',
  NOT_SCHEDULED = 'NOT_SCHEDULED',
  OUTSIDE_SESSION = 'OUTSIDE_SESSION',
  CLOSED = 'CLOSED',
  CANCELLED = 'CANCELLED',
}

registerEnumType(MeetingState, {
  name: 'MeetingState',
  description:
    'Whether a class meets on a date, and if not why: the first of these that applies. Source: rule S-2.',
  valuesConfig: {
    MEETS: { description: 'It meets.' },
    CLASS_INACTIVE: { description: 'The class is not offered any more.' },
    NOT_SCHEDULED: { description: 'It has no timeslot on that weekday.' },
    OUTSIDE_SESSION: { description: 'The date lies outside its dates or its sessions.' },
    CLOSED: { description: 'A closure of its program or location.' },
    CANCELLED: { description: 'All of its timeslots of that date are cancelled.' },
  },
});
