import { useEffect, useRef } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { GENDERS } from '../../../server/features/students/student.form.ts';
import { FieldRow, FormSection } from '../../forms/FormSection.tsx';
import { useAccount } from '../../lib/account-context.ts';
import { genderWord } from '../../lib/gender.ts';
import {
  DateField,
  ListField,
  SelectField,
  textIn,
  TextField,
  type NewFamilyFormValues,
} from './family-fields.ts';
import { emptyStudent } from './family-values.ts';

const genders = GENDERS.map((gender) => ({ value: gender, label: genderWord(gender) }));

/** The students that are made with their family. */
export function NewStudentsSection() {
  const { today } = useAccount();
  const lastName = useFollowedLastName();
  return (
    <FormSection
      title="Students"
      hint="Level, health and the like are added on the student’s own page."
      isWide
    >
      <ListField
        name="students"
        label="Students"
        isTitled
        noun="student"
        empty={emptyStudent(lastName)}
        most={12}
      >
        {({ path }) => (
          <FieldRow>
            <TextField name={`${path}.firstName`} label="First name" width={190} maxLength={100} />
            <TextField name={`${path}.lastName`} label="Last name" width={190} maxLength={100} />
            <DateField name={`${path}.born`} label="Date of birth" max={today} />
            <SelectField name={`${path}.gender`} label="Gender" options={genders} width={150} />
          </FieldRow>
        )}
      </ListField>
    </FormSection>
  );
}

/** The last name of the first guardian. Students have it too, until somebody types another one. */
function useFollowedLastName(): string {
  const { getValues, setValue } = useFormContext<NewFamilyFormValues>();
  const lastName = textIn(
    useWatch<NewFamilyFormValues, 'guardians.0.lastName'>({ name: 'guardians.0.lastName' }),
  );
  const before = useRef(lastName);

  useEffect(() => {
    const students = getValues('students') ?? [];
    for (const [index, student] of students.entries()) {
      if (student.lastName !== before.current) continue;
      setValue(`students.${index}.lastName`, lastName, { shouldDirty: true });
    }
    before.current = lastName;
  }, [lastName, getValues, setValue]);

  return lastName;
}
