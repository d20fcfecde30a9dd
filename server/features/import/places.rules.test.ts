import { describe, expect, it } from 'vitest';
import { planPlaces, type KnownLocation, type KnownPlaces } from './places.rules.ts';
import type { Survey } from './survey.ts';

const SOURCE = 'city';

function plan(
  known: Partial<KnownPlaces>,
  { sections = [], locations = {} }: { sections?: string[]; locations?: Record<string, string[]> },
) {
  const survey: Survey = {
    rows: 1,
    refusedLines: new Set(),
    sections: new Set(sections),
    locations: new Map(Object.entries(locations).map(([key, names]) => [key, new Set(names)])),
  };
  let serial = 0;
  return planPlaces(
    { programs: [], locations: [], sections: new Map(), locationNames: new Map(), ...known },
    survey,
    { source: SOURCE, zone: 'America/Toronto', newId: () => `new-${++serial}` },
  );
}

const location = (given: Partial<KnownLocation>): KnownLocation => ({
  id: 'here',
  name: 'Location 7',
  zone: 'America/Halifax',
  source: SOURCE,
  sourceKey: '7',
  ...given,
});

describe('the program of a section', () => {
  it('is made when it is new', () => {
    const { programs, newPrograms } = plan({}, { sections: ['Arts', 'Swim'] });
    expect(newPrograms).toEqual([
      { id: 'new-1', name: 'Arts' },
      { id: 'new-2', name: 'Swim' },
    ]);
    expect([...programs]).toEqual([
      ['Arts', 'new-1'],
      ['Swim', 'new-2'],
    ]);
  });

  it('is the one of its name', () => {
    const known = { programs: [{ id: 'arts', name: 'Arts' }] };
    const { programs, newPrograms } = plan(known, { sections: ['Arts'] });
    expect(newPrograms).toEqual([]);
    expect(programs.get('Arts')).toBe('arts');
  });

  it('stays the one of the last import though the office has renamed it', () => {
    const known = {
      programs: [{ id: 'arts', name: 'Fine arts' }],
      sections: new Map([['Arts', 'arts']]),
    };
    const { programs, newPrograms } = plan(known, { sections: ['Arts'] });
    expect(newPrograms).toEqual([]);
    expect(programs.get('Arts')).toBe('arts');
  });
});

describe('a location of the catalogue', () => {
  it('is made when it is new, in the zone of the import and called by its id until it has a name', () => {
    const { locations, newLocations } = plan({}, { locations: { 7: [], 9: ['Hall', 'Old hall'] } });
    expect(newLocations).toEqual([
      { id: 'new-1', name: 'Location 7', zone: 'America/Toronto', sourceKey: '7' },
      { id: 'new-2', name: 'Hall', zone: 'America/Toronto', sourceKey: '9' },
    ]);
    expect(locations.get('9')).toMatchObject({ id: 'new-2', zone: 'America/Toronto' });
  });

  it('is known again by its id and keeps its zone', () => {
    const { locations, newLocations, renamed } = plan(
      { locations: [location({})] },
      { locations: { 7: [] } },
    );
    expect(newLocations).toEqual([]);
    expect(renamed).toEqual([]);
    expect(locations.get('7')).toMatchObject({ id: 'here', zone: 'America/Halifax' });
  });

  it('of another catalogue is another place', () => {
    const { newLocations } = plan(
      { locations: [location({ source: 'other' })] },
      { locations: { 7: [] } },
    );
    expect(newLocations).toMatchObject([{ name: 'Location 7 (7)' }]);
  });

  it.each([
    ['gets the name that the city gives it at last', 'Location 7', [], ['Hall'], 'Hall'],
    ['follows the city to another name', 'Hall', ['Hall'], ['New hall'], 'New hall'],
    [
      'follows the city from a name that was not free',
      'Hall (7)',
      ['Hall'],
      ['New hall'],
      'New hall',
    ],
    ['keeps the name that the office gave it', 'East', ['Hall'], ['New hall'], null],
    ['keeps the name that the office gave it instead of its id', 'East', [], ['Hall'], null],
    ['keeps its name when the city leaves it out', 'Hall', ['Hall'], [], null],
    [
      'keeps one of several names in the file',
      'Hall',
      ['Hall', 'The hall'],
      ['The hall', 'Hall'],
      null,
    ],
    ['keeps a name that was not free', 'Hall (7)', ['Hall'], ['Hall'], null],
  ])('%s', (_, name, before, now, to) => {
    const { renamed } = plan(
      { locations: [location({ name })], locationNames: new Map([['7', new Set(before)]]) },
      { locations: { 7: now } },
    );
    expect(renamed).toEqual(to === null ? [] : [{ id: 'here', from: name, to }]);
  });

  it('is a location of the office that has its name and came from no catalogue', () => {
    const { adopted, newLocations, locations } = plan(
      { locations: [location({ name: 'Hall', source: null, sourceKey: null })] },
      { locations: { 7: ['Hall'], 9: ['Hall'] } },
    );
    expect(adopted).toEqual([{ id: 'here', name: 'Hall', sourceKey: '7' }]);
    expect(locations.get('7')?.id).toBe('here');
    expect(newLocations).toMatchObject([{ name: 'Hall (9)', sourceKey: '9' }]);
  });

  it('says its id where its name is taken, also after a renaming', () => {
    const { renamed, newLocations } = plan(
      {
        locations: [
          location({}),
          location({ id: 'x', name: 'Hall', source: 'other', sourceKey: '1' }),
          location({ id: 'y', name: 'Hall (8)', source: null, sourceKey: null }),
        ],
      },
      { locations: { 7: ['Hall'], 8: ['Hall'] } },
    );
    expect(renamed).toMatchObject([{ to: 'Hall (7)' }]);
    expect(newLocations).toMatchObject([{ name: 'Hall (8-2)' }]);
  });
});
