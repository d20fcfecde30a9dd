import { useWatch } from 'react-hook-form';
import type { CustomFieldKind } from '../../server/features/settings/record-marks.form.ts';
import { CheckListField } from './ChoiceFields.tsx';
import { SelectField } from './SelectField.tsx';
import { DateField, NumberField, TextAreaField, TextField } from './TextFields.tsx';

/** A field that the school set up for such records. */
export interface OfferedField {
  id: string;
  label: string;
  kind: CustomFieldKind;
  choices: readonly string[];
}

interface Marked {
  keywords: readonly { id: string }[];
  customValues: readonly { field: { id: string }; value: string }[];
}

/** The form's `keywordIds` and `customValues`, of a record or, with null, of a new one. */
export function marksOf(record: Marked | null, fields: readonly OfferedField[]) {
  const values = record?.customValues ?? [];
  return {
    keywordIds: record?.keywords.map(({ id }) => id) ?? [],
    customValues: fields.map(({ id }) => ({
      fieldId: id,
      value: values.find(({ field }) => field.id === id)?.value ?? null,
    })),
  };
}

interface KeywordsFieldProps {
  keywords: readonly { id: string; name: string }[];
}

/** The keywords of a record; nothing where the school has none for such records. */
export function KeywordsField({ keywords }: KeywordsFieldProps) {
  if (keywords.length === 0) return null;
  return (
    <CheckListField
      name="keywordIds"
      label="Keywords"
      options={keywords}
      hint="Lists can be narrowed by them."
    />
  );
}

/**
 * The custom fields of a record, in the school's order. A field that was set up after the form was opened has no value in
 * it, and is there when it is opened again.
 */
export function CustomFields({ fields }: { fields: readonly OfferedField[] }) {
  const values = useWatch({ name: 'customValues' }) as readonly { fieldId: string }[] | undefined;
  return fields.map((field) => {
    const index = values?.findIndex(({ fieldId }) => fieldId === field.id) ?? -1;
    if (index === -1) return null;
    return (
      <CustomField key={field.id} name={`customValues.${String(index)}.value`} field={field} />
    );
  });
}

const yesNo = [
  { value: 'true', label: 'Yes' },
  { value: 'false', label: 'No' },
] as const;

function CustomField({ name, field }: { name: string; field: OfferedField }) {
  const { label } = field;
  switch (field.kind) {
    case 'TEXT':
      return <TextField name={name} label={label} maxLength={200} />;
    case 'LONG_TEXT':
      return <TextAreaField name={name} label={label} />;
    case 'NUMBER':
      return <NumberField name={name} label={label} isDecimal />;
    case 'DATE':
      return <DateField name={name} label={label} />;
    case 'YES_NO':
      return <SelectField name={name} label={label} none="not said" options={yesNo} width={160} />;
    case 'CHOICE': {
      const options = field.choices.map((choice) => ({ value: choice, label: choice }));
      return <SelectField name={name} label={label} none="none" options={options} />;
    }
  }
}
