import type { CustomFieldKind } from '../../../server/features/settings/record-marks.form.ts';

const words: Record<CustomFieldKind, string> = {
  TEXT: 'Line of text',
  LONG_TEXT: 'Text of several lines',
  NUMBER: 'Number',
  DATE: 'Date',
  YES_NO: 'Yes or no',
  CHOICE: 'Choice',
};

export const fieldKinds = (Object.keys(words) as CustomFieldKind[]).map((kind) => ({
  value: kind,
  label: words[kind],
}));

/** "Choice: S, M, L" */
export function kindInWords(field: { kind: CustomFieldKind; choices: readonly string[] }): string {
  const word = words[field.kind];
  return field.kind === 'CHOICE' ? `${word}: ${field.choices.join(', ')}` : word;
}
