/** What the school has set up, as the API answers it. */
type Overrides = Record<string, unknown>;

export function level(overrides: Overrides = {}) {
  return {
    ...{ id: 'beginner', name: 'Beginner', colour: 'GREEN', position: 1 },
    ...{ isArchived: false, version: 1, uses: 12 },
    ...overrides,
  };
}

export function dropReason(overrides: Overrides = {}) {
  return {
    ...{ id: 'moved', name: 'Moved away', position: 1 },
    ...{ isArchived: false, version: 1, uses: 0 },
    ...overrides,
  };
}

export function closure(overrides: Overrides = {}) {
  return {
    ...{ id: 'holidays', reason: 'Winter holidays', scope: 'BOTH', version: 1 },
    ...{ startsOn: '2026-12-24', endsOn: '2027-01-01', programs: [] },
    locations: [{ id: 'north', name: 'North Gym' }],
    ...overrides,
  };
}

export const settings = {
  business: {
    ...{ id: 'BUSINESS', name: 'Demo School', zone: 'America/Toronto', currency: 'CAD' },
    ...{ phone: '416 555 0100', email: null, website: null, street: null, city: null },
    ...{ region: null, postcode: null, country: null, version: 4 },
  },
  features: {
    ...{
      id: 'FEATURES',
      punchPasses: true,
      attendance: true,
      makeupTokens: true,
      welcome: true,
      apiExplorer: true,
      version: 0,
    },
  },
  security: {
    ...{ id: 'SECURITY', requireSecondFactor: false, activeStaff: 14, withSecondFactor: 3 },
    version: 2,
  },
  classes: {
    ...{ id: 'CLASSES', lookAheadDays: 14, markAheadDays: null, absencesInARow: 3 },
    ...{ checkInMode: false, staffCheckInMode: false, version: 0 },
  },
  tokens: {
    ...{ id: 'TOKENS', automatic: 'EXCUSED', earningTypes: ['ACTIVE'], version: 2 },
    ...{ limit: 2, limitPeriod: 'MONTH', limitPer: 'STUDENT', validFor: 60, validUnit: 'DAYS' },
    ...{ lockLocation: true, matchProgram: true, matchLevel: false, requireEnrollment: false },
    ...{ horizonDays: null, cutOffHours: null, familiesMayRedeem: false, autoApprove: false },
    ...{ hideExpired: false, onlyExpectedAbsences: false },
    ...{ available: 12, pending: 3, needsProgram: 0 },
  },
};

export const refused = (field: string, reason: string, message: string) => ({
  ...{ __typename: 'RecordRefused', reason: 'INVALID', rule: 'O-3', message, fix: null },
  fields: [{ field, reason, message }],
});
