import { GENDERS } from '../../../server/features/students/student.form.ts';
import { FieldColumn, FieldRow, FormSection } from '../../forms/FormSection.tsx';
import { CustomFields, KeywordsField, type OfferedField } from '../../forms/MarksFields.tsx';
import { optionsOf } from '../../forms/SelectField.tsx';
import { useAccount } from '../../lib/account-context.ts';
import { genderWord } from '../../lib/gender.ts';
import { DateField, SelectField, TextField } from './student-values.ts';

export interface StudentFormChoices {
  levels: readonly { id: string; name: string }[];
  keywords: readonly { id: string; name: string }[];
  customFields: readonly OfferedField[];
}

const genders = GENDERS.map((gender) => ({ value: gender, label: genderWord(gender) }));

interface StudentSectionsProps {
  choices: StudentFormChoices;
  /** What the level of the student is called, where it is not offered any more. */
  goneLevel?: string | undefined;
}

/** Every field of a student but those of his or her health. */
export function StudentSections({ choices, goneLevel }: StudentSectionsProps) {
  const { today } = useAccount();
  const { levels, keywords, customFields } = choices;
  return (
    <>
      <FormSection title="Student">
        <FieldColumn>
          <FieldRow>
            <TextField name="firstName" label="First name" width={190} maxLength={100} />
            <TextField name="lastName" label="Last name" width={190} maxLength={100} />
          </FieldRow>
          <FieldRow>
            <DateField name="born" label="Date of birth" max={today} />
            <SelectField name="gender" label="Gender" options={genders} width={150} />
          </FieldRow>
        </FieldColumn>
        <FieldColumn>
          <SelectField
            name="levelId"
            label="Level"
            none="No level"
            gone={goneLevel && `${goneLevel} (not offered any more)`}
            options={optionsOf(levels)}
          />
          <TextField
            name="rollComment"
            label="Roll sheet comment"
            hint="Instructors read it beside the name."
            maxLength={200}
          />
        </FieldColumn>
      </FormSection>
      {(keywords.length > 0 || customFields.length > 0) && (
        <FormSection title="More">
          {customFields.length > 0 && (
            <FieldColumn>
              <CustomFields fields={customFields} />
            </FieldColumn>
          )}
          <FieldColumn>
            <KeywordsField keywords={keywords} />
          </FieldColumn>
        </FormSection>
      )}
    </>
  );
}
