import type { AccountConnection } from '../../db/connection.ts';
import { statement } from '../../db/statement.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import type { HolderKind } from './pass.enums.ts';
import type { PassLimits } from './pass.rules.ts';
import type { PassTypeContent } from './pass-type-changes.rules.ts';
import type { NamedRecords } from './pass-type-limits.rules.ts';
import type { PassTerms } from './pass-type.rules.ts';
import {
  limitsJson,
  passTypeJson,
  termsJson,
  TYPES_WITH_TERMS,
  type PassTypeWithLimits,
} from './pass-type.sql.ts';

/** How many passes of a type are sold, and what the school still owes for them (rule P-11). */
export interface SoldNumbers {
  readonly id: string;
  readonly passes: number;
  readonly families: number;
  /** Punches left of those that have not expired; unlimited ones count none. */
  readonly outstanding: number;
  /** Those without a total that have not expired. */
  readonly unlimited: number;
}

const LOCK = statement(
  'pass_type_lock',
  'select from pass_type where id = $1 and deleted_at is null for no key update',
);

const ONE = statement(
  'pass_type_one',
  `select ${passTypeJson('t')} as type, ${limitsJson('t.version_id')} as limits,
     exists (select from pass_type_image i where i.id = t.id) as "hasImage"
   from ${TYPES_WITH_TERMS} t where t.id = $1`,
);

const SOLD = statement(
  'pass_type_sold',
  `select v.type_id as id, count(*)::int as passes, count(distinct p.family_id)::int as families,
     least(coalesce(sum(p.total - p.used) filter (where p.expires is null or p.expires >= $2), 0), 2147483647)::int
       as outstanding,
     (count(*) filter (where p.total is null and (p.expires is null or p.expires >= $2)))::int as unlimited
   from pass_type_version v join pass p on p.account_id = v.account_id and p.version_id = v.id
   where v.type_id = any ($1) and p.deleted_at is null group by v.type_id`,
);

const SOLD_IDS = statement(
  'pass_type_sold_lock',
  `select p.id, v.holder_kind as "holderKind"
   from pass p join pass_type_version v on v.account_id = p.account_id and v.id = p.version_id
   where v.type_id = $1 and p.deleted_at is null order by p.id for no key update of p`,
);

const NAMES = statement(
  'pass_type_names',
  `select
     (select coalesce(json_agg(json_build_object('id', l.id)), '[]') from location l where l.id = any ($1)) as locations,
     (select coalesce(json_agg(json_build_object('id', g.id, 'name', g.name, 'isDeleted', g.deleted_at is not null)
        order by g.name), '[]') from program g where g.id = any ($2)) as programs,
     (select coalesce(json_agg(json_build_object('id', e.id)), '[]') from level e where e.id = any ($3)) as levels,
     (select coalesce(json_agg(json_build_object('id', c.id, 'name', c.name, 'isActive', c.is_active)
        order by c.name), '[]') from class c where c.id = any ($4)) as classes`,
);

const VERSION = statement(
  'pass_type_version_of_number',
  `select json_build_object(${termsJson('v')}) as terms, ${limitsJson('v.id')} as limits
   from pass_type_version v where v.type_id = $1 and v.number = $2`,
);

const LAST_CHANGE = statement(
  'pass_type_last_change',
  `select m.first_name || ' ' || m.last_name as by, a.at
   from audit_target t join audit_entry a on a.account_id = t.account_id and a.id = t.entry_id
   left join staff m on m.id = a.actor_id
   where t.record_id = $1 and t.kind = 'PASS_TYPE' and a.verb = 'CHANGE_PASS_TYPE'
   order by a.at desc, a.id desc limit 1`,
);

/** Takes the lock of a type and reads it; null when there is none, or it is deleted. */
export async function lockPassType(
  connection: AccountConnection,
  id: string,
): Promise<(PassTypeWithLimits & { hasImage: boolean }) | null> {
  connection.send(LOCK, [id]);
  const [row] = await connection.query<{
    type: PassTypeWithLimits;
    limits: PassLimits;
    hasImage: boolean;
  }>(ONE, [id]);
  return row ? { ...row.type, limits: row.limits, hasImage: row.hasImage } : null;
}

/** The numbers of each type; zeros where nothing is sold. */
export async function soldNumbers(
  connection: AccountConnection,
  ids: readonly string[],
  today: LocalDate,
): Promise<SoldNumbers[]> {
  const rows = await connection.query<SoldNumbers & Record<string, unknown>>(SOLD, [ids, today]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map(
    (id) => byId.get(id) ?? { id, passes: 0, families: 0, outstanding: 0, unlimited: 0 },
  );
}

/** The passes of a type that are not deleted, locked in one order so that two statements never wait for each other. */
export function lockSold(
  connection: AccountConnection,
  id: string,
): Promise<{ id: string; holderKind: HolderKind }[]> {
  return connection.query(SOLD_IDS, [id]);
}

/** The records that restrictions and a program name, as far as they exist. */
export async function namedRecords(
  connection: AccountConnection,
  limits: PassLimits,
  programId: string | null,
): Promise<NamedRecords> {
  const programs = programId === null ? limits.programs : [...limits.programs, programId];
  const [row] = await connection.query<NamedRecords & Record<string, unknown>>(NAMES, [
    limits.locations,
    programs,
    limits.levels,
    limits.classes,
  ]);
  return row ?? { locations: [], programs: [], levels: [], classes: [] };
}

/** What a type said under a number; null when there was no such version. */
export async function earlierTerms(
  connection: AccountConnection,
  id: string,
  number: number,
): Promise<Omit<PassTypeContent, 'slug'> | null> {
  const [row] = await connection.query<{ terms: PassTerms; limits: PassLimits }>(VERSION, [
    id,
    number,
  ]);
  return row ?? null;
}

/** Who changed a type last, and when. */
export async function lastChange(
  connection: AccountConnection,
  id: string,
): Promise<{ by: string | null; at: Date } | null> {
  const [row] = await connection.query<{ by: string | null; at: Date }>(LAST_CHANGE, [id]);
  return row ?? null;
}
