import { useEffect } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { FieldRow } from '../../forms/FormSection.tsx';
import { optionsOf } from '../../forms/SelectField.tsx';
import type { ClassFormChoices } from './class-choices.ts';
import { SelectField, type ClassValues } from './class-fields.ts';

/** A location, and one of its rooms. */
export function PlaceFields(choices: Pick<ClassFormChoices, 'locations' | 'rooms'>) {
  const { setValue } = useFormContext<ClassValues>();
  const locationId = useWatch<ClassValues, 'locationId'>({ name: 'locationId' });
  const roomId = useWatch<ClassValues, 'roomId'>({ name: 'roomId' });
  const rooms = choices.rooms.filter((room) => room.locationId === locationId);
  const room = choices.rooms.find(({ id }) => id === roomId);
  const isElsewhere = room !== undefined && room.locationId !== locationId;

  // A room of the location before would be refused.
  useEffect(() => {
    if (isElsewhere) setValue('roomId', null, { shouldDirty: true });
  }, [isElsewhere, setValue]);

  return (
    <FieldRow>
      <SelectField
        name="locationId"
        label="Location"
        width={240}
        options={optionsOf(choices.locations)}
      />
      <SelectField
        name="roomId"
        label="Room"
        width={240}
        none={locationId && rooms.length === 0 ? 'The location has none' : 'No room'}
        options={optionsOf(rooms)}
      />
    </FieldRow>
  );
}
