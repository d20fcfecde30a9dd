import { Secret, TOTP } from 'otpauth';

/** Seconds that one code stands. */
const PERIOD = 30;
/** Codes before and after the present one that count too: clocks of telephones are off, and typing takes a while. */
const WINDOW = 1;

const totp = (secret: string, of: { account: string; login: string }) =>
  new TOTP({
    // A colon parts the two in the address; apps read it so even where it is written otherwise.
    issuer: of.account.replaceAll(':', ' '),
    label: of.login,
    secret: Secret.fromBase32(secret),
    period: PERIOD,
  });

/** A secret of 160 bits in base 32, as every app takes it (RFC 4226, 6238). */
export const newSecret = (): string => new Secret({ size: 20 }).base32;

/** What an app reads from a picture. */
export const enrolmentOf = (
  secret: string,
  of: { account: string; login: string },
): { secret: string; url: string } => ({ secret, url: totp(secret, of).toString() });

/** To which thirty seconds a code belongs, or null when it is none of now. */
export function stepOf(secret: string, code: string, now: Date): number | null {
  const typed = code.replace(/\s/g, '');
  if (!/^\d{6}$/.test(typed)) return null;
  const timestamp = now.getTime();
  const one = totp(secret, { account: '', login: '' });
  const delta = one.validate({ token: typed, timestamp, window: WINDOW });
  return delta === null ? null : one.counter({ timestamp }) + delta;
}
