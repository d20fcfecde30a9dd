import 'reflect-metadata';
import { runAccount } from './features/staff/run-account.ts';
import { readSettings } from './settings.ts';
import { systemClock } from './shared/clock.ts';
import { UsageError } from './shared/usage-error.ts';
import { sayStartError } from './start-errors.ts';

try {
  await runAccount(process.argv.slice(2), {
    settings: readSettings(process.env),
    clock: systemClock,
    out: process.stdout,
    err: process.stderr,
  });
} catch (error) {
  const reason =
    error instanceof UsageError ? `${error.message} See --help.` : sayStartError(error);
  process.stderr.write(`${reason}\nNothing was written.\n`);
  process.exitCode = 1;
}
