import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import type { Settings } from '../settings.ts';
import { createDataSource, type ConnectionOptions } from './data-source.ts';
import { connectToRunning } from './embedded/connect-to-running.ts';
import { startEmbedded } from './embedded/start-embedded.ts';
import { migrate, refuseUnboundLogin } from './migrate.ts';

/** Where the database is, for as long as somebody needs it. */
export interface Database {
  readonly ownerUrl: string;
  readonly serverUrl: string;
  /** Stops the embedded database if it was started here. */
  stop(): Promise<void>;
}

/**
 * Finds the database: the one of the settings, the embedded one of a server that runs beside, or the embedded one
 * started here. `shared` is for commands, which may use a running server's.
 */
export async function openDatabase(
  settings: Settings,
  options: { log: (message: string) => void; shared: boolean },
): Promise<Database> {
  if (settings.database) return { ...settings.database, stop: () => Promise.resolve() };
  const dataDir = join(settings.dataDir, 'postgres');
  if (options.shared) {
    const running = await connectToRunning(dataDir);
    if (running) return { ...running, stop: () => Promise.resolve() };
  }
  return startEmbedded({ dataDir, log: options.log });
}

/** There is no server whose database could be used. */
export class NoDatabaseError extends Error {}

/** The database of the settings, or the embedded one of a server that runs; none is started for it. */
export async function findDatabase(settings: Settings): Promise<Database> {
  const found = settings.database ?? (await connectToRunning(join(settings.dataDir, 'postgres')));
  if (found) return { ...found, stop: () => Promise.resolve() };
  throw new NoDatabaseError(
    `No Cartwheel runs with the data folder ${settings.dataDir}. Start it first, or set DATABASE_URL and DATABASE_OWNER_URL.`,
  );
}

/** Migrates and connects the server's login, which row-level security binds. */
export async function connectServer(
  database: Database,
  options: ConnectionOptions = {},
): Promise<DataSource> {
  const owner = await createDataSource(database.ownerUrl, {
    poolSize: 2,
    applicationName: 'cartwheel-migrations',
    // A migration of much data takes its time, and so does waiting for another server's.
    statementTimeout: 0,
  }).initialize();
  try {
    await migrate(owner, decodeURIComponent(new URL(database.serverUrl).username));
  } finally {
    await owner.destroy();
  }
  const server = await createDataSource(database.serverUrl, options).initialize();
  await refuseUnboundLogin(server).catch(async (error: unknown) => {
    await server.destroy();
    throw error;
  });
  return server;
}
