import * as z from 'zod';

/** The areas that can be switched off; one that was never spoken of is on (rule O-10). */
export const FEATURES = [
  'punchPasses',
  'attendance',
  'makeupTokens',
  'welcome',
  'apiExplorer',
] as const;
export type Feature = (typeof FEATURES)[number];

export const featuresForm = z.object({
  punchPasses: z.boolean(),
  attendance: z.boolean(),
  makeupTokens: z.boolean(),
  welcome: z.boolean(),
  apiExplorer: z.boolean(),
});

export type FeatureValues = z.output<typeof featuresForm>;
