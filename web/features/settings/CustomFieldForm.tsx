import { customFieldForm } from '../../../server/features/settings/custom-field.form.ts';
import { fieldsOf } from '../../forms/fields.ts';
import { useRecordForm } from '../../forms/useRecordForm.ts';
import { useSaveEntry } from './entry-commands.ts';
import { EntryDialog, type EntryFormProps } from './EntryDialog.tsx';
import { ChoicesField } from './ChoicesField.tsx';
import { fieldKinds } from './field-kinds.ts';
import { recordKinds } from './record-kinds.ts';
import {
  ChangeCustomFieldDocument,
  CreateCustomFieldDocument,
  CustomFieldsSectionDocument,
  type CustomFieldsSection_customFieldFragment as Entry,
} from './CustomFieldsSection.generated.ts';

const { SelectField, TextField } = fieldsOf<typeof customFieldForm>();

export function CustomFieldForm(props: EntryFormProps<Entry>) {
  const { entry } = props;
  const fixed = entry?.uses
    ? 'Records have something in it, so this and its kind stay.'
    : undefined;
  const record = useRecordForm({
    schema: customFieldForm,
    values: {
      target: entry?.target ?? 'STUDENT',
      label: entry?.label ?? '',
      kind: entry?.kind ?? 'TEXT',
      choices: entry?.choices ?? [],
    },
    version: entry?.version ?? null,
    readOnly: props.readOnly,
    save: useSaveEntry(
      {
        list: CustomFieldsSectionDocument,
        create: CreateCustomFieldDocument,
        change: ChangeCustomFieldDocument,
      },
      entry?.id ?? null,
    ),
    onSaved: () => {
      props.onSaved(record.form.getValues('label'));
    },
    onReload: props.onReload,
  });
  return (
    <EntryDialog
      title={entry ? entry.label : 'New custom field'}
      noun="custom field"
      record={record}
      onClose={props.onClose}
    >
      <TextField name="label" label="Label" maxLength={60} autoFocus />
      <SelectField name="target" label="Field of" options={recordKinds} width={220} hint={fixed} />
      <SelectField name="kind" label="What is written into it" options={fieldKinds} width={220} />
      {record.form.watch('kind') === 'CHOICE' && <ChoicesField name="choices" />}
    </EntryDialog>
  );
}
