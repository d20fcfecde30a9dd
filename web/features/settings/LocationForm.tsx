import { locationForm } from '../../../server/features/schedule/location.form.ts';
import { fieldsOf } from '../../forms/fields.ts';
import { useRecordForm } from '../../forms/useRecordForm.ts';
import { useSaveEntry } from './entry-commands.ts';
import { EntryDialog, type EntryFormProps } from './EntryDialog.tsx';
import { FieldRow } from '../../forms/FormSection.tsx';
import { useAccount } from '../../lib/account-context.ts';
import { zoneOptions } from './zones.ts';
import {
  ChangeLocationDocument,
  CreateLocationDocument,
  LocationsSectionDocument,
  type LocationsSection_locationFragment as Entry,
} from './LocationsSection.generated.ts';

const { SelectField, TextField } = fieldsOf<typeof locationForm>();

export function LocationForm(props: EntryFormProps<Entry>) {
  const { entry } = props;
  const { zone } = useAccount();
  const record = useRecordForm({
    schema: locationForm,
    values: {
      name: entry?.name ?? '',
      zone: entry?.zone ?? zone,
      phone: entry?.phone ?? '',
      email: entry?.email ?? '',
      street: entry?.street ?? '',
      city: entry?.city ?? '',
      region: entry?.region ?? '',
      postcode: entry?.postcode ?? '',
    },
    version: entry?.version ?? null,
    readOnly: props.readOnly,
    save: useSaveEntry(
      {
        list: LocationsSectionDocument,
        alsoIn: 'ViewerGate',
        create: CreateLocationDocument,
        change: ChangeLocationDocument,
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
      title={entry ? entry.name : 'New location'}
      noun="location"
      record={record}
      onClose={props.onClose}
    >
      <TextField name="name" label="Name" maxLength={80} autoFocus />
      <SelectField
        name="zone"
        label="Time zone"
        options={zoneOptions()}
        gone={entry?.zone ?? zone}
        width={280}
        hint="Dates and times of its classes are local to it."
      />
      <FieldRow>
        <TextField name="phone" label="Phone" type="tel" width={200} />
        <TextField name="email" label="E-mail" type="email" width={280} />
      </FieldRow>
      <TextField name="street" label="Street and number" />
      <FieldRow>
        <TextField name="city" label="City" width={200} />
        <TextField name="region" label="Province or state" width={160} />
        <TextField name="postcode" label="Postcode" width={120} />
      </FieldRow>
    </EntryDialog>
  );
}
