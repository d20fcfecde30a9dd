import type { TokenSettingsValues } from '../../../server/features/settings/token-settings.form.ts';

type Words<Value extends string> = readonly { value: Value; label: string; hint?: string }[];

export const rules: Words<TokenSettingsValues['automatic']> = [
  { value: 'NONE', label: 'No absence', hint: 'Tokens are made by hand, or for cancelled dates.' },
  { value: 'EXCUSED', label: 'Every excused absence' },
  { value: 'EVERY', label: 'Every absence, excused or not' },
];

export const enrollmentTypes: readonly {
  id: TokenSettingsValues['earningTypes'][number];
  name: string;
}[] = [
  { id: 'ACTIVE', name: 'Active' },
  { id: 'TRIAL', name: 'Trial' },
  { id: 'MAKEUP', name: 'Makeup' },
  { id: 'SINGLE_DAY', name: 'Single day' },
];

export const periods: Words<TokenSettingsValues['limitPeriod']> = [
  { value: 'MONTH', label: 'in a calendar month' },
  { value: 'YEAR', label: 'in a calendar year' },
  { value: 'SESSION', label: 'in a session' },
  { value: 'AT_ONCE', label: 'available at the same time' },
];

export const owners: Words<TokenSettingsValues['limitPer']> = [
  { value: 'STUDENT', label: 'Student' },
  { value: 'ENROLLMENT', label: 'Enrollment' },
];

export const units: Words<TokenSettingsValues['validUnit']> = [
  { value: 'DAYS', label: 'days' },
  { value: 'WEEKS', label: 'weeks' },
  { value: 'MONTHS', label: 'months' },
];
