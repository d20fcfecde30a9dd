import { count, formatDate } from '../../lib/format.ts';
import type { PassBoundsQuery } from './PassEditor.generated.ts';

export type EditedPass = PassBoundsQuery['pass'];
type Kind = 'expires' | 'total';

export const heads: Record<Kind, string> = { expires: 'Expires', total: 'Punches in all' };
export const openWords: Record<Kind, string> = { expires: 'Never expires', total: 'Unlimited' };

/** How far it may go, said before one hits it. */
export function boundWords(kind: Kind, { used, bounds }: EditedPass): string {
  if (kind === 'expires') {
    return `Not before ${formatDate(bounds.minExpires)}. ${bounds.minExpiresBecause}`;
  }
  const range = `From ${String(bounds.minTotal)} to ${String(bounds.maxTotal)}`;
  return used === 0 ? `${range}. None is used yet.` : `${range}: ${String(used)} are used.`;
}

/** The present value, as one says it. */
export function valueWords(kind: Kind, { expires, total }: EditedPass): string {
  if (kind === 'expires') return expires === null ? 'never' : formatDate(expires);
  return total === null ? 'unlimited' : String(total);
}

/** What a typed number leaves on the pass: "5 used, 7 left". */
export function balanceWords({ used }: EditedPass, total: number | null): string {
  return total === null
    ? `${String(used)} used, no limit`
    : `${String(used)} used, ${count(Math.max(total - used, 0), 'punch', 'punches')} left`;
}

/** What is wrong with what was typed, as far as one can tell without asking. */
export function typedProblem(
  kind: Kind,
  text: string,
  { bounds }: EditedPass,
): { isOutside: boolean } | null {
  if (kind === 'expires') {
    // While a year is being typed, browsers report 0002, 0020 and 0202 as years of their own.
    if (!/^(?:19|2\d)\d{2}-\d{2}-\d{2}$/.test(text)) return { isOutside: false };
    return text < bounds.minExpires ? { isOutside: true } : null;
  }
  const total = Number(text);
  if (!/^\d{1,5}$/.test(text.trim())) return { isOutside: false };
  return total < bounds.minTotal || total > bounds.maxTotal ? { isOutside: true } : null;
}
