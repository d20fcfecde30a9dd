import { seasonForm } from '../../../server/features/schedule/season.form.ts';
import { fieldsOf } from '../../forms/fields.ts';
import { useRecordForm } from '../../forms/useRecordForm.ts';
import { useSaveEntry } from './entry-commands.ts';
import { EntryDialog, type EntryFormProps } from './EntryDialog.tsx';
import { FieldRow } from '../../forms/FormSection.tsx';
import {
  ChangeSeasonDocument,
  CreateSeasonDocument,
  SessionsSectionDocument,
  type SessionsSection_seasonFragment as Entry,
} from './SessionsSection.generated.ts';

const { DateField, ListField, RadioField, TextField } = fieldsOf<typeof seasonForm>();

export function SeasonForm(props: EntryFormProps<Entry>) {
  const { entry } = props;
  const record = useRecordForm({
    schema: seasonForm,
    values: {
      name: entry?.name ?? '',
      kind: entry?.kind ?? 'SESSION',
      ranges: entry?.ranges.map(({ startsOn, endsOn }) => ({ startsOn, endsOn })) ?? [
        { startsOn: '', endsOn: '' },
      ],
    },
    version: entry?.version ?? null,
    readOnly: props.readOnly,
    save: useSaveEntry(
      { list: SessionsSectionDocument, create: CreateSeasonDocument, change: ChangeSeasonDocument },
      entry?.id ?? null,
    ),
    onSaved: () => {
      props.onSaved(record.form.getValues('name'));
    },
    onReload: props.onReload,
  });
  return (
    <EntryDialog
      title={entry ? entry.name : 'New session'}
      noun="session"
      record={record}
      onClose={props.onClose}
    >
      <TextField name="name" label="Name" maxLength={80} autoFocus />
      <RadioField
        name="kind"
        label="What it is"
        hint={entry?.uses ? 'Classes have it, so this stays.' : undefined}
        options={[
          {
            value: 'SESSION',
            label: 'Session',
            hint: 'One period. Students are dropped after its last day, and enroll anew.',
          },
          {
            value: 'ROLLING',
            label: 'Rolling session',
            hint: 'Periods one after the other. Students stay until they are dropped.',
          },
        ]}
      />
      <ListField
        name="ranges"
        label="Dates"
        noun="period"
        empty={{ startsOn: '', endsOn: '' }}
        least={1}
        most={record.form.watch('kind') === 'SESSION' ? 1 : 100}
      >
        {({ path }) => (
          <FieldRow>
            <DateField name={`${path}.startsOn`} label="First day" />
            <DateField name={`${path}.endsOn`} label="Last day" />
          </FieldRow>
        )}
      </ListField>
    </EntryDialog>
  );
}
