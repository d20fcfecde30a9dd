import { keywordForm } from '../../../server/features/settings/keyword.form.ts';
import { fieldsOf } from '../../forms/fields.ts';
import { useRecordForm } from '../../forms/useRecordForm.ts';
import { useSaveEntry } from './entry-commands.ts';
import { EntryDialog, type EntryFormProps } from './EntryDialog.tsx';
import { recordKinds } from './record-kinds.ts';
import {
  ChangeKeywordDocument,
  CreateKeywordDocument,
  KeywordsSectionDocument,
  type KeywordsSection_keywordFragment as Entry,
} from './KeywordsSection.generated.ts';

const { CheckListField, TextField } = fieldsOf<typeof keywordForm>();

export function KeywordForm(props: EntryFormProps<Entry>) {
  const { entry } = props;
  const record = useRecordForm({
    schema: keywordForm,
    values: { name: entry?.name ?? '', targets: entry?.targets ?? ['FAMILY', 'STUDENT'] },
    version: entry?.version ?? null,
    readOnly: props.readOnly,
    save: useSaveEntry(
      {
        list: KeywordsSectionDocument,
        create: CreateKeywordDocument,
        change: ChangeKeywordDocument,
      },
      entry?.id ?? null,
    ),
    onSaved: () => {
      props.onSaved(record.form.getValues('name'));
    },
    onReload: props.onReload,
  });
  return (
    <EntryDialog
      title={entry ? entry.name : 'New keyword'}
      noun="keyword"
      record={record}
      onClose={props.onClose}
    >
      <TextField name="name" label="Keyword" maxLength={60} autoFocus />
      <CheckListField name="targets" label="For" options={recordKinds} />
    </EntryDialog>
  );
}
