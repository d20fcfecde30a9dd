import { useMutation } from '@apollo/client/react';
import type { FragmentType } from '@apollo/client/masking';
import { useNavigate } from 'react-router';
import { featuresForm } from '../../../server/features/settings/features.form.ts';
import { fieldsOf } from '../../forms/fields.ts';
import { FieldColumn, FormSection } from '../../forms/FormSection.tsx';
import { RecordForm } from '../../forms/RecordForm.tsx';
import { answerOf } from '../../forms/record-refusal.ts';
import { useRecordForm } from '../../forms/useRecordForm.ts';
import { usePermission } from '../../lib/permission.ts';
import { useFragmentData } from '../../lib/useFragmentData.ts';
import {
  ChangeFeaturesDocument,
  FeaturesForm_featuresFragmentDoc,
} from './FeaturesSection.generated.ts';
import { FormSheet, SettingFrame } from './FormSheet.ts';
import { settingsPath } from './trail.ts';

const { CheckField } = fieldsOf<typeof featuresForm>();

interface FeaturesFormProps {
  features: FragmentType<typeof FeaturesForm_featuresFragmentDoc>;
  onReload: () => void;
}

export function FeaturesForm(props: FeaturesFormProps) {
  const now = useFragmentData(FeaturesForm_featuresFragmentDoc, props.features);
  const navigate = useNavigate();
  const mayChange = usePermission('SETTINGS', 'FULL');
  // The shell shows the areas that are on.
  const [change] = useMutation(ChangeFeaturesDocument, { refetchQueries: ['ViewerGate'] });
  const record = useRecordForm({
    schema: featuresForm,
    values: {
      punchPasses: now.punchPasses,
      attendance: now.attendance,
      makeupTokens: now.makeupTokens,
      welcome: now.welcome,
      apiExplorer: now.apiExplorer,
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
      <RecordForm record={record} noun="areas" onCancel={() => void navigate(settingsPath)}>
        <FormSheet>
          <FormSection
            title="Switched on"
            hint="What you save counts from everybody’s next click on."
          >
            <FieldColumn>
              <CheckField
                name="punchPasses"
                label="Punch passes"
                hint="Off, it hides the Punch passes page and the pass report, passes in the Enrollments View, giving passes and punching in."
              />
              <CheckField
                name="attendance"
                label="Attendance"
                hint="Off, it hides rolls, check-in and expected absences. What was recorded stays."
              />
              <CheckField
                name="makeupTokens"
                label="Makeup tokens"
                hint="Off, it hides makeup tokens, none is earned, and whoever may enroll may give makeups without one. Those that exist stay."
              />
              <CheckField
                name="welcome"
                label="Welcome page"
                hint="Off, it hides the page after sign-in; people start on their first list instead."
              />
              <CheckField
                name="apiExplorer"
                label="API explorer"
                hint="Off, it hides the GraphQL playground and what the API says about itself. The API itself stays."
              />
            </FieldColumn>
          </FormSection>
        </FormSheet>
      </RecordForm>
    </SettingFrame>
  );
}
