import type * as z from 'zod';
import { classForm } from '../../../server/features/schedule/class.form.ts';
import { day } from '../../../server/shared/form.ts';
import { fieldsOf } from '../../forms/fields.ts';

/** A class, and from when changed timeslots and instructors hold, which only matters to one that is there already. */
export const editedClass = classForm.safeExtend({ changesFrom: day('The day of the change') });

export type ClassValues = z.input<typeof editedClass>;
export type EditedClass = z.output<typeof editedClass>;

export const {
  CheckListField,
  DateField,
  ListField,
  NumberField,
  SelectField,
  TextAreaField,
  TextField,
  TimeField,
} = fieldsOf<typeof editedClass>();
