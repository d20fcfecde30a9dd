import { basename } from 'node:path';
import type { Writable } from 'node:stream';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../../db/data-source.ts';
import { connectServer, openDatabase, type Database } from '../../db/open-database.ts';
import type { Settings } from '../../settings.ts';
import type { Clock } from '../../shared/clock.ts';
import { UsageError } from '../../shared/usage-error.ts';
import { findAccount } from '../accounts/account-ref.ts';
import { Channel } from '../audit/channel.ts';
import { readArguments, USAGE, type ImportArguments } from './import-arguments.ts';
import { importClasses, type ImportResult } from './import-classes.command.ts';
import { sayBlocked, sayNumbers, sayPlaces } from './import-report.ts';
import { Progress } from './progress.ts';
import { surveyCatalogue, type Survey } from './survey.ts';

export interface ImportSurroundings {
  readonly settings: Settings;
  readonly clock: Clock;
  /** Makes the account if this installation has it made at the first use, as it has the demo. */
  readonly prepare?: (account: string, source: DataSource) => Promise<void>;
  /** Where a relative path begins. */
  readonly folder: string;
  readonly out: Writable;
  readonly err: Writable;
  readonly signal: AbortSignal;
}

/** The import command from its arguments to its last line. Tells whether everything that was asked for is done. */
export async function runImport(args: readonly string[], at: ImportSurroundings): Promise<boolean> {
  const wanted = readArguments(args, at.folder);
  if (!wanted) {
    at.out.write(USAGE);
    return true;
  }
  const progress = new Progress(at.err);
  const print = (...lines: string[]): void => {
    progress.clear();
    for (const line of lines) at.out.write(`${line}\n`);
  };

  const survey = await surveyCatalogue(
    wanted.path,
    {
      refused: ({ line, reason }) => print(`line ${line}: ${reason}`),
      read: (rows) => progress.show('Checked', rows),
    },
    at.signal,
  );
  const refused = survey.refusedLines.size;
  const isBlocked = refused > 0 && !wanted.skipBad;
  if (isBlocked && !wanted.dryRun) {
    const numbers = { made: 0, changed: 0, unchanged: 0, refused };
    print(`Nothing was written: ${sayBlocked(refused)}`, sayNumbers(numbers));
    return false;
  }

  const result = await write(wanted, survey, at, { print, progress });
  print(...sayPlaces(result));
  if (wanted.dryRun) print('This was a dry run: nothing was written.');
  if (isBlocked) print(`An import would write nothing: ${sayBlocked(refused)}`);
  print(sayNumbers(result.numbers));
  return !isBlocked;
}

async function write(
  { account: slug, path, source, zone, dryRun }: ImportArguments,
  survey: Survey,
  { settings, clock, prepare, err, signal }: ImportSurroundings,
  { print, progress }: { print: (line: string) => void; progress: Progress },
): Promise<ImportResult> {
  const log = (message: string): void => {
    progress.clear();
    err.write(`${message}\n`);
  };
  const database = await openDatabase(settings, { shared: true, log });
  try {
    const server = await connectServer(database, { poolSize: 2, statementTimeout: 0 });
    try {
      await prepare?.(slug, server);
      const account = await findAccount(server, slug);
      if (!account) throw new UsageError(`There is no account "${slug}".`);
      const result = await importClasses(
        { source: server, clock },
        { accountId: account.id, actorId: null, channel: Channel.COMMAND_LINE, ip: null },
        { path, fileName: basename(path), source, zone: zone ?? account.zone, survey, dryRun },
        {
          listen: {
            kept: ({ line, name, parts }) =>
              print(
                `line ${line}: changed here too, so it stays as it is: ${parts.join(', ')} of ${name}`,
              ),
            written: (rows) => progress.show('Compared', rows, survey.rows),
          },
          signal,
        },
      );
      if (!dryRun && result.numbers.made > 0) await refreshStatistics(database);
      return result;
    } finally {
      await server.destroy();
    }
  } finally {
    progress.clear();
    await database.stop();
  }
}

/** Many rows at once make a different table: until PostgreSQL looks at it again, it would search it the wrong way. */
async function refreshStatistics({ ownerUrl }: Database): Promise<void> {
  const owner = await createDataSource(ownerUrl, {
    poolSize: 1,
    applicationName: 'cartwheel-import',
    statementTimeout: 0,
  }).initialize();
  try {
    await owner.query('analyze program, location, event, class, timeslot, search_text');
  } finally {
    await owner.destroy();
  }
}
