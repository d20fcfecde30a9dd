// `npm start`: builds what is not built yet, then runs the server in this process, so that signals reach it.
import { ensureBuilt } from './built.mjs';

ensureBuilt('server', 'web');
await import('../../dist/server/main.js');
