import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TimeslotFacts } from '../schedule/meeting.rules.ts';
import type { CatalogueValues } from './catalogue.rules.ts';
import { mergeRow, type ImportedColumns, type Merged, type PresentClass } from './merge.rules.ts';
import { weekOf } from './timeslot-change.rules.ts';

const TODAY = '2026-05-13';
const one = <T>(...values: T[]) => fc.constantFrom(...values);

/** What a row may say: few values, so that versions often agree. */
const rows: fc.Arbitrary<CatalogueValues> = fc.record({
  name: one('Drawing', 'Painting'),
  section: one('arts', 'swim'),
  location: one('7', '9'),
  locationName: one(null, 'Hall'),
  days: fc.subarray([1, 3, 5], { minLength: 1 }),
  starts: one('09:00', '10:00'),
  ends: one('11:00', '12:00'),
  startsOn: one('2026-04-13', '2026-05-13', '2026-05-20'),
  endsOn: one('2026-06-15', '2026-06-22'),
  minAge: one(null, 'P6Y0M'),
  maxAge: one(null, 'P12Y0M'),
});

/** Section and location stand for themselves. */
const columnsOf = (row: CatalogueValues): ImportedColumns => ({
  name: row.name,
  programId: row.section,
  locationId: row.location,
  startsOn: row.startsOn,
  endsOn: row.endsOn,
  minAge: row.minAge,
  maxAge: row.maxAge,
});

const imported = (row: CatalogueValues): PresentClass => ({
  ...columnsOf(row),
  id: 'class',
  zone: 'America/Toronto',
  roomId: null,
  timeslots: weekOf(row).map((slot, index) => ({
    ...slot,
    id: `s${index}`,
    validFrom: null,
    validTo: null,
  })),
  sourceRow: { values: row, programId: row.section },
});

/** What an office may have made of an imported class. */
const classes: fc.Arbitrary<PresentClass> = fc
  .tuple(
    rows,
    fc.record(
      { name: fc.string(), roomId: one(null, 'studio'), maxAge: one('P9Y') },
      { requiredKeys: [] },
    ),
    fc.boolean(),
  )
  .map(([row, edits, isEmptied]) => ({
    ...imported(row),
    ...edits,
    ...(isEmptied ? { timeslots: [] } : {}),
  }));

const merge = (present: PresentClass, row: CatalogueValues): Merged =>
  mergeRow(present, {
    now: columnsOf(row),
    values: row,
    earlierLocationId: present.sourceRow?.values.location ?? null,
    today: TODAY,
  });

/** The class as the import leaves it. */
function written(
  present: PresentClass,
  row: CatalogueValues,
  { columns, timeslots }: Merged,
): PresentClass {
  const { erase = [], end = { ids: [], on: TODAY }, add = [] } = timeslots ?? {};
  const left: TimeslotFacts[] = present.timeslots
    .filter(({ id }) => !erase.includes(id))
    .map((slot) => (end.ids.includes(slot.id) ? { ...slot, validTo: end.on } : slot));
  const added = add.map((slot, index) => ({ ...slot, id: `n${index}`, validTo: null }));
  const sourceRow = { values: row, programId: row.section };
  return { ...present, ...columns, timeslots: [...left, ...added], sourceRow };
}

describe('an import of any row into any class', () => {
  it('changes nothing when the row is the same as last time', () => {
    fc.assert(
      fc.property(classes, (present) => {
        const row = present.sourceRow?.values;
        if (!row) return;
        expect(merge(present, row)).toMatchObject({ isChanged: false, kept: [] });
      }),
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(classes, rows, (present, row) => {
        const after = written(present, row, merge(present, row));
        expect(merge(after, row)).toMatchObject({ isChanged: false, kept: [] });
      }),
    );
  });

  it('makes of a class that the office left alone just what the row says', () => {
    fc.assert(
      fc.property(rows, rows, (before, row) => {
        const present = imported(before);
        const merged = merge(present, row);
        const now = written(present, row, merged).timeslots.filter(
          ({ validTo }) => validTo === null,
        );
        const times = now.map(({ weekday, starts, ends }) => ({ weekday, starts, ends }));
        expect(merged.kept).toEqual([]);
        expect(merged.columns).toEqual(columnsOf(row));
        expect(times).toHaveLength(row.days.length);
        expect(times).toEqual(expect.arrayContaining(weekOf(row)));
      }),
    );
  });
});
