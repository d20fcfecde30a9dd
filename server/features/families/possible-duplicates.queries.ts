import type { AccountConnection } from '../../db/connection.ts';
import { statement } from '../../db/statement.ts';
import { sayDate, type LocalDate } from '../../shared/local-date.ts';
import type { FamilyRow } from './family.loaders.ts';
import { familyIsActive, familyJson } from './family.sql.ts';

/** What is typed into a form, to be compared with what is known. */
export interface DuplicateSearch {
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly students: readonly { firstName: string; lastName: string; born: LocalDate }[];
  readonly exceptFamilyId: string | null;
  /** Most families that are told. */
  readonly first: number;
}

/** `find_duplicates` filters by the account itself: what is compared is not leakproof, and would lose its index. */
const FIND = statement(
  'possible_duplicates',
  `select ${familyJson('f', familyIsActive('f.id', '$6::date'))} as family, d.why
   from (
     select m.family_id, json_agg(json_build_array(m.kind, m.value) order by m.kind, m.value) as why, count(*) as matches
     from find_duplicates($1::text[], $2::text[], $3::text[], $4::date[]) m
     where m.family_id is distinct from $5::uuid
     group by m.family_id order by count(*) desc, m.family_id limit $7) d
   join family f on f.id = d.family_id
   order by d.matches desc, f.id`,
);

type Match = readonly [kind: 'EMAIL' | 'PHONE' | 'STUDENT', value: string];

/** Families that may be the one that is being typed in (rule F-6). */
export async function findDuplicates(
  connection: AccountConnection,
  search: DuplicateSearch,
  today: LocalDate,
): Promise<{ family: FamilyRow; why: string[] }[]> {
  const rows = await connection.query<{ family: FamilyRow; why: Match[] }>(FIND, [
    search.emails,
    search.phones,
    search.students.map(({ firstName, lastName }) => `${firstName.trim()} ${lastName.trim()}`),
    search.students.map(({ born }) => born),
    search.exceptFamilyId,
    today,
    search.first,
  ]);
  return rows.map(({ family, why }) => ({ family, why: why.map(say) }));
}

function say([kind, value]: Match): string {
  if (kind === 'EMAIL') return `Same e-mail address: ${value}.`;
  if (kind === 'PHONE') return `Same telephone number: ${value}.`;
  const [name, born] = value.split('|') as [string, LocalDate];
  return `Has a student ${name}, born ${sayDate(born).replace(/^\w+ /, '')}.`;
}
