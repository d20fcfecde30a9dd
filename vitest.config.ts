import { availableParallelism } from 'node:os';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

// type-graphql loads graphql/index.js; without this, tests would load a second copy.
const alias = [{ find: /^graphql$/, replacement: 'graphql/index.js' }];

export default defineConfig({
  test: {
    // Much of a test's time is waiting for PostgreSQL: on two cores the default would be one worker.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    reporters: ['default', ['json', { outputFile: '.test-results/results.json' }]],
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'server',
          include: ['server/**/*.test.ts'],
          environment: 'node',
          pool: 'forks',
          globalSetup: 'server/testing/global-setup.ts',
          setupFiles: 'reflect-metadata',
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        plugins: [react()],
        resolve: { alias },
        test: {
          name: 'web',
          include: ['web/**/*.test.{ts,tsx}'],
          exclude: ['web/e2e/**'],
          environment: 'jsdom',
          setupFiles: 'web/testing/setup.ts',
          testTimeout: 20_000,
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
        },
      },
    ],
  },
});
