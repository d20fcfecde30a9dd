import { expect, test } from 'vitest';
import { isMedicalAlert } from './health.rules.ts';

test.each<[text: string | null, alerts: boolean]>([
  [null, false],
  ['', false],
  ['   ', false],
  ['None', false],
  ['none.', false],
  [' NO ', false],
  ['n/a', false],
  ['N/A', false],
  ['nothing', false],
  ['-', false],
  ['–', false],
  ['None except peanuts', true],
  ['no nuts', true],
  ['Asthma', true],
  ['?', true],
])('%j alerts: %s (rule F-9)', (text, alerts) => {
  expect(isMedicalAlert(text)).toBe(alerts);
});
