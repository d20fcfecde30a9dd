import { useMutation } from '@apollo/client/react';
import type { FragmentType } from '@apollo/client/masking';
import { useNavigate } from 'react-router';
import { tokenSettingsForm } from '../../../server/features/settings/token-settings.form.ts';
import { RecordForm } from '../../forms/RecordForm.tsx';
import { answerOf } from '../../forms/record-refusal.ts';
import { useRecordForm } from '../../forms/useRecordForm.ts';
import { usePermission } from '../../lib/permission.ts';
import { useFragmentData } from '../../lib/useFragmentData.ts';
import { FormSheet, SettingFrame } from './FormSheet.ts';
import { EarningFields, FamilyFields, RedeemingFields } from './TokenSettingsFields.tsx';
import { TokenSettingsPreview } from './TokenSettingsPreview.tsx';
import {
  ChangeTokenSettingsDocument,
  TokenSettingsForm_tokensFragmentDoc,
  type TokenSettingsForm_tokensFragment,
} from './TokenSettingsSection.generated.ts';
import { settingsPath } from './trail.ts';

interface TokenSettingsFormProps {
  tokens: FragmentType<typeof TokenSettingsForm_tokensFragmentDoc>;
  onReload: () => void;
}

export function TokenSettingsForm(props: TokenSettingsFormProps) {
  const now = useFragmentData(TokenSettingsForm_tokensFragmentDoc, props.tokens);
  const navigate = useNavigate();
  const mayChange = usePermission('SETTINGS', 'FULL');
  const [change] = useMutation(ChangeTokenSettingsDocument);
  const record = useRecordForm({
    schema: tokenSettingsForm,
    values: valuesOf(now),
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
        noun="makeup token settings"
        onCancel={() => void navigate(settingsPath)}
      >
        <FormSheet>
          <EarningFields />
          <RedeemingFields />
          <FamilyFields />
        </FormSheet>
        {record.isDirty && <TokenSettingsPreview version={now.version} />}
      </RecordForm>
    </SettingFrame>
  );
}

/** What the form holds of it. */
function valuesOf(now: TokenSettingsForm_tokensFragment) {
  return {
    ...{ automatic: now.automatic, earningTypes: now.earningTypes.filter(isEarning) },
    ...{ limit: now.limit, limitPeriod: now.limitPeriod, limitPer: now.limitPer },
    ...{ validFor: now.validFor, validUnit: now.validUnit },
    ...{ lockLocation: now.lockLocation, matchProgram: now.matchProgram },
    ...{ matchLevel: now.matchLevel, requireEnrollment: now.requireEnrollment },
    ...{ horizonDays: now.horizonDays, cutOffHours: now.cutOffHours },
    ...{ familiesMayRedeem: now.familiesMayRedeem, autoApprove: now.autoApprove },
    ...{ hideExpired: now.hideExpired, onlyExpectedAbsences: now.onlyExpectedAbsences },
  };
}

type Type = TokenSettingsForm_tokensFragment['earningTypes'][number];

/** Who waits has no place to miss. */
const isEarning = (type: Type): type is Exclude<Type, 'WAIT'> => type !== 'WAIT';
