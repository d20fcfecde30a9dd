import { randomBytes } from 'node:crypto';
import { chownSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { SettingsError, type Settings } from './settings.ts';
import { KEY_BYTES } from './shared/vault.ts';

/** The key that secrets in the database are sealed with: of the settings, or a file that the first start makes. */
export function secretKey({ secretKey, dataDir }: Settings): Buffer {
  if (secretKey) return secretKey;
  const file = join(dataDir, 'secret.key');
  let text: string;
  try {
    mkdirSync(dataDir, { recursive: true });
    makeOnce(file);
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new SettingsError(
      `There is no key: ${why}. Let Cartwheel keep it in ${dataDir}, or set CARTWHEEL_SECRET_KEY.`,
    );
  }
  const key = Buffer.from(text, 'base64');
  if (key.length !== KEY_BYTES) throw new SettingsError(`${file} is damaged. Restore it.`);
  return key;
}

function makeOnce(file: string): void {
  const made = randomBytes(KEY_BYTES).toString('base64');
  try {
    writeFileSync(file, `${made}\n`, { mode: 0o600, flag: 'wx', flush: true });
  } catch (error) {
    // An earlier start has made it, or another server this moment.
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return;
    throw error;
  }
  if (process.getuid?.() !== 0) return;
  // Started by root once, the folder must still open for the user whose it is.
  const { uid, gid } = statSync(dirname(file));
  chownSync(file, uid, gid);
}
