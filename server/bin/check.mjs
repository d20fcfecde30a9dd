// `npm run check`: everything that can be said of the code without running the product. Ends at the first that fails.
import { spawnSync } from 'node:child_process';
import { root } from './built.mjs';

const CHECKS = [
  ['types of the server', 'tsc', ['--noEmit']],
  ['types of the portal', 'tsc', ['-p', 'web/tsconfig.json', '--noEmit']],
  ['types of the browser tests', 'tsc', ['-p', 'web/e2e/tsconfig.json']],
  ['schema.graphql', 'tsx', ['server/bin/emit-schema.ts', '--check']],
  ['generated documents', 'graphql-codegen', ['--config', 'codegen.ts', '--check']],
  ['migrations', 'tsx', ['server/bin/draft-migration.ts', '--check']],
  [
    'import rules',
    'depcruise',
    ['server', 'web', '--config', '.dependency-cruiser.cjs', '--output-type', 'err-long'],
  ],
  ['format', 'prettier', ['--check', '--log-level', 'warn', '.']],
  ['lint', 'eslint', ['.']],
];

for (const [what, program, args] of CHECKS) {
  const started = performance.now();
  const { status } = spawnSync('npx', ['--no-install', program, ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(`${status === 0 ? 'ok  ' : 'FAIL'} ${what} (${seconds} s)\n`);
  if (status !== 0) process.exit(1);
}
