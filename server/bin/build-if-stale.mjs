// `node server/bin/build-if-stale.mjs web`: builds the named parts if their sources are newer.
import { ensureBuilt } from './built.mjs';

ensureBuilt(...process.argv.slice(2));
