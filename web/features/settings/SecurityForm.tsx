import { useMutation } from '@apollo/client/react';
import type { FragmentType } from '@apollo/client/masking';
import { useNavigate } from 'react-router';
import { securityForm } from '../../../server/features/settings/security.form.ts';
import { fieldsOf } from '../../forms/fields.ts';
import { FieldColumn, FormSection } from '../../forms/FormSection.tsx';
import { RecordForm } from '../../forms/RecordForm.tsx';
import { answerOf } from '../../forms/record-refusal.ts';
import { useRecordForm } from '../../forms/useRecordForm.ts';
import { usePermission } from '../../lib/permission.ts';
import { useFragmentData } from '../../lib/useFragmentData.ts';
import { count } from '../../lib/format.ts';
import { Counted } from './Counted.ts';
import {
  ChangeSecurityDocument,
  SecurityForm_securityFragmentDoc,
} from './SecuritySection.generated.ts';
import { FormSheet, SettingFrame } from './FormSheet.ts';
import { settingsPath } from './trail.ts';

const { CheckField } = fieldsOf<typeof securityForm>();

interface SecurityFormProps {
  security: FragmentType<typeof SecurityForm_securityFragmentDoc>;
  onReload: () => void;
}

export function SecurityForm(props: SecurityFormProps) {
  const now = useFragmentData(SecurityForm_securityFragmentDoc, props.security);
  const navigate = useNavigate();
  const mayChange = usePermission('SETTINGS', 'FULL');
  const [change] = useMutation(ChangeSecurityDocument);
  const record = useRecordForm({
    schema: securityForm,
    values: { requireSecondFactor: now.requireSecondFactor },
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
      <RecordForm record={record} noun="security" onCancel={() => void navigate(settingsPath)}>
        <FormSheet>
          <FormSection
            title="Second factor"
            hint="A code from an app on the phone, beside the password."
          >
            <FieldColumn>
              <Counted>
                <strong>
                  {now.withSecondFactor} of {count(now.activeStaff, 'active staff member')}
                </strong>{' '}
                {now.withSecondFactor === 1 ? 'has' : 'have'} a second factor.
              </Counted>
              <CheckField
                name="requireSecondFactor"
                label="Everybody needs a second factor"
                hint="Who has none sets one up at the next sign-in. Nobody is signed out now."
              />
            </FieldColumn>
          </FormSection>
        </FormSheet>
      </RecordForm>
    </SettingFrame>
  );
}
