import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBinaries, type Binaries } from './binaries.ts';
import { startEmbedded, type EmbeddedPostgres } from './start-embedded.ts';

const isRoot = process.getuid?.() === 0;
const hasNamespaces = spawnSync('unshare', ['--user', 'true']).status === 0;

let scratch: string;
let dataDir: string;
let cluster: string;

/** The same programs below a folder that only its owner may enter, like a checkout in root's home. */
async function hiddenBinaries(): Promise<Binaries> {
  const real = await findBinaries(18);
  const hidden = mkdtempSync(join(scratch, 'hidden-'));
  symlinkSync(dirname(dirname(real.postgres)), join(hidden, 'native'));
  const at = (path: string): string => join(hidden, 'native', 'bin', basename(path));
  return { major: 18, postgres: at(real.postgres), initdb: at(real.initdb), pgCtl: at(real.pgCtl) };
}

async function countStarts(database: EmbeddedPostgres): Promise<number> {
  const client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  await client.query('create table if not exists start (at timestamptz default now())');
  await client.query('insert into start default values');
  const { rows } = await client.query<{ count: number }>('select count(*)::int from start');
  await client.end();
  return rows[0]?.count ?? 0;
}

describe.skipIf(!isRoot)('started by root', () => {
  beforeAll(() => {
    scratch = mkdtempSync(join(tmpdir(), 'cartwheel-run-as-'));
    chmodSync(scratch, 0o755);
    dataDir = join(scratch, 'data');
    cluster = join(dataDir, 'cluster');
  });

  afterAll(() => rmSync(scratch, { recursive: true, force: true }));

  test('PostgreSQL runs as a user without rights, who owns its files', async () => {
    const database = await startEmbedded({ dataDir, log: () => undefined });
    const pid = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0];
    const { uid } = statSync(cluster);
    expect(uid).not.toBe(0);
    expect(readFileSync(`/proc/${pid}/status`, 'utf8')).toMatch(
      new RegExp(`^Uid:\\t${uid}\\t`, 'm'),
    );
    expect(await countStarts(database)).toBe(1);
    await database.stop();
  }, 20_000);

  test.skipIf(!hasNamespaces)(
    'it runs in a user namespace, on the same data, where others cannot reach its programs',
    async () => {
      const binaries = await hiddenBinaries();
      const database = await startEmbedded({ dataDir, log: () => undefined, binaries });
      expect(statSync(cluster).uid).toBe(0);
      expect(statSync(join(cluster, 'base')).uid).toBe(0);
      expect(await countStarts(database)).toBe(2);
      await database.stop();

      // The files keep their owner while that works, though the programs are in reach again.
      const again = await startEmbedded({ dataDir, log: () => undefined });
      expect(statSync(cluster).uid).toBe(0);
      expect(await countStarts(again)).toBe(3);
      await again.stop();
    },
    20_000,
  );

  test('a data folder that nobody can reach is named, with what to do', async () => {
    const closed = join(scratch, 'closed');
    mkdirSync(closed, { mode: 0o700 });
    chownSync(closed, 1_234, 1_234);
    const start = startEmbedded({ dataDir: join(closed, 'data'), log: () => undefined });
    await expect(start).rejects.toThrow(/refuses to run as root.*ordinary user.*DATABASE_URL/s);
    await expect(start).rejects.toThrow(`${closed} is closed to other users`);
  });
});
