import { describe, expect, it } from 'vitest';
import type { CatalogueValues } from './catalogue.rules.ts';
import { mergeRow, type ImportedColumns, type PresentClass } from './merge.rules.ts';

const TODAY = '2026-05-13';

const values: CatalogueValues = {
  name: 'Painting - Child',
  section: 'Arts',
  location: '7',
  locationName: null,
  days: [1],
  starts: '10:00',
  ends: '11:00',
  startsOn: '2026-04-13',
  endsOn: '2026-06-15',
  minAge: 'P6Y0M',
  maxAge: 'P12Y0M',
};

const columns = (
  of: Omit<ImportedColumns, 'programId' | 'locationId'>,
  programId: string,
  locationId: string,
): ImportedColumns => ({
  name: of.name,
  programId,
  locationId,
  startsOn: of.startsOn,
  endsOn: of.endsOn,
  minAge: of.minAge,
  maxAge: of.maxAge,
});

/** A class as the last import left it, apart from what the office has changed since. */
const present = (office: Partial<PresentClass> = {}): PresentClass => ({
  ...columns(values, 'arts', 'seven'),
  id: 'class',
  zone: 'America/Toronto',
  roomId: null,
  timeslots: [
    { id: 'mon', weekday: 1, starts: '10:00', ends: '11:00', validFrom: null, validTo: null },
  ],
  sourceRow: { values, programId: 'arts' },
  ...office,
});

/** Where the words of a file lead. */
const PROGRAMS: Record<string, string> = { Arts: 'arts', Swim: 'swim' };
const LOCATIONS: Record<string, string> = { 7: 'seven', 9: 'nine' };

function merge(file: Partial<CatalogueValues>, office: Partial<PresentClass> = {}) {
  const now = { ...values, ...file };
  return mergeRow(present(office), {
    now: columns(now, PROGRAMS[now.section] ?? '', LOCATIONS[now.location] ?? ''),
    values: now,
    earlierLocationId: 'seven',
    today: TODAY,
  });
}

describe('a row that is imported again', () => {
  it.each<[string, Partial<CatalogueValues>, Partial<ImportedColumns>]>([
    ['name', { name: 'Drawing' }, { name: 'Drawing' }],
    ['section', { section: 'Swim' }, { programId: 'swim' }],
    ['location', { location: '9' }, { locationId: 'nine' }],
    ['first day', { startsOn: '2026-04-20' }, { startsOn: '2026-04-20' }],
    ['last day', { endsOn: '2026-06-22' }, { endsOn: '2026-06-22' }],
    ['minimum age', { minAge: null }, { minAge: null }],
    ['maximum age', { maxAge: 'P14Y0M' }, { maxAge: 'P14Y0M' }],
  ])('changes the %s that changed in the file, and nothing else', (_, file, changed) => {
    expect(merge(file)).toEqual({
      columns: { ...columns(values, 'arts', 'seven'), ...changed },
      timeslots: null,
      isChanged: true,
      kept: [],
    });
  });

  it('changes the times that changed in the file', () => {
    const merged = merge({ days: [2], starts: '12:00', ends: '13:00' });
    expect(merged).toMatchObject({ isChanged: true, kept: [] });
    expect(merged.timeslots).toEqual({
      erase: [],
      end: { ids: ['mon'], on: '2026-05-12' },
      add: [{ weekday: 2, starts: '12:00', ends: '13:00', validFrom: TODAY }],
    });
  });

  it('replaces the times of a class that has not begun', () => {
    const future = { startsOn: '2026-05-14' };
    const merged = merge({ ...future, days: [2] }, future);
    expect(merged.timeslots).toMatchObject({
      erase: ['mon'],
      add: [{ weekday: 2, validFrom: null }],
    });
  });

  it.each<[string, Partial<CatalogueValues>, Partial<PresentClass>]>([
    ['name', { name: 'Drawing' }, { name: 'Brush and paint' }],
    ['program', { section: 'Swim' }, { programId: 'camps' }],
    ['location', { location: '9' }, { locationId: 'eleven' }],
    ['location', { location: '9' }, { roomId: 'studio' }],
    ['dates', { startsOn: '2026-04-20' }, { endsOn: '2026-06-29' }],
    ['ages', { maxAge: null }, { minAge: null }],
    ['times', { days: [2] }, { timeslots: [] }],
    [
      'times',
      { days: [2] },
      {
        timeslots: [
          { id: 'mon', weekday: 1, starts: '10:30', ends: '11:00', validFrom: null, validTo: null },
        ],
      },
    ],
  ])('leaves the %s to the office, who changed it too', (part, file, office) => {
    const here = present(office);
    expect(merge(file, office)).toEqual({
      columns: columns(here, here.programId, here.locationId),
      timeslots: null,
      isChanged: false,
      kept: [part],
    });
  });

  it('takes one part and leaves another', () => {
    expect(merge({ name: 'Drawing', maxAge: null }, { name: 'Brush and paint' })).toMatchObject({
      columns: { name: 'Brush and paint', maxAge: null },
      isChanged: true,
      kept: ['name'],
    });
  });

  it.each<[string, Partial<PresentClass>]>([
    ['name', { name: 'Brush and paint' }],
    ['program', { programId: 'camps' }],
    ['location', { locationId: 'eleven', roomId: 'studio' }],
    ['dates', { startsOn: null }],
    ['ages', { maxAge: null }],
    ['times', { timeslots: [] }],
  ])('says nothing of a %s that only the office changed', (_, office) => {
    expect(merge({ locationName: 'Hall' }, office)).toMatchObject({ isChanged: false, kept: [] });
  });

  it('has nothing to do where office and file came to the same', () => {
    const office = {
      name: 'Drawing',
      timeslots: [
        { id: 'tue', weekday: 2, starts: '10:00', ends: '11:00', validFrom: null, validTo: null },
      ],
    };
    expect(merge({ name: 'Drawing', days: [2] }, office)).toMatchObject({
      isChanged: false,
      kept: [],
    });
  });

  it('takes nothing over where it is not known what was imported', () => {
    expect(merge({ name: 'Drawing', days: [2] }, { sourceRow: null })).toMatchObject({
      columns: { name: 'Painting - Child' },
      isChanged: false,
      kept: ['name', 'times'],
    });
  });
});
