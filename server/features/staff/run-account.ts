import { randomBytes } from 'node:crypto';
import type { Writable } from 'node:stream';
import type { DataSource } from 'typeorm';
import { connectServer, openDatabase } from '../../db/open-database.ts';
import type { Settings } from '../../settings.ts';
import type { Clock } from '../../shared/clock.ts';
import { UsageError } from '../../shared/usage-error.ts';
import { findAccount } from '../accounts/account-ref.ts';
import { readCall, USAGE, type AccountCall } from './account-arguments.ts';
import { openAccount } from './open-account.command.ts';
import { resetFactor } from './reset-factor.command.ts';
import { setPassword } from './set-password.command.ts';

interface Surroundings {
  readonly settings: Settings;
  readonly clock: Clock;
  readonly out: Writable;
  readonly err: Writable;
}

/** Twenty signs: nobody guesses it, and it can be typed once. */
const newPassword = (): string => randomBytes(15).toString('base64url');

/** The account command from its arguments to its last line. */
export async function runAccount(args: readonly string[], at: Surroundings): Promise<void> {
  const call = readCall(args);
  if (!call) {
    at.out.write(USAGE);
    return;
  }
  const database = await openDatabase(at.settings, {
    shared: true,
    log: (message) => at.err.write(`${message}\n`),
  });
  try {
    const source = await connectServer(database, { poolSize: 2 });
    try {
      for (const line of await run(call, { source, clock: at.clock })) at.out.write(`${line}\n`);
    } finally {
      await source.destroy();
    }
  } finally {
    await database.stop();
  }
}

async function run(
  call: AccountCall,
  services: { source: DataSource; clock: Clock },
): Promise<string[]> {
  if (call.what === 'reset-second-factor') {
    await resetFactor(services, { accountId: await accountOf(call, services), login: call.login });
    return [
      `The second factor of "${call.login}" is off, and all sessions are over.`,
      'The password alone is enough now, or the next sign-in sets up a new one where the school asks for it.',
    ];
  }
  const password = newPassword();
  const shown = [`  ${call.login}`, `  ${password}`, 'It is shown this once.'];
  if (call.what === 'create') {
    await openAccount(services, {
      slug: call.account,
      name: call.name,
      zone: call['time-zone'],
      currency: call.currency,
      owner: {
        login: call.login,
        email: call.email ?? null,
        firstName: call['first-name'],
        lastName: call['last-name'],
      },
      password,
    });
    return [`Made "${call.name}" at /a/${call.account}. Its owner signs in as`, ...shown];
  }
  const accountId = await accountOf(call, services);
  await setPassword(services, { accountId, login: call.login, password });
  return ['The old password is void and its sessions are over. The new sign-in:', ...shown];
}

async function accountOf(
  { account }: { account: string },
  { source }: { source: DataSource },
): Promise<string> {
  const found = await findAccount(source, account);
  if (!found) throw new UsageError(`There is no account "${account}".`);
  return found.id;
}
