import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { secretKey } from './secret-key.ts';
import { readSettings, SettingsError } from './settings.ts';

const folder = mkdtempSync(join(tmpdir(), 'cartwheel-key-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
const settings = readSettings({ CARTWHEEL_DATA_DIR: join(folder, 'data') });
const file = join(folder, 'data', 'secret.key');

test('the first start makes a key that only its user reads, and later ones keep it', () => {
  const key = secretKey(settings);
  expect(key).toHaveLength(32);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(secretKey(settings)).toEqual(key);
});

test('a damaged key stops the start, and is not replaced', () => {
  writeFileSync(file, 'abc');
  expect(() => secretKey(settings)).toThrow(SettingsError);
  expect(readFileSync(file, 'utf8')).toBe('abc');
});

test('the key of the settings needs no file', () => {
  const given = Buffer.alloc(32, 7);
  const own = { CARTWHEEL_DATA_DIR: '/nowhere', CARTWHEEL_SECRET_KEY: given.toString('base64') };
  expect(secretKey(readSettings(own))).toEqual(given);
});

test('a folder that cannot be written stops the start with a way out', () => {
  expect(() => secretKey(readSettings({ CARTWHEEL_DATA_DIR: file }))).toThrow(
    'set CARTWHEEL_SECRET_KEY',
  );
});
