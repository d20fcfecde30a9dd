import { hash, verify } from '@node-rs/argon2';

/** argon2id (2) as OWASP asks at least: 19 MiB, two passes, one lane. */
const OPTIONS = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (plain: string): Promise<string> => hash(plain, OPTIONS);

export const verifyPassword = (hashed: string, plain: string): Promise<boolean> =>
  verify(hashed, plain);
