import * as z from 'zod';
import { familyForm } from '../../../server/features/families/family.form.ts';
import { newFamilyForm } from '../../../server/features/students/new-family.form.ts';
import { fieldsOf } from '../../forms/fields.ts';

/** What a family's form holds. A new one also holds its students. */
export type FamilyFormValues = z.input<typeof familyForm>;
export type NewFamilyFormValues = z.input<typeof newFamilyForm>;

type Path = readonly PropertyKey[];

/**
 * The form offers fields that may be left empty: a telephone number or e-mail address without a value, and a student
 * without a first name and date of birth, are none. What is wrong with the others is said at their places on the screen.
 */
function withoutEmptyRows<Values extends NewFamilyFormValues, Output>(
  schema: z.ZodType<Output, Values>,
): z.ZodType<Output, Values> {
  return z.custom<Values>().transform((values, context) => {
    const read = schema.safeParse(typedRows(values));
    if (read.success) return read.data;
    for (const { message, path } of read.error.issues) {
      context.addIssue({ code: 'custom', message, path: placeOf(values, path) });
    }
    return z.NEVER;
  });
}

interface Contact {
  value: string | null;
}

interface Student {
  firstName: string | null;
  born?: string | null | undefined;
}

/** A text in the form. A field that was emptied holds null, whatever its schema takes. */
export const textIn = (value: string | null | undefined): string => value?.trim() ?? '';

export const isTypedContact = ({ value }: Contact) => textIn(value) !== '';
const isTypedStudent = ({ firstName, born }: Student) => textIn(firstName) !== '' || Boolean(born);

function typedRows<Values extends NewFamilyFormValues>(values: Values): Values {
  const { guardians, contacts, students } = values;
  return {
    ...values,
    guardians: guardians?.map((guardian) => ({
      ...guardian,
      contacts: guardian.contacts?.filter(isTypedContact),
    })),
    contacts: contacts?.filter(isTypedContact),
    ...(students && { students: students.filter(isTypedStudent) }),
  };
}

/** The place on the screen of what is wrong: the rows that were left out count there. */
function placeOf(values: NewFamilyFormValues, path: Path): PropertyKey[] {
  const [list, at, inner, innerAt, ...rest] = path;
  if (list === 'guardians' && inner === 'contacts' && typeof innerAt === 'number') {
    const contacts = values.guardians?.[Number(at)]?.contacts ?? [];
    return [list, Number(at), inner, nth(contacts, isTypedContact, innerAt), ...rest];
  }
  if (list === 'contacts' && typeof at === 'number') {
    return [list, nth(values.contacts ?? [], isTypedContact, at), ...path.slice(2)];
  }
  if (list === 'students' && typeof at === 'number') {
    return [list, nth(values.students ?? [], isTypedStudent, at), ...path.slice(2)];
  }
  return [...path];
}

function nth<Row>(rows: readonly Row[], isKept: (row: Row) => boolean, wanted: number): number {
  const kept = rows.flatMap((row, at) => (isKept(row) ? at : []));
  return kept[wanted] ?? wanted;
}

export const editedFamily = withoutEmptyRows(familyForm);
export const enteredFamily = withoutEmptyRows(newFamilyForm);

export const { TextField, TextAreaField, ListField, SelectField, DateField } =
  fieldsOf<typeof newFamilyForm>();
