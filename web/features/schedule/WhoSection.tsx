import { FieldColumn, FormSection } from '../../forms/FormSection.tsx';
import { AgeField } from './AgeField.tsx';
import { BirthRange } from './BirthRange.tsx';
import { NumberField, SelectField } from './class-fields.ts';

const genders = [
  { value: 'FEMALE', label: 'Female only' },
  { value: 'MALE', label: 'Male only' },
  { value: 'OTHER', label: 'Other only' },
] as const;

/** Whom the class takes, and how many. */
export function WhoSection() {
  return (
    <FormSection title="Who may come" hint="Age is tested on the date of the class.">
      <FieldColumn>
        <AgeField name="minAge" label="Youngest age" />
        <AgeField
          name="maxAge"
          label="Oldest age"
          hint="Full to its last stated unit: 8 years lasts until the ninth birthday, 8 years 0 months a month."
        />
        <BirthRange />
      </FieldColumn>
      <FieldColumn>
        <SelectField name="gender" label="Gender" none="Any" width={200} options={genders} />
        <NumberField
          name="capacity"
          label="Capacity"
          unit="students at a time"
          hint="Left empty, there is no limit."
        />
      </FieldColumn>
    </FormSection>
  );
}
