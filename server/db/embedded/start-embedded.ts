import { setTimeout as sleep } from 'node:timers/promises';
import { findBinaries, type Binaries, type PostgresMajor } from './binaries.ts';
import { newState, readState, urlsOf, writeState } from './cluster-state.ts';
import type { ClusterState, ClusterUrls } from './cluster-state.ts';
import { prepareFolder, type FolderLayout } from './folder-layout.ts';
import { takeFolder } from './folder-lock.ts';
import { freePort } from './free-port.ts';
import { keepRunning } from './keep-running.ts';
import { settleLeftovers } from './leftovers.ts';
import { ensureLogins } from './logins.ts';
import { hasCluster, makeCluster, removePartial } from './make-cluster.ts';
import { PostmasterFailed, startPostmaster, type Postmaster } from './postmaster.ts';
import { chooseRunAs, handOver } from './run-as.ts';

export interface EmbeddedOptions {
  dataDir: string;
  log: (message: string) => void;
  version?: PostgresMajor;
  /** Server settings, for example `fsync: 'off'` for a database that nobody will miss. */
  settings?: Record<string, string>;
  /** Told each time PostgreSQL ends by itself; it is started again in any case. */
  onUnexpectedExit?: (how: string) => void;
  /** Programs to use instead of the installed package's. */
  binaries?: Binaries;
}

export interface EmbeddedPostgres extends ClusterUrls {
  port: number;
  /** Shuts the database down and frees the folder. May be called twice. */
  stop(): Promise<void>;
}

/**
 * Starts the embedded PostgreSQL on a data folder, which it makes at the first start, and keeps it
 * running until `stop`. Rejects with `FolderInUseError` while another process has the folder.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const { log, settings = {} } = options;
  const binaries = options.binaries ?? (await findBinaries(options.version ?? 18));
  const layout = prepareFolder(options.dataDir);
  const lock = await takeFolder(layout);
  let postmaster: Postmaster | undefined;
  try {
    const runAs = chooseRunAs(binaries, layout);
    const present = hasCluster(layout, binaries.major);
    const state = stateFor(layout, present);
    removePartial(layout);
    if (present) {
      await settleLeftovers(layout, log);
      handOver(layout.cluster, runAs);
    } else {
      log(`Making the database in ${layout.dataDir}`);
      const sync = settings.fsync !== 'off';
      await makeCluster({ layout, binaries, runAs, password: state.passwords.admin, sync });
    }
    const start = async (): Promise<Postmaster> => {
      await settleLeftovers(layout, log);
      const { cluster } = layout;
      return startPostmaster({ binaries, runAs, cluster, port: state.port, settings, log });
    };
    postmaster = await startOnFreePort(state, start);
    writeState(layout, state);
    await ensureLogins(state);
    log(`Embedded PostgreSQL ${binaries.major} is ready on 127.0.0.1:${state.port}`);
    const kept = keepRunning(postmaster, {
      start,
      log,
      onUnexpectedExit: options.onUnexpectedExit,
    });
    let stopped: Promise<void> | undefined;
    const stop = (): Promise<void> =>
      (stopped ??= kept.stop().finally(() => {
        lock.release();
      }));
    return { ...urlsOf(state), port: state.port, stop };
  } catch (error) {
    await postmaster?.stop();
    lock.release();
    throw error;
  }
}

function stateFor(layout: FolderLayout, present: boolean): ClusterState {
  const kept = readState(layout);
  if (kept) return kept;
  if (present) {
    throw new Error(
      `${layout.state} is missing. It holds the passwords of the database beside it, which cannot ` +
        'be opened without them. Restore it, or move the folder away to begin anew.',
    );
  }
  const state = newState();
  // Before initdb: a cluster must never exist whose passwords were lost with the process.
  writeState(layout, state);
  return state;
}

/** Tries the port of last time first; others may take a port between the look and the start. */
async function startOnFreePort(
  state: ClusterState,
  start: () => Promise<Postmaster>,
): Promise<Postmaster> {
  for (let attempt = 1; ; attempt++) {
    state.port = await freePort(state.port);
    try {
      return await start();
    } catch (error) {
      if (!(error instanceof PostmasterFailed) || attempt === 20) throw error;
      if (/could not (bind|create any TCP\/IP sockets)/.test(error.message)) state.port = 0;
      // Backends of a killed postmaster may take a moment to notice it.
      else if (/pre-existing shared memory block/.test(error.message)) await sleep(500);
      else throw error;
    }
  }
}
