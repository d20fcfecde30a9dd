import type { PassLimits } from './pass.rules.ts';
import { PassTypeRefusalReason as Reason, PassTypeRefused } from './pass-type.problems.ts';

/** What is known of the records that restrictions and a program name. Who is missing does not exist. */
export interface NamedRecords {
  readonly locations: readonly { id: string }[];
  readonly programs: readonly { id: string; name: string; isDeleted: boolean }[];
  readonly levels: readonly { id: string }[];
  readonly classes: readonly { id: string; name: string; isActive: boolean }[];
}

/** Most restrictions of a kind. */
export const MOST_LIMITS = 200;

const KINDS = ['locations', 'programs', 'levels', 'classes'] as const;
const ONE: Record<(typeof KINDS)[number], string> = {
  locations: 'location',
  programs: 'program',
  levels: 'level',
  classes: 'class',
};

const TAKE_OUT = 'Take it out of the restrictions.';

/** Each id once. */
export const withoutRepeats = (limits: PassLimits): PassLimits => ({
  locations: [...new Set(limits.locations)],
  programs: [...new Set(limits.programs)],
  levels: [...new Set(limits.levels)],
  classes: [...new Set(limits.classes)],
});

/** Too many to look up. */
export function limitsTooMany(limits: PassLimits): PassTypeRefused | null {
  const kind = KINDS.find((one) => limits[one].length > MOST_LIMITS);
  if (!kind) return null;
  return new PassTypeRefused(
    `limits.${kind}`,
    Reason.TOO_MANY,
    'P-5',
    `There are more than ${MOST_LIMITS} ${kind}.`,
    'Restrict it in another way, e.g. by program.',
  );
}

/** A restriction must name what is there and offered (rule P-5), a program one that is not deleted (rule P-8). */
export function namesProblem(
  limits: PassLimits,
  programId: string | null,
  known: NamedRecords,
): PassTypeRefused | null {
  for (const kind of KINDS) {
    const ids = new Set(known[kind].map(({ id }) => id));
    if (limits[kind].every((id) => ids.has(id))) continue;
    return new PassTypeRefused(
      `limits.${kind}`,
      Reason.UNKNOWN,
      'P-5',
      `One of the restrictions is to a ${ONE[kind]} that does not exist.`,
      TAKE_OUT,
    );
  }
  const deleted = known.programs.find(
    ({ id, isDeleted }) => isDeleted && limits.programs.includes(id),
  );
  if (deleted)
    return new PassTypeRefused(
      'limits.programs',
      Reason.DELETED,
      'P-5',
      `The program “${deleted.name}” is deleted.`,
      TAKE_OUT,
    );
  const inactive = known.classes.find(
    ({ id, isActive }) => !isActive && limits.classes.includes(id),
  );
  if (inactive)
    return new PassTypeRefused(
      'limits.classes',
      Reason.INACTIVE,
      'P-5',
      `The class “${inactive.name}” is not offered any more.`,
      TAKE_OUT,
    );
  if (programId === null) return null;
  const program = known.programs.find(({ id }) => id === programId);
  if (!program)
    return new PassTypeRefused('programId', Reason.UNKNOWN, 'P-8', 'There is no such program.');
  if (!program.isDeleted) return null;
  return new PassTypeRefused(
    'programId',
    Reason.DELETED,
    'P-8',
    `The program “${program.name}” is deleted.`,
    'Choose another one.',
  );
}
