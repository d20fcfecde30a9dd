const endings: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd' };
const rules = new Intl.PluralRules('en', { type: 'ordinal' });

/** 2 → "2nd" */
export function ordinal(place: number): string {
  return `${String(place)}${endings[rules.select(place)] ?? 'th'}`;
}
