import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { Binaries } from './binaries.ts';
import { commandFor, type RunAs } from './run-as.ts';
import { stopProcess } from './stop-process.ts';

export interface PostmasterOptions {
  binaries: Binaries;
  runAs: RunAs;
  cluster: string;
  port: number;
  settings: Record<string, string>;
  log: (message: string) => void;
}

/** A running PostgreSQL. */
export interface Postmaster {
  /** Resolves when it has ended, for whatever reason, with its exit code or signal. */
  ended: Promise<string>;
  stop(): Promise<void>;
}

/** PostgreSQL ended before it was ready; the message is what it said. */
export class PostmasterFailed extends Error {}

const patienceForRecovery = 300_000;

// The log gets what an operator must know. Statements and details would carry people's data.
const ourSettings: Record<string, string> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_destination: 'stderr',
  log_line_prefix: '',
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
};

const worthLogging =
  /^(FATAL|PANIC):|not properly shut down|redo (starts|done)|terminated by signal/;
const ordinary =
  /terminating connection|the database system is (starting|shutting)|in recovery mode/;

// The last resort when the process ends without `stop`: PostgreSQL then shuts down by itself.
const running = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of running) child.kill('SIGINT');
});

/** Starts PostgreSQL and resolves when it accepts connections. */
export function startPostmaster(options: PostmasterOptions): Promise<Postmaster> {
  const { binaries, runAs, cluster, log } = options;
  const settings = Object.entries({ ...options.settings, ...ourSettings });
  const {
    file,
    args,
    options: spawnOptions,
  } = commandFor(runAs, binaries.postgres, [
    '-D',
    cluster,
    '-p',
    String(options.port),
    ...settings.flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ]);
  const child = spawn(file, args, {
    ...spawnOptions,
    stdio: ['ignore', 'ignore', 'pipe'],
    // A group of its own: Ctrl-C must reach the server only, which lets requests finish first.
    detached: process.platform !== 'win32',
  });
  running.add(child);

  const said: string[] = [];
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => {
      // The last lines may still be under way, and orphaned backends can keep the pipe open.
      const timer = setTimeout(() => resolve(String(code ?? signal)), 300);
      child.once('close', () => {
        clearTimeout(timer);
        resolve(String(code ?? signal));
      });
    });
  });
  void ended.then(() => running.delete(child));

  return new Promise((resolve, reject) => {
    const stop = async (): Promise<void> => {
      if (process.platform === 'win32') {
        spawnSync(binaries.pgCtl, ['stop', '-D', cluster, '-m', 'fast', '-t', '15']);
      } else if (child.pid !== undefined && child.exitCode === null && child.signalCode === null) {
        await stopProcess(child.pid);
      }
      await ended;
    };
    const patience = setTimeout(() => void stop().catch(reject), patienceForRecovery);
    void ended.then((how) => {
      clearTimeout(patience);
      reject(new PostmasterFailed(`PostgreSQL ended with ${how}: ${said.join(' ')}`));
    });
    // Typed as always there, but a program that was not found has none; `ended` then tells so.
    const { stderr } = child as { stderr: Readable | null };
    if (!stderr) return;
    createInterface({ input: stderr }).on('line', (line) => {
      said.push(line);
      said.splice(0, said.length - 20);
      if (worthLogging.test(line) && !ordinary.test(line)) log(`PostgreSQL says ${line}`);
      if (/ready to accept (read-only )?connections/.test(line)) {
        clearTimeout(patience);
        resolve({ ended, stop });
      }
    });
  });
}
