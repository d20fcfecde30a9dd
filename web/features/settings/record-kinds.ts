import type { RecordKind } from '../../../server/features/settings/record-marks.form.ts';

const words: Record<RecordKind, string> = {
  FAMILY: 'Families',
  STUDENT: 'Students',
  CLASS: 'Classes',
  STAFF: 'Staff',
};

/** The kinds of records, as one chooses them. */
export const recordKinds = (Object.keys(words) as RecordKind[]).map((kind) => ({
  id: kind,
  name: words[kind],
  value: kind,
  label: words[kind],
}));

/** "Families, Students" */
export const kindsInWords = (kinds: readonly RecordKind[]): string =>
  recordKinds
    .filter(({ id }) => kinds.includes(id))
    .map(({ name }) => name)
    .join(', ');
