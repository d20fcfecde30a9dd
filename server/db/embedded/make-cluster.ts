import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync } from 'node:fs';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Binaries } from './binaries.ts';
import type { FolderLayout } from './folder-layout.ts';
import { commandFor, handOver, type RunAs } from './run-as.ts';

// Names differ between systems; without any of them letters outside of ASCII have no lower case.
const characterLocales = ['C.UTF-8', 'en_US.UTF-8', 'UTF-8', 'C'];

/**
 * Runs initdb in a folder of its own and gives it its name only when it is complete, so that a
 * first start that was killed leaves nothing that could pass for a database.
 */
export async function makeCluster(options: {
  layout: FolderLayout;
  binaries: Binaries;
  runAs: RunAs;
  password: string;
  sync: boolean;
}): Promise<void> {
  const { layout, binaries, runAs } = options;
  const id = randomUUID();
  const folder = join(layout.dataDir, `partial-${id}`);
  const passwordFile = join(layout.dataDir, `partial-${id}.password`);
  try {
    writeFileSync(passwordFile, `${options.password}\n`, { mode: 0o600, flag: 'wx' });
    handOver(passwordFile, runAs);
    for (const locale of characterLocales) {
      rmSync(folder, { recursive: true, force: true });
      mkdirSync(folder, { mode: 0o700 });
      handOver(folder, runAs);
      const args = [
        `--pgdata=${folder}`,
        '--username=postgres',
        `--pwfile=${passwordFile}`,
        '--auth-host=scram-sha-256',
        '--auth-local=scram-sha-256',
        '--encoding=UTF8',
        '--data-checksums',
        '--no-instructions',
        // Sorting is by code point on every system; only what is a letter comes from the system.
        '--locale=C',
        `--lc-ctype=${locale}`,
        ...(binaries.major >= 17 ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8'] : []),
        ...(options.sync ? [] : ['--no-sync']),
      ];
      const failure = await runInitdb(runAs, binaries.initdb, args);
      if (!failure) break;
      if (locale !== 'C' && failure.includes('invalid locale name')) continue;
      throw new Error(`The embedded database could not be made in ${layout.dataDir}: ${failure}`);
    }
    renameSync(folder, layout.cluster);
    if (options.sync) syncFolder(layout.dataDir);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Whether there is a complete cluster; one of another major version is refused, not touched. */
export function hasCluster(layout: FolderLayout, major: number): boolean {
  if (!existsSync(layout.cluster)) return false;
  const versionFile = join(layout.cluster, 'PG_VERSION');
  if (!existsSync(versionFile)) {
    throw new Error(`${layout.cluster} holds no PostgreSQL database. Move it away to begin anew.`);
  }
  const found = readFileSync(versionFile, 'utf8').trim();
  if (found === String(major)) return true;
  throw new Error(
    `The database in ${layout.dataDir} was made by PostgreSQL ${found}, and this is PostgreSQL ` +
      `${major}, which cannot read it. Start the version of Cartwheel that made it, or set ` +
      'CARTWHEEL_DATA_DIR to another folder to begin anew.',
  );
}

/** Makes the new name last: after a power cut a full database must not bear the name of a partial. */
function syncFolder(path: string): void {
  if (process.platform === 'win32') return;
  const folder = openSync(path, 'r');
  fsyncSync(folder);
  closeSync(folder);
}

/** Removes what starts that were killed during initdb left; only the folder's holder may. */
export function removePartial(layout: FolderLayout): void {
  for (const name of readdirSync(layout.dataDir)) {
    if (!name.startsWith('partial-')) continue;
    try {
      rmSync(join(layout.dataDir, name), { recursive: true, force: true });
    } catch {
      // A killed start's initdb may still be writing there. The next start finds it.
      continue;
    }
  }
}

/** Resolves with what initdb complained about, or null. */
function runInitdb(runAs: RunAs, initdb: string, programArgs: string[]): Promise<string | null> {
  const { file, args, options } = commandFor(runAs, initdb, programArgs);
  return new Promise((resolve) => {
    const child = spawn(file, args, { ...options, stdio: ['ignore', 'ignore', 'pipe'] });
    let complaint = '';
    child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code, signal) =>
      resolve(code === 0 ? null : complaint.trim() || `initdb ended with ${code ?? signal}`),
    );
  });
}
