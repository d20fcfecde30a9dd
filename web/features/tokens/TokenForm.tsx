import { tokenForm, type TokenValues } from '../../../server/features/tokens/token.form.ts';
import { fieldsOf } from '../../forms/fields.ts';
import { FieldColumn, FieldRow } from '../../forms/FormSection.tsx';
import { RecordForm } from '../../forms/RecordForm.tsx';
import type { SaveAnswer } from '../../forms/record-refusal.ts';
import { optionsOf } from '../../forms/SelectField.tsx';
import { useRecordForm, type SendWith } from '../../forms/useRecordForm.ts';
import { useChosenLocation } from '../../lib/chosen-location.ts';
import type { ChangeTokenMutation, CreateTokenMutation } from './ChangeToken.generated.ts';
import type { TokenPlacesQuery } from './ReassignTokens.generated.ts';
import type { Token } from './token-words.ts';

const { CheckListField, DateField, SelectField, TextAreaField } = fieldsOf<typeof tokenForm>();

type Answer = CreateTokenMutation['createToken'] | ChangeTokenMutation['changeToken'];
type Saved = Exclude<Answer, { __typename: 'RecordRefused' }>;

interface TokenFormProps {
  token: Token | null;
  places: TokenPlacesQuery;
  save: (values: TokenValues, sent: SendWith) => Promise<SaveAnswer<Saved>>;
  onSaved: (says: readonly string[]) => void;
  onReload: () => void;
  onClose: () => void;
}

/** Where a token can be used, until when, and why there is one. */
export function TokenForm({ token, places, save, onSaved, onReload, onClose }: TokenFormProps) {
  const { locationId } = useChosenLocation();
  const record = useRecordForm({
    schema: tokenForm,
    values: token
      ? {
          locationId: token.location?.id ?? null,
          programIds: token.programs.map(({ id }) => id),
          expires: token.expires,
          comment: token.comment,
        }
      : { locationId, programIds: [], expires: null, comment: null },
    version: token?.version ?? null,
    save,
    onSaved: (saved) => {
      if (saved.__typename !== 'TokenKept') throw new Error('This was no dry run.');
      onSaved(saved.says);
    },
    onReload,
  });
  return (
    <RecordForm
      record={record}
      noun="makeup token"
      onCancel={() => {
        record.leave(onClose);
      }}
    >
      <FieldColumn>
        <FieldRow>
          <DateField
            name="expires"
            label="Expires"
            hint="The last day on which the makeup may be. Empty: never."
          />
          <SelectField
            name="locationId"
            label="Location"
            none="Any location"
            gone={token?.location ? `${token.location.name} (deleted)` : undefined}
            width={220}
            options={optionsOf(places.locations)}
          />
        </FieldRow>
        <CheckListField
          name="programIds"
          label="Programs"
          none="any program"
          hint="In whose classes it can be used."
          options={offered(places.programs, token)}
        />
        <TextAreaField name="comment" label="Comment" rows={2} />
      </FieldColumn>
    </RecordForm>
  );
}

/** Programs that are offered, and those of the token that are not any more, by their names. */
function offered(programs: TokenPlacesQuery['programs'], token: Token | null) {
  const gone = (token?.programs ?? [])
    .filter(({ id }) => !programs.some((program) => program.id === id))
    .map(({ id, name }) => ({ id, name: `${name} (deleted)` }));
  return [...gone, ...programs];
}
