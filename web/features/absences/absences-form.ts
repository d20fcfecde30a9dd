import type * as z from 'zod';
import type { expectedAbsencesForm } from '../../../server/features/attendance/expected-absences.form.ts';
import type { RecordRefusal } from '../../forms/record-refusal.ts';

export type AbsencesValues = z.input<typeof expectedAbsencesForm>;

/** A list has one place for all that is wrong with its entries. */
const ofEntry = /^(studentIds|occurrences)\.\d+$/;

/** What the server says of single students and occurrences, told of the list that has them. */
export function atLists(refusal: RecordRefusal): RecordRefusal {
  const fields = new Map<string, RecordRefusal['fields'][number]>();
  for (const problem of refusal.fields) {
    const field = problem.field.replace(ofEntry, '$1');
    const before = fields.get(field);
    const message = before ? `${before.message} ${problem.message}` : problem.message;
    fields.set(field, { ...problem, field, message });
  }
  return { ...refusal, fields: [...fields.values()] };
}
