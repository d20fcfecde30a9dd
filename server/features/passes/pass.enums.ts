import { registerEnumType } from 'type-graphql';

export enum HolderKind {
  FAMILY = 'FAMILY',
  STUDENT = 'STUDENT',
}

registerEnumType(HolderKind, {
  name: 'HolderKind',
  description: 'Who may use a pass.',
  valuesConfig: {
    FAMILY: { description: 'Any student of the family; they share its punches.' },
    STUDENT: { description: 'One student only.' },
  },
});

/** Derived, never stored; the first that applies in this order (rule P-2). */
export enum PassStatus {
  SUSPENDED = 'SUSPENDED',
  EXPIRED = 'EXPIRED',
  USED_UP = 'USED_UP',
  FUTURE = 'FUTURE',
  ACTIVE = 'ACTIVE',
}

registerEnumType(PassStatus, {
  name: 'PassStatus',
  description: 'Where a pass stands today: the first of these that applies. Source: rule P-2.',
  valuesConfig: {
    SUSPENDED: { description: 'The type, the pass or the student’s row is suspended.' },
    EXPIRED: { description: 'Its last day is over.' },
    USED_UP: { description: 'No punches are left.' },
    FUTURE: { description: 'Its first day is still to come.' },
    ACTIVE: { description: 'It can be used today.' },
  },
});

export enum PassEntryKind {
  GIVE = 'GIVE',
  USE = 'USE',
  RETURN = 'RETURN',
  TOTAL = 'TOTAL',
  DATES = 'DATES',
  SUSPEND = 'SUSPEND',
  UNSUSPEND = 'UNSUSPEND',
  DELETE = 'DELETE',
  JOIN = 'JOIN',
  LEAVE = 'LEAVE',
}

const ENTRY_KINDS = {
  GIVE: { description: 'The pass was given.' },
  USE: { description: 'A punch was used.' },
  RETURN: { description: 'A used punch came back.' },
  TOTAL: { description: 'The number of punches given was changed.' },
  DATES: { description: 'Its first or last day was changed.' },
  SUSPEND: { description: 'The pass was suspended, or the row of the student of this line.' },
  UNSUSPEND: { description: 'The suspension was lifted, of the pass or of one student’s row.' },
  DELETE: { description: 'The pass was deleted, or the row of the student of this line.' },
  JOIN: { description: 'The student of this line joined the family, and so its pass.' },
  LEAVE: { description: 'The student of this line left the family, and so its pass.' },
};

registerEnumType(PassEntryKind, {
  name: 'PassEntryKind',
  description: 'What a line of a pass’s ledger records.',
  valuesConfig: ENTRY_KINDS,
});

/** What a statement tells: the ledger, and what came to the pass from its type. */
export const StatementKind = { ...PassEntryKind, TERMS: 'TERMS' } as const;
export type StatementKind = (typeof StatementKind)[keyof typeof StatementKind];

registerEnumType(StatementKind, {
  name: 'StatementKind',
  description: 'What a line of a pass’s statement tells.',
  valuesConfig: {
    ...ENTRY_KINDS,
    TERMS: { description: 'The pass took new terms of its type. Source: rule P-8.' },
  },
});

export enum PassPriceMode {
  FLAT = 'FLAT',
  PER_USE = 'PER_USE',
}

registerEnumType(PassPriceMode, {
  name: 'PassPriceMode',
  description: 'What the price of a pass type is for. Source: rule P-9.',
  valuesConfig: {
    FLAT: { description: 'The pass as a whole.' },
    PER_USE: { description: 'One use; the number of uses is chosen at the sale.' },
  },
});

export enum PassDateMode {
  FIXED = 'FIXED',
  OPEN = 'OPEN',
  DAYS = 'DAYS',
}

registerEnumType(PassDateMode, {
  name: 'PassDateMode',
  description: 'From when until when a new pass of a type may be used. Source: rule P-10.',
  valuesConfig: {
    FIXED: { description: 'From a date to a date, whenever it is sold.' },
    OPEN: { description: 'From a date on, without an end.' },
    DAYS: { description: 'A number of days from the day it is given for.' },
  },
});
