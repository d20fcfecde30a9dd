import { statement } from '../../db/statement.ts';
import type { Tx } from '../../db/transaction.ts';
import type { FieldProblemFacts } from '../../shared/form.ts';
import { isId } from '../../shared/ids.ts';

/** Held until the command ends, so that none is erased meanwhile. */
const LOCATION = statement(
  'token_location',
  `select id, name, zone, archived_at is not null as "isGone" from location where id = $1 for key share`,
);

const PROGRAMS = statement(
  'token_programs',
  `select id, name, deleted_at is not null as "isGone" from program where id = any ($1::uuid[]) order by name, id for key share`,
);

interface Found {
  readonly id: string;
  readonly name: string;
  readonly isGone: boolean;
}

export interface TokenPlaces {
  readonly location: (Found & { readonly zone: string }) | null;
  readonly programs: readonly Found[];
  readonly problems: readonly FieldProblemFacts[];
}

/** The location and the programs that are chosen for a token; those that it has already may be deleted since. */
export async function readPlaces(
  tx: Tx,
  asked: { readonly locationId: string | null; readonly programIds: readonly string[] },
  has: ReadonlySet<string> = new Set(),
): Promise<TokenPlaces> {
  const { locationId } = asked;
  const locations =
    locationId !== null && isId(locationId)
      ? await tx.query<Found & { zone: string } & Record<string, unknown>>(LOCATION, [locationId])
      : [];
  const programs = await tx.query<Found & Record<string, unknown>>(PROGRAMS, [
    asked.programIds.filter(isId),
  ]);
  const byId = new Map(programs.map((one) => [one.id, one]));
  const [location = null] = locations;
  return {
    location,
    programs,
    problems: [
      ...(locationId === null ? [] : problemsOf('locationId', 'location', location, has)),
      ...asked.programIds.flatMap((id, index) =>
        problemsOf(`programIds.${String(index)}`, 'program', byId.get(id) ?? null, has),
      ),
    ],
  };
}

function problemsOf(
  field: string,
  what: string,
  found: Found | null,
  has: ReadonlySet<string>,
): FieldProblemFacts[] {
  if (!found) return [{ field, reason: 'UNKNOWN', message: `There is no such ${what}.` }];
  const message = `The ${what} “${found.name}” is ${what === 'program' ? 'deleted' : 'archived'}.`;
  return found.isGone && !has.has(found.id) ? [{ field, reason: 'NOT_ALLOWED', message }] : [];
}
