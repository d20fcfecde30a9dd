import { registerEnumType } from 'type-graphql';

/** What a makeup token was made for. */
export enum TokenOrigin {
  ABSENCE = 'ABSENCE',
  CANCELLATION = 'CANCELLATION',
  MANUAL = 'MANUAL',
}

registerEnumType(TokenOrigin, {
  name: 'TokenOrigin',
  description: 'What a makeup token was made for.',
  valuesConfig: {
    ABSENCE: { description: 'Earned by an absence. Source: rule M-2.' },
    CANCELLATION: { description: 'Given for a date that was cancelled. Source: rule M-6.' },
    MANUAL: { description: 'Made by hand. Source: rule M-7.' },
  },
});

/** Derived, never stored. */
export enum TokenStatus {
  AVAILABLE = 'AVAILABLE',
  PENDING = 'PENDING',
  EXPENDED = 'EXPENDED',
  EXPIRED = 'EXPIRED',
}

registerEnumType(TokenStatus, {
  name: 'TokenStatus',
  description: 'How a makeup token stands. Source: rule M-1.',
  valuesConfig: {
    AVAILABLE: { description: 'Can be used.' },
    PENDING: { description: 'Pays for a makeup that is to come, or is asked for one.' },
    EXPENDED: { description: 'Its makeup has been.' },
    EXPIRED: { description: 'Was not used in time.' },
  },
});

/** A line of a token's story. */
export enum TokenEntryKind {
  ISSUE = 'ISSUE',
  REVOKE = 'REVOKE',
  REQUEST = 'REQUEST',
  APPROVE = 'APPROVE',
  DENY = 'DENY',
  REDEEM = 'REDEEM',
  RETURN = 'RETURN',
  EDIT = 'EDIT',
  REASSIGN = 'REASSIGN',
  DELETE = 'DELETE',
}

registerEnumType(TokenEntryKind, {
  name: 'TokenEntryKind',
  description: 'A step in a makeup token’s story.',
  valuesConfig: {
    ISSUE: { description: 'It was made.' },
    REVOKE: { description: 'It was taken back: what it was made for is not so any more.' },
    REQUEST: { description: 'A makeup was asked for with it; the seat is held.' },
    APPROVE: { description: 'That request was approved.' },
    DENY: { description: 'That request was denied; the token is free again.' },
    REDEEM: { description: 'It was used for a makeup.' },
    RETURN: { description: 'Its makeup was taken away; the token is free again.' },
    EDIT: { description: 'Its place, programs, expiry or comment were changed.' },
    REASSIGN: { description: 'A program that was deleted was replaced by another.' },
    DELETE: { description: 'It was deleted for good.' },
  },
});
