import { resolve } from 'node:path';
import { isZone } from '../../shared/local-date.ts';
import { parseCall, UsageError } from '../../shared/usage-error.ts';

export const USAGE = `Takes the classes of a catalogue into an account.

  npm run import -- --account NAME --kind classes [options] FILE.csv

  --account NAME     the account, as in its address /a/NAME
  --kind classes     what the file holds
  --time-zone ZONE   zone of locations that do not exist yet, such as America/Toronto
                     (the account's zone if left out)
  --source NAME      what the catalogue is called; its rows are known again by this name
                     and their Course_ID (toronto-registered-programs if left out)
  --dry-run          say what would happen, and write nothing
  --skip-bad         take the good rows although others cannot be taken
  --help             show this text

The file is a CSV in UTF-8 with the columns of Toronto's "Registered Programs". Either all of it is
taken or nothing. Taken again, only what changed in the file is written, and never over what the
office has changed. A class that is no longer in the file stays as it is.
`;

const DEFAULT_SOURCE = 'toronto-registered-programs';

export interface ImportArguments {
  readonly account: string;
  readonly path: string;
  readonly source: string;
  /** Null is the account's zone. */
  readonly zone: string | null;
  readonly dryRun: boolean;
  readonly skipBad: boolean;
}

/** What was asked for, or null for the help text. */
export function readArguments(args: readonly string[], folder: string): ImportArguments | null {
  const { values, positionals } = parse(args);
  if (values.help) return null;
  const [file, ...others] = positionals;
  if (values.account === undefined) {
    throw new UsageError(
      'Say which account: --account NAME. (With npm run, options come after a lone "--".)',
    );
  }
  if (values.kind === undefined) throw new UsageError('Say what the file holds: --kind classes.');
  if (values.kind !== 'classes') {
    throw new UsageError(`--kind "${values.kind}" is not known; only "classes" can be imported.`);
  }
  if (file === undefined || file === '') throw new UsageError('Say which file to import.');
  if (others.length > 0)
    throw new UsageError(`Only one file can be imported at a time, not also ${others.join(', ')}.`);
  const zone = values['time-zone'] ?? null;
  // A mere offset has no summer time, and PostgreSQL reads its sign the other way round.
  if (zone !== null && !(/^[A-Z]/i.test(zone) && isZone(zone))) {
    throw new UsageError(`--time-zone "${zone}" is no time zone; one is America/Toronto.`);
  }
  const source = values.source ?? DEFAULT_SOURCE;
  if (!/^[a-z0-9][a-z0-9-]{0,62}$/.test(source)) {
    throw new UsageError(`--source "${source}" must be of small letters, digits and hyphens.`);
  }
  return {
    account: values.account,
    path: resolve(folder, file),
    source,
    zone,
    dryRun: values['dry-run'],
    skipBad: values['skip-bad'],
  };
}

function parse(args: readonly string[]) {
  return parseCall({
    args: [...args],
    allowPositionals: true,
    options: {
      account: { type: 'string' },
      kind: { type: 'string' },
      'time-zone': { type: 'string' },
      source: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      'skip-bad': { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
}
