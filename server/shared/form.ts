import * as z from 'zod';
import { parseLocalDate, parseLocalTime } from './day.ts';

// Zod would compile its checks, which the portal's content security policy forbids.
z.config({ jitless: true });

/**
 * The vocabulary of forms. A form is described once, in a `*.form.ts`, and is read by the portal while one types and by
 * the server before it writes: the same limits, the same sentences. Texts are trimmed, and an empty one is null.
 */

/** What is wrong with one field, as a value. */
export type FieldFault =
  | 'NEEDED'
  | 'TOO_LONG'
  | 'TOO_MANY'
  | 'WRONG_FORM'
  | 'OUT_OF_RANGE'
  | 'UPSIDE_DOWN'
  | 'OVERLAPS'
  | 'TAKEN'
  | 'UNKNOWN'
  | 'IN_USE'
  | 'NOT_ALLOWED';

export interface FieldProblemFacts {
  /** The path of the field in the input: `name`, `guardians.0.email`. */
  readonly field: string;
  readonly reason: FieldFault;
  readonly message: string;
}

/** For `refine` and `superRefine`: what a check of the form's own says. */
export const fault = (reason: FieldFault, message: string, path: (string | number)[] = []) => ({
  code: 'custom' as const,
  message,
  path,
  params: { reason },
});

/** A text that must be there. */
export const needed = (what: string, most: number) =>
  z
    .string({ error: `${what} is needed.` })
    .trim()
    .min(1, `${what} is needed.`)
    .max(most, `${what} has at most ${most} characters.`);

/** A text that may be left empty, which is null. */
export const optional = (what: string, most: number) =>
  z
    .string()
    .trim()
    .max(most, `${what} has at most ${most} characters.`)
    .nullish()
    .transform(orNull);

/** An e-mail address, in small letters; empty is null. */
export const email = (what = 'The e-mail address') =>
  z
    .string()
    .trim()
    .toLowerCase()
    .max(254, `${what} has at most 254 characters.`)
    .refine(
      (value) => value === '' || EMAIL.test(value),
      fault('WRONG_FORM', `${what} looks like name@example.org.`),
    )
    .nullish()
    .transform(orNull);

/** A telephone number as people write it; empty is null. */
export const phone = (what = 'The telephone number') =>
  z
    .string()
    .trim()
    .max(40, `${what} has at most 40 characters.`)
    .refine(
      (value) => value === '' || (PHONE.test(value) && value.replace(/\D/g, '').length >= 3),
      fault(
        'WRONG_FORM',
        `${what} is made of digits, spaces and + - ( ) . / and perhaps an extension.`,
      ),
    )
    .nullish()
    .transform(orNull);

/** A day as `YYYY-MM-DD` between 1900 and 2199; empty is null. */
export const day = (what = 'The date') =>
  z
    .string()
    .trim()
    .refine(
      (value) => value === '' || parseLocalDate(value) !== null,
      fault('WRONG_FORM', `${what} is a day between 1900 and 2199.`),
    )
    .nullish()
    .transform(orNull);

/** A day that must be there. */
export const neededDay = (what: string) =>
  day(what).transform((value, context) => {
    if (value !== null) return value;
    context.addIssue(fault('NEEDED', `${what} is needed.`));
    return z.NEVER;
  });

/** A time of day as `HH:MM`. */
export const time = (what: string) =>
  z
    .string({ error: `${what} is needed.` })
    .trim()
    .refine(
      (value) => parseLocalTime(value) !== null,
      fault('WRONG_FORM', `${what} is a time such as 16:30.`),
    );

/** A whole number, which a field of a form holds as text; empty is null. */
export const wholeNumber = (what: string, least: number, most: number) =>
  z
    .union([z.number(), z.string()])
    .nullish()
    .transform((value) =>
      value === null || value === undefined || value === '' ? null : Number(value),
    )
    .refine(
      (value) => value === null || (Number.isInteger(value) && value >= least && value <= most),
      fault('OUT_OF_RANGE', `${what} is a whole number from ${least} to ${most}.`),
    );

/** The id of a record that must be chosen. */
export const chosen = (what: string) =>
  z
    .string({ error: `${what} is needed.` })
    .trim()
    .min(1, `${what} is needed.`);

/** The id of a record that may be chosen; none is null. */
export const maybeChosen = () => z.string().trim().nullish().transform(orNull);

/** The form's values, or all that is wrong with them. */
export function readForm<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
): { readonly values: z.output<Schema> } | { readonly problems: FieldProblemFacts[] } {
  const read = schema.safeParse(input);
  if (read.success) return { values: read.data };
  return {
    problems: read.error.issues.map((issue) => ({
      field: issue.path.join('.'),
      reason: reasonOf(issue),
      message: issue.message,
    })),
  };
}

const EMAIL = /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/;
const PHONE = /^[-+0-9()./ ]+( ?(x|ext\.?) ?\d+)?$/i;

function orNull<T extends string>(value: T | null | undefined): T | null {
  return value ? value : null;
}

function reasonOf(issue: z.core.$ZodIssue): FieldFault {
  if (issue.code === 'custom')
    return (issue.params?.['reason'] as FieldFault | undefined) ?? 'WRONG_FORM';
  if (issue.code === 'too_small') return issue.origin === 'string' ? 'NEEDED' : 'OUT_OF_RANGE';
  if (issue.code === 'too_big') {
    if (issue.origin === 'string') return 'TOO_LONG';
    return issue.origin === 'array' ? 'TOO_MANY' : 'OUT_OF_RANGE';
  }
  if (issue.code === 'invalid_type' && issue.input === undefined) return 'NEEDED';
  return 'WRONG_FORM';
}
