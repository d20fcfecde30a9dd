import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PassEntryKind as Kind } from './pass.enums.ts';
import { statementOf, type LedgerLine, type TypeLine } from './pass-statement.rules.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 21, 12, minute)).toISOString();
const line = (
  seq: number,
  kind: Kind,
  usedAfter: number,
  totalAfter: number | null,
): LedgerLine => ({
  seq,
  kind,
  at: at(seq * 10),
  usedAfter,
  totalAfter,
});
const ofType = (minute: number, kind: TypeLine['kind'] = Kind.SUSPEND): TypeLine => ({
  kind,
  at: at(minute),
});

describe('a statement', () => {
  test('says after each line how many are used and left', () => {
    const lines = [
      line(1, Kind.GIVE, 0, 10),
      line(2, Kind.USE, 1, 10),
      line(3, Kind.USE, 2, 10),
      line(4, Kind.RETURN, 1, 10),
      line(5, Kind.TOTAL, 1, 12),
      line(6, Kind.DATES, 1, 12),
      line(7, Kind.SUSPEND, 1, 12),
      line(8, Kind.UNSUSPEND, 1, 12),
      line(9, Kind.TOTAL, 1, null),
      line(10, Kind.USE, 2, null),
      line(11, Kind.DELETE, 2, null),
    ];
    expect(
      statementOf(null, lines, []).map((one) => [one.seq, one.usedAfter, one.leftAfter]),
    ).toEqual([
      [1, 0, 10],
      [2, 1, 9],
      [3, 2, 8],
      [4, 1, 9],
      [5, 1, 11],
      [6, 1, 11],
      [7, 1, 11],
      [8, 1, 11],
      [9, 1, null],
      [10, 2, null],
      [11, 2, null],
    ]);
  });

  test('goes on from what the lines that are left out come to', () => {
    const stated = statementOf({ used: 7, total: 9 }, [line(12, Kind.USE, 8, 9)], []);
    expect(stated.map((one) => one.leftAfter)).toEqual([1]);
  });

  test('puts what was done to the type where it falls in time, with the balance of then', () => {
    const lines = [line(1, Kind.GIVE, 0, 5), line(2, Kind.USE, 1, 5), line(3, Kind.USE, 2, 5)];
    const events = [ofType(45, Kind.UNSUSPEND), ofType(15), ofType(25, Kind.UNSUSPEND), ofType(35)];
    expect(
      statementOf(null, lines, events).map((one) => [
        one.seq,
        one.kind,
        one.isOfType,
        one.leftAfter,
      ]),
    ).toEqual([
      [1, 'GIVE', false, 5],
      [null, 'SUSPEND', true, 5],
      [2, 'USE', false, 4],
      [null, 'UNSUSPEND', true, 4],
      [3, 'USE', false, 3],
      [null, 'SUSPEND', true, 3],
      [null, 'UNSUSPEND', true, 3],
    ]);
  });

  test.each([
    ['another number used', [line(1, Kind.GIVE, 0, 5), line(2, Kind.USE, 2, 5)]],
    ['another total', [line(1, Kind.GIVE, 0, 5), line(2, Kind.USE, 1, 6)]],
    [
      'a return that changed nothing',
      [line(1, Kind.GIVE, 0, 5), line(2, Kind.USE, 1, 5), line(3, Kind.RETURN, 1, 5)],
    ],
    ['a missing line', [line(1, Kind.GIVE, 0, 5), line(3, Kind.USE, 2, 5)]],
  ])('is none of a ledger with %s', (_what, lines) => {
    expect(() => statementOf(null, lines, [])).toThrow(/was written with/);
  });

  test('ends with the punches less the returns, whatever happened', () => {
    const kinds = fc.array(
      fc.constantFrom(Kind.USE, Kind.RETURN, Kind.TOTAL, Kind.DATES, Kind.SUSPEND),
    );
    fc.assert(
      fc.property(kinds, fc.option(fc.nat(20)), (happened, given) => {
        let [used, total] = [0, given];
        const lines = [line(1, Kind.GIVE, used, total)];
        for (const kind of happened) {
          if (kind === Kind.USE) used++;
          if (kind === Kind.RETURN) used--;
          if (kind === Kind.TOTAL) total = total === null ? 30 : null;
          lines.push(line(lines.length + 1, kind, used, total));
        }
        const last = statementOf(null, lines, [ofType(1), ofType(9999)]).at(-1);
        const count = (kind: Kind) => happened.filter((one) => one === kind).length;
        expect(last?.usedAfter).toBe(count(Kind.USE) - count(Kind.RETURN));
        expect(last?.leftAfter).toBe(total === null ? null : total - used);
      }),
    );
  });
});
