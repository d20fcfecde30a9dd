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

const { CheckField, NumberField } = fieldsOf<typeof classSettingsForm>();

interface ClassSettingsFormProps {
  classes: FragmentType<typeof ClassSettingsForm_classesFragmentDoc>;
  onReload: () => void;
}

export function ClassSettingsForm(props: ClassSettingsFormProps) {
  const now = useFragmentData(ClassSettingsForm_classesFragmentDoc, props.classes);
  const navigate = useNavigate();
  const mayChange = usePermission('SETTINGS', 'FULL');
  const [change] = useMutation(ChangeClassSettingsDocument, {
    // The lists ask for it once.
    update: (cache) => void cache.evict({ fieldName: 'checkInMode' }),
  });
  const record = useRecordForm({
    schema: classSettingsForm,
    values: {
      lookAheadDays: now.lookAheadDays,
      checkInMode: now.checkInMode,
      staffCheckInMode: now.staffCheckInMode,
      markAheadDays: now.markAheadDays,
      absencesInARow: now.absencesInARow,
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
          <FormSection title="Attendance">
            <FieldColumn>
              <CheckField
                name="checkInMode"
                label="Check-in mode in the Office Portal"
                hint="Students can be checked in one by one, from the Students, Classes and Enrollments pages too. The first one who is there marks everybody else on the roll absent, until they are checked in themselves. Off, only whole rolls are submitted."
              />
              <CheckField
                name="staffCheckInMode"
                label="Check-in mode in the Staff Portal"
                hint="The same for instructors, independently of it. There is no Staff Portal yet; it will follow this once there is."
              />
              <NumberField
                name="markAheadDays"
                label="Mark ahead"
                unit="days"
                hint="How far ahead attendance can be marked: 0 up to today, empty for any date on which the class meets."
              />
              <NumberField
                name="absencesInARow"
                label="Absences in a row"
                unit="absences"
                hint="Students who missed so many times one after the other, unexcused, are listed under Absences in a row."
              />
            </FieldColumn>
          </FormSection>
        </FormSheet>
      </RecordForm>
    </SettingFrame>
  );
}
