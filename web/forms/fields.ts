import type { ReactNode } from 'react';
import type { FieldArray, FieldArrayPath, FieldPath, FieldValues } from 'react-hook-form';
import type * as z from 'zod';
import {
  CheckField,
  CheckListField,
  RadioField,
  SegmentedField,
  type CheckFieldProps,
  type CheckListFieldProps,
  type RadioFieldProps,
  type SegmentedFieldProps,
} from './ChoiceFields.tsx';
import { ColourField, type ColourFieldProps } from './ColourField.tsx';
import { ListField, type ListFieldProps, type ListRow } from './ListField.tsx';
import { SelectField, type SelectFieldProps } from './SelectField.tsx';
import {
  DateField,
  NumberField,
  TextAreaField,
  TextField,
  TimeField,
  type DateFieldProps,
  type FieldProps,
  type NumberFieldProps,
  type TextAreaFieldProps,
  type TextFieldProps,
} from './TextFields.tsx';

type Bound<Values extends FieldValues, Props> = (
  props: Omit<Props, 'name'> & { name: FieldPath<Values> },
) => ReactNode;

type BoundList<Values extends FieldValues> = <Name extends FieldArrayPath<Values>>(
  props: Omit<ListFieldProps, 'name' | 'empty' | 'children'> & {
    name: Name;
    empty: FieldArray<Values, Name>;
    children: (row: ListRow<Name>) => ReactNode;
  },
) => ReactNode;

interface Fields<Values extends FieldValues> {
  TextField: Bound<Values, TextFieldProps>;
  TextAreaField: Bound<Values, TextAreaFieldProps>;
  DateField: Bound<Values, DateFieldProps>;
  TimeField: Bound<Values, FieldProps>;
  NumberField: Bound<Values, NumberFieldProps>;
  SelectField: Bound<Values, SelectFieldProps>;
  CheckField: Bound<Values, CheckFieldProps>;
  RadioField: Bound<Values, RadioFieldProps>;
  SegmentedField: Bound<Values, SegmentedFieldProps>;
  CheckListField: Bound<Values, CheckListFieldProps>;
  ColourField: Bound<Values, ColourFieldProps>;
  ListField: BoundList<Values>;
}

const fields = {
  ...{ TextField, TextAreaField, DateField, TimeField, NumberField, SelectField },
  ...{ CheckField, RadioField, SegmentedField, CheckListField, ColourField, ListField },
};

/** The fields, which know the paths of this form: a misspelt name does not compile. Called once, outside components. */
export function fieldsOf<Schema extends z.ZodType<unknown, FieldValues>>(): Fields<
  z.input<Schema>
> {
  return fields as Fields<z.input<Schema>>;
}
