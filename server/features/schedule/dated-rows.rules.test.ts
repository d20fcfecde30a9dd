import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type LocalDate } from '../../shared/local-date.ts';
import { afterChange, changeDated, type DatedFacts } from './dated-rows.rules.ts';

interface Row {
  id: string;
  what: string;
  validFrom: LocalDate | null;
  validTo: LocalDate | null;
}
type WantedRow = Omit<Row, 'id'> & { id: string | null };

const TODAY = '2026-11-21';
const YESTERDAY = '2026-11-20';
const LATER = '2027-01-04';

const facts = (given: Partial<DatedFacts<Row, WantedRow>> = {}): DatedFacts<Row, WantedRow> => ({
  field: 'timeslots',
  isSame: (a, b) => a.what === b.what,
  clash: { on: 'starts', is: () => false, says: () => '' },
  mayBeginBefore: false,
  today: TODAY,
  from: TODAY,
  startsOn: null,
  ...given,
});
const row = (what: string, given: Partial<Row> = {}): Row => ({
  id: what,
  what,
  validFrom: null,
  validTo: null,
  ...given,
});
const fresh = (what: string, given: Partial<WantedRow> = {}): WantedRow => ({
  ...row(what),
  id: null,
  ...given,
});
const spans = (rows: readonly WantedRow[]): string[] =>
  rows.map((one) => `${one.what} ${one.validFrom ?? '…'} to ${one.validTo ?? '…'}`).sort();

type Case = [
  what: string,
  present: Row[],
  wanted: WantedRow[],
  given: Partial<DatedFacts<Row, WantedRow>>,
  after: string[],
];

describe('past dates keep what they were held by:', () => {
  const sat = row('sat 9');
  const moved: WantedRow = { ...sat, what: 'sat 10' };
  test.each<Case>([
    ['what stays is left alone', [sat], [sat], {}, ['sat 9 … to …']],
    [
      'another time begins today',
      [sat],
      [moved],
      {},
      [`sat 10 ${TODAY} to …`, `sat 9 … to ${YESTERDAY}`],
    ],
    [
      'or on the day that was given',
      [sat],
      [moved],
      { from: LATER },
      [`sat 10 ${LATER} to …`, 'sat 9 … to 2027-01-03'],
    ],
    [
      'what has a later first day begins then, and the former runs on until then',
      [sat],
      [{ ...moved, validFrom: LATER }],
      {},
      [`sat 10 ${LATER} to …`, 'sat 9 … to 2027-01-03'],
    ],
    [
      'a first day before the change waits for it',
      [sat],
      [{ ...moved, validFrom: '2026-12-01' }],
      { from: LATER },
      [`sat 10 ${LATER} to …`, 'sat 9 … to 2027-01-03'],
    ],
    [
      'the former runs no longer than it was to',
      [row('sat 9', { validTo: '2026-12-20' })],
      [{ ...moved, validFrom: LATER }],
      {},
      [`sat 10 ${LATER} to …`, 'sat 9 … to 2026-12-20'],
    ],
    ['what is left out ends', [sat], [], {}, [`sat 9 … to ${YESTERDAY}`]],
    [
      'what is new begins',
      [sat],
      [sat, fresh('sun 9')],
      {},
      ['sat 9 … to …', `sun 9 ${TODAY} to …`],
    ],
    [
      'what is new may begin later',
      [],
      [fresh('sun 9', { validFrom: LATER })],
      {},
      [`sun 9 ${LATER} to …`],
    ],
    [
      'what was to begin later is changed in its place',
      [row('a', { validFrom: LATER })],
      [{ id: 'a', what: 'b', validFrom: LATER, validTo: null }],
      {},
      [`b ${LATER} to …`],
    ],
    ['and is erased when it is left out', [row('a', { validFrom: LATER })], [], {}, []],
    [
      'what has ended stays as it was',
      [row('old', { validTo: YESTERDAY }), sat],
      [moved],
      {},
      [`old … to ${YESTERDAY}`, `sat 10 ${TODAY} to …`, `sat 9 … to ${YESTERDAY}`],
    ],
    [
      'what ends by itself before the change ends then',
      [row('a', { validTo: '2026-12-01' })],
      [],
      { from: LATER },
      ['a … to 2026-12-01'],
    ],
    ['an end may be set', [sat], [{ ...sat, validTo: LATER }], {}, [`sat 9 … to ${LATER}`]],
    ['an end may be taken away', [row('a', { validTo: LATER })], [row('a')], {}, ['a … to …']],
    [
      'a class that has not begun has no past',
      [sat],
      [moved],
      { startsOn: LATER },
      ['sat 10 … to …'],
    ],
    ['and what is left out of it is erased', [sat], [], { startsOn: TODAY }, []],
    [
      'but one that begins before the change has',
      [sat],
      [moved],
      { startsOn: TODAY, from: LATER },
      [`sat 10 ${LATER} to …`, 'sat 9 … to 2027-01-03'],
    ],
    [
      'a person may have taught before',
      [],
      [fresh('Kim', { validFrom: '2026-11-01' })],
      { mayBeginBefore: true },
      ['Kim 2026-11-01 to …'],
    ],
  ])('%s', (_what, present, wanted, given, after) => {
    const change = changeDated(present, wanted, facts(given));
    expect(change.problems).toEqual([]);
    expect(spans(afterChange(present, change))).toEqual([...after].sort());
  });

  test.each<
    [
      what: string,
      present: Row[],
      wanted: WantedRow,
      given: Partial<DatedFacts<Row, WantedRow>>,
      problem: object,
    ]
  >([
    ['a row of another class', [], row('x'), {}, { field: 'timeslots.0.id', reason: 'UNKNOWN' }],
    [
      'one that has ended',
      [row('x', { validTo: YESTERDAY })],
      row('x'),
      {},
      { field: 'timeslots.0.id', reason: 'NOT_ALLOWED' },
    ],
    [
      'a new time in the past',
      [],
      fresh('x', { validFrom: YESTERDAY }),
      {},
      { field: 'timeslots.0.validFrom', reason: 'NOT_ALLOWED' },
    ],
    [
      'another first day of what has begun',
      [sat],
      { ...sat, validFrom: TODAY },
      {},
      { field: 'timeslots.0.validFrom', reason: 'NOT_ALLOWED' },
    ],
    [
      'an end before yesterday',
      [sat],
      { ...sat, validTo: '2026-11-19' },
      {},
      { field: 'timeslots.0.validTo', reason: 'OUT_OF_RANGE' },
    ],
    [
      'what was to begin later, moved into the past',
      [row('a', { validFrom: LATER })],
      row('a', { validFrom: YESTERDAY }),
      {},
      { field: 'timeslots.0.validFrom', reason: 'NOT_ALLOWED' },
    ],
    [
      'another time that would end before it begins',
      [sat],
      { ...moved, validTo: '2026-12-31' },
      { from: LATER },
      { field: 'timeslots.0.validTo', reason: 'UPSIDE_DOWN' },
    ],
  ])('refused is %s', (_what, present, wanted, given, problem) => {
    expect(changeDated(present, [wanted], facts(given)).problems).toEqual([
      expect.objectContaining(problem),
    ]);
  });

  test('refused is the same row twice', () => {
    expect(changeDated([sat], [sat, sat], facts()).problems).toMatchObject([
      { field: 'timeslots.1.id', reason: 'UNKNOWN' },
    ]);
  });
});

