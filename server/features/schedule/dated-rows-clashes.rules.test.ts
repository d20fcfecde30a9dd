import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type LocalDate } from '../../shared/local-date.ts';
import { shareDays } from './class.form.ts';
import { afterChange, changeDated, type DatedFacts } from './dated-rows.rules.ts';

interface Row {
  id: string;
  what: string;
  validFrom: LocalDate | null;
  validTo: LocalDate | null;
}
type WantedRow = Omit<Row, 'id'> & { id: string | null };
type Given = Partial<DatedFacts<Row, WantedRow>>;

const TODAY = '2026-11-21';
const YESTERDAY = '2026-11-20';
const LATER = '2027-01-04';

const isSame = (a: WantedRow, b: WantedRow): boolean => a.what === b.what;
const facts = (given: Given = {}): DatedFacts<Row, WantedRow> => ({
  field: 'timeslots',
  isSame,
  clash: { on: 'starts', is: isSame, says: ({ what }) => `Not with ${what}.` },
  mayBeginBefore: false,
  today: TODAY,
  from: TODAY,
  startsOn: null,
  ...given,
});
const row = (what: string, given: Partial<Row> = {}): Row => ({
  ...{ id: what, what, validFrom: null, validTo: null },
  ...given,
});
const sat = row('sat 9');
const sun = row('sun 9');
const moved: WantedRow = { ...sat, what: 'sat 10' };
/** A new one at the time that Saturday has. */
const again = (given: Partial<WantedRow> = {}): WantedRow => ({ ...sat, id: null, ...given });

describe('rows as they will be:', () => {
  test.each<[what: string, present: Row[], wanted: WantedRow[], given: Given, fields: string[]]>([
    [
      'one that runs on until the change',
      [sat],
      [moved, again({ validFrom: '2026-11-23' })],
      { from: LATER },
      ['timeslots.1.starts'],
    ],
    [
      'one that runs on, named after it',
      [sat],
      [again({ validFrom: '2026-11-23' }), moved],
      { from: LATER },
      ['timeslots.0.starts'],
    ],
    [
      'one that runs on until another first day',
      [sat],
      [{ ...moved, validFrom: LATER }, again()],
      {},
      ['timeslots.1.starts'],
    ],
    [
      'one that is left out from a later day',
      [sat],
      [again({ validFrom: '2027-01-03' })],
      { from: LATER },
      ['timeslots.0.starts'],
    ],
    [
      'one that has ended',
      [row('sat 9', { validTo: YESTERDAY })],
      [again({ validFrom: '2026-11-01' })],
      { mayBeginBefore: true },
      ['timeslots.0.starts'],
    ],
    ['another that is new', [], [again(), again({ validFrom: LATER })], {}, ['timeslots.1.starts']],
    [
      'one that has ended, when it is to begin earlier',
      [
        row('a', { what: 'sat 9', validTo: YESTERDAY }),
        row('b', { what: 'sat 9', validFrom: LATER }),
      ],
      [row('b', { what: 'sat 9', validFrom: YESTERDAY })],
      { mayBeginBefore: true },
      ['timeslots.0.starts'],
    ],
    [
      'one that gives way a week later',
      [sat, sun],
      [
        { ...sat, what: 'sun 9', validFrom: LATER },
        { ...sun, what: 'sat 9', validFrom: '2027-01-11' },
      ],
      {},
      ['timeslots.0.starts'],
    ],
    [
      'none when both change on one day',
      [sat, sun],
      [
        { ...sat, what: 'sun 9' },
        { ...sun, what: 'sat 9' },
      ],
      { from: LATER },
      [],
    ],
    [
      'none when it begins as the former ends',
      [sat],
      [moved, again({ validFrom: LATER })],
      { from: LATER },
      [],
    ],
    [
      'none that there was before',
      [row('a', { what: 'sat 9', validTo: YESTERDAY }), row('b', { what: 'sat 9' })],
      [row('b', { what: 'sat 9', validTo: LATER })],
      {},
      [],
    ],
  ])('a row clashes with %s', (_what, present, wanted, given, fields) => {
    const { problems } = changeDated(present, wanted, facts(given));
    expect(problems.map(({ field, reason }) => `${field} ${reason}`)).toEqual(
      fields.map((field) => `${field} OVERLAPS`),
    );
  });
});

test('whatever is asked, none holds twice on a day unless it did', () => {
  const day = fc.option(fc.integer({ min: 0, max: 20 }).map((days) => addDays(TODAY, days)));
  const wish = fc.record({
    id: fc.constantFrom(null, 'sat 9', 'sun 9'),
    what: fc.constantFrom('sat 9', 'sun 9', 'mon 9'),
    validFrom: day,
    validTo: fc.constant(null),
  });
  fc.assert(
    fc.property(fc.array(wish, { maxLength: 4 }), fc.nat(10), (wanted, days) => {
      const present = [sat, sun];
      const change = changeDated(present, wanted, facts({ from: addDays(TODAY, days) }));
      fc.pre(change.problems.length === 0);
      const after = afterChange(present, change);
      for (const [index, one] of after.entries())
        for (const other of after.slice(0, index))
          expect(isSame(one, other) && shareDays(one, other)).toBe(false);
    }),
    { numRuns: 300 },
  );
});
