import { roomForm } from '../../../server/features/schedule/room.form.ts';
import { fieldsOf } from '../../forms/fields.ts';
import { useRecordForm } from '../../forms/useRecordForm.ts';
import { useSaveEntry } from './entry-commands.ts';
import { EntryDialog, type EntryFormProps } from './EntryDialog.tsx';
import { useQuery } from '@apollo/client/react';
import { optionsOf } from '../../forms/SelectField.tsx';
import {
  ChangeRoomDocument,
  CreateRoomDocument,
  RoomsSectionDocument,
  type RoomsSection_roomFragment as Entry,
} from './RoomsSection.generated.ts';

const { SelectField, TextField } = fieldsOf<typeof roomForm>();

export function RoomForm(props: EntryFormProps<Entry>) {
  const { entry } = props;
  const { data } = useQuery(RoomsSectionDocument, { variables: { withArchived: false } });
  const places = (data?.locations ?? []).filter(({ id, isArchived }) =>
    entry ? id === entry.locationId : !isArchived,
  );
  const [only] = places.length === 1 ? places : [];
  const record = useRecordForm({
    schema: roomForm,
    values: { name: entry?.name ?? '', locationId: entry?.locationId ?? only?.id ?? '' },
    version: entry?.version ?? null,
    readOnly: props.readOnly,
    save: useSaveEntry(
      { list: RoomsSectionDocument, create: CreateRoomDocument, change: ChangeRoomDocument },
      entry?.id ?? null,
    ),
    onSaved: () => {
      props.onSaved(record.form.getValues('name'));
    },
    onReload: props.onReload,
  });
  return (
    <EntryDialog
      title={entry ? entry.name : 'New room'}
      noun="room"
      record={record}
      onClose={props.onClose}
    >
      <TextField name="name" label="Name" maxLength={60} autoFocus />
      <SelectField
        name="locationId"
        label="Location"
        options={optionsOf(places)}
        gone="Archived location"
        width={280}
        hint={entry ? 'A room stays at its location.' : undefined}
      />
    </EntryDialog>
  );
}
