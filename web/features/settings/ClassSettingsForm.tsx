import { useMutation } from '@apollo/client/react';
import type { FragmentType } from '@apollo/client/masking';
import { useNavigate } from 'react-router';
import { classSettingsForm } from '../../../server/features/settings/class-settings.form.ts';
import { fieldsOf } from '../../forms/fields.ts';
import { FieldColumn, FormSection } from '../../forms/FormSection.tsx';
import { RecordForm } from '../../forms/RecordForm.tsx';
import { answerOf } from '../../forms/record-refusal.ts';
import { useRecordForm } from '../../forms/useRecordForm.ts';
import { usePermission } from '../../lib/permission.ts';
import { useFragmentData } from '../../lib/useFragmentData.ts';
import {
  ChangeClassSettingsDocument,
  ClassSettingsForm_classesFragmentDoc,
} from './ClassSettingsSection.generated.ts';
import { FormSheet, SettingFrame } from './FormSheet.ts';
import { settingsPath } from './trail.ts';

const { NumberField } = fieldsOf<typeof classSettingsForm>();

interface ClassSettingsFormProps {
  classes: FragmentType<typeof ClassSettingsForm_classesFragmentDoc>;
  onReload: () => void;
}

export function ClassSettingsForm(props: ClassSettingsFormProps) {
  const now = useFragmentData(ClassSettingsForm_classesFragmentDoc, props.classes);
  const navigate = useNavigate();
  const mayChange = usePermission('SETTINGS', 'FULL');
  const [change] = useMutation(ChangeClassSettingsDocument);
  const record = useRecordForm({
    schema: classSettingsForm,
    values: { lookAheadDays: now.lookAheadDays },
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
      <RecordForm
        record={record}
        noun="class settings"
        onCancel={() => void navigate(settingsPath)}
      >
        <FormSheet>
          <FormSection title="Openings">
            <FieldColumn>
              <NumberField
                name="lookAheadDays"
                label="Look ahead"
                unit="days"
                hint="Enrollments that begin within so many days already take one of the ongoing openings. 0 counts only those that have begun."
              />
            </FieldColumn>
          </FormSection>
        </FormSheet>
      </RecordForm>
    </SettingFrame>
  );
}
