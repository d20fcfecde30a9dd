import { fork, type ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, describe, expect, test } from 'vitest';
import { connectToRunning } from './connect-to-running.ts';
import { isRunning } from './process-facts.ts';
import { startEmbedded } from './start-embedded.ts';

const scratch = mkdtempSync(join(tmpdir(), 'cartwheel-killed-'));
chmodSync(scratch, 0o755);
const program = join(scratch, 'holder.mts');
writeFileSync(
  program,
  `import { startEmbedded } from ${JSON.stringify(new URL('./start-embedded.ts', import.meta.url))};
   const dataDir = process.argv[2]!;
   void startEmbedded({ dataDir, log: () => undefined }).then(({ ownerUrl }) => process.send!(ownerUrl));`,
);

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** A server process of its own, which starts the embedded database and never stops it. */
function startHolder(dataDir: string): ChildProcess {
  return fork(program, [dataDir], { execArgv: ['--import', import.meta.resolve('tsx')] });
}

function kill(child: ChildProcess): Promise<unknown> {
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  return gone;
}

describe('after a server was killed', () => {
  test('its database is taken over with all committed data', { timeout: 20_000 }, async () => {
    const dataDir = join(scratch, 'orphaned');
    const holder = startHolder(dataDir);
    // While the other process makes its database, a command waits for it.
    while (!existsSync(join(dataDir, 'holders'))) await sleep(20);
    const ownerUrl = await new Promise<string>((resolve) => holder.once('message', resolve));
    expect((await connectToRunning(dataDir))?.ownerUrl).toBe(ownerUrl);
    await expect(startEmbedded({ dataDir, log: () => undefined })).rejects.toThrow(
      `in use by another Cartwheel (process ${holder.pid})`,
    );

    const client = new pg.Client({ connectionString: ownerUrl });
    client.on('error', () => undefined);
    await client.connect();
    await client.query('create table kept as select 42 as answer');
    await kill(holder);
    const pidFile = join(dataDir, 'cluster', 'postmaster.pid');
    const orphan = Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
    expect(isRunning(orphan)).toBe(true);
    expect(await connectToRunning(dataDir)).toBeNull();

    const messages: string[] = [];
    const database = await startEmbedded({ dataDir, log: (message) => messages.push(message) });
    expect(isRunning(orphan)).toBe(false);
    expect(messages).toContainEqual(expect.stringContaining(`process ${orphan}`));
    const again = new pg.Client({ connectionString: database.ownerUrl });
    await again.connect();
    expect((await again.query('select answer from kept')).rows).toEqual([{ answer: 42 }]);
    await again.end();
    await database.stop();
  });

  test('a first start that was cut short is made anew', { timeout: 20_000 }, async () => {
    const dataDir = join(scratch, 'cut-short');
    const partial = (): string[] =>
      existsSync(dataDir) ? readdirSync(dataDir).filter((name) => name.startsWith('partial-')) : [];
    const holder = startHolder(dataDir);
    while (!partial().some((name) => existsSync(join(dataDir, name, 'PG_VERSION')))) await sleep(5);
    await kill(holder);
    expect(existsSync(join(dataDir, 'cluster'))).toBe(false);

    // initdb, which outlives its parent too, may still be filling the abandoned folder.
    const database = await startEmbedded({ dataDir, log: () => undefined });
    const client = new pg.Client({ connectionString: database.serverUrl });
    await client.connect();
    expect((await client.query('select current_user as me')).rows).toEqual([
      { me: 'cartwheel_server' },
    ]);
    await client.end();
    await database.stop();
    await (await startEmbedded({ dataDir, log: () => undefined })).stop();
    expect(readdirSync(dataDir).sort()).toEqual(['cluster', 'holders', 'state.json']);
  });

  test('a pid file that names some other process does not block', { timeout: 20_000 }, async () => {
    const dataDir = join(scratch, 'orphaned');
    const pidFile = join(dataDir, 'cluster', 'postmaster.pid');
    writeFileSync(pidFile, `${process.pid}\n${join(dataDir, 'cluster')}\n0\n0\n\n\n\n`);
    const database = await startEmbedded({ dataDir, log: () => undefined });
    await database.stop();
    expect(existsSync(pidFile)).toBe(false);
  });
});
