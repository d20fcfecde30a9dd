import { registerEnumType } from 'type-graphql';

export enum EnrollmentType {
  ACTIVE = 'ACTIVE',
  TRIAL = 'TRIAL',
  MAKEUP = 'MAKEUP',
  SINGLE_DAY = 'SINGLE_DAY',
  WAIT = 'WAIT',
}

registerEnumType(EnrollmentType, {
  name: 'EnrollmentType',
  description: 'What kind of place a student has in a class.',
  valuesConfig: {
    ACTIVE: { description: 'An ongoing place, from its start until it is dropped.' },
    TRIAL: { description: 'One free day to try the class.' },
    MAKEUP: { description: 'One free day for a missed class.' },
    SINGLE_DAY: { description: 'One paid day, as a punch makes it.' },
    WAIT: { description: 'In line for a place; takes no opening.' },
  },
});

/** When an enrollment holds, seen from today. */
export enum EnrollmentPeriod {
  CURRENT = 'CURRENT',
  FUTURE = 'FUTURE',
  PAST = 'PAST',
  ALL = 'ALL',
}

registerEnumType(EnrollmentPeriod, {
  name: 'EnrollmentPeriod',
  description: 'When an enrollment holds, seen from today in the account’s zone. Source: rule E-5.',
  valuesConfig: {
    CURRENT: { description: 'Today lies within it, or the student is waiting.' },
    FUTURE: { description: 'It starts after today.' },
    PAST: { description: 'It was dropped before today.' },
    ALL: { description: 'As a filter only: every one.' },
  },
});
