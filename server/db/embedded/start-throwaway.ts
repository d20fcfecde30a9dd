import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PostgresMajor } from './binaries.ts';
import { layoutOf } from './folder-layout.ts';
import { listHolders } from './holder.ts';
import { settleLeftovers } from './leftovers.ts';
import { isRunning, thisPlace } from './process-facts.ts';
import { startEmbedded, type EmbeddedPostgres } from './start-embedded.ts';

const prefix = 'cartwheel-throwaway-';

const settings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '200',
};

/** A cluster for one test run in a temporary folder: fast, unsafe, and removed by `stop`. */
export async function startThrowaway(
  options: { version?: PostgresMajor; log?: (message: string) => void } = {},
): Promise<EmbeddedPostgres> {
  await sweep();
  const dataDir = join(tmpdir(), `${prefix}${process.pid}-${randomUUID().slice(0, 8)}`);
  const log = options.log ?? (() => undefined);
  const remove = (): void => rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
  try {
    const embedded = await startEmbedded({ dataDir, log, settings, version: options.version });
    let stopped: Promise<void> | undefined;
    return { ...embedded, stop: () => (stopped ??= embedded.stop().then(remove)) };
  } catch (error) {
    remove();
    throw error;
  }
}

/** Removes what killed test runs of this user left behind, their databases included. */
async function sweep(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    if (!name.startsWith(prefix)) continue;
    const folder = join(tmpdir(), name);
    try {
      if (statSync(folder).uid !== process.getuid?.()) continue;
      if (isRunning(Number(name.slice(prefix.length).split('-')[0]))) continue;
      const layout = layoutOf(folder);
      const holders = existsSync(layout.holders) ? listHolders(layout.holders) : [];
      // The folder may be shared with another container, whose processes cannot be seen from here.
      if (holders.some((holder) => holder.place !== thisPlace())) continue;
      await settleLeftovers(layout, () => undefined);
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    } catch {
      // Another run may be sweeping the same folder; nothing depends on who wins.
      continue;
    }
  }
}
