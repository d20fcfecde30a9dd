import type { OfferedField } from '../../forms/MarksFields.tsx';
import type { ClassForm_classFragment } from './ClassForm.generated.ts';
import type { ClassFormChoicesQuery } from './ClassFormChoices.generated.ts';

interface Named {
  id: string;
  name: string;
}

/** What the form of a class offers. */
export interface ClassFormChoices {
  programs: readonly Named[];
  levels: readonly Named[];
  locations: readonly Named[];
  rooms: readonly (Named & { locationId: string })[];
  seasons: readonly (Named & { kind: 'SESSION' | 'ROLLING' })[];
  instructors: readonly Named[];
  keywords: readonly Named[];
  customFields: readonly OfferedField[];
}

/** What is offered to all classes, and what this one has although it is not offered any more. */
export function choicesFor(
  { classChoices, keywords, customFields }: ClassFormChoicesQuery,
  schoolClass: ClassForm_classFragment | null,
): ClassFormChoices {
  const offered: ClassFormChoices = { ...classChoices, keywords, customFields };
  if (!schoolClass) return offered;
  const { program, level, location, room, seasons, teaching } = schoolClass;
  return {
    ...offered,
    programs: withThose(offered.programs, [program]),
    levels: withThose(offered.levels, level ? [level] : []),
    locations: withThose(offered.locations, [location]),
    rooms: withThose(offered.rooms, room ? [{ ...room, locationId: location.id }] : []),
    seasons: withThose(offered.seasons, seasons),
    instructors: withThose(
      offered.instructors,
      teaching.map(({ staffId, name }) => ({ id: staffId, name })),
    ),
    keywords: withThose(offered.keywords, schoolClass.keywords),
  };
}

function withThose<One extends Named>(offered: readonly One[], those: readonly One[]): One[] {
  const gone = those.filter(
    ({ id }, at) =>
      !offered.some((one) => one.id === id) && those.findIndex((one) => one.id === id) === at,
  );
  return [
    ...offered,
    ...gone.map((one) => ({ ...one, name: `${one.name} (not offered any more)` })),
  ];
}
