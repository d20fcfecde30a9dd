import { statement, type Statement } from '../../db/statement.ts';
import type { FamilyContent } from './family-content.rules.ts';

type Write = readonly [Statement, readonly unknown[]];

const INSERT = statement(
  'family_insert',
  `insert into family (account_id, id, name, flag_alert, created_at) values ($1, $2, $3, $4, $5)`,
);

const UPDATE = statement(
  'family_update',
  `update family set name = $3, flag_alert = $4, version = version + 1 where account_id = $1 and id = $2`,
);

const GUARDIANS = statement(
  'family_guardians',
  `insert into guardian (account_id, family_id, id, first_name, last_name, relationship, is_primary)
   select $1, $2, g.id, g."firstName", g."lastName", g.relationship, g."isPrimary"
   from json_to_recordset($3::json) as g (id uuid, "firstName" text, "lastName" text, relationship text, "isPrimary" boolean)
   on conflict (account_id, id) do update set first_name = excluded.first_name, last_name = excluded.last_name,
     relationship = excluded.relationship, is_primary = excluded.is_primary`,
);

const CONTACTS = statement(
  'family_contacts',
  `insert into contact (account_id, family_id, id, guardian_id, kind, value, label, is_primary)
   select $1, $2, k.id, k."guardianId", k.kind, k.value, k.label, k."isPrimary"
   from json_to_recordset($3::json) as k (id uuid, "guardianId" uuid, kind text, value text, label text, "isPrimary" boolean)
   on conflict (account_id, id) do update set guardian_id = excluded.guardian_id, kind = excluded.kind,
     value = excluded.value, label = excluded.label, is_primary = excluded.is_primary`,
);

const ADDRESSES = statement(
  'family_addresses',
  `insert into address (account_id, family_id, id, label, street, city, region, postcode, country, is_primary)
   select $1, $2, a.id, a.label, a.street, a.city, a.region, a.postcode, a.country, a."isPrimary"
   from json_to_recordset($3::json) as a (id uuid, label text, street text, city text, region text, postcode text,
     country text, "isPrimary" boolean)
   on conflict (account_id, id) do update set label = excluded.label, street = excluded.street, city = excluded.city,
     region = excluded.region, postcode = excluded.postcode, country = excluded.country, is_primary = excluded.is_primary`,
);

const others = (table: 'contact' | 'guardian' | 'address'): Statement =>
  statement(
    `family_other_${table}s`,
    `delete from ${table} where account_id = $1 and family_id = $2 and not id = any ($3::uuid[])`,
  );

const OTHER_CONTACTS = others('contact');
const OTHER_GUARDIANS = others('guardian');
const OTHER_ADDRESSES = others('address');

const lists = (of: readonly [string, string], content: FamilyContent): Write[] =>
  (
    [
      [GUARDIANS, content.guardians],
      [CONTACTS, content.contacts],
      [ADDRESSES, content.addresses],
    ] as const
  ).flatMap(([what, rows]) =>
    rows.length > 0 ? [[what, [...of, JSON.stringify(rows)]] as const] : [],
  );

/** Writes a family that is new. */
export function insertFamily(
  accountId: string,
  familyId: string,
  content: FamilyContent,
  now: Date,
): Write[] {
  return [
    [INSERT, [accountId, familyId, content.name, content.flagAlert, now]],
    ...lists([accountId, familyId], content),
  ];
}

/** Makes a family what its form says. What its lists name no more goes last: nothing of it is needed by then. */
export function updateFamily(accountId: string, familyId: string, content: FamilyContent): Write[] {
  const of = [accountId, familyId] as const;
  const ids = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id);
  return [
    [UPDATE, [...of, content.name, content.flagAlert]],
    ...lists(of, content),
    [OTHER_CONTACTS, [...of, ids(content.contacts)]],
    [OTHER_GUARDIANS, [...of, ids(content.guardians)]],
    [OTHER_ADDRESSES, [...of, ids(content.addresses)]],
  ];
}
