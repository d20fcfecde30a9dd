import * as z from 'zod';
import { fault, needed } from './form.ts';

/** Whether it is the name of an IANA time zone; offsets such as +05:00 are none. */
export function isZoneName(name: string): boolean {
  if (!/^[A-Z]/i.test(name)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** A time zone by its name. */
export const zone = (what = 'The time zone') =>
  needed(what, 64).refine(
    isZoneName,
    fault('WRONG_FORM', `${what} is the name of one, such as America/Toronto.`),
  );

/** Currencies that are counted in hundredths, as all prices are (rule P-9). */
export const currencies = (): string[] =>
  Intl.supportedValuesOf('currency').filter(
    (code) =>
      new Intl.NumberFormat('en', { style: 'currency', currency: code }).resolvedOptions()
        .maximumFractionDigits === 2,
  );

/** A currency by its three letters. */
export const currency = () =>
  z
    .string({ error: 'The currency is needed.' })
    .trim()
    .toUpperCase()
    .refine(
      (code) => currencies().includes(code),
      fault('WRONG_FORM', 'The currency is the three letters of one that has cents, such as CAD.'),
    );
