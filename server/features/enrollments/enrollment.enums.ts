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

/** What is unusual about a place, and may be set aside. */
export enum EnrollmentWarningReason {
  FLAG_ALERT = 'FLAG_ALERT',
  CLASS_FULL = 'CLASS_FULL',
  TOO_YOUNG = 'TOO_YOUNG',
  TOO_OLD = 'TOO_OLD',
  GENDER_MISMATCH = 'GENDER_MISMATCH',
}

registerEnumType(EnrollmentWarningReason, {
  name: 'EnrollmentWarningReason',
  description:
    'What is unusual about a place in a class. All but the flag alert need the permission to override restrictions. Source: rule E-9.',
  valuesConfig: {
    FLAG_ALERT: { description: 'Staff are to see the family’s alert first; anybody may go on.' },
    CLASS_FULL: { description: 'No place is open: an ongoing one, or one on that day.' },
    TOO_YOUNG: { description: 'Too young at the first meeting.' },
    TOO_OLD: { description: 'Too old at the first meeting.' },
    GENDER_MISMATCH: { description: 'The class is for another gender.' },
  },
});
