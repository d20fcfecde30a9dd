import { brokenConstraint } from '../../db/constraint-errors.ts';
import { SettingsError } from '../../settings.ts';
import { UsageError } from '../../shared/usage-error.ts';
import { CatalogueBroken } from './catalogue-broken.ts';
import { FileChanged } from './class-batch.ts';
import { ImportRunning } from './import-classes.command.ts';

/** What went wrong, in words for the terminal. Nothing was written in any of these cases. */
export function sayError(error: unknown): string {
  if (error instanceof UsageError) return `${error.message} See --help.`;
  if (error instanceof SettingsError) return error.message;
  return `${reasonOf(error)} Nothing was written.`;
}

function reasonOf(error: unknown): string {
  if (error instanceof CatalogueBroken) return `The file cannot be imported: ${error.message}`;
  if (error instanceof FileChanged)
    return 'The file changed while it was being read. Start the import again.';
  if (error instanceof ImportRunning)
    return 'Another import of this source is running. Wait until it has ended.';
  if (brokenConstraint(error) !== null) {
    return 'Somebody made the same program, location or class at this moment. Start the import again.';
  }
  if (isOutage(error)) return 'The database cannot be reached, or went away.';
  if (error instanceof Error && error.name === 'AbortError') return 'The import was stopped.';
  return `The import failed: ${error instanceof Error ? error.message : String(error)}.`;
}

/** No connection, a lost one, or a server that is shutting down. */
function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return /^(08|57P0|ECONN|EPIPE)/.test(code) || /^Connection terminated/.test(error.message);
}
