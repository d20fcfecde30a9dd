import { FolderInUseError } from './db/embedded/folder-lock.ts';
import { UnboundLoginError } from './db/migrate.ts';
import { NoDatabaseError } from './db/open-database.ts';
import { SettingsError } from './settings.ts';

type Details = Error & { code?: string; port?: number; address?: string; hostname?: string };

/** What can go wrong at a start without being a bug, in words for whoever starts it. */
const IN_WORDS: Record<string, (error: Details) => string> = {
  EADDRINUSE: ({ port }) =>
    `Port ${port ?? ''} is in use by another program. Set PORT to a free one, e.g. PORT=4001 npm start`,
  EADDRNOTAVAIL: ({ address }) => `HOST ${address ?? ''} is no address of this machine.`,
  ECONNREFUSED: ({ address, port }) =>
    `The database at ${address ?? ''}:${port ?? ''} refuses connections. Is it running?`,
  ENOTFOUND: unknownHost,
  EAI_AGAIN: unknownHost,
  // PostgreSQL's own sentences name the login and the database.
  '28P01': badLogin,
  '28000': badLogin,
  '3D000': ({ message }) =>
    `The database cannot be opened: ${message}. Make it first, or mend DATABASE_URL and DATABASE_OWNER_URL.`,
};

function unknownHost({ hostname }: Details): string {
  return `There is no machine called "${hostname ?? ''}". Mend HOST, or the machine's name in DATABASE_URL and DATABASE_OWNER_URL.`;
}

function badLogin({ message }: Details): string {
  return `The database does not let Cartwheel in: ${message}. Mend the login or its password in DATABASE_URL or DATABASE_OWNER_URL.`;
}

/** Why the server did not start: a sentence where the cause is known, the stack where it is a bug. */
export function sayStartError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (
    error instanceof SettingsError ||
    error instanceof FolderInUseError ||
    error instanceof UnboundLoginError ||
    error instanceof NoDatabaseError
  ) {
    return error.message;
  }
  // A name with several addresses fails with an error for each of them.
  const one = error instanceof AggregateError ? (error.errors[0] as Details) : (error as Details);
  const { code, port } = one;
  if (code === 'EACCES' && port !== undefined)
    return `This user may not listen on port ${port}. Set PORT to a higher one.`;
  return IN_WORDS[code ?? '']?.(one) ?? error.stack ?? error.message;
}
