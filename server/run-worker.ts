import 'reflect-metadata';
import { pino } from 'pino';
import { connectServer, findDatabase } from './db/open-database.ts';
import { secretKey } from './secret-key.ts';
import { createServices } from './services.ts';
import { readSettings } from './settings.ts';
import { createVault } from './shared/vault.ts';
import { sayStartError } from './start-errors.ts';
import { createWorker } from './worker.ts';

/** A worker without a server: environment → database → worker, until SIGINT or SIGTERM. */
async function main(): Promise<void> {
  const settings = readSettings(process.env);
  const logger = pino({ level: settings.logLevel, base: null });
  const database = await findDatabase(settings);
  const source = await connectServer(database);
  const services = createServices(source, createVault(secretKey(settings)), settings);
  const worker = createWorker(database.ownerUrl, services, logger);

  let isStopping = false;
  const stop = (signal: string) => {
    if (isStopping) return;
    isStopping = true;
    logger.info(`${signal}: finishing the steps that run, then stopping`);
    void worker
      .stop()
      .then(() => source.destroy())
      .finally(() => process.exit(0));
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  process.stdout.write('\n  Cartwheel works on background tasks.\n\n');
}

main().catch((error: unknown) => {
  process.stderr.write(`\n${sayStartError(error)}\n\n`);
  process.exit(1);
});
