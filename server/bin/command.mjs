// `npm run import -- …` and the like: builds the server if need be, then runs the command of that name.
import { ensureBuilt, root } from './built.mjs';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';

const COMMANDS = {
  import: { needs: ['server'], entry: 'dist/server/import.js' },
  account: { needs: ['server'], entry: 'dist/server/account.js' },
  worker: { needs: ['server'], entry: 'dist/server/run-worker.js' },
  bench: { needs: ['server', 'web'], entry: 'dist/server/bench/bench.js' },
  screens: { needs: ['server', 'web'], entry: 'dist/server/bin/screens.js' },
};

const [name, ...rest] = process.argv.slice(2);
const command = COMMANDS[name];
if (!command) {
  process.stderr.write(
    `There is no command "${name}". Commands: ${Object.keys(COMMANDS).join(', ')}\n`,
  );
  process.exit(1);
}
ensureBuilt(...command.needs);
process.argv = [process.argv[0], join(root, command.entry), ...rest];
await import(pathToFileURL(join(root, command.entry)).href);
