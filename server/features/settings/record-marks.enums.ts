import { registerEnumType } from 'type-graphql';
import {
  CUSTOM_FIELD_KINDS,
  RECORD_KINDS,
  type CustomFieldKind,
  type RecordKind,
} from './record-marks.form.ts';

const asEnum = <Value extends string>(values: readonly Value[]) =>
  Object.fromEntries(values.map((value) => [value, value])) as Record<Value, Value>;

export const RecordKindEnum: Record<RecordKind, RecordKind> = asEnum(RECORD_KINDS);
export const CustomFieldKindEnum: Record<CustomFieldKind, CustomFieldKind> =
  asEnum(CUSTOM_FIELD_KINDS);

registerEnumType(RecordKindEnum, {
  name: 'RecordKind',
  description: 'The kinds of records that can have keywords and custom fields.',
  valuesConfig: {
    FAMILY: { description: 'Families.' },
    STUDENT: { description: 'Students.' },
    CLASS: { description: 'Classes.' },
    STAFF: { description: 'Staff.' },
  },
});

registerEnumType(CustomFieldKindEnum, {
  name: 'CustomFieldKind',
  description: 'What can be written into a custom field. Source: rule O-2.',
  valuesConfig: {
    TEXT: { description: 'A line of text, of at most 200 characters.' },
    LONG_TEXT: { description: 'A text of several lines.' },
    NUMBER: { description: 'A number, kept as it is written, such as 12.5.' },
    DATE: { description: 'A day as YYYY-MM-DD.' },
    YES_NO: { description: 'Either true or false.' },
    CHOICE: { description: 'One of the field’s choices.' },
  },
});
