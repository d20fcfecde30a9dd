import {
  USUAL_TOKENS,
  type TokenSettingsValues,
} from '../../features/settings/token-settings.form.ts';

/** Every absence earns a token, two a month at most, good for sixty days; families ask, and the desk decides. */
export const DEMO_TOKENS: TokenSettingsValues = {
  ...USUAL_TOKENS,
  automatic: 'EVERY',
  limit: 2,
  limitPeriod: 'MONTH',
  limitPer: 'STUDENT',
  validFor: 60,
  validUnit: 'DAYS',
  horizonDays: 14,
  cutOffHours: 4,
  familiesMayRedeem: true,
};
