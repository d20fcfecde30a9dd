import type { AccountConnection } from '../../db/connection.ts';
import { statement } from '../../db/statement.ts';
import { weekdayOf, type LocalDate } from '../../shared/local-date.ts';
import {
  classFactsJson,
  expectedAbsentOn,
  isScheduled,
  takenOn,
  type ClassFacts,
} from '../schedule/class-facts.sql.ts';
import { USUAL_TOKENS, type TokenSettingsValues } from '../settings/token-settings.form.ts';
import type { MakeupStudent } from './redeem.facts.ts';
import { isLiveToken, tokenJoins, tokenJson } from './token.sql.ts';
import type { MakeupToken } from './token.types.ts';
import { hasPlaceSql, suitsSql, wantedSql } from './wanted.sql.ts';

/** Most classes of a date that are listed. */
export const MOST_CLASSES = 300;

/** As many as an account has: a search here is a filter. */
const ALL_MATCHES = 1_000_000;

export interface MakeupCandidate {
  readonly facts: ClassFacts;
  readonly isEnrolled: boolean;
}

/** Who asks, and with what: the same for every class. */
export interface Asking {
  readonly student: MakeupStudent | null;
  readonly token: MakeupToken | null;
  readonly settings: TokenSettingsValues;
}

/** `$1` the student, `$2` the token, `$3` the date, `$4` now, `$5` today where the account is. */
const ASKING = `
  (select json_build_object('id', s.id, 'firstName', s.first_name, 'born', s.born, 'gender', s.gender,
     'isArchived', s.archived_at is not null, 'hasPlace', ${hasPlaceSql('$5::date')},
     'level', (select json_build_object('id', v.id, 'name', v.name) from level v where v.id = s.level_id))
   from student s where s.id = $1) as student,
  (select ${tokenJson('t', '$4')} from token t join student s on s.id = t.student_id ${tokenJoins('t')}
   where t.id = $2 and ${isLiveToken('t')}) as token,
  (select g.value from setting g where g.area = 'TOKENS') as settings`;

const candidateJson = `json_build_object('facts', ${classFactsJson('$3::date')}, 'isEnrolled', exists (
  select from enrollment n where n.student_id = $1 and n.class_id = c.id and n.type <> 'WAIT' and n.removed_at is null
    and n.starts_on <= $3::date and (n.drops_on is null or n.drops_on >= $3::date)))`;

type Row = Omit<Asking, 'settings'> & { settings: Partial<TokenSettingsValues> | null };
const asking = ({ student, token, settings }: Row): Asking => ({
  ...{ student, token },
  settings: { ...USUAL_TOKENS, ...settings },
});

const ONE = statement(
  'makeup_one',
  `select ${ASKING}, (select ${candidateJson} from class c where c.id = $6) as candidate`,
);

/** What one makeup needs to know. A statement after the locks, so that it sees what the one before it wrote. */
export async function loadMakeup(
  connection: AccountConnection,
  of: AskedFor & { classId: string },
): Promise<Asking & { candidate: MakeupCandidate | null }> {
  const [row] = await connection.query<Row & { candidate: MakeupCandidate | null }>(ONE, [
    ...asked(of),
    of.classId,
  ]);
  if (!row) throw new Error('The statement answers a row.');
  return { ...asking(row), candidate: row.candidate };
}

/**
 * The classes whose dates and sessions include the date and that have a timeslot on its weekday: where there are more
 * than are listed, those that suit and have room. $6 the weekday, $7 the location, $8 the program, $9 a search.
 */
const MANY = statement(
  'makeup_many',
  `with ${wantedSql('$4', '$5::date', 'true', 'true')},
   found as materialized (
     select record_id from search_records('CLASS', $9, ${ALL_MATCHES}) where $9 is not null),
   scheduled as materialized (
     select c.id, c.name, c.capacity, ${suitsSql} as suits
     from wanted w cross join class c
     where ($7::uuid is null or c.location_id = $7) and ($8::uuid is null or c.program_id = $8)
       and ($9::text is null or c.id in (select record_id from found))
       and ${isScheduled('c', '$3::date', '$6')}),
   listed as materialized (
     select c.id from scheduled c
     order by c.suits desc,
       case when (select count(*) from scheduled) <= ${MOST_CLASSES} or not c.suits then null
         else coalesce(c.capacity <= ${takenOn('$3::date')} - ${expectedAbsentOn('$3::date')}, false) end,
       c.name, c.id
     limit ${MOST_CLASSES})
   select ${ASKING},
     (select coalesce(tl.zone, a.zone) from account a left join token t on t.id = $2 and t.account_id = a.id
        left join location tl on tl.id = coalesce($7::uuid, t.location_id)
      where a.id = $10) as zone,
     (select coalesce(json_agg(${candidateJson} order by c.name, c.id), '[]')
      from listed m join class c on c.id = m.id) as candidates`,
);

interface AskedFor {
  readonly studentId: string;
  readonly tokenId: string | null;
  readonly date: LocalDate;
  readonly now: Date;
  /** Where the account is. */
  readonly today: LocalDate;
}

const asked = ({ studentId, tokenId, date, now, today }: AskedFor): unknown[] => [
  ...[studentId, tokenId, date, now, today],
];

/** The classes of a date for a makeup, in one statement. */
export async function loadMakeups(
  connection: AccountConnection,
  of: AskedFor & { locationId: string | null; programId: string | null; search: string | null },
): Promise<Asking & { candidates: MakeupCandidate[]; zone: string }> {
  const [row] = await connection.query<Row & { candidates: MakeupCandidate[]; zone: string }>(
    MANY,
    [
      ...asked(of),
      ...[weekdayOf(of.date), of.locationId, of.programId, of.search],
      connection.accountId,
    ],
  );
  if (!row) throw new Error('The statement answers a row.');
  return { ...asking(row), candidates: row.candidates, zone: row.zone };
}
