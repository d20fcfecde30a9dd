/** What one rule stops. */
export interface StoppedGroup<One> {
  reason: string;
  /** The rule in a word or two: "Full". */
  words: string;
  classes: readonly One[];
}

interface Stopped {
  problems: readonly { reason: string }[];
}

/** What is stopped, by the first rule that stops each; the groups stand in the order in which their words do. */
export function groupByRule<One extends Stopped>(
  stopped: readonly One[],
  words: Readonly<Record<string, string | undefined>>,
): StoppedGroup<One>[] {
  const known = Object.keys(words);
  const groups = new Map<string, One[]>();
  for (const one of stopped) {
    const reason = one.problems[0]?.reason;
    if (reason === undefined) continue;
    groups.set(reason, [...(groups.get(reason) ?? []), one]);
  }
  const rank = (reason: string) => {
    const place = known.indexOf(reason);
    return place < 0 ? known.length : place;
  };
  return [...groups]
    .sort(([a], [b]) => rank(a) - rank(b))
    .map(([reason, classes]) => ({
      reason,
      words: words[reason] ?? 'Stopped by another rule',
      classes,
    }));
}
