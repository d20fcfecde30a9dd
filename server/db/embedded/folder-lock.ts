import { randomUUID } from 'node:crypto';
import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FolderLayout } from './folder-layout.ts';
import { beat, isLive, listHolders, type Holder } from './holder.ts';
import { inspectProcess, thisPlace } from './process-facts.ts';

export interface FolderLock {
  release(): void;
}

/** Another live process holds the data folder. */
export class FolderInUseError extends Error {
  readonly pid: number;

  constructor(dataDir: string, holder: Holder) {
    const where = holder.place === thisPlace() ? '' : ' on another machine or in another container';
    super(
      `The data folder ${dataDir} is in use by another Cartwheel (process ${holder.pid}${where}). ` +
        'Stop that one first, or set CARTWHEEL_DATA_DIR to another folder.',
    );
    this.name = 'FolderInUseError';
    this.pid = holder.pid;
  }
}

/**
 * Takes the data folder for this process. Each process writes a file of its own and then looks for
 * those of others, so of two at once at least one sees the other and withdraws; and as no name is
 * used twice, removing a dead process's file can never remove a live one's.
 */
export async function takeFolder(layout: FolderLayout): Promise<FolderLock> {
  const path = join(layout.holders, `${process.pid}-${randomUUID()}.json`);
  for (let attempt = 1; ; attempt++) {
    writeWhole(path, ownRecord(false));
    const rivals = await othersAlive(layout, path);
    const rival = rivals.find((each) => each.holding) ?? rivals[0];
    if (!rival) break;
    rmSync(path, { force: true });
    if (rival.holding || attempt === 40) throw new FolderInUseError(layout.dataDir, rival);
    await sleep(50 + Math.random() * 200);
  }
  const content = ownRecord(true);
  writeWhole(path, content);
  const stopBeating = beat(path, content);
  return {
    release: () => {
      stopBeating();
      rmSync(path, { force: true });
    },
  };
}

/** The live process that holds the folder, if any. */
export async function liveHolder(layout: FolderLayout): Promise<Holder | null> {
  if (!existsSync(layout.holders)) return null;
  for (const holder of listHolders(layout.holders)) {
    if (holder.holding && (await isLive(holder))) return holder;
  }
  return null;
}

async function othersAlive(layout: FolderLayout, mine: string): Promise<Holder[]> {
  const alive: Holder[] = [];
  for (const holder of listHolders(layout.holders)) {
    if (holder.path === mine) continue;
    if (await isLive(holder)) alive.push(holder);
    else rmSync(holder.path, { force: true });
  }
  return alive;
}

function ownRecord(holding: boolean): string {
  const started = inspectProcess(process.pid)?.started ?? null;
  return JSON.stringify({ pid: process.pid, started, place: thisPlace(), holding });
}

function writeWhole(path: string, content: string): void {
  writeFileSync(`${path}.part`, content);
  renameSync(`${path}.part`, path);
}
