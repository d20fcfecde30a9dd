import * as z from 'zod';
import { wholeNumber } from '../../shared/form.ts';

/** Which absences earn a makeup token by themselves (rule M-2). */
const TOKEN_RULES = ['NONE', 'EXCUSED', 'EVERY'] as const;
/** In which span of time tokens are counted against the limit (rule M-4). */
export const LIMIT_PERIODS = ['MONTH', 'YEAR', 'SESSION', 'AT_ONCE'] as const;
export const LIMIT_OWNERS = ['STUDENT', 'ENROLLMENT'] as const;
/** In what the validity is counted (rule M-5). */
export const VALIDITY_UNITS = ['DAYS', 'WEEKS', 'MONTHS'] as const;
/** Kinds of places whose absences may earn one; who waits has no place. */
export const EARNING_TYPES = ['ACTIVE', 'TRIAL', 'MAKEUP', 'SINGLE_DAY'] as const;

const NO_EARNING_TYPE =
  'Choose among Active, Trial, Makeup and Single day: who waits has no place to miss, and earns no token.';
const MOST_TOKENS = 100;
const LONGEST = 730;
const FARTHEST = 90;
const MOST_HOURS = 168;

export const tokenSettingsForm = z.object({
  automatic: z.enum(TOKEN_RULES, { error: 'Choose which absences earn a token.' }),
  earningTypes: z
    .array(z.enum(EARNING_TYPES, { error: NO_EARNING_TYPE }))
    .min(1, 'Choose at least one kind of enrollment.')
    .transform((types) => [...new Set(types)]),
  /** Empty: no limit. */
  limit: wholeNumber('The limit', 1, MOST_TOKENS),
  limitPeriod: z.enum(LIMIT_PERIODS, { error: 'Choose a period.' }),
  limitPer: z.enum(LIMIT_OWNERS, { error: 'Choose whom the limit is for.' }),
  /** Empty: never expires. */
  validFor: wholeNumber('The validity', 1, LONGEST),
  validUnit: z.enum(VALIDITY_UNITS, { error: 'Choose days, weeks or months.' }),
  lockLocation: z.boolean(),
  matchProgram: z.boolean(),
  matchLevel: z.boolean(),
  requireEnrollment: z.boolean(),
  /** For families: how many days ahead, empty as far as staff; and until how many hours before the class, empty until it begins. */
  horizonDays: wholeNumber('The number of days', 0, FARTHEST),
  cutOffHours: wholeNumber('The number of hours', 0, MOST_HOURS),
  familiesMayRedeem: z.boolean(),
  autoApprove: z.boolean(),
  hideExpired: z.boolean(),
  onlyExpectedAbsences: z.boolean(),
});

export type TokenSettingsValues = z.output<typeof tokenSettingsForm>;

/** What holds until the school says otherwise: nothing is earned by itself. */
export const USUAL_TOKENS: TokenSettingsValues = {
  automatic: 'NONE',
  earningTypes: ['ACTIVE'],
  limit: null,
  limitPeriod: 'MONTH',
  limitPer: 'STUDENT',
  validFor: 60,
  validUnit: 'DAYS',
  lockLocation: true,
  matchProgram: true,
  matchLevel: false,
  requireEnrollment: false,
  horizonDays: null,
  cutOffHours: null,
  familiesMayRedeem: false,
  autoApprove: false,
  hideExpired: false,
  onlyExpectedAbsences: false,
};
