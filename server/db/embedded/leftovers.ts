import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { FolderLayout } from './folder-layout.ts';
import { inspectProcess } from './process-facts.ts';
import { stopProcess } from './stop-process.ts';

/**
 * Settles what a killed server left behind; only the folder's holder may call it. A postmaster
 * outlives its parent and is stopped. A pid file whose pid now belongs to something else (in a
 * container the numbers repeat) would make PostgreSQL refuse to start, and goes. Backends that
 * outlive their postmaster are found by PostgreSQL itself through their shared memory.
 */
export async function settleLeftovers(
  layout: FolderLayout,
  log: (message: string) => void,
): Promise<void> {
  const file = join(layout.cluster, 'postmaster.pid');
  let lines: string[];
  try {
    lines = readFileSync(file, 'utf8').split('\n');
  } catch {
    return;
  }
  const pid = Number(lines[0]);
  const facts = Number.isInteger(pid) && pid > 1 ? inspectProcess(pid) : null;
  // Where a command line cannot be read, PostgreSQL's own check decides.
  if (facts && facts.command === null) return;
  const folders = [layout.cluster, lines[1] ?? layout.cluster];
  const command = facts?.command ?? '';
  if (command.includes('postgres') && folders.some((folder) => command.includes(folder))) {
    log(`A killed server left PostgreSQL running (process ${pid}); stopping it first.`);
    await stopProcess(pid);
  }
  rmSync(file, { force: true });
}
