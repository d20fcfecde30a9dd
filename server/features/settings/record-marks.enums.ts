import { enumOf } from '../../graphql/enum-of.ts';
import type { CustomFieldKind, RecordKind } from './record-marks.form.ts';

export const RecordKindEnum = enumOf<RecordKind>({
  name: 'RecordKind',
  description: 'The kinds of records that can have keywords and custom fields.',
  values: {
    FAMILY: 'Families.',
    STUDENT: 'Students.',
    CLASS: 'Classes.',
    STAFF: 'Staff.',
  },
});

export const CustomFieldKindEnum = enumOf<CustomFieldKind>({
  name: 'CustomFieldKind',
  description: 'What can be written into a custom field. Source: rule O-2.',
  values: {
    TEXT: 'A line of text, of at most 200 characters.',
    LONG_TEXT: 'A text of several lines.',
    NUMBER: 'A number, kept as it is written, such as 12.5.',
    DATE: 'A day as YYYY-MM-DD.',
    YES_NO: 'Either true or false.',
    CHOICE: 'One of the field’s choices.',
  },
});
