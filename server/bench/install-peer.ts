import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.ts';
import { say } from './progress.ts';

/** PostGraphile and the Node.js that it needs; nobody but the bench carries them. */
export function installPeer(): Promise<void> {
  const peer = join(root, 'server/bench/peer');
  if (existsSync(join(peer, 'node_modules/.package-lock.json'))) return Promise.resolve();
  say('Installing PostGraphile for the comparison (once) …');
  const { status } = spawnSync(
    process.platform === 'win32' ? 'npm.cmd' : 'npm',
    ['ci', '--prefix', peer, '--no-audit', '--no-fund', '--loglevel=error'],
    { cwd: root, stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' },
  );
  return status === 0
    ? Promise.resolve()
    : Promise.reject(new Error('The peer could not be installed.'));
}
