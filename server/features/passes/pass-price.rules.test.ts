import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { parsePrice, parseTaxRate, plainRate } from './pass-price.rules.ts';
import { PassTypeRefused } from './pass-type.problems.ts';

const said = (value: unknown): unknown =>
  value instanceof PassTypeRefused ? `${value.field ?? ''} ${value.reason} ${value.rule}` : value;

describe('a price', () => {
  test.each([
    ['12.50', 1250],
    ['12.5', 1250],
    ['12', 1200],
    [' 0 ', 0],
    ['0.07', 7],
    ['+3', 300],
    // In binary fractions this is 1998.9999999999998 cents.
    ['19.99', 1999],
    ['1000000', 100_000_000],
    ['1000000.01', 'price OUT_OF_RANGE P-9'],
    ['99999999999999999999', 'price OUT_OF_RANGE P-9'],
    ['12.505', 'price TOO_PRECISE P-9'],
    ['12.500', 'price TOO_PRECISE P-9'],
    ['-0.01', 'price NEGATIVE P-9'],
    ['-12.505', 'price NEGATIVE P-9'],
    ['', 'price NOT_A_NUMBER P-9'],
    ['.', 'price NOT_A_NUMBER P-9'],
    ['.5', 'price NOT_A_NUMBER P-9'],
    ['12.', 'price NOT_A_NUMBER P-9'],
    ['12,50', 'price NOT_A_NUMBER P-9'],
    ['$12', 'price NOT_A_NUMBER P-9'],
    ['1e3', 'price NOT_A_NUMBER P-9'],
    ['NaN', 'price NOT_A_NUMBER P-9'],
    ['١٢', 'price NOT_A_NUMBER P-9'],
  ])('typed as "%s" is %s', (text, expected) => {
    expect(said(parsePrice(text))).toBe(expected);
  });

  test('comes back to the cent, whatever it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000_000 }), (cents) => {
        const units = String(Math.floor(cents / 100));
        expect(parsePrice(`${units}.${String(cents % 100).padStart(2, '0')}`)).toBe(cents);
      }),
    );
  });
});

describe('a tax rate', () => {
  test.each([
    ['8.25', '8.25'],
    ['13', '13'],
    ['0', '0'],
    ['100.000', '100'],
    ['08.250', '8.25'],
    ['9.975', '9.975'],
    ['100.001', 'taxRate OUT_OF_RANGE P-9'],
    ['101', 'taxRate OUT_OF_RANGE P-9'],
    ['8.1234', 'taxRate TOO_PRECISE P-9'],
    ['-1', 'taxRate NEGATIVE P-9'],
    ['8%', 'taxRate NOT_A_NUMBER P-9'],
  ])('typed as "%s" is %s', (text, expected) => {
    expect(said(parseTaxRate(text))).toBe(expected);
  });

  test.each([
    ['8.250', '8.25'],
    ['8.000', '8'],
    ['0.0', '0'],
    ['10', '10'],
  ])('%s is said as %s', (rate, plain) => {
    expect(plainRate(rate)).toBe(plain);
  });
});
