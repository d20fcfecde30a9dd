import { useMutation } from '@apollo/client/react';
import type { FragmentType } from '@apollo/client/masking';
import { useNavigate } from 'react-router';
import { businessForm } from '../../../server/features/settings/business.form.ts';
import { fieldsOf } from '../../forms/fields.ts';
import { FieldColumn, FormSection } from '../../forms/FormSection.tsx';
import { RecordForm } from '../../forms/RecordForm.tsx';
import { answerOf } from '../../forms/record-refusal.ts';
import { useRecordForm } from '../../forms/useRecordForm.ts';
import { usePermission } from '../../lib/permission.ts';
import { useFragmentData } from '../../lib/useFragmentData.ts';
import { FieldRow } from '../../forms/FormSection.tsx';
import { currencyOptions, zoneOptions } from './zones.ts';
import {
  ChangeBusinessDocument,
  BusinessForm_businessFragmentDoc,
} from './BusinessSection.generated.ts';
import { FormSheet, SettingFrame } from './FormSheet.ts';
import { settingsPath } from './trail.ts';

const { SelectField, TextField } = fieldsOf<typeof businessForm>();

interface BusinessFormProps {
  business: FragmentType<typeof BusinessForm_businessFragmentDoc>;
  onReload: () => void;
}

export function BusinessForm(props: BusinessFormProps) {
  const now = useFragmentData(BusinessForm_businessFragmentDoc, props.business);
  const navigate = useNavigate();
  const mayChange = usePermission('SETTINGS', 'FULL');
  // Name, time zone and today’s date stand in the shell.
  const [change] = useMutation(ChangeBusinessDocument, { refetchQueries: ['ViewerGate'] });
  const record = useRecordForm({
    schema: businessForm,
    values: {
      name: now.name,
      zone: now.zone,
      currency: now.currency,
      phone: now.phone ?? '',
      email: now.email ?? '',
      website: now.website ?? '',
      street: now.street ?? '',
      city: now.city ?? '',
      region: now.region ?? '',
      postcode: now.postcode ?? '',
      country: now.country ?? '',
    },
    version: now.version,
    readOnly: !mayChange,
    save: async (input, { requestId, version }) =>
      answerOf(
        (await change({ variables: { version: version ?? 0, input, requestId } })).data?.saved,
      ),
    onReload: props.onReload,
  });
  return (
    <SettingFrame>
      <RecordForm record={record} noun="business data" onCancel={() => void navigate(settingsPath)}>
        <FormSheet>
          <FormSection title="Name and contact">
            <FieldColumn>
              <TextField name="name" label="Name" maxLength={120} autoComplete="organization" />
              <FieldRow>
                <TextField name="phone" label="Phone" type="tel" width={200} />
                <TextField name="email" label="E-mail" type="email" width={280} />
              </FieldRow>
              <TextField name="website" label="Website" />
            </FieldColumn>
          </FormSection>
          <FormSection title="Address">
            <FieldColumn>
              <TextField name="street" label="Street and number" />
              <FieldRow>
                <TextField name="city" label="City" width={220} />
                <TextField name="region" label="Province or state" width={180} />
                <TextField name="postcode" label="Postcode" width={120} />
              </FieldRow>
              <TextField name="country" label="Country" width={220} />
            </FieldColumn>
          </FormSection>
          <FormSection title="Time and money">
            <FieldColumn>
              <SelectField
                name="zone"
                label="Time zone"
                options={zoneOptions()}
                gone={now.zone}
                width={280}
                hint="For lists and statuses that have no location. Each location has its own."
              />
              <SelectField
                name="currency"
                label="Currency"
                options={currencyOptions()}
                gone={now.currency}
                width={280}
                hint="It stays once there is a price in it."
              />
            </FieldColumn>
          </FormSection>
        </FormSheet>
      </RecordForm>
    </SettingFrame>
  );
}
