import { Secret, TOTP } from 'otpauth';

/** A secret that an app was told. */
export const SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';

/** What such an app shows at a time. */
export const codeAt = (now: Date, secret = SECRET): string =>
  TOTP.generate({ secret: Secret.fromBase32(secret), timestamp: now.getTime() });
