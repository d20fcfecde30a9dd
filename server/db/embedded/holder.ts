import { closeSync, openSync, readdirSync, readFileSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { inspectProcess, thisPlace } from './process-facts.ts';

const record = z.object({
  pid: z.number().int().positive(),
  started: z.string().nullable(),
  place: z.string(),
  /** False while the process still looks whether others hold the folder. */
  holding: z.boolean(),
});

/** A process that wrote itself down as holding the folder, or wanting to. It may be dead. */
export type Holder = z.infer<typeof record> & { path: string };

const beatEvery = 1_000;
const deadAfter = 5_000;

/** Reads the holders' files; what cannot be read was removed meanwhile or is no holder. */
export function listHolders(folder: string): Holder[] {
  const holders: Holder[] = [];
  for (const name of readdirSync(folder)) {
    if (!name.endsWith('.json')) continue;
    const path = join(folder, name);
    try {
      holders.push({ ...record.parse(JSON.parse(readFileSync(path, 'utf8'))), path });
    } catch {
      continue;
    }
  }
  return holders;
}

/** Whether a holder still runs; a pid that was given to another process meanwhile does not count. */
export async function isLive(holder: Holder): Promise<boolean> {
  if (holder.place !== thisPlace()) return isBeating(holder.path);
  const facts = inspectProcess(holder.pid);
  if (!facts) return false;
  return facts.started === null || holder.started === null || facts.started === holder.started;
}

/** Writes the file's own content again and again, so that its time shows a live process elsewhere. */
export function beat(path: string, content: string): () => void {
  const timer = setInterval(() => {
    try {
      // Opened without truncation: a reader never sees half a file.
      const file = openSync(path, 'r+');
      writeSync(file, content);
      closeSync(file);
    } catch {
      clearInterval(timer);
    }
  }, beatEvery);
  timer.unref();
  return () => clearInterval(timer);
}

/** From another container or machine a pid says nothing, so the file is watched for a while. */
async function isBeating(path: string): Promise<boolean> {
  const modified = (): number | null => {
    try {
      return statSync(path).mtimeMs;
    } catch {
      return null;
    }
  };
  const before = modified();
  const giveUp = performance.now() + deadAfter;
  while (performance.now() < giveUp) {
    await sleep(250);
    const now = modified();
    if (now === null) return false;
    if (now !== before) return true;
  }
  return false;
}
