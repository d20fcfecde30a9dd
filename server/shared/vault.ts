import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** Seals what has to be read again, but not by whoever has the database alone. */
export interface Vault {
  /** `of` says whose it is: a sealed text that is moved to somebody else cannot be opened. */
  seal(text: string, of: string): string;
  open(sealed: string, of: string): string;
}

/** Bytes of the key. */
export const KEY_BYTES = 32;

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** Begins each sealed text; a later way of sealing begins otherwise. */
const MARK = 'sealed-1:';

export function createVault(key: Buffer): Vault {
  return {
    seal(text, of) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(CIPHER, key, nonce).setAAD(Buffer.from(of));
      const parts = [nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()];
      return MARK + Buffer.concat(parts).toString('base64');
    },
    open(sealed, of) {
      // Written before there was a key; whoever uses it seals it.
      if (!sealed.startsWith(MARK)) return sealed;
      const bytes = Buffer.from(sealed.slice(MARK.length), 'base64');
      const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, NONCE_BYTES))
        .setAAD(Buffer.from(of))
        .setAuthTag(bytes.subarray(-TAG_BYTES));
      try {
        const text = decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES));
        return Buffer.concat([text, decipher.final()]).toString('utf8');
      } catch (cause) {
        throw new Error('This was sealed with another key: see "The key" in docs/operations.md.', {
          cause,
        });
      }
    },
  };
}
