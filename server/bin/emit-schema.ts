import 'reflect-metadata';
import { readFileSync, writeFileSync } from 'node:fs';
import { printApi } from '../schema.ts';

const FILE = 'schema.graphql';
const printed = printApi();

if (!process.argv.includes('--check')) writeFileSync(FILE, printed);
else if (readFileSync(FILE, 'utf8') !== printed) {
  process.stderr.write(`${FILE} differs from the classes. Run "npm run schema".\n`);
  process.exit(1);
}
