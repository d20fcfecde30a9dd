import 'reflect-metadata';
import { createDataSource } from '../db/data-source.ts';
import { startThrowaway } from '../db/embedded/start-throwaway.ts';
import { migrate } from '../db/migrate.ts';

/**
 * Prints the SQL that would bring a freshly migrated database to what the entities say: the draft of a migration, to be
 * reviewed by hand. With `--check` it fails when there is any.
 */
const cluster = await startThrowaway();
try {
  const owner = await createDataSource(cluster.ownerUrl, { poolSize: 2 }).initialize();
  await migrate(owner, 'cartwheel_server');
  const { upQueries } = await owner.driver.createSchemaBuilder().log();
  await owner.destroy();
  for (const { query } of upQueries) process.stdout.write(`${query};\n`);
  if (process.argv.includes('--check') && upQueries.length > 0) {
    process.stderr.write('The entities and the migrations differ. A migration is missing.\n');
    process.exitCode = 1;
  }
} finally {
  await cluster.stop();
}
