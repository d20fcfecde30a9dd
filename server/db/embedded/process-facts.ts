import { spawnSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/** What is known of a running process; null stands for what this system does not tell. */
export interface ProcessFacts {
  /** Tells two processes apart that had the same pid one after the other. */
  started: string | null;
  command: string | null;
}

/** Whether a process runs. One that ended and was not yet collected by its parent does not. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false;
  }
  return process.platform !== 'linux' || !'ZX'.includes(linuxStat(pid)?.state ?? '-');
}

/** The facts of a running process, null when there is none with this pid. */
export function inspectProcess(pid: number): ProcessFacts | null {
  if (!isRunning(pid)) return null;
  if (process.platform === 'linux') {
    return { started: linuxStat(pid)?.started ?? null, command: linuxCommand(pid) };
  }
  if (process.platform === 'win32') return { started: null, command: null };
  // Typed as always there, but null where there is no `ps`.
  const { stdout } = spawnSync('ps', ['-ww', '-o', 'lstart=,command=', '-p', String(pid)], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, LC_ALL: 'C' },
  });
  const printed = stdout as string | null;
  // "Mon Nov 23 10:01:02 2026 /path/to/postgres -D …"
  const words = (printed ?? '').trim().split(/\s+/);
  if (words.length < 6) return { started: null, command: null };
  return { started: words.slice(0, 5).join(' '), command: words.slice(5).join(' ') };
}

/** Names the machine, its boot and its container: only within one of them does a pid mean something. */
export function thisPlace(): string {
  if (process.platform !== 'linux') return hostname();
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return `${boot} ${readlinkSync('/proc/self/ns/pid')}`;
  } catch {
    return hostname();
  }
}

function linuxStat(pid: number): { state: string; started: string } | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the program's name in brackets and may hold blanks and brackets itself.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return { state: fields[0] ?? '-', started: fields[19] ?? '' };
  } catch {
    return null;
  }
}

function linuxCommand(pid: number): string | null {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  } catch {
    return null;
  }
}
