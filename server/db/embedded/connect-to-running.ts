import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { readState, urlsOf, type ClusterUrls } from './cluster-state.ts';
import { layoutOf } from './folder-layout.ts';
import { liveHolder } from './folder-lock.ts';

/**
 * The addresses of the embedded database that another live process runs on this folder, or null if
 * none does. A holder that is just starting its database, or starting it again, is waited for.
 */
export async function connectToRunning(
  dataDir: string,
  patience = 30_000,
): Promise<Pick<ClusterUrls, 'ownerUrl' | 'serverUrl'> | null> {
  const layout = layoutOf(dataDir);
  const giveUp = performance.now() + patience;
  for (;;) {
    const holder = await liveHolder(layout);
    if (!holder) return null;
    const state = readState(layout);
    let problem = 'it has not made its database yet';
    if (state && state.port > 0) {
      const { ownerUrl, serverUrl } = urlsOf(state);
      try {
        await tryLogin(ownerUrl);
        await tryLogin(serverUrl);
        return { ownerUrl, serverUrl };
      } catch (error) {
        problem = error instanceof Error ? error.message : String(error);
      }
    }
    if (performance.now() > giveUp) {
      throw new Error(
        `A Cartwheel (process ${holder.pid}) has the data folder ${layout.dataDir}, but its ` +
          `database does not answer: ${problem}`,
      );
    }
    await sleep(200);
  }
}

async function tryLogin(connectionString: string): Promise<void> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5_000 });
  // A database that goes away in this moment is a failed try, not an unhandled event.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
  } finally {
    await client.end();
  }
}
