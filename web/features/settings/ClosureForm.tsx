import { closureForm } from '../../../server/features/schedule/closure.form.ts';
import { fieldsOf } from '../../forms/fields.ts';
import { useRecordForm } from '../../forms/useRecordForm.ts';
import { useSaveEntry } from './entry-commands.ts';
import { ClosurePreview } from './ClosurePreview.tsx';
import { EntryDialog, type EntryFormProps } from './EntryDialog.tsx';
import { useQuery } from '@apollo/client/react';
import { FieldRow } from '../../forms/FormSection.tsx';
import {
  ChangeClosureDocument,
  CreateClosureDocument,
  ClosuresSectionDocument,
  type ClosuresSection_closureFragment as Entry,
} from './ClosuresSection.generated.ts';

const { CheckListField, DateField, RadioField, TextField } = fieldsOf<typeof closureForm>();

export function ClosureForm(props: EntryFormProps<Entry>) {
  const { entry } = props;
  const { data } = useQuery(ClosuresSectionDocument, { variables: { withPast: false } });
  const record = useRecordForm({
    schema: closureForm,
    values: {
      reason: entry?.reason ?? '',
      startsOn: entry?.startsOn ?? '',
      endsOn: entry?.endsOn ?? '',
      scope: entry?.scope ?? 'BOTH',
      locationIds: entry?.locations.map(({ id }) => id) ?? [],
      programIds: entry?.programs.map(({ id }) => id) ?? [],
    },
    version: entry?.version ?? null,
    readOnly: props.readOnly,
    save: useSaveEntry(
      {
        list: ClosuresSectionDocument,
        create: CreateClosureDocument,
        change: ChangeClosureDocument,
      },
      entry?.id ?? null,
    ),
    onSaved: () => {
      props.onSaved(record.form.getValues('reason'));
    },
    onReload: props.onReload,
  });
  return (
    <EntryDialog
      title={entry ? entry.reason : 'New closure'}
      noun="closure"
      record={record}
      onClose={props.onClose}
      meaning={record.isDirty && !record.readOnly && <ClosurePreview entry={entry} />}
    >
      <TextField name="reason" label="Reason" maxLength={120} autoFocus />
      <FieldRow>
        <DateField name="startsOn" label="First day" />
        <DateField name="endsOn" label="Last day" hint="Empty: that one day." />
      </FieldRow>
      <RadioField
        name="scope"
        label="What it means"
        options={[
          { value: 'BOTH', label: 'No classes, and it counts for billing' },
          { value: 'CLOSURES', label: 'No classes' },
          { value: 'BILLING', label: 'Only for billing', hint: 'Classes meet.' },
        ]}
      />
      <CheckListField name="locationIds" label="Locations" options={data?.locations ?? []} />
      <CheckListField name="programIds" label="Programs" options={data?.programs ?? []} />
    </EntryDialog>
  );
}
