import { accessSync, chmodSync, constants, mkdirSync, realpathSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** Where things lie in the data folder. */
export interface FolderLayout {
  dataDir: string;
  /** PostgreSQL's own data directory. It appears under this name only once it is complete. */
  cluster: string;
  /** Port and passwords, readable by the owner only. */
  state: string;
  /** One file for each process that holds, or wants to hold, the folder. */
  holders: string;
}

/** Names the parts of a data folder, which need not exist yet. */
export function layoutOf(dataDir: string): FolderLayout {
  const root = realPath(resolve(dataDir));
  return {
    dataDir: root,
    cluster: join(root, 'cluster'),
    state: join(root, 'state.json'),
    holders: join(root, 'holders'),
  };
}

/** Makes the data folder, or explains in words why it cannot be used. */
export function prepareFolder(dataDir: string): FolderLayout {
  const wanted = resolve(dataDir);
  try {
    const firstMade = mkdirSync(wanted, { recursive: true });
    // Everybody may pass through, since under root PostgreSQL runs as another user. What is secret
    // inside has a mode of its own, so the umask must not decide here.
    for (let made = wanted; firstMade && made.length >= firstMade.length; made = dirname(made)) {
      chmodSync(made, 0o711);
    }
    const layout = layoutOf(wanted);
    mkdirSync(layout.holders, { recursive: true });
    for (const folder of [layout.dataDir, layout.holders]) {
      accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    }
    return layout;
  } catch (error) {
    throw new Error(
      `The data folder ${wanted} cannot be used (${reasonOf(error)}). Start Cartwheel as the user ` +
        'who made it, or set CARTWHEEL_DATA_DIR to a folder that this user may write to.',
      { cause: error },
    );
  }
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
