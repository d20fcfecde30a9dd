import { PassTypeRefusalReason as Reason, PassTypeRefused } from './pass-type.problems.ts';

/** Dearest pass, in cents: more than any school asks, and far from what an integer holds. */
export const MAX_PRICE_CENTS = 100_000_000;

/** Digits, with or without decimals; a sign is read so that it can be refused as one. */
const NUMBER = /^([+-]?)(\d+)(?:\.(\d+))?$/;

/** A price as it is typed, in cents: "12.50" is 1250 (rule P-9). */
export function parsePrice(text: string): number | PassTypeRefused {
  const refused = (reason: Reason, message: string): PassTypeRefused =>
    new PassTypeRefused('price', reason, 'P-9', message, 'Write an amount such as 12.50.');
  const [whole, sign, units, decimals = ''] = NUMBER.exec(text.trim()) ?? [];
  if (whole === undefined || units === undefined)
    return refused(Reason.NOT_A_NUMBER, 'The price is not an amount of money.');
  if (sign === '-') return refused(Reason.NEGATIVE, 'The price is below zero.');
  if (decimals.length > 2)
    return refused(Reason.TOO_PRECISE, 'The price has more than two decimals.');
  // In text, so that no rounding comes between what was typed and the cents.
  const cents = Number(units + decimals.padEnd(2, '0'));
  if (cents > MAX_PRICE_CENTS)
    return refused(Reason.OUT_OF_RANGE, 'The price is more than a million.');
  return cents;
}

/** A tax rate in percent, as PostgreSQL keeps it: "8.25" (rule P-9). */
export function parseTaxRate(text: string): string | PassTypeRefused {
  const refused = (reason: Reason, message: string): PassTypeRefused =>
    new PassTypeRefused(
      'taxRate',
      reason,
      'P-9',
      message,
      'Write a percentage from 0 to 100, such as 8.25.',
    );
  const [whole, sign, units, decimals = ''] = NUMBER.exec(text.trim()) ?? [];
  if (whole === undefined || units === undefined)
    return refused(Reason.NOT_A_NUMBER, 'The tax rate is not a number.');
  if (sign === '-') return refused(Reason.NEGATIVE, 'The tax rate is below zero.');
  if (decimals.length > 3)
    return refused(Reason.TOO_PRECISE, 'The tax rate has more than three decimals.');
  if (Number(`${units}.${decimals || '0'}`) > 100)
    return refused(Reason.OUT_OF_RANGE, 'The tax rate is more than 100 percent.');
  return plainRate(`${units}.${decimals}`);
}

/** Without zeros that say nothing: "8.250" is "8.25", "013.0" is "13". */
export function plainRate(rate: string): string {
  const [units = '', decimals = ''] = rate.split('.');
  const kept = decimals.replace(/0+$/, '');
  return units.replace(/^0+(?=\d)/, '') + (kept ? `.${kept}` : '');
}
