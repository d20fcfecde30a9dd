// `npm run dev`: the server restarts when its code changes, and Vite serves the portal with hot updates in front of it.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuilt, root } from './built.mjs';

// The server wants built pages to exist; Vite's stand in front of them.
ensureBuilt('web');

const children = [
  ['tsx/dist/cli.mjs', 'watch', '--clear-screen=false', 'server/main.ts'],
  ['vite/bin/vite.js'],
].map(([program, ...args]) =>
  spawn(process.execPath, [join(root, 'node_modules', program), ...args], {
    cwd: root,
    stdio: 'inherit',
  }),
);

for (const child of children) {
  child.once('exit', (code) => {
    for (const other of children) other.kill('SIGTERM');
    process.exitCode = code ?? 0;
  });
}
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    for (const child of children) child.kill(signal);
  });
}
