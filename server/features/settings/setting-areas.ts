import type * as z from 'zod';
import { businessForm } from './business.form.ts';
import { classSettingsForm, USUAL_ABSENCES, USUAL_LOOK_AHEAD } from './class-settings.form.ts';
import { featuresForm } from './features.form.ts';
import { tokenSettingsForm, USUAL_TOKENS } from './token-settings.form.ts';
import { securityForm } from './security.form.ts';

/** One part of the settings, which is changed as a whole (rule O-9). */
export interface SettingArea<
  Values extends object,
  Usual extends Partial<Values> = Partial<Values>,
> {
  readonly area: string;
  /** As sentences say it: "Somebody changed this …". */
  readonly what: string;
  readonly verb: string;
  readonly rule: string;
  readonly form: z.ZodType<Values>;
  /** What holds until the school says otherwise. */
  readonly usual: Usual;
}

const settingArea = <Values extends object, Usual extends Partial<Values>>(
  of: SettingArea<Values, Usual>,
): SettingArea<Values, Usual> => of;

export const business = settingArea({
  area: 'BUSINESS',
  what: 'business data',
  verb: 'CHANGE_BUSINESS',
  rule: 'O-9',
  form: businessForm,
  usual: {},
});

export const features = settingArea({
  area: 'FEATURES',
  what: 'choice of areas',
  verb: 'CHANGE_FEATURES',
  rule: 'O-10',
  form: featuresForm,
  usual: {
    punchPasses: true,
    attendance: true,
    makeupTokens: true,
    welcome: true,
    apiExplorer: true,
  },
});

export const security = settingArea({
  area: 'SECURITY',
  what: 'security setting',
  verb: 'CHANGE_SECURITY',
  rule: 'O-11',
  form: securityForm,
  usual: { requireSecondFactor: false },
});

export const classSettings = settingArea({
  area: 'CLASSES',
  what: 'class setting',
  verb: 'CHANGE_CLASS_SETTINGS',
  rule: 'S-4',
  form: classSettingsForm,
  usual: {
    lookAheadDays: USUAL_LOOK_AHEAD,
    checkInMode: false,
    staffCheckInMode: false,
    markAheadDays: null,
    absencesInARow: USUAL_ABSENCES,
  },
});

export const tokenSettings = settingArea({
  area: 'TOKENS',
  what: 'makeup token setting',
  verb: 'CHANGE_TOKEN_SETTINGS',
  rule: 'M-12',
  form: tokenSettingsForm,
  usual: USUAL_TOKENS,
});
