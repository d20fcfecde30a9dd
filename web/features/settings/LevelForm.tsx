import { levelForm } from '../../../server/features/schedule/level.form.ts';
import { fieldsOf } from '../../forms/fields.ts';
import { useRecordForm } from '../../forms/useRecordForm.ts';
import { useSaveEntry } from './entry-commands.ts';
import { EntryDialog, type EntryFormProps } from './EntryDialog.tsx';
import { levelColourOptions } from './level-colours.ts';
import {
  ChangeLevelDocument,
  CreateLevelDocument,
  LevelsSectionDocument,
  type LevelsSection_levelFragment as Entry,
} from './LevelsSection.generated.ts';

const { ColourField, TextField } = fieldsOf<typeof levelForm>();

export function LevelForm(props: EntryFormProps<Entry>) {
  const { entry } = props;
  const record = useRecordForm({
    schema: levelForm,
    values: { name: entry?.name ?? '', colour: entry?.colour ?? '' },
    version: entry?.version ?? null,
    readOnly: props.readOnly,
    save: useSaveEntry(
      { list: LevelsSectionDocument, create: CreateLevelDocument, change: ChangeLevelDocument },
      entry?.id ?? null,
    ),
    onSaved: () => {
      props.onSaved(record.form.getValues('name'));
    },
    onReload: props.onReload,
  });
  return (
    <EntryDialog
      title={entry ? entry.name : 'New level'}
      noun="level"
      record={record}
      onClose={props.onClose}
    >
      <TextField name="name" label="Name" maxLength={60} autoFocus />
      <ColourField name="colour" label="Colour" none="None" options={levelColourOptions} />
    </EntryDialog>
  );
}
