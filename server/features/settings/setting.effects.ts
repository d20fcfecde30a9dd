import { effect } from '../audit/effects.ts';

/** An area of the settings before and after a change (rule O-9). The account is locked: no two change at once. */
export interface SettingChange {
  readonly area: string;
  readonly before: Readonly<Record<string, unknown>>;
  readonly after: Readonly<Record<string, unknown>>;
}
export const settingChanged = effect<SettingChange>('settingChanged');
