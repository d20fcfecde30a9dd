import { FieldColumn, FormSection } from '../../forms/FormSection.tsx';
import { optionsOf } from '../../forms/SelectField.tsx';
import type { ClassFormChoices } from './class-choices.ts';
import { SelectField, TextAreaField, TextField } from './class-fields.ts';

/** What the class is, wherever it is named. */
export function ClassSection({ choices }: { choices: ClassFormChoices }) {
  return (
    <FormSection title="Class" hint="What families and the desk read.">
      <FieldColumn>
        <TextField name="name" label="Name" maxLength={200} />
        <SelectField name="programId" label="Program" options={optionsOf(choices.programs)} />
        <SelectField
          name="levelId"
          label="Level"
          none="No level"
          options={optionsOf(choices.levels)}
        />
      </FieldColumn>
      <FieldColumn>
        <TextAreaField name="description" label="Description" rows={6} />
      </FieldColumn>
    </FormSection>
  );
}
