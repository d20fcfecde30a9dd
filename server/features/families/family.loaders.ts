import { statement } from '../../db/statement.ts';
import { inOrder, loader } from '../../graphql/loader-set.ts';
import { dateInZone } from '../../shared/local-date.ts';
import type { Contact, Guardian } from './family.entities.ts';
import { familyIsActive, familyJson } from './family.sql.ts';

/** A family as the API gives it. */
export interface FamilyRow {
  readonly id: string;
  readonly name: string;
  readonly createdAt: string;
  readonly isActive: boolean;
  readonly flagAlert: string | null;
  readonly isSuspended: boolean;
  readonly isArchived: boolean;
  readonly version: number;
  readonly guardians: Guardian[];
  readonly contacts: Contact[];
}

const BY_ID = statement(
  'families_by_id',
  `select ${familyJson('f', familyIsActive('f.id', '$2::date'))} as row from family f where f.id = any ($1)`,
);

/** Families by id; null where there is none. */
export const familyById = loader<FamilyRow | null>('family', async (snapshot, ids, context) => {
  const today = dateInZone(context.clock.now(), context.account.zone);
  const rows = await snapshot.query<{ row: FamilyRow }>(BY_ID, [ids, today]);
  return inOrder(
    ids,
    rows.map(({ row }) => row),
    (row) => row.id,
    (row) => row ?? null,
  );
});
