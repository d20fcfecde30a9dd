import { createHash } from 'node:crypto';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { DataSource } from 'typeorm';
import type { SignInThrottle } from '../../graphql/context.ts';

const MINUTES = 60;

/**
 * Slows guessing down (rules ): five tries for a login from one address, twenty for a login from anywhere, a hundred
 * from one address, each within a quarter of an hour, and ten codes of a second factor within an hour. A try is counted before its password is looked at, so that many
 * at once are not more than one after the other. Kept in the database, so that all servers count together.
 */
export function createSignInThrottle(source: DataSource): SignInThrottle {
  const limiter = (keyPrefix: string, points: number, minutes = 15) =>
    new RateLimiterPostgres({
      storeClient: source,
      storeType: 'typeorm',
      tableName: 'sign_in_throttle',
      tableCreated: true,
      keyPrefix,
      points,
      duration: minutes * MINUTES,
    });
  const pair = limiter('pair', 5);
  const login = limiter('login', 20);
  const address = limiter('address', 100);
  // From wherever it is tried: only who has the password comes so far, so that nobody else can use them up.
  const code = limiter('code', 10, 60);
  // What was typed may be long, and may be a password in the wrong place.
  const keys = (accountId: string, name: string, ip: string) => {
    const who = createHash('sha256').update(`${accountId}:${name}`).digest('base64url');
    return [
      [pair, `${who}:${ip}`],
      [login, who],
      [address, ip],
    ] as const;
  };

  const ofPerson = (accountId: string, staffId: string) => keys(accountId, staffId, '')[1][1];

  /** Counts a try; the seconds to wait when there were too many. */
  const consume = async (one: RateLimiterPostgres, key: string): Promise<number | null> => {
    try {
      await one.consume(key);
      return null;
    } catch (reason) {
      if (!(reason instanceof RateLimiterRes)) throw reason;
      return Math.max(1, Math.ceil(reason.msBeforeNext / 1000));
    }
  };

  return {
    async take(accountId, name, ip) {
      // One after the other: whoever is stopped by the first shall not use up the login for everybody else.
      for (const [one, key] of keys(accountId, name, ip)) {
        const wait = await consume(one, key);
        if (wait !== null) return wait;
      }
      return null;
    },
    async giveBack(accountId, name, ip) {
      const [[, ofPair], [, ofLogin], [, ofAddress]] = keys(accountId, name, ip);
      await Promise.all([pair.delete(ofPair), login.reward(ofLogin), address.reward(ofAddress)]);
    },
    takeCode: (accountId, staffId) => consume(code, ofPerson(accountId, staffId)),
    async giveBackCode(accountId, staffId) {
      await code.delete(ofPerson(accountId, staffId));
    },
  };
}
