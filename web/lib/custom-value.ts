import { formatPlainDay } from './format.ts';

interface CustomValue {
  value: string;
  field: { kind: string };
}

/** What stands in one of the school's own fields, as people read it. */
export function customValueWords({ value, field }: CustomValue): string {
  if (field.kind === 'YES_NO') return value === 'true' ? 'Yes' : 'No';
  return field.kind === 'DATE' ? formatPlainDay(value) : value;
}
