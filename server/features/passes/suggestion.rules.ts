import { sayDate, type LocalDate } from '../../shared/local-date.ts';

/** A pass as somebody who chooses between several sees it. */
export interface Choice {
  readonly id: string;
  readonly expires: LocalDate | null;
  /** Nothing about the pass itself stops it on the date. */
  readonly isUsable: boolean;
  /** Classes of the date that may be punched with it. */
  readonly opensCount: number;
}

export interface Suggestion {
  readonly id: string;
  /** Why this one, in one sentence. */
  readonly reason: string;
}

const last = (choice: Choice): string => choice.expires ?? '9999';

/** What can be used, that which expires first, then that which opens least else, then the one that was given first. */
export function inOrderOfUse<C extends Choice>(choices: readonly C[]): C[] {
  const rank = (choice: Choice) => (!choice.isUsable ? 2 : choice.opensCount === 0 ? 1 : 0);
  return [...choices].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      last(a).localeCompare(last(b)) ||
      a.opensCount - b.opensCount ||
      a.id.localeCompare(b.id),
  );
}

/** Which of several passes to use; null when none opens a class on the date (rule P-15). */
export function suggestionOf(
  choices: readonly Choice[],
  date: LocalDate,
  today: LocalDate,
): Suggestion | null {
  const [first, ...others] = inOrderOfUse(choices).filter(
    (choice) => choice.isUsable && choice.opensCount > 0,
  );
  if (!first) return null;
  return {
    id: first.id,
    reason: reasonOf(first, others, date === today ? 'today' : `on ${sayDate(date)}`),
  };
}

function reasonOf(first: Choice, others: readonly Choice[], when: string): string {
  const [second] = others;
  if (!second) return `The only one that can be used ${when}.`;
  if (first.expires !== null && first.expires !== second.expires) {
    return `Expires first, on ${sayDate(first.expires)}.`;
  }
  const { opensCount } = first;
  if (opensCount === second.opensCount) return 'Another one is as good; this one was given first.';
  const alike =
    first.expires === null
      ? 'None of them expires'
      : `Others expire on ${sayDate(first.expires)} too`;
  return `${alike}; this one opens the fewest classes ${when}: ${opensCount}.`;
}
