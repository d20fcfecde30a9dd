import { useWatch } from 'react-hook-form';
import { FieldRow, FormSection } from '../../forms/FormSection.tsx';
import { ContactRows } from './ContactRows.tsx';
import { ListField, TextField, type FamilyFormValues } from './family-fields.ts';
import { emptyGuardian } from './family-values.ts';

/** The adults, each with numbers and addresses. */
export function GuardiansSection() {
  const guardians = useWatch<FamilyFormValues, 'guardians'>({ name: 'guardians' }) ?? [];
  return (
    <FormSection title="Guardians" hint="The office calls the first contact first." isWide>
      <ListField
        name="guardians"
        label="Guardians"
        isTitled
        noun="guardian"
        empty={emptyGuardian(guardians[0]?.lastName ?? '')}
        // A single one always is.
        {...(guardians.length > 1 && { primary: { field: 'isPrimary', label: 'First contact' } })}
        most={12}
      >
        {({ path }) => (
          <>
            <FieldRow>
              <TextField
                name={`${path}.firstName`}
                label="First name"
                width={190}
                maxLength={100}
              />
              <TextField name={`${path}.lastName`} label="Last name" width={190} maxLength={100} />
              <TextField
                name={`${path}.relationship`}
                label="Relationship"
                placeholder="mother, grandfather …"
                width={190}
                maxLength={60}
              />
            </FieldRow>
            <ContactRows name={`${path}.contacts`} />
          </>
        )}
      </ListField>
    </FormSection>
  );
}
