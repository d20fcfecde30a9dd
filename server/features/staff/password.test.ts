import { describe, expect, it } from 'vitest';
import { hashPassword, verifyPassword } from './password.ts';

describe('a password', () => {
  it('is kept as argon2id with at least 19 MiB and two passes', async () => {
    expect(await hashPassword('demo-cartwheel')).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it('is known again, and only itself', async () => {
    const hash = await hashPassword('Grüße, 1234');
    expect(await verifyPassword(hash, 'Grüße, 1234')).toBe(true);
    expect(await verifyPassword(hash, 'grüße, 1234')).toBe(false);
  });

  it('never gives the same hash twice', async () => {
    expect(await hashPassword('same')).not.toBe(await hashPassword('same'));
  });
});
