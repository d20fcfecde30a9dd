import { median } from './statistics.ts';

/** Measures all candidates in each round, every time in another order, so that what disturbs a round disturbs all. */
export async function inRounds<Name extends string, T>(
  names: readonly Name[],
  rounds: number,
  measure: (name: Name) => Promise<T>,
): Promise<Map<Name, T[]>> {
  const results = new Map<Name, T[]>(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    const first = round % names.length;
    for (const name of [...names.slice(first), ...names.slice(0, first)]) {
      results.get(name)?.push(await measure(name));
    }
  }
  return results;
}

/** The median over the rounds of what `a` did to what `b` did in the same round. */
export function medianRatio<T>(
  a: readonly T[],
  b: readonly T[],
  value: (one: T) => number,
): number {
  return median(
    a.map((one, round) => {
      const other = b[round];
      if (other === undefined) throw new Error('The candidates had different rounds.');
      return value(one) / value(other);
    }),
  );
}
