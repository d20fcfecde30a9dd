import { availableParallelism } from 'node:os';
import react from '@vitejs/plugin-react';
import { configDefaults, defineConfig } from 'vitest/config';

// type-graphql loads graphql/index.js; without this, tests would load a second copy.
const alias = [{ find: /^graphql$/, replacement: 'graphql/index.js' }];

/** Tests that put something in the place of a module, which others in the same process would meet too. */
const withMocks = ['server/features/staff/sign-in.test.ts'];

const server = {
  environment: 'node',
  pool: 'forks',
  globalSetup: 'server/testing/global-setup.ts',
  setupFiles: 'reflect-metadata',
  testTimeout: 20_000,
  hookTimeout: 60_000,
} as const;

export default defineConfig({
  test: {
    // Much of a test's time is waiting for PostgreSQL: on two cores the default would be one worker.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    reporters: ['default', ['json', { outputFile: '.test-results/results.json' }]],
    projects: [
      {
        resolve: { alias },
        test: {
          ...server,
          name: 'server',
          include: ['server/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...withMocks],
          // Loading the server anew for each file would take as long as the tests. What they share is their world:
          // every file has a school of its own, and hands in its clock.
          isolate: false,
        },
      },
      { resolve: { alias }, test: { ...server, name: 'server-alone', include: withMocks } },
      {
        plugins: [react()],
        resolve: { alias },
        test: {
          name: 'web',
          include: ['web/**/*.test.{ts,tsx}'],
          exclude: ['web/e2e/**'],
          environment: 'jsdom',
          setupFiles: 'web/testing/setup.ts',
          // As above: the portal and jsdom are loaded once. What a test leaves behind, the setup file clears away.
          isolate: false,
          testTimeout: 20_000,
          // What appears late on a busy machine is looked for once more.
          retry: 1,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'e2e',
          include: ['web/e2e/**/*.test.ts'],
          environment: 'node',
          pool: 'forks',
          globalSetup: 'server/testing/global-setup.ts',
          setupFiles: 'reflect-metadata',
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // A browser, a server and a database on a busy machine: a flow that fails is tried once more.
          retry: 1,
        },
      },
    ],
  },
});
