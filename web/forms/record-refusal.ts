/** Why a record is not saved, as the API says it (its type `RecordRefused`). */
export interface RecordRefusal {
  /** INVALID, CHANGED_MEANWHILE, NEEDS_CONFIRMATION, … */
  reason: string;
  message: string;
  fix?: string | null;
  fields: readonly FieldProblem[];
}

export interface FieldProblem {
  /** Its path in the form: `name`, `guardians.0.firstName`. */
  field: string;
  reason: string;
  message: string;
}

/** What came of an attempt to save. */
export type SaveAnswer<Saved> =
  { kind: 'saved'; saved: Saved } | { kind: 'refused'; refusal: RecordRefusal };

type Answered = { __typename: string };
type SavedOf<Answer> = Exclude<Answer, { __typename: 'RecordRefused' }>;

/** Sorts the answer of a mutation that saves or refuses; without one it is not known whether it was done. */
export function answerOf<Answer extends Answered>(
  answer: Answer | (RecordRefusal & { __typename: 'RecordRefused' }) | null | undefined,
): SaveAnswer<SavedOf<Answer>> {
  if (!answer) throw new Error('The server gave no answer.');
  if (isRefused(answer)) return { kind: 'refused', refusal: answer };
  return { kind: 'saved', saved: answer as SavedOf<Answer> };
}

function isRefused(answer: Answered): answer is RecordRefusal & { __typename: 'RecordRefused' } {
  return answer.__typename === 'RecordRefused';
}