describe('whatever is asked', () => {
  const day = fc.integer({ min: -20, max: 20 }).map((days) => addDays(TODAY, days));
  const what = fc.constantFrom('a', 'b', 'c');
  const span = fc
    .tuple(fc.option(day), fc.option(day))
    .map(([a, b]) =>
      a && b && a > b ? { validFrom: b, validTo: a } : { validFrom: a, validTo: b },
    );
  const rows = fc
    .array(fc.tuple(what, span), { maxLength: 4 })
    .map((all) => all.map(([of, dates], index): Row => ({ id: `r${index}`, what: of, ...dates })));
  const wishes = fc.array(
    fc.tuple(fc.option(fc.nat(4)), what, span).map(([index, of, dates]): WantedRow => ({
      id: index === null ? null : `r${index}`,
      what: of,
      ...dates,
    })),
    { maxLength: 4 },
  );
  const holdOn = (all: readonly WantedRow[], date: LocalDate): string[] =>
    all
      .filter((one) => (one.validFrom ?? date) <= date && (one.validTo ?? date) >= date)
      .map((one) => one.what)
      .sort();

  test('no date before today is held by anything else, and none before the change without being asked', () => {
    fc.assert(
      fc.property(rows, wishes, fc.nat(10), fc.option(day), (present, wanted, days, startsOn) => {
        const from = addDays(TODAY, days);
        const change = changeDated(present, wanted, facts({ from, startsOn }));
        fc.pre(change.problems.length === 0);
        const after = afterChange(present, change);
        for (let date = addDays(TODAY, -25); date < TODAY; date = addDays(date, 1)) {
          // Before its first day a class was not held at all.
          if (startsOn !== null && date < startsOn) continue;
          expect(holdOn(after, date), date).toEqual(holdOn(present, date));
        }
        for (const one of after)
          expect(
            one.validFrom === null || one.validTo === null || one.validFrom <= one.validTo,
          ).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
