import type { LevelColour } from '../../features/schedule/level.form.ts';
import { Level, Location, Program, Room } from '../../features/schedule/place.entities.ts';
import { LEVELS, NORTH_GYM, PROGRAMS, ROOMS, SOUTH_POOL } from '../catalogue/class-spec.ts';
import { idBy } from '../records/drawn.ts';
import { DEMO_ZONE, type Seed } from '../seed.ts';
import { rowsOf, type Table } from '../table.ts';

/** Ids of what classes refer to, by name. */
export interface Places {
  readonly locations: ReadonlyMap<string, string>;
  readonly rooms: ReadonlyMap<string, string>;
  readonly programs: ReadonlyMap<string, string>;
  readonly levels: ReadonlyMap<string, string>;
}

const IN_TORONTO = { city: 'Toronto', region: 'Ontario' };
const AT_NORTH_GYM = {
  ...IN_TORONTO,
  phone: '416 555 0130',
  email: 'north@cartwheel.example',
  street: '180 Birch Avenue',
  postcode: 'M4V 1C8',
};
const AT_SOUTH_POOL = {
  ...IN_TORONTO,
  phone: '416 555 0140',
  email: 'pool@cartwheel.example',
  street: '22 Harbour Street',
  postcode: 'M5J 2L7',
};

/** From the lowest level to the highest. */
const COLOURS: readonly LevelColour[] = ['GREY', 'YELLOW', 'GREEN', 'BLUE', 'VIOLET', 'TEAL'];

/** There was one more; tokens for it are still about. */
export const FORMER_PROGRAM_ID = idBy('program Trampoline');
const FORMER_DAYS_AGO = 120;

export function makePlaces(seed: Seed): Places {
  const ids = (names: readonly string[]): Map<string, string> =>
    new Map(names.map((name) => [name, seed.id()]));
  return {
    locations: ids([NORTH_GYM, SOUTH_POOL]),
    rooms: ids(Object.keys(ROOMS)),
    programs: ids(PROGRAMS),
    levels: ids(LEVELS),
  };
}

/** The id of a name; a name that is not there is a mistake in the catalogue. */
export function idOf(ids: ReadonlyMap<string, string>, name: string): string {
  const id = ids.get(name);
  if (!id) throw new Error(`The demo's catalogue names "${name}", which is not there.`);
  return id;
}

export function placeTables(seed: Seed, places: Places): Table[] {
  return [
    rowsOf(
      Location,
      [...places.locations].map(([name, id]) => ({
        id,
        name,
        zone: DEMO_ZONE,
        ...(name === NORTH_GYM ? AT_NORTH_GYM : AT_SOUTH_POOL),
      })),
    ),
    rowsOf(
      Room,
      Object.entries(ROOMS).map(([name, room]) => ({
        id: idOf(places.rooms, name),
        name,
        locationId: idOf(places.locations, room.location),
      })),
    ),
    rowsOf(Program, [
      ...[...places.programs].map(([name, id]) => ({ id, name, deletedAt: null })),
      {
        ...{ id: FORMER_PROGRAM_ID, name: 'Trampoline' },
        deletedAt: seed.instant(seed.day(-FORMER_DAYS_AGO), '17:10'),
      },
    ]),
    rowsOf(
      Level,
      [...places.levels].map(([name, id], position) => ({
        id,
        name,
        position,
        colour: COLOURS[position] ?? null,
      })),
    ),
  ];
}
