import 'reflect-metadata';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { createApp } from './app.ts';
import { connectServer, openDatabase } from './db/open-database.ts';
import { ensureDemo } from './demo/ensure-demo.ts';
import { DEMO_SIGN_INS, DEMO_SLUG } from './demo/sign-ins.ts';
import { secretKey } from './secret-key.ts';
import { createServices } from './services.ts';
import { readSettings } from './settings.ts';
import { systemClock } from './shared/clock.ts';
import { createVault } from './shared/vault.ts';
import { sayStartError } from './start-errors.ts';
import { createWorker } from './worker.ts';

/** One Ctrl-C under npm arrives twice, from the terminal and from npm: so soon, in milliseconds, is no second one. */
const ECHO = 1_000;

/** environment → database → app → listen; and all of it back again on SIGINT and SIGTERM. */
async function main(): Promise<void> {
  const settings = readSettings(process.env);
  const logger = pino({ level: settings.logLevel, base: null });
  const log = (message: string) => {
    logger.info(message);
  };

  const vault = createVault(secretKey(settings));
  const database = await openDatabase(settings, { log, shared: false });
  const undo: (() => Promise<unknown>)[] = [() => database.stop()];
  let ready: string;
  try {
    const source = await connectServer(database);
    undo.unshift(() => source.destroy());
    if (settings.demo) await ensureDemo(source, systemClock, log);

    const services = createServices(source, vault, settings);
    const app = await createApp({
      services,
      logger,
      webRoot: resolve(fileURLToPath(new URL('../web', import.meta.url))),
      trustProxy: settings.trustProxy,
    });
    undo.unshift(() => app.stop());
    await new Promise<void>((listening, failed) => {
      app.server.once('error', failed);
      app.server.listen(settings.port, settings.host, () => {
        listening();
      });
    });
    if (settings.worker) {
      const worker = createWorker(database.ownerUrl, services, logger);
      // Both at once: what runs in either has the same time to end.
      undo[0] = () => Promise.all([app.stop(), worker.stop()]);
    }
    const address = app.server.address();
    const port = typeof address === 'object' && address ? address.port : settings.port;
    ready = welcome(settings.host, port, settings.demo);
  } catch (error) {
    for (const step of undo) await step().catch(() => undefined);
    throw error;
  }

  let stopping: 'no' | 'begun' | 'for a while' = 'no';
  const stop = (signal: string) => {
    if (stopping === 'for a while') process.exit(1);
    if (stopping === 'begun') return;
    stopping = 'begun';
    setTimeout(() => {
      stopping = 'for a while';
    }, ECHO).unref();
    logger.info(`${signal}: finishing the requests that run, then stopping`);
    void (async () => {
      for (const step of undo)
        await step().catch((error: unknown) => {
          logger.error({ err: error }, 'stopping');
        });
      process.exit(0);
    })();
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  // Last: whoever reads this may stop the server at once.
  process.stdout.write(ready);
}

function welcome(host: string, port: number, demo: boolean): string {
  const origin = `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
  const signIns = DEMO_SIGN_INS.map(
    ({ login, password, role }) => `    ${login.padEnd(11)} ${password}   ${role}\n`,
  );
  return demo
    ? `\n  Cartwheel is ready:  ${origin}/a/${DEMO_SLUG}\n\n  Sign in as\n${signIns.join('')}\n`
    : `\n  Cartwheel is ready:  ${origin}/a/[account]\n\n`;
}

main().catch((error: unknown) => {
  process.stderr.write(`\n${sayStartError(error)}\n\n`);
  process.exit(1);
});
