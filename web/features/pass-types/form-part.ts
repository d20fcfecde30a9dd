import type { PassTypeChoicesQuery } from './PassTypeChoices.generated.ts';
import type { Draft } from './draft.ts';
import type { FieldErrors } from './form-fields.ts';

export type Choices = PassTypeChoicesQuery['passTypeChoices'];

/** What every part of the form is given. */
export interface FormPart {
  draft: Draft;
  errors: FieldErrors;
  set: (changes: Partial<Draft>) => void;
}
