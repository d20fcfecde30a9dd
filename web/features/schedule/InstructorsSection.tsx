import { styled } from '@mui/material/styles';
import { FieldRow, FormSection } from '../../forms/FormSection.tsx';
import { optionsOf } from '../../forms/SelectField.tsx';
import type { ClassFormChoices } from './class-choices.ts';
import { DateField, ListField, SelectField } from './class-fields.ts';

const Rows = styled('div')({ maxWidth: 760 });

const newInstructor = { id: null, staffId: '', validFrom: null, validTo: null };

/** Who teaches the class, from when until when. */
export function InstructorsSection({ choices }: { choices: ClassFormChoices }) {
  return (
    <FormSection title="Instructors" hint="A substitute is somebody for a few days." isWide>
      <Rows>
        <ListField name="instructors" label="Who teaches" noun="instructor" empty={newInstructor}>
          {({ path }) => (
            <FieldRow>
              <SelectField
                name={`${path}.staffId`}
                label="Instructor"
                width={240}
                options={optionsOf(choices.instructors)}
              />
              <DateField name={`${path}.validFrom`} label="First day (optional)" />
              <DateField name={`${path}.validTo`} label="Last day (optional)" />
            </FieldRow>
          )}
        </ListField>
      </Rows>
    </FormSection>
  );
}
