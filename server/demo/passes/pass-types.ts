import { PassLimit, PassType, PassTypeVersion } from '../../features/passes/pass-type.entities.ts';
import { covers, type PassLimits } from '../../features/passes/pass.rules.ts';
import { slugOf } from '../../features/passes/slug.ts';
import type { Offering } from '../schedule/offering.ts';
import { idOf, type Places } from '../schedule/places.ts';
import type { Seed } from '../seed.ts';
import { rowsOf, type Table } from '../table.ts';
import { PASS_TYPES, type PassTypeSpec } from './pass-catalogue.ts';
import { salesTerms } from './sales-terms.ts';

interface Version {
  readonly id: string;
  readonly number: number;
  readonly uses: number | null;
}

export interface DemoPassType {
  readonly id: string;
  readonly spec: PassTypeSpec;
  /** The oldest first; sold passes keep the one that they were sold under. */
  readonly versions: readonly Version[];
  /** The classes that it opens. */
  readonly classes: readonly Offering[];
  readonly limits: PassLimits;
}

export function makePassTypes(
  seed: Seed,
  places: Places,
  offerings: readonly Offering[],
): DemoPassType[] {
  const classIds = new Map(offerings.map((one) => [one.spec.name, one.id]));
  const all = (ids: ReadonlyMap<string, string>, names: readonly string[] = []): string[] =>
    names.map((name) => idOf(ids, name));
  return PASS_TYPES.map((spec) => {
    const limits: PassLimits = {
      locations: all(places.locations, spec.locations),
      programs: all(places.programs, spec.programs),
      levels: all(places.levels, spec.levels),
      classes: all(classIds, spec.classes),
    };
    const uses = [...(spec.formerUses === undefined ? [] : [spec.formerUses]), spec.uses];
    return {
      id: seed.id(),
      spec,
      versions: uses.map((count, index) => ({ id: seed.id(), number: index + 1, uses: count })),
      classes: offerings.filter((one) => covers(limits, one)),
      limits,
    };
  });
}

export function passTypeTables(
  seed: Seed,
  types: readonly DemoPassType[],
  programs: ReadonlyMap<string, string>,
): Table[] {
  const none = { locationId: null, programId: null, levelId: null, classId: null };
  return [
    rowsOf(
      PassType,
      types.map(({ id, spec }) => ({
        id,
        slug: slugOf(spec.title),
        suspendedAt: spec.isSuspended ? seed.instant(seed.day(-12), '10:15') : null,
      })),
    ),
    rowsOf(
      PassTypeVersion,
      types.flatMap(({ id, spec, versions }) =>
        versions.map((version) => ({
          ...version,
          typeId: id,
          title: spec.title,
          description: spec.description,
          holderKind: spec.holder,
          ...salesTerms(seed, spec.title, programs, version !== versions.at(-1)),
        })),
      ),
    ),
    rowsOf(
      PassLimit,
      types.flatMap(({ versions, limits }) =>
        versions.flatMap((version) =>
          [
            ...limits.locations.map((locationId) => ({ ...none, locationId })),
            ...limits.programs.map((programId) => ({ ...none, programId })),
            ...limits.levels.map((levelId) => ({ ...none, levelId })),
            ...limits.classes.map((classId) => ({ ...none, classId })),
          ].map((limit) => ({ id: seed.id(), versionId: version.id, ...limit })),
        ),
      ),
    ),
  ];
}
