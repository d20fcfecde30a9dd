import type { Survey } from './survey.ts';

export interface KnownProgram {
  readonly id: string;
  readonly name: string;
}

export interface KnownLocation {
  readonly id: string;
  readonly name: string;
  readonly zone: string;
  readonly source: string | null;
  readonly sourceKey: string | null;
}

/** The places of an account, and what earlier imports of the source made of the city's words. */
export interface KnownPlaces {
  readonly programs: readonly KnownProgram[];
  readonly locations: readonly KnownLocation[];
  /** Section → the program that it was taken for. */
  readonly sections: ReadonlyMap<string, string>;
  /** The city's id → the names under which its rows were last imported. */
  readonly locationNames: ReadonlyMap<string, ReadonlySet<string>>;
}

export interface Place {
  readonly id: string;
  readonly zone: string;
}

export interface PlacesPlan {
  /** Section → program. */
  readonly programs: ReadonlyMap<string, string>;
  /** The city's id → location. */
  readonly locations: ReadonlyMap<string, Place>;
  readonly newPrograms: readonly { id: string; name: string }[];
  readonly newLocations: readonly { id: string; name: string; zone: string; sourceKey: string }[];
  /** Locations of the office's own that turn out to be the city's. */
  readonly adopted: readonly { id: string; name: string; sourceKey: string }[];
  readonly renamed: readonly { id: string; from: string; to: string }[];
}

/** A section goes where it went before, else to the program of its name (rule I-4). */
function planPrograms(known: KnownPlaces, survey: Survey, newId: () => string) {
  const programs = new Map<string, string>(known.sections);
  const byName = new Map(known.programs.map((program) => [program.name, program.id]));
  const newPrograms: { id: string; name: string }[] = [];
  for (const section of survey.sections) {
    if (programs.has(section)) continue;
    const id = byName.get(section) ?? newId();
    if (!byName.has(section)) newPrograms.push({ id, name: section });
    programs.set(section, id);
  }
  return { programs, newPrograms };
}

/** What a location is called until the city or the office gives it a name. */
export const placeholderName = (sourceKey: string): string => `Location ${sourceKey}`;

/** Names of locations are unique in an account: a second one of the same name says the city's id too. */
function nameTaker(taken: Set<string>) {
  return (name: string, sourceKey: string): string => {
    let free = name;
    for (let n = 1; taken.has(free); n += 1)
      free = withKey(name, n === 1 ? sourceKey : `${sourceKey}-${n}`);
    taken.add(free);
    return free;
  };
}

const withKey = (name: string, sourceKey: string): string => `${name} (${sourceKey})`;

const isCalled = (location: KnownLocation, sourceKey: string, names: Iterable<string>): boolean =>
  [...names].some((name) => location.name === name || location.name === withKey(name, sourceKey));

/**
 * A location is known again by the city's id. Its name follows the city's until the office gives it another
 * (rule I-5).
 */
function planLocations(
  known: KnownPlaces,
  survey: Survey,
  { source, zone, newId }: { source: string; zone: string; newId: () => string },
) {
  const byKey = new Map(
    known.locations.map((one) => [one.source === source ? one.sourceKey : null, one]),
  );
  const ofTheOffice = new Map(
    known.locations.map((one) => [one.source === null ? one.name : null, one]),
  );
  const take = nameTaker(new Set(known.locations.map((one) => one.name)));
  const locations = new Map<string, Place>();
  for (const [sourceKey, one] of byKey) if (sourceKey !== null) locations.set(sourceKey, one);

  const newLocations: PlacesPlan['newLocations'][number][] = [];
  const adopted: PlacesPlan['adopted'][number][] = [];
  const renamed: PlacesPlan['renamed'][number][] = [];
  for (const [sourceKey, names] of survey.locations) {
    const [given] = names;
    const present = byKey.get(sourceKey);
    if (present) {
      const before = [placeholderName(sourceKey), ...(known.locationNames.get(sourceKey) ?? [])];
      const isOurs = isCalled(present, sourceKey, before) && !isCalled(present, sourceKey, names);
      if (given !== undefined && isOurs) {
        renamed.push({ id: present.id, from: present.name, to: take(given, sourceKey) });
      }
      continue;
    }
    const same = given === undefined ? undefined : ofTheOffice.get(given);
    if (same) {
      ofTheOffice.delete(same.name);
      adopted.push({ id: same.id, name: same.name, sourceKey });
      locations.set(sourceKey, same);
    } else {
      const name = take(given ?? placeholderName(sourceKey), sourceKey);
      const made = { id: newId(), name, zone, sourceKey };
      newLocations.push(made);
      locations.set(sourceKey, made);
    }
  }
  return { locations, newLocations, adopted, renamed };
}

/** Decides which programs and locations a file needs, and what of them is new. */
export function planPlaces(
  known: KnownPlaces,
  survey: Survey,
  to: { source: string; zone: string; newId: () => string },
): PlacesPlan {
  return { ...planPrograms(known, survey, to.newId), ...planLocations(known, survey, to) };
}
