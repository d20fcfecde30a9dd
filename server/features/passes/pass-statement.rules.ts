import { PassEntryKind, type StatementKind } from './pass.enums.ts';
import { left } from './pass.rules.ts';

/** Used and given so far. */
export interface Balance {
  readonly used: number;
  readonly total: number | null;
}

/** A line of the ledger, with the balance that it was written with. */
export interface LedgerLine {
  readonly seq: number;
  readonly kind: PassEntryKind;
  readonly at: string;
  readonly usedAfter: number;
  readonly totalAfter: number | null;
}

/** A suspension of the type, its end, or new terms of it that the pass took. */
export interface TypeLine {
  readonly kind: Extract<StatementKind, 'SUSPEND' | 'UNSUSPEND' | 'TERMS'>;
  readonly at: string;
}

type OfType<T> = T & { seq: null; isOfType: true; usedAfter: number; totalAfter: number | null };
export type Stated<L, T> = (((L & { isOfType: false }) | OfType<T>) & {
  leftAfter: number | null;
})[];

/** What a line makes of the balance; what was given is told by the line itself. */
function after(before: Balance | null, line: LedgerLine): Balance {
  if (before === null) return { used: line.usedAfter, total: line.totalAfter };
  const by = line.kind === PassEntryKind.USE ? 1 : line.kind === PassEntryKind.RETURN ? -1 : 0;
  const total = line.kind === PassEntryKind.TOTAL ? line.totalAfter : before.total;
  return { used: before.used + by, total };
}

/**
 * The lines of a pass's ledger in their order, and those of its type where they fall in time, each with the balance
 * that follows from all lines before it (rule P-16). `opening` is what the lines that are left out come to; null when
 * there are none, and the pass begins with its first line. Fails when a line was written with another balance: a
 * wrong statement is worse than none.
 */
export function statementOf<L extends LedgerLine, T extends TypeLine>(
  opening: Balance | null,
  lines: readonly L[],
  ofType: readonly T[],
): Stated<L, T> {
  const stated: Stated<L, T> = [];
  const time = (line: { at: string }) => Date.parse(line.at);
  const coming = [...ofType].sort((a, b) => time(a) - time(b));
  let balance = opening;
  const stateType = (until: number) => {
    while (coming[0] && time(coming[0]) < until) {
      const line = coming.shift();
      if (line && balance) stated.push(typeLine(line, balance));
    }
  };
  for (const line of lines) {
    stateType(time(line));
    balance = after(balance, line);
    if (balance.used !== line.usedAfter || balance.total !== line.totalAfter) {
      throw new Error(
        `Line ${line.seq} of a ledger was written with ${line.usedAfter} of ${line.totalAfter} used, its lines come to ${balance.used} of ${balance.total}.`,
      );
    }
    stated.push({ ...line, isOfType: false, leftAfter: left(balance) });
  }
  stateType(Infinity);
  return stated;
}

const typeLine = <T extends TypeLine>(line: T, { used, total }: Balance) => ({
  ...line,
  seq: null,
  isOfType: true as const,
  usedAfter: used,
  totalAfter: total,
  leftAfter: left({ used, total }),
});
