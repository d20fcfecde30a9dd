// Builds what is missing or older than its sources, so that one command is enough on a fresh checkout.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

const PARTS = {
  server: {
    sources: ['server', 'package.json', 'tsconfig.json', 'tsconfig.build.json'],
    script: 'build:server',
  },
  web: {
    sources: ['web', 'package.json', 'vite.config.ts', 'schema.graphql'],
    script: 'build:web',
  },
};

function newest(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(
    stat.mtimeMs,
    ...readdirSync(path, { withFileTypes: true })
      .filter((entry) => entry.name !== 'node_modules')
      .map((entry) => newest(join(path, entry.name))),
  );
}

/** Builds the named parts if need be. */
export function ensureBuilt(...parts) {
  for (const part of parts) {
    const { sources, script } = PARTS[part];
    const stamp = join(root, 'dist', `.built-${part}`);
    const changed = Math.max(...sources.map((source) => newest(join(root, source))));
    if (existsSync(stamp) && statSync(stamp).mtimeMs >= changed) continue;
    process.stderr.write(`Building the ${part} …\n`);
    const started = new Date();
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    const { status } = spawnSync(npm, ['run', '--silent', script], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    });
    if (status !== 0) {
      process.stderr.write(`The ${part} could not be built. Run "npm run ${script}" to see why.\n`);
      process.exit(1);
    }
    mkdirSync(join(root, 'dist'), { recursive: true });
    writeFileSync(stamp, started.toISOString());
  }
}
