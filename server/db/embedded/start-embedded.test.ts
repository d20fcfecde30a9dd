import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connectToRunning } from './connect-to-running.ts';
import { FolderInUseError } from './folder-lock.ts';
import { startEmbedded, type EmbeddedOptions, type EmbeddedPostgres } from './start-embedded.ts';

const scratch = mkdtempSync(join(tmpdir(), 'cartwheel-embedded-'));
const dataDir = join(scratch, 'data');
const messages: string[] = [];
const exits: string[] = [];
const options: EmbeddedOptions = {
  dataDir,
  log: (message) => messages.push(message),
  onUnexpectedExit: (how) => exits.push(how),
};
let database: EmbeddedPostgres;

beforeAll(async () => {
  // As for a person's own folder: PostgreSQL's user must be let through to the data.
  chmodSync(scratch, 0o755);
  database = await startEmbedded(options);
}, 30_000);

afterAll(async () => {
  await database.stop();
  rmSync(scratch, { recursive: true, force: true });
});

async function query<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

async function eventually<T>(attempt: () => Promise<T>): Promise<T> {
  const giveUp = performance.now() + 10_000;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (performance.now() > giveUp) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

function postmasterPid(): number {
  return Number(readFileSync(join(dataDir, 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0]);
}

const roleQuery = `select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
  pg_get_userbyid(datdba) = current_user as owns
  from pg_roles, pg_database where rolname = current_user and datname = current_database()`;

describe('the embedded database', () => {
  test('gives an owner who owns the database and nothing above it', async () => {
    expect(await query(database.ownerUrl, roleQuery)).toEqual([
      {
        rolsuper: false,
        rolbypassrls: false,
        rolcreaterole: false,
        rolcreatedb: false,
        owns: true,
      },
    ]);
    for (const name of ['pg_trgm', 'btree_gist', 'btree_gin']) {
      await query(database.ownerUrl, `create extension ${name}`);
    }
    await query(database.ownerUrl, 'create table kept as select 42 as answer');
  });

  test('gives a server login that neither owns, nor bypasses, nor makes tables', async () => {
    expect(await query(database.serverUrl, roleQuery)).toEqual([
      {
        rolsuper: false,
        rolbypassrls: false,
        rolcreaterole: false,
        rolcreatedb: false,
        owns: false,
      },
    ]);
    await expect(query(database.serverUrl, 'create table mine()')).rejects.toThrow(/permission/);
    await expect(query(database.serverUrl, 'select * from kept')).rejects.toThrow(/permission/);
  });

  test('listens on the loopback address only, and asks for the password', async () => {
    const [shown] = await query<{ listen: string; sockets: string }>(
      database.adminUrl,
      `select current_setting('listen_addresses') as listen,
              current_setting('unix_socket_directories') as sockets`,
    );
    expect(shown).toEqual({ listen: '127.0.0.1', sockets: '' });
    const wrong = database.serverUrl.replace(/:[^:@]+@/, ':wrong@');
    await expect(query(wrong, 'select 1')).rejects.toThrow(/password authentication failed/);
    expect(statSync(join(dataDir, 'state.json')).mode & 0o777).toBe(0o600);
  });

  test('knows letters and their case beyond ASCII, and sorts alike everywhere', async () => {
    const [row] = await query(
      database.ownerUrl,
      `select lower('ÉÖ') as lower, 'a' > 'B' as by_code_point, current_setting('timezone') as zone`,
    );
    expect(row).toEqual({ lower: 'éö', by_code_point: true, zone: 'UTC' });
  });

  test('refuses a second start on the same folder, naming folder and process', async () => {
    const second = startEmbedded(options);
    await expect(second).rejects.toThrow(FolderInUseError);
    await expect(second).rejects.toThrow(dataDir);
    await expect(second).rejects.toThrow(`process ${process.pid}`);
  });

  test('can be used by another command while it runs', async () => {
    const running = await connectToRunning(dataDir);
    expect(running).toEqual({ ownerUrl: database.ownerUrl, serverUrl: database.serverUrl });
  });

  test('comes back by itself on the same port when PostgreSQL is killed', async () => {
    const before = postmasterPid();
    process.kill(before, 'SIGKILL');
    const rows = await eventually(() => query(database.ownerUrl, 'select answer from kept'));
    expect(rows).toEqual([{ answer: 42 }]);
    expect(postmasterPid()).not.toBe(before);
    expect(exits).toEqual(['SIGKILL']);
    expect(messages.join('\n')).toMatch(/ended unexpectedly \(SIGKILL\).*is back/s);
  });

  test('keeps data, port and passwords from one start to the next', async () => {
    await Promise.all([database.stop(), database.stop()]);
    await expect(query(database.ownerUrl, 'select 1')).rejects.toThrow(/ECONNREFUSED/);
    expect(await connectToRunning(dataDir)).toBeNull();
    const again = await startEmbedded(options);
    expect(again.ownerUrl).toBe(database.ownerUrl);
    database = again;
    expect(await query(database.ownerUrl, 'select answer from kept')).toEqual([{ answer: 42 }]);
    expect(exits).toHaveLength(1);
  });

  test('takes another port when something else has taken its own', async () => {
    await database.stop();
    const taken = database.port;
    const squatter = createServer();
    await new Promise<void>((resolve) => {
      squatter.listen(taken, '127.0.0.1', resolve);
    });
    database = await startEmbedded(options);
    await new Promise((resolve) => squatter.close(resolve));
    expect(database.port).not.toBe(taken);
    expect(await query(database.ownerUrl, 'select answer from kept')).toEqual([{ answer: 42 }]);
  });

  test('does not touch the data of another major version', async () => {
    await database.stop();
    await expect(startEmbedded({ ...options, version: 15 })).rejects.toThrow(
      /made by PostgreSQL 18, and this is PostgreSQL 15/,
    );
    database = await startEmbedded(options);
    expect(await query(database.ownerUrl, 'select answer from kept')).toEqual([{ answer: 42 }]);
  });
});
