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
}

registerEnumType(PassEntryKind, {
  name: 'PassEntryKind',
  description: 'What a line of a pass’s ledger records.',
  valuesConfig: {
    GIVE: { description: 'The pass was given.' },
    USE: { description: 'A punch was used.' },
    RETURN: { description: 'A used punch came back.' },
  },
});
