import { resolve } from 'node:path';
import { z } from 'zod';
import { KEY_BYTES } from './shared/vault.ts';

const whole = (name: string, from: number, to: number) =>
  z.coerce
    .number(`${name} must be a whole number`)
    .int(`${name} must be a whole number`)
    .min(from, `${name} must be at least ${from}`)
    .max(to, `${name} must be at most ${to}`);

const postgresUrl = (name: string) =>
  z
    .string()
    .regex(/^postgres(ql)?:\/\//, {
      error: `${name} must begin with postgres:// or postgresql://`,
      abort: true,
    })
    // The value is not repeated: it may hold a password.
    .refine(
      isUrl,
      `${name} is no URL. Signs such as # / ? % in a password are written as %23 etc.`,
    );

function isUrl(text: string): boolean {
  try {
    const { username, password, pathname } = new URL(text);
    for (const part of [username, password, pathname]) decodeURIComponent(part);
    return true;
  } catch {
    return false;
  }
}

const schema = z
  .object({
    HOST: z.string().default('127.0.0.1'),
    PORT: whole('PORT', 0, 65_535).default(4000),
    DATABASE_URL: postgresUrl('DATABASE_URL').optional(),
    DATABASE_OWNER_URL: postgresUrl('DATABASE_OWNER_URL').optional(),
    CARTWHEEL_DATA_DIR: z.string().default('.data'),
    CARTWHEEL_SECRET_KEY: z
      .string()
      .transform((text) => Buffer.from(text, 'base64'))
      .refine(
        (key) => key.length === KEY_BYTES,
        `CARTWHEEL_SECRET_KEY must be ${KEY_BYTES} bytes in base 64, e.g. from: openssl rand -base64 ${KEY_BYTES}`,
      )
      .optional(),
    CARTWHEEL_DEMO: z.enum(['on', 'off'], 'CARTWHEEL_DEMO must be "on" or "off"').optional(),
    CARTWHEEL_WORKER: z.enum(['on', 'off'], 'CARTWHEEL_WORKER must be "on" or "off"').default('on'),
    TRUST_PROXY: whole('TRUST_PROXY', 0, 10).default(0),
    LOG_LEVEL: z
      .enum(
        ['fatal', 'error', 'warn', 'info', 'debug', 'silent'],
        'LOG_LEVEL must be a level of pino, e.g. info',
      )
      .default('info'),
  })
  .refine((env) => Boolean(env.DATABASE_URL) === Boolean(env.DATABASE_OWNER_URL), {
    message:
      'DATABASE_URL and DATABASE_OWNER_URL go together: set both, or neither for the embedded database',
  });

/** How this installation is set up, from the environment. */
export interface Settings {
  readonly host: string;
  readonly port: number;
  /** Null is the embedded database. */
  readonly database: { readonly serverUrl: string; readonly ownerUrl: string } | null;
  readonly dataDir: string;
  /** What secrets in the database are sealed with; null is a key of the data folder. */
  readonly secretKey: Buffer | null;
  /** The demo account is made at start. By default with the embedded database only. */
  readonly demo: boolean;
  /** The server also does what is done in the background. */
  readonly worker: boolean;
  /** How many proxies in front of the server are trusted to tell the client's address and protocol. */
  readonly trustProxy: number;
  readonly logLevel: string;
}

/** Settings that make no sense, with one readable line each. */
export class SettingsError extends Error {}

export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  // An empty variable is how compose files say "not set".
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => {
      const name = issue.path.join('.');
      return `  - ${name && !issue.message.includes(name) ? `${name}: ` : ''}${issue.message}`;
    });
    throw new SettingsError(`Cartwheel cannot start with these settings:\n${lines.join('\n')}`);
  }
  const env = parsed.data;
  const database =
    env.DATABASE_URL && env.DATABASE_OWNER_URL
      ? { serverUrl: env.DATABASE_URL, ownerUrl: env.DATABASE_OWNER_URL }
      : null;
  return {
    host: env.HOST,
    port: env.PORT,
    database,
    dataDir: resolve(env.CARTWHEEL_DATA_DIR),
    secretKey: env.CARTWHEEL_SECRET_KEY ?? null,
    demo: env.CARTWHEEL_DEMO ? env.CARTWHEEL_DEMO === 'on' : database === null,
    worker: env.CARTWHEEL_WORKER === 'on',
    trustProxy: env.TRUST_PROXY,
    logLevel: env.LOG_LEVEL,
  };
}
