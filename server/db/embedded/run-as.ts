import { spawnSync, type SpawnOptions } from 'node:child_process';
import { chownSync, lchownSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Binaries } from './binaries.ts';
import type { FolderLayout } from './folder-layout.ts';

/** The user that PostgreSQL runs as; it refuses to run as root. */
export type RunAs =
  | { kind: 'self' }
  | { kind: 'user'; uid: number; gid: number }
  // Root's own files, seen from a user namespace in which the process is not root.
  | { kind: 'namespace' };

/** What to hand to `spawn` for a program to run as that user. */
export function commandFor(
  runAs: RunAs,
  program: string,
  args: string[],
): { file: string; args: string[]; options: SpawnOptions } {
  const options: SpawnOptions = { env: cleanEnvironment(), windowsHide: true };
  if (process.platform !== 'win32') options.cwd = '/';
  if (runAs.kind === 'user') {
    return { file: program, args, options: { ...options, uid: runAs.uid, gid: runAs.gid } };
  }
  if (runAs.kind === 'namespace') {
    return { file: 'unshare', args: ['--user', '--', program, ...args], options };
  }
  return { file: program, args, options };
}

/** Chooses the user, trying out that it reaches both the programs and the data folder. */
export function chooseRunAs(binaries: Binaries, layout: FolderLayout): RunAs {
  const owner = statSync(layout.cluster, { throwIfNoEntry: false });
  const me = process.getuid?.();
  if (me !== 0) {
    if (owner && me !== undefined && owner.uid !== me) {
      throw new Error(
        `The database in ${layout.dataDir} belongs to another user (uid ${owner.uid}), as it was ` +
          'made when Cartwheel was started by that user or by root. Start it the same way again, ' +
          'or hand the folder over with chown -R.',
      );
    }
    const problem = tryOut({ kind: 'self' }, binaries, layout);
    if (problem) throw new Error(`The embedded PostgreSQL does not run here: ${problem}`);
    return { kind: 'self' };
  }
  const problems: string[] = [];
  for (const candidate of candidatesForRoot(owner)) {
    const problem = tryOut(candidate, binaries, layout);
    if (!problem) return candidate;
    problems.push(`${nameOf(candidate)}: ${problem}`);
  }
  throw new Error(
    'PostgreSQL refuses to run as root, and no other user could reach its programs and the data ' +
      `folder ${layout.dataDir}. Start Cartwheel as an ordinary user, or set DATABASE_URL and ` +
      `DATABASE_OWNER_URL to use a database of your own. (${problems.join('; ')})`,
  );
}

/** Gives files to the user that PostgreSQL runs as, the folder itself last so that it tells. */
export function handOver(path: string, runAs: RunAs): void {
  if (runAs.kind === 'self') return;
  const { uid, gid } = runAs.kind === 'user' ? runAs : { uid: 0, gid: 0 };
  const top = statSync(path);
  if (top.uid === uid) return;
  if (top.isDirectory()) {
    for (const name of readdirSync(path, { recursive: true, encoding: 'utf8' })) {
      lchownSync(join(path, name), uid, gid);
    }
  }
  chownSync(path, uid, gid);
}

/** The present owner first, so that the files keep it between starts. */
function candidatesForRoot(owner: { uid: number; gid: number } | undefined): RunAs[] {
  const nobody: RunAs = { kind: 'user', ...nobodyIds() };
  const namespace: RunAs = { kind: 'namespace' };
  if (!owner) return [nobody, namespace];
  if (owner.uid === 0) return [namespace, nobody];
  return [{ kind: 'user', uid: owner.uid, gid: owner.gid }, nobody, namespace];
}

function nobodyIds(): { uid: number; gid: number } {
  const entry = /^nobody:[^:]*:(\d+):(\d+):/m.exec(readFileSync('/etc/passwd', 'utf8'));
  return { uid: Number(entry?.[1] ?? 65_534), gid: Number(entry?.[2] ?? 65_534) };
}

function nameOf(runAs: RunAs): string {
  return runAs.kind === 'user' ? `as user ${runAs.uid}` : 'in a user namespace';
}

/** Runs `postgres --version` as that user after a look into the data folder; null if all is well. */
function tryOut(runAs: RunAs, binaries: Binaries, layout: FolderLayout): string | null {
  const shell = process.platform === 'win32' ? null : 'cd "$0" && exec "$1" --version';
  const { file, args, options } = shell
    ? commandFor(runAs, '/bin/sh', ['-c', shell, layout.dataDir, binaries.postgres])
    : commandFor(runAs, binaries.postgres, ['--version']);
  const { status, stderr, error } = spawnSync(file, args, { ...options, encoding: 'utf8' });
  if (status === 0) return null;
  const closed = runAs.kind === 'user' && closedFolder([layout.dataDir, binaries.postgres]);
  if (closed) return `${closed} is closed to other users`;
  const text = error?.message ?? stderr.trim();
  return text.includes('shared librar')
    ? `${text} (the package's install script did not run: npm rebuild)`
    : text;
}

/** The outermost folder on the way to one of the paths that not everybody may enter. */
function closedFolder(paths: string[]): string | undefined {
  const folders = paths.flatMap((path) => {
    const parts = path.split('/');
    return parts.map((_, index) => parts.slice(0, index).join('/') || '/');
  });
  return folders.find((folder) => (statSync(folder).mode & 0o001) === 0);
}

/** PostgreSQL gets nothing of our environment that it does not need: it may hold secrets. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  if (process.platform === 'win32') return process.env;
  const { PATH, TMPDIR, LD_LIBRARY_PATH } = process.env;
  const kept = { PATH: PATH ?? '/usr/bin:/bin', TMPDIR, LD_LIBRARY_PATH };
  return { ...kept, LC_ALL: 'C' };
}
