import { useApolloClient } from '@apollo/client/react';
import { styled } from '@mui/material/styles';
import { useWatch } from 'react-hook-form';
import { useNavigate } from 'react-router';
import { closeForm, type CloseValues } from '../../../server/features/cancellations/close.form.ts';
import { fieldsOf } from '../../forms/fields.ts';
import { FieldColumn, FormSection } from '../../forms/FormSection.tsx';
import { answerOf } from '../../forms/record-refusal.ts';
import { RecordForm } from '../../forms/RecordForm.tsx';
import { useRecordForm } from '../../forms/useRecordForm.ts';
import { useAccount } from '../../lib/account-context.ts';
import { useChosenLocation } from '../../lib/chosen-location.ts';
import { usePermission } from '../../lib/permission.ts';
import { FormSheet } from '../settings/FormSheet.ts';
import { listPath } from '../schedule/trail.ts';
import { CloseSchoolDocument, type ClosePlacesQuery } from './CloseSchool.generated.ts';
import { DaysFields } from './DaysFields.tsx';
import { plainTokens } from './GiveTokens.tsx';
import { previewOf, startedId } from './start-answer.ts';
import { StartPreview } from './StartPreview.tsx';
import { TokensField } from './TokensField.tsx';

const { CheckListField, NumberField, RadioField, TextField } = fieldsOf<typeof closeForm>();

const Below = styled('div')({ padding: '14px 0' });

/** When, what, why, and what families get for it. */
export function CloseForm({ places }: { places: ClosePlacesQuery['classChoices'] }) {
  const { today } = useAccount();
  const { locationId } = useChosenLocation();
  const navigate = useNavigate();
  const client = useApolloClient();
  const [only] = places.locations.length === 1 ? places.locations : [];
  const closed = locationId ?? only?.id;

  async function send(input: CloseValues, requestId: string | null) {
    const { data } = await client.mutate({
      mutation: CloseSchoolDocument,
      variables: { input, requestId, dryRun: requestId === null },
      fetchPolicy: 'no-cache',
    });
    return data?.started;
  }

  const record = useRecordForm({
    schema: closeForm,
    values: {
      ...{ from: today, to: today, reason: '', programIds: [] },
      locationIds: closed === undefined ? [] : [closed],
      ...{ compensation: 'NONE' as const, tokens: plainTokens, extendDays: null },
    },
    version: null,
    save: async (input, { requestId }) => answerOf(await send(input, requestId)),
    onSaved: (saved) => void navigate(`/tasks/${startedId(saved)}`),
  });

  return (
    <RecordForm record={record} noun="closing" starts onCancel={() => void navigate(listPath)}>
      <FormSheet>
        <FormSection title="When and why">
          <FieldColumn>
            <DaysFields />
          </FieldColumn>
          <FieldColumn>
            <TextField
              name="reason"
              label="Reason"
              maxLength={120}
              hint="As families may read it, such as “snow”."
            />
          </FieldColumn>
        </FormSection>
        <FormSection
          title="What is closed"
          hint="A location with all its classes, a program wherever it meets."
        >
          <FieldColumn>
            <CheckListField name="locationIds" label="Locations" options={places.locations} />
          </FieldColumn>
          <FieldColumn>
            <CheckListField name="programIds" label="Programs" options={places.programs} />
          </FieldColumn>
        </FormSection>
        <FormSection
          title="What families get"
          hint="Punches and tokens of one-day places come back in any case."
        >
          <FieldColumn>
            <CompensationField />
          </FieldColumn>
          <FieldColumn>
            <CompensationTerms />
          </FieldColumn>
        </FormSection>
      </FormSheet>
      <Below>
        <StartPreview
          schema={closeForm}
          ask={async (input) => previewOf(await send(input, null))}
        />
      </Below>
    </RecordForm>
  );
}

function CompensationField() {
  const mayGiveTokens = usePermission('CREATE_MAKEUP_TOKENS', 'FULL');
  const mayEditPasses = usePermission('EDIT_PUNCH_PASSES', 'FULL');
  return (
    <RadioField
      name="compensation"
      label="For the days that are lost"
      options={[
        { value: 'NONE', label: 'Nothing' },
        ...(mayGiveTokens
          ? [
              {
                value: 'TOKENS',
                label: 'Makeup tokens',
                hint: 'One to each student with an ongoing place on a date that is cancelled.',
              },
            ]
          : []),
        ...(mayEditPasses
          ? [
              {
                value: 'EXTEND_PASSES',
                label: 'Punch passes hold longer',
                hint: 'Those that are valid on the days, expire, and could be used there.',
              },
            ]
          : []),
      ]}
    />
  );
}

function CompensationTerms() {
  const compensation: unknown = useWatch({ name: 'compensation' });
  if (compensation === 'TOKENS') return <TokensField isGiven />;
  if (compensation === 'EXTEND_PASSES')
    return <NumberField name="extendDays" label="Passes expire later by" unit="days" />;
  return null;
}
