import { NO_TOKEN } from './finder-filters.ts';
import { tokenWords } from './makeup-words.ts';
import type { RedeemTokens } from './useRedeemTokens.ts';

/** The tokens to choose from, and the way without one for those who may. */
export function TokenOptions({ tokens }: { tokens: RedeemTokens }) {
  const { available = [], mayGoWithout } = tokens;
  return (
    <>
      {available.map((token) => (
        <option key={token.id} value={token.id}>
          {tokenWords(token)}
          {token.mayRedeem ? '' : ' (cannot be used)'}
        </option>
      ))}
      {mayGoWithout && <option value={NO_TOKEN}>Without a token</option>}
    </>
  );
}
