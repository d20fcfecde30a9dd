import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { connectServer, findDatabase } from './db/open-database.ts';
import { readSettings } from './settings.ts';
import { sayStartError } from './start-errors.ts';
import { testDatabase } from './testing/database.ts';

const database = testDatabase({ poolSize: 1 });
const folders: string[] = [];
const running: ChildProcess[] = [];

afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
  for (const folder of folders.splice(0))
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

interface Started {
  readonly output: () => string;
  readonly ended: Promise<number | null>;
  readonly child: ChildProcess;
}

function start(environment: Record<string, string>, script = 'server/main.ts'): Started {
  const child = spawn(process.execPath, ['--import', 'tsx', script], {
    cwd: resolve('.'),
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], PORT: '0', ...environment },
  });
  running.push(child);
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return { child, output: () => output, ended: new Promise((done) => child.once('exit', done)) };
}

async function until(started: Started, pattern: RegExp): Promise<RegExpExecArray> {
  for (let patience = 0; patience < 300; patience++) {
    const match = pattern.exec(started.output());
    if (match) return match;
    await new Promise((wait) => setTimeout(wait, 100));
  }
  throw new Error(`"${pattern.source}" never came:\n${started.output()}`);
}

test(
  'a fresh folder becomes a school: start, sign in, stop, start again with everything kept',
  { timeout: 90_000 },
  async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'cartwheel-main-'));
    folders.push(dataDir);
    const first = start({ CARTWHEEL_DATA_DIR: dataDir });
    const [, origin] = await until(first, /ready:\s+(http:\/\/127\.0\.0\.1:\d+)\/a\/demo/);
    expect(first.output()).toContain('frontdesk   demo-cartwheel');
    expect((await fetch(`${origin}/readyz`)).status).toBe(200);
    const answer = await fetch(`${origin}/a/demo/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query: `mutation { signIn(input: { login: "frontdesk", password: "demo-cartwheel" }) { __typename } }`,
      }),
    });
    expect(await answer.json()).toEqual({ data: { signIn: { __typename: 'SignedIn' } } });
    const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';

    const beside = start({ CARTWHEEL_DATA_DIR: dataDir });
    const worker = start({ CARTWHEEL_DATA_DIR: dataDir }, 'server/run-worker.ts');
    expect(await beside.ended).toBe(1);
    expect(beside.output()).toContain(dataDir);
    await until(worker, /works on background tasks/);
    worker.child.kill('SIGTERM');
    expect(await worker.ended).toBe(0);

    first.child.kill('SIGTERM');
    expect(await first.ended).toBe(0);

    const second = start({ CARTWHEEL_DATA_DIR: dataDir });
    const [, again] = await until(second, /ready:\s+(http:\/\/127\.0\.0\.1:\d+)\/a\/demo/);
    const viewer = await fetch(`${again}/a/demo/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({ query: '{ viewer { login } }' }),
    });
    expect(await viewer.json()).toEqual({ data: { viewer: { login: 'frontdesk' } } });

    // An upload that stalls would be waited for; asked a second time, the server is gone at once.
    const stalled = connect(Number(new URL(again ?? '').port), '127.0.0.1');
    stalled.on('error', () => undefined);
    stalled.write(
      'POST /a/demo/graphql HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\nContent-Length: 9\r\n\r\n',
    );
    await new Promise((said) => stalled.once('data', said));
    second.child.kill('SIGINT');
    // npm passes on what the terminal has sent already: that is not a second wish.
    await until(second, /finishing the requests/);
    second.child.kill('SIGINT');
    await new Promise((wait) => setTimeout(wait, 1_500));
    expect(second.child.exitCode).toBeNull();
    second.child.kill('SIGINT');
    const late = new Promise((wait) => setTimeout(wait, 3_000, 'still running'));
    expect(await Promise.race([second.ended, late])).toBe(1);

    const third = start({ CARTWHEEL_DATA_DIR: dataDir });
    await until(third, /ready:/);
    third.child.kill('SIGINT');
    expect(await third.ended).toBe(0);
  },
);

test('settings that make no sense end the start with a readable message', async () => {
  const started = start({ PORT: 'abc' });
  expect(await started.ended).toBe(1);
  expect(started.output()).toContain('PORT must be a whole number');
  expect(started.output()).not.toContain('    at ');
});

test('a worker without a server to work for says so', async () => {
  const settings = readSettings({ CARTWHEEL_DATA_DIR: join(tmpdir(), 'cartwheel-nowhere') });
  const failure: unknown = await findDatabase(settings).catch((error: unknown) => error);
  expect(sayStartError(failure)).toMatch(/^No Cartwheel runs with the data folder .*nowhere/);
});

test('a database that is not set up ends the start with a sentence, not a stack', async () => {
  const { ownerUrl, serverUrl } = database;
  const changed = (url: string, change: (url: URL) => void) => {
    const made = new URL(url);
    change(made);
    return made.toString();
  };
  const cases: [owner: (url: URL) => void, server: string, sentence: RegExp][] = [
    [
      (url) => (url.password = 'wrong'),
      serverUrl,
      /let Cartwheel in: password .* "cartwheel_owner/,
    ],
    [(url) => (url.pathname = '/nowhere'), serverUrl, /cannot be opened: database "nowhere"/],
    [(url) => (url.hostname = 'nowhere.invalid'), serverUrl, /no machine called "nowhere.invalid"/],
    [(url) => (url.port = '1'), serverUrl, /at 127\.0\.0\.1:1 refuses connections/],
    [() => undefined, ownerUrl, /"cartwheel_owner" of DATABASE_URL owns the tables/],
  ];
  for (const [owner, server, sentence] of cases) {
    const failure: unknown = await connectServer({
      ownerUrl: changed(ownerUrl, owner),
      serverUrl: server,
      stop: () => Promise.resolve(),
    }).catch((error: unknown) => error);
    expect(sayStartError(failure)).toMatch(sentence);
    expect(sayStartError(failure)).not.toContain('    at ');
  }

  const started = start({
    DATABASE_OWNER_URL: ownerUrl,
    DATABASE_URL: ownerUrl,
  });
  expect(await started.ended).toBe(1);
  expect(started.output()).toMatch(/^\nThe login "cartwheel_owner".*\n\n$/);
  // Nothing was taken from the owner: with the settings mended, the start succeeds.
  await (await connectServer({ ownerUrl, serverUrl, stop: () => Promise.resolve() })).destroy();
});
