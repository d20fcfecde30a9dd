/** How many tokens there are that could still be used. */
export interface TokenCounts {
  readonly available: number;
  readonly pending: number;
  readonly needsProgram: number;
}

/** What is looked at when a token is redeemed; all else is looked at when one is made. */
const AT_REDEEMING: ReadonlySet<string> = new Set([
  'lockLocation',
  'matchProgram',
  'matchLevel',
  'requireEnrollment',
]);

/** What concerns families only, and no token. */
const OF_FAMILIES: ReadonlySet<string> = new Set([
  'horizonDays',
  'cutOffHours',
  'familiesMayRedeem',
  'autoApprove',
  'hideExpired',
  'onlyExpectedAbsences',
]);

/** What a change of the settings means for the tokens that are there (rules M-5 and M-12). */
export function sayForTokens(changed: ReadonlySet<string>, counts: TokenCounts): string[] {
  const { available, pending } = counts;
  const atOnce = [...changed].some((key) => AT_REDEEMING.has(key));
  const forNew = [...changed].some((key) => !AT_REDEEMING.has(key) && !OF_FAMILIES.has(key));
  return [
    ...(forNew
      ? [
          available + pending === 0
            ? 'There are no makeup tokens yet; it holds for those that are made from now on.'
            : `It holds for tokens that are made from now on. ${tokens(available + pending, 'is there and stays as it is, with its last day', 'are there and stay as they are, with their last days')}.`,
        ]
      : []),
    ...(atOnce && available > 0
      ? [
          `What a token can be used for is looked at when it is redeemed: it holds at once, also for the ${tokens(available, 'that can be used now', 'that can be used now')}.`,
        ]
      : []),
  ];
}

const tokens = (count: number, one: string, many: string): string =>
  count === 1 ? `1 token ${one}` : `${String(count)} tokens ${many}`;
