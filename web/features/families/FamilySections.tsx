import { useWatch } from 'react-hook-form';
import { FieldColumn, FieldRow, FormSection } from '../../forms/FormSection.tsx';
import { CustomFields, KeywordsField, type OfferedField } from '../../forms/MarksFields.tsx';
import { FormGroup } from '../../ui/FormGroup.tsx';
import { ContactRows } from './ContactRows.tsx';
import { ListField, TextAreaField, TextField, type FamilyFormValues } from './family-fields.ts';

export interface FamilyFormChoices {
  keywords: readonly { id: string; name: string }[];
  customFields: readonly OfferedField[];
}

/** What the family is called, what staff must know of it, and what reaches all of them. */
export function FamilySection() {
  const guardians = useWatch<FamilyFormValues, 'guardians'>({ name: 'guardians' }) ?? [];
  const first = guardians.find(({ isPrimary }) => isPrimary) ?? guardians[0];
  return (
    <FormSection title="Family">
      <FieldColumn>
        <TextField
          name="name"
          label="Name"
          maxLength={100}
          placeholder={first?.lastName}
          hint="Left empty, it is the last name of the first contact."
        />
        <TextAreaField
          name="flagAlert"
          label="Flag alert"
          hint="Staff see it before anything else: “Call before any change.”"
        />
      </FieldColumn>
      <FieldColumn>
        <FormGroup label="The whole family’s phones and e-mails">
          <FieldColumn>
            <ContactRows name="contacts" />
          </FieldColumn>
        </FormGroup>
      </FieldColumn>
    </FormSection>
  );
}

const emptyAddress = {
  ...{ id: null, label: null, street: '', city: null, region: null },
  ...{ postcode: null, country: null, isPrimary: false },
};

export function AddressesSection() {
  return (
    <FormSection title="Addresses" isWide>
      <ListField
        name="addresses"
        label="Addresses"
        isTitled
        noun="address"
        empty={emptyAddress}
        primary={{ field: 'isPrimary', label: 'First address' }}
        most={12}
      >
        {({ path }) => (
          <FieldRow>
            <TextField name={`${path}.street`} label="Street" width={300} maxLength={200} />
            <TextField name={`${path}.city`} label="City" width={170} maxLength={100} />
            <TextField name={`${path}.region`} label="Province" width={120} maxLength={100} />
            <TextField name={`${path}.postcode`} label="Postal code" width={110} maxLength={20} />
            <TextField name={`${path}.country`} label="Country" width={130} maxLength={60} />
            <TextField
              name={`${path}.label`}
              label="Kind"
              placeholder="home"
              width={104}
              maxLength={40}
            />
          </FieldRow>
        )}
      </ListField>
    </FormSection>
  );
}

/** What the school itself set up for families; nothing where it has set up nothing. */
export function MarksSection({ choices }: { choices: FamilyFormChoices }) {
  const { keywords, customFields } = choices;
  if (keywords.length === 0 && customFields.length === 0) return null;
  return (
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
  );
}
