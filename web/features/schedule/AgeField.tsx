import { get, useFormState, type FieldError, type FieldErrors } from 'react-hook-form';
import { FieldRow } from '../../forms/FormSection.tsx';
import { FormGroup } from '../../ui/FormGroup.tsx';
import { NumberField } from './class-fields.ts';

interface AgeFieldProps {
  name: 'minAge' | 'maxAge';
  label: string;
  hint?: string;
}

/** An age in years, and months and days as far as they are stated; empty is any. */
export function AgeField({ name, label, hint }: AgeFieldProps) {
  const { errors } = useFormState({ name });
  const problem = get<FieldErrors, FieldError | undefined>(errors, name);
  return (
    <FormGroup
      field={name}
      label={label}
      hint={hint}
      error={problem?.root?.message ?? problem?.message}
    >
      <FieldRow>
        <NumberField name={`${name}.years`} label="Years" />
        <NumberField name={`${name}.months`} label="Months" />
        <NumberField name={`${name}.days`} label="Days" />
      </FieldRow>
    </FormGroup>
  );
}
