import { dropReasonForm } from '../../../server/features/settings/drop-reason.form.ts';
import { fieldsOf } from '../../forms/fields.ts';
import { useRecordForm } from '../../forms/useRecordForm.ts';
import { useSaveEntry } from './entry-commands.ts';
import { EntryDialog, type EntryFormProps } from './EntryDialog.tsx';
import {
  ChangeDropReasonDocument,
  CreateDropReasonDocument,
  DropReasonsSectionDocument,
  type DropReasonsSection_dropReasonFragment as Entry,
} from './DropReasonsSection.generated.ts';

const { TextField } = fieldsOf<typeof dropReasonForm>();

export function DropReasonForm(props: EntryFormProps<Entry>) {
  const { entry } = props;
  const record = useRecordForm({
    schema: dropReasonForm,
    values: { name: entry?.name ?? '' },
    version: entry?.version ?? null,
    readOnly: props.readOnly,
    save: useSaveEntry(
      {
        list: DropReasonsSectionDocument,
        create: CreateDropReasonDocument,
        change: ChangeDropReasonDocument,
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
      title={entry ? entry.name : 'New drop reason'}
      noun="drop reason"
      record={record}
      onClose={props.onClose}
    >
      <TextField
        name="name"
        label="Reason"
        maxLength={80}
        autoFocus
        hint="Enrollments that were dropped for it keep the words of then."
      />
    </EntryDialog>
  );
}
