import { styled } from '@mui/material/styles';
import { FieldRow, FormSection } from '../../forms/FormSection.tsx';
import type { ClassFormChoices } from './class-choices.ts';
import { DateField, ListField, SelectField, TimeField } from './class-fields.ts';
import { PlaceFields } from './PlaceFields.tsx';
import { SeasonsField } from './SeasonsField.tsx';
import { weekdays } from './weekdays.ts';

const days = weekdays.map(({ number, name }) => ({ value: String(number), label: name }));

const newTimeslot = {
  ...{ id: null, weekday: '', starts: '', ends: '' },
  ...{ validFrom: null, validTo: null },
};

/** What takes a row out stands where the row ends. */
const Rows = styled('div')({
  maxWidth: 940,
  // What is wrong stands below its field, as wide as that.
  '& div[data-field]:not([data-row])': { maxWidth: 160 },
});

const Sessions = styled('div')({ maxWidth: 560 });

interface WhenSectionProps {
  choices: ClassFormChoices;
  isNew: boolean;
}

/** On which days it meets, at what times, and where. */
export function WhenSection({ choices, isNew }: WhenSectionProps) {
  return (
    <FormSection title="When and where" hint="Dates and times are those of the location." isWide>
      <PlaceFields locations={choices.locations} rooms={choices.rooms} />
      <Rows>
        <ListField
          name="timeslots"
          label="Timeslots"
          noun="timeslot"
          hint={
            isNew
              ? undefined
              : 'A changed timeslot ends and a new one begins, so that past dates keep their times. One that is taken out ends.'
          }
          empty={newTimeslot}
        >
          {({ path }) => (
            <FieldRow>
              <SelectField name={`${path}.weekday`} label="Weekday" width={136} options={days} />
              <TimeField name={`${path}.starts`} label="Starts" />
              <TimeField name={`${path}.ends`} label="Ends" />
              <DateField name={`${path}.validFrom`} label="First day (optional)" />
              <DateField name={`${path}.validTo`} label="Last day (optional)" />
            </FieldRow>
          )}
        </ListField>
      </Rows>
      {!isNew && (
        <DateField
          name="changesFrom"
          label="Changes hold from"
          hint="Of timeslots and instructors. Left empty, they hold from today."
        />
      )}
      <FieldRow>
        <DateField
          name="startsOn"
          label="First day of the class"
          hint="Left empty, it has no bound."
        />
        <DateField name="endsOn" label="Last day of the class" hint="Left empty, it goes on." />
      </FieldRow>
      <Sessions>
        <SeasonsField seasons={choices.seasons} />
      </Sessions>
    </FormSection>
  );
}
