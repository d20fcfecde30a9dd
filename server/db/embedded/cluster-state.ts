import { randomBytes } from 'node:crypto';
import { closeSync, fchownSync, fsyncSync, openSync, readFileSync } from 'node:fs';
import { renameSync, statSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import type { FolderLayout } from './folder-layout.ts';

const clusterState = z.object({
  port: z.number().int().min(0).max(65_535),
  passwords: z.object({ admin: z.string(), owner: z.string(), server: z.string() }),
});

/** What must be kept beside the cluster to be able to use it. */
export type ClusterState = z.infer<typeof clusterState>;

/** The addresses of one cluster, each with its login and password. */
export interface ClusterUrls {
  /** Owns the database `cartwheel`: migrations and jobs. */
  ownerUrl: string;
  /** Neither owns nor bypasses: what the server uses for requests. */
  serverUrl: string;
  /** The superuser, on the database `postgres`: for set-up and tests. */
  adminUrl: string;
}

/** Fresh random passwords; the port is chosen when PostgreSQL starts. */
export function newState(): ClusterState {
  const password = (): string => randomBytes(24).toString('base64url');
  return { port: 0, passwords: { admin: password(), owner: password(), server: password() } };
}

/** Reads the kept port and passwords, null before the first start. */
export function readState(layout: FolderLayout): ClusterState | null {
  let text: string;
  try {
    text = readFileSync(layout.state, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw new Error(`${layout.state} cannot be read. Use the same user as the running server.`, {
      cause: error,
    });
  }
  try {
    return clusterState.parse(JSON.parse(text));
  } catch (error) {
    throw new Error(`${layout.state} holds the database's passwords and is damaged. Restore it.`, {
      cause: error,
    });
  }
}

/** Keeps port and passwords; a reader sees the old file or the new one, never a part. */
export function writeState(layout: FolderLayout, state: ClusterState): void {
  const part = `${layout.state}.part`;
  const file = openSync(part, 'w', 0o600);
  writeFileSync(file, JSON.stringify(state, null, 2) + '\n');
  if (process.getuid?.() === 0) {
    // Started by root once, the folder must still open for the user whose it is.
    const { uid, gid } = statSync(layout.dataDir);
    fchownSync(file, uid, gid);
  }
  fsyncSync(file);
  closeSync(file);
  renameSync(part, layout.state);
}

/** The addresses that the state stands for. */
export function urlsOf({ port, passwords }: ClusterState): ClusterUrls {
  const url = (login: string, password: string, database: string): string =>
    `postgres://${login}:${password}@127.0.0.1:${port}/${database}`;
  return {
    ownerUrl: url('cartwheel_owner', passwords.owner, 'cartwheel'),
    serverUrl: url('cartwheel_server', passwords.server, 'cartwheel'),
    adminUrl: url('postgres', passwords.admin, 'postgres'),
  };
}
