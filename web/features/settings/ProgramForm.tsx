import { programForm } from '../../../server/features/schedule/program.form.ts';
import { fieldsOf } from '../../forms/fields.ts';
import { useRecordForm } from '../../forms/useRecordForm.ts';
import { useSaveEntry } from './entry-commands.ts';
import { EntryDialog, type EntryFormProps } from './EntryDialog.tsx';
import {
  ChangeProgramDocument,
  CreateProgramDocument,
  ProgramsSectionDocument,
  type ProgramsSection_programFragment as Entry,
} from './ProgramsSection.generated.ts';

const { TextField } = fieldsOf<typeof programForm>();

export function ProgramForm(props: EntryFormProps<Entry>) {
  const { entry } = props;
  const record = useRecordForm({
    schema: programForm,
    values: { name: entry?.name ?? '' },
    version: entry?.version ?? null,
    readOnly: props.readOnly,
    save: useSaveEntry(
      {
        list: ProgramsSectionDocument,
        create: CreateProgramDocument,
        change: ChangeProgramDocument,
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
      title={entry ? entry.name : 'New program'}
      noun="program"
      record={record}
      onClose={props.onClose}
    >
      <TextField name="name" label="Name" maxLength={80} autoFocus />
    </EntryDialog>
  );
}
