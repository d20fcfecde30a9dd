import { statement } from '../../db/statement.ts';
import type { Tx } from '../../db/transaction.ts';
import { notFound } from '../../graphql/errors.ts';
import type { FamilyContent } from './family-content.rules.ts';

/** A family as those who change it need it. */
export interface LockedFamily extends FamilyContent {
  readonly id: string;
  readonly version: number;
  readonly isArchived: boolean;
  readonly isSuspended: boolean;
}

/** Who joins, leaves or removes a family, gives it a pass or saves its form does so one after the other. */
const LOCK = statement(
  'family_lock',
  'select 1 from family where id = any ($1::uuid[]) order by id for no key update',
);

const LOAD = statement(
  'family_load',
  `select json_build_object('id', f.id, 'version', f.version, 'name', f.name, 'flagAlert', f.flag_alert,
     'isArchived', f.archived_at is not null, 'isSuspended', f.suspended_at is not null,
     'guardians', (select coalesce(json_agg(json_build_object('id', g.id, 'firstName', g.first_name,
         'lastName', g.last_name, 'relationship', g.relationship, 'isPrimary', g.is_primary)
         order by g.is_primary desc, g.id), '[]') from guardian g where g.family_id = f.id),
     'contacts', (select coalesce(json_agg(json_build_object('id', k.id, 'guardianId', k.guardian_id, 'kind', k.kind,
         'value', k.value, 'label', k.label, 'isPrimary', k.is_primary) order by k.is_primary desc, k.id), '[]')
       from contact k where k.family_id = f.id),
     'addresses', (select coalesce(json_agg(json_build_object('id', a.id, 'label', a.label, 'street', a.street,
         'city', a.city, 'region', a.region, 'postcode', a.postcode, 'country', a.country,
         'isPrimary', a.is_primary) order by a.is_primary desc, a.id), '[]') from address a where a.family_id = f.id)
     ) as family
   from family f where f.id = $1`,
);

/** Locks families, those that there are. */
export function lockFamilies(tx: Tx, ids: readonly string[]): void {
  tx.send(LOCK, [ids]);
}

/** Locks a family and reads it. Whoever waited for the lock sees what the one before has written. */
export async function lockFamily(tx: Tx, id: string): Promise<LockedFamily> {
  lockFamilies(tx, [id]);
  const [row] = await tx.query<{ family: LockedFamily }>(LOAD, [id]);
  if (!row) throw notFound('family');
  return row.family;
}
