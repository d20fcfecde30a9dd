import { describe, expect, test } from 'vitest';
import { passwordFault } from './password.form.ts';

const ABOUT = ['priya', 'priya.raman@maple.example', 'Priya', 'Raman'];

describe('a password is refused', () => {
  test.each([
    ['that is too short', 'k7#pQ2x', 'at least 8 characters'],
    ['that is empty', '', 'at least 8 characters'],
    ['that is endless', 'x'.repeat(201), 'at most 200 characters'],
    ['that everybody tries first', 'password', 'tries first'],
    ['also in capitals', 'PassWord', 'tries first'],
    ['also with a year behind it', 'password2026', 'tries first'],
    ['also with figures for letters', 'P@ssw0rd', 'tries first'],
    ['also with both', 'p4ssw0rd!!', 'tries first'],
    ['of a season and a year', 'Summer2026!', 'tries first'],
    ['of the trade', 'gymnastics1', 'tries first'],
    ['that is a row of keys', 'qwertyui', 'tries first'],
    ['that is a row of figures', '23456789', 'tries first'],
    ['that is a row backwards', '98765432', 'tries first'],
    ['of one sign', 'aaaaaaaaa', 'tries first'],
    ['of one group again and again', 'abc1abc1abc1', 'tries first'],
    ['that is the login name with a year', 'priya2026', 'a name that others know'],
    ['that is the last name with a sign', 'Raman123', 'a name that others know'],
    ['that is the e-mail address', 'priya.raman', 'a name that others know'],
  ])('%s: %s', (_what, password, message) => {
    expect(passwordFault(password, ABOUT)).toContain(message);
  });
});

test.each([
  'tall orange lamp',
  'k7#pQ2xw',
  'correct horse',
  'demo-cartwheel',
  'my cat priya likes the snow',
  'passwordless mornings in spring',
  '🐎🔋🐎🔋📎📎📎🐎x',
  'Grüße, 1234',
  '7391 0284 5566',
])('“%s” is taken', (password) => {
  expect(passwordFault(password, ABOUT)).toBeNull();
});

test('what is not known of a person is no obstacle', () => {
  expect(passwordFault('tall orange lamp', [null, '', 'Al'])).toBeNull();
});
