// `npm run bench`, or `npm run bench -- read punch`: how fast the product is, as ratios that were measured in one run.
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { attendancePart } from './parts/attendance.ts';
import { bytesPart } from './parts/bytes.ts';
import { classesPart } from './parts/classes.ts';
import { finderPart } from './parts/finder.ts';
import { listsPart } from './parts/lists.ts';
import { punchPart } from './parts/punch.ts';
import { readPart } from './parts/read.ts';
import { startPart } from './parts/start.ts';
import { tokensPart } from './parts/tokens.ts';
import { withBenchDatabase, type BenchDatabase } from './bench-database.ts';
import { root } from './root.ts';
import { printTable, type Result } from './table.ts';

type Part =
  | { needsDatabase: true; run: (database: BenchDatabase) => Promise<Result> }
  | { needsDatabase: false; run: () => Promise<Result> };

const PARTS: Record<string, Part> = {
  bytes: { needsDatabase: false, run: bytesPart },
  start: { needsDatabase: false, run: startPart },
  // BENCH_ABSENCES=number makes it smaller.
  tokens: { needsDatabase: false, run: tokensPart },
  read: { needsDatabase: true, run: readPart },
  lists: { needsDatabase: true, run: listsPart },
  classes: { needsDatabase: true, run: classesPart },
  punch: { needsDatabase: true, run: punchPart },
  finder: { needsDatabase: true, run: finderPart },
  // It fills the school with eight weeks of rolls.
  attendance: { needsDatabase: true, run: attendancePart },
};

async function main(asked: readonly string[]): Promise<void> {
  const unknown = asked.filter((name) => !(name in PARTS));
  if (unknown.length > 0) {
    process.stderr.write(
      `There is no part "${unknown.join(', ')}". Parts: ${Object.keys(PARTS).join(', ')}\n`,
    );
    process.exitCode = 1;
    return;
  }
  const chosen = Object.entries(PARTS).filter(
    ([name]) => asked.length === 0 || asked.includes(name),
  );
  const results: Record<string, Result> = {};
  const report = (name: string, result: Result) => {
    results[name] = result;
    process.stdout.write(`\n${printTable(result)}`);
  };

  for (const [name, part] of chosen) if (!part.needsDatabase) report(name, await part.run());
  if (chosen.some(([, part]) => part.needsDatabase)) {
    await withBenchDatabase(async (database) => {
      for (const [name, part] of chosen)
        if (part.needsDatabase) report(name, await part.run(database));
    });
  }

  const file = join(root, 'bench-results.json');
  const machine = { node: process.version, cpus: cpus().length, model: cpus()[0]?.model };
  const summary = { at: new Date().toISOString(), machine, parts: results };
  writeFileSync(file, `${JSON.stringify(summary, null, 2)}\n`);
  process.stdout.write(`\nWritten to ${file}\n`);
}

await main(process.argv.slice(2));
