import * as z from 'zod';
import { parseLocalDate } from '../../shared/day.ts';
import { chosen, type FieldFault } from '../../shared/form.ts';

/** The kinds of records that can have keywords and custom fields. */
export const RECORD_KINDS = ['FAMILY', 'STUDENT', 'CLASS', 'STAFF'] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

export const CUSTOM_FIELD_KINDS = [
  'TEXT',
  'LONG_TEXT',
  'NUMBER',
  'DATE',
  'YES_NO',
  'CHOICE',
] as const;
export type CustomFieldKind = (typeof CUSTOM_FIELD_KINDS)[number];

const MOST_LONG_TEXT = 4000;
const MOST_TEXT = 200;

/** The part of a record's form that is about its keywords and custom fields. What is left out stays as it is. */
export const recordMarks = {
  keywordIds: z
    .array(chosen('The keyword'))
    .max(50, 'A record has at most 50 keywords.')
    .nullish()
    .transform((ids) => ids ?? null),
  customValues: z
    .array(
      z.object({
        fieldId: chosen('The field'),
        value: z
          .string()
          .trim()
          .max(MOST_LONG_TEXT, `A text has at most ${MOST_LONG_TEXT} characters.`)
          .nullish()
          .transform((value) => value || null),
      }),
    )
    .max(100, 'A record has at most 100 custom fields.')
    .nullish()
    .transform((values) => values ?? null),
};

type ReadValue =
  { readonly value: string } | { readonly reason: FieldFault; readonly message: string };

/** A value as it is kept, or why it does not fit its field (rule O-2). Empty ones are not asked. */
export function readCustomValue(
  field: {
    readonly label: string;
    readonly kind: CustomFieldKind;
    readonly choices: readonly string[];
  },
  text: string,
): ReadValue {
  const wrong = (message: string): ReadValue => ({ reason: 'WRONG_FORM', message });
  switch (field.kind) {
    case 'TEXT':
      return text.length > MOST_TEXT
        ? { reason: 'TOO_LONG', message: `${field.label} has at most ${MOST_TEXT} characters.` }
        : { value: text };
    case 'LONG_TEXT':
      return { value: text };
    case 'NUMBER': {
      const number = text.replace(',', '.');
      return /^-?\d{1,12}(\.\d{1,6})?$/.test(number)
        ? { value: number }
        : wrong(`${field.label} is a number such as 12 or 12.5.`);
    }
    case 'DATE':
      return parseLocalDate(text) === null
        ? wrong(`${field.label} is a day between 1900 and 2199.`)
        : { value: text };
    case 'YES_NO':
      return text === 'true' || text === 'false'
        ? { value: text }
        : wrong(`${field.label} is yes or no.`);
    case 'CHOICE':
      return field.choices.includes(text)
        ? { value: text }
        : { reason: 'UNKNOWN', message: `“${text}” is not one of the choices of ${field.label}.` };
  }
}
