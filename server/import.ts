import 'reflect-metadata';
import { setFlagsFromString } from 'node:v8';
import { ensureDemo } from './demo/ensure-demo.ts';
import { DEMO_SLUG } from './demo/sign-ins.ts';
import { sayError } from './features/import/import-errors.ts';
import { runImport } from './features/import/run-import.ts';
import { readSettings } from './settings.ts';
import { systemClock } from './shared/clock.ts';

// However long a file is, little of it is needed at a time: so collect garbage often rather than let it pile up.
setFlagsFromString('--heap-growing-percent=30');

const stopping = new AbortController();
// The transaction is rolled back and what was started is stopped; a second signal ends the process at once.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopping.abort());

// npm runs scripts in the project's folder, but paths are typed where the caller is.
const typedIn =
  process.env['npm_lifecycle_event'] === 'import' ? process.env['INIT_CWD'] : undefined;

try {
  const settings = readSettings(process.env);
  const isDone = await runImport(process.argv.slice(2), {
    settings,
    clock: systemClock,
    prepare: async (account, source) => {
      const log = (message: string) => process.stderr.write(`${message}\n`);
      if (settings.demo && account === DEMO_SLUG) await ensureDemo(source, systemClock, log);
    },
    folder: typedIn ?? process.cwd(),
    out: process.stdout,
    err: process.stderr,
    signal: stopping.signal,
  });
  process.exitCode = isDone ? 0 : 1;
} catch (error) {
  process.stderr.write(`${sayError(error)}\n`);
  process.exitCode = 1;
}
