import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSettings, SettingsError } from './settings.ts';

const OWNER = 'postgres://owner@db/cartwheel';
const SERVER = 'postgresql://server@db/cartwheel';

describe('the settings', () => {
  test('need nothing: loopback, port 4000, the embedded database, with the demo', () => {
    expect(readSettings({})).toEqual({
      host: '127.0.0.1',
      port: 4000,
      database: null,
      dataDir: resolve('.data'),
      secretKey: null,
      demo: true,
      worker: true,
      trustProxy: 0,
      logLevel: 'info',
    });
  });

  test('with a database of one’s own leave the demo away, unless it is asked for', () => {
    const own = { DATABASE_URL: SERVER, DATABASE_OWNER_URL: OWNER };
    expect(readSettings(own)).toMatchObject({
      database: { serverUrl: SERVER, ownerUrl: OWNER },
      demo: false,
    });
    expect(readSettings({ ...own, CARTWHEEL_DEMO: 'on' }).demo).toBe(true);
    expect(readSettings({ CARTWHEEL_DEMO: 'off' }).demo).toBe(false);
  });

  test('take an empty variable for one that is not set', () => {
    expect(
      readSettings({ PORT: '', DATABASE_URL: '', DATABASE_OWNER_URL: '', HOST: '0.0.0.0' }),
    ).toMatchObject({
      host: '0.0.0.0',
      port: 4000,
      database: null,
    });
  });

  test.each<[environment: Record<string, string>, line: string]>([
    [{ PORT: 'abc' }, 'PORT must be a whole number'],
    [{ PORT: '4.5' }, 'PORT must be a whole number'],
    [{ PORT: '-1' }, 'PORT must be at least 0'],
    [{ PORT: '65536' }, 'PORT must be at most 65535'],
    [{ TRUST_PROXY: 'yes' }, 'TRUST_PROXY must be a whole number'],
    [{ CARTWHEEL_DEMO: 'true' }, 'CARTWHEEL_DEMO must be "on" or "off"'],
    [{ CARTWHEEL_WORKER: 'no' }, 'CARTWHEEL_WORKER must be "on" or "off"'],
    [{ CARTWHEEL_SECRET_KEY: 'c2hvcnQ=' }, 'CARTWHEEL_SECRET_KEY must be 32 bytes in base 64'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL must be a level of pino, e.g. info'],
    [
      { DATABASE_URL: 'mysql://x', DATABASE_OWNER_URL: OWNER },
      'DATABASE_URL must begin with postgres:// or postgresql://',
    ],
    [
      { DATABASE_URL: 'postgres://server:a#b@db/cartwheel', DATABASE_OWNER_URL: OWNER },
      'DATABASE_URL is no URL',
    ],
    [
      { DATABASE_URL: SERVER, DATABASE_OWNER_URL: 'postgres://owner:100%@db/cartwheel' },
      'DATABASE_OWNER_URL is no URL',
    ],
    [{ DATABASE_URL: SERVER }, 'DATABASE_URL and DATABASE_OWNER_URL go together'],
    [{ DATABASE_OWNER_URL: OWNER }, 'DATABASE_URL and DATABASE_OWNER_URL go together'],
  ])('%j stop the start with a line that says why', (environment, line) => {
    const read = () => readSettings(environment);
    expect(read).toThrow(SettingsError);
    expect(read).toThrow(line);
  });

  test('never repeat a password', () => {
    expect(() =>
      readSettings({ DATABASE_URL: 'postgres://server:se#cret@db/x', DATABASE_OWNER_URL: OWNER }),
    ).toThrow(/^(?!.*(se#|cret@))/s);
  });

  test('that are wrong in several places are named all at once', () => {
    expect(() => readSettings({ PORT: 'x', LOG_LEVEL: 'y' })).toThrow(
      /PORT must.*\n.*LOG_LEVEL must/,
    );
  });
});
