import { Permission } from './permissions.ts';

/** The areas that an account can switch off, by their names in its settings (area FEATURES). What is absent is on. */
export const FEATURES = [
  'punchPasses',
  'attendance',
  'makeupTokens',
  'welcome',
  'apiExplorer',
] as const;
export type Feature = (typeof FEATURES)[number];
export type Features = Readonly<Partial<Record<Feature, boolean>>>;

/** What nobody may while the area is off, the owner not either (rule A-18). */
const FEATURE_OF: Readonly<Partial<Record<Permission, Feature>>> = {
  [Permission.PUNCH_PASSES]: 'punchPasses',
  [Permission.SUSPEND_DELETE_PUNCH_PASSES]: 'punchPasses',
  [Permission.EDIT_PUNCH_PASSES]: 'punchPasses',
  [Permission.PUNCH_PASSES_PAGE]: 'punchPasses',
  [Permission.ATTENDANCE]: 'attendance',
  [Permission.ALL_ATTENDANCE]: 'attendance',
  [Permission.MAKEUP_TOKENS]: 'makeupTokens',
  [Permission.CREATE_MAKEUP_TOKENS]: 'makeupTokens',
  [Permission.DELETE_MAKEUP_TOKENS]: 'makeupTokens',
  [Permission.MAKEUPS_WITHOUT_TOKENS]: 'makeupTokens',
  [Permission.WELCOME]: 'welcome',
  [Permission.API_EXPLORER]: 'apiExplorer',
};

export function isSwitchedOff(permission: Permission, features: Features): boolean {
  const feature = FEATURE_OF[permission];
  return feature !== undefined && features[feature] === false;
}
