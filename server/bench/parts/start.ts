import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../db/embedded/free-port.ts';
import { say } from '../progress.ts';
import { root } from '../root.ts';
import { median } from '../statistics.ts';
import type { Line, Result } from '../table.ts';

const RESTARTS = 3;
const PATIENCE = 60_000;

/** From the command to the first page: with a data folder that is still to be made, and with one that is there. */
export async function startPart(): Promise<Result> {
  const dataDir = mkdtempSync(join(tmpdir(), 'cartwheel-bench-start-'));
  try {
    say('start: with an empty data folder, then again …');
    const fresh = await startOnce(dataDir);
    const again: Start[] = [];
    for (let turn = 0; turn < RESTARTS; turn += 1) again.push(await startOnce(dataDir));
    return {
      title: 'start: `npm start`, already built, until the first page',
      lines: [
        lineOf('existing data folder', again),
        lineOf('fresh data folder, with the demo made', [fresh]),
      ],
      remarks: [],
    };
  } finally {
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Seconds until `/readyz` answered and until the page was there. */
interface Start {
  readonly ready: number;
  readonly page: number;
}

async function startOnce(dataDir: string): Promise<Start> {
  const port = await freePort(0);
  const began = performance.now();
  const since = () => (performance.now() - began) / 1000;
  const server = spawn(process.execPath, [join(root, 'server/bin/start.mjs')], {
    cwd: root,
    env: {
      ...process.env,
      PORT: String(port),
      HOST: '127.0.0.1',
      CARTWHEEL_DATA_DIR: dataDir,
      CARTWHEEL_DEMO: 'on',
      DATABASE_URL: '',
      DATABASE_OWNER_URL: '',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = once(server, 'exit');
  try {
    const origin = `http://127.0.0.1:${port}`;
    await until(() => isFine(`${origin}/readyz`, 'ready'));
    const ready = since();
    await until(() => isFine(`${origin}/a/demo`, '<script'));
    return { ready, page: since() };
  } finally {
    server.kill('SIGTERM');
    await ended;
  }
}

async function isFine(url: string, expected: string): Promise<boolean> {
  try {
    const response = await fetch(url, { headers: { accept: 'text/html' } });
    return response.ok && (await response.text()).includes(expected);
  } catch {
    return false;
  }
}

async function until(done: () => Promise<boolean>): Promise<void> {
  const latest = performance.now() + PATIENCE;
  while (!(await done())) {
    if (performance.now() > latest) throw new Error('The server did not start in a minute.');
    await sleep(20);
  }
}

const lineOf = (what: string, starts: readonly Start[]): Line => ({
  what,
  value: median(starts.map(({ page }) => page)),
  unit: ' s',
  aim: { atMost: 10 },
  note: `ready after ${median(starts.map(({ ready }) => ready)).toFixed(2)} s`,
});
