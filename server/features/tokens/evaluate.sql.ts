import { newIdSql } from '../../db/new-id.sql.ts';
import { statement } from '../../db/statement.ts';
import { isNotCancelled, isNotClosed } from '../schedule/class-facts.sql.ts';
import { earningSettingsJson } from '../settings/token-settings.sql.ts';
import { countedSql, earningType, limitSpanSql } from './earning.sql.ts';

/** So many are made at a time: what is locked together stays bounded. */
export const AT_A_TIME = 500;

/**
 * One at a time for each account: what is due at once is decided together, the earliest date first (rule M-4). A statement
 * of its own, so that the next one sees what whoever was before has done.
 */
export const TAKE_TURN = statement(
  'evaluations_take_turn',
  `select pg_advisory_xact_lock(hashtext('evaluations'), hashtext($1::text))`,
);

/**
 * Takes evaluations that are due at $1 and that nobody else works on, and locks the rolls of their dates, so that what is
 * read next is what whoever marks them has left (rule M-3). It needs no class: see docs/decisions/018-evaluations.md.
 */
export const TAKE_DUE = statement(
  'evaluations_take',
  `with due as materialized (
     select id, class_id, date from evaluation where done_at is null and due_at <= $1
     order by due_at, id limit ${AT_A_TIME} for update skip locked),
   rolls as materialized (
     select o.id from (select distinct class_id, date from due) d
     join occurrence o on o.event_id = d.class_id and o.date = d.date order by o.id for no key update of o)
   select (select coalesce(array_agg(id), '{}') from due) as ids, (select count(*)::integer from rolls) as rolls,
     ${earningSettingsJson} as earning`,
);

/** In order, as whoever decides about single students takes them (`LOCK_STUDENTS`). */
export const LOCK_ALL_STUDENTS = statement(
  'evaluations_lock_students',
  `select pg_advisory_xact_lock(hashtext('earning ' || $1::text), k) from generate_series(0, $2::integer) k`,
);

/** Those of whom something earns a token, and who have none, with where and until when it is good. */
const OWED = `
   owed as (
     select student_id, class_id, date, starts, enrollment_id, location_id, today, (date + $6::interval)::date as expires
     from days where not came and starts is not null and token_id is null)`;

const LIMIT = { period: '$8', per: '$9', now: '$3' };

/** What is taken back now counts against no limit any more. */
const STAYS = 'counts.id not in (select token_id from lost)';

/** Of these what the limit leaves: by date, time and class; what would be over at once counts against no limit at once. */
const WITHIN_LIMIT = `
   within as (
     select * from (
       select w.*, w.counted + count(*) filter (where $8 <> 'AT_ONCE' or w.expires is null or w.expires >= w.today) over (
           partition by w.student_id, case when $9 = 'ENROLLMENT' then w.enrollment_id end, w.span
           order by w.date, w.starts, w.class_id rows between unbounded preceding and 1 preceding) as before
       from (
         select o.*, s.span,
           ${countedSql(LIMIT, { studentId: 'o.student_id', enrollmentId: 'o.enrollment_id', span: 's.span' }, STAYS)} as counted
         from owed o cross join lateral (select ${limitSpanSql('$8', 'o.class_id', 'o.date')} as span) s) w) k
     where k.before < $7::integer)`;

/**
 * Everything else about the evaluations $2, in one statement of an account: $4 and $5 what earns a token. Marks and tokens are
 * put together by grouping and not by a join, whose plan would depend on what PostgreSQL thinks how many there are. An excuse
 * is gone, too, when its timeslot is cancelled, and may be gone since the token was in use.
 */
const evaluation = (name: string, limited: string, from: string) =>
  statement(
    name,
    `with due as materialized (
     select distinct x.class_id, x.date, c.location_id, ($3::timestamptz at time zone l.zone)::date as today,
       ${isNotClosed('c', 'x.date')} as is_open
     from evaluation x join event v on v.id = x.class_id and v.kind = 'CLASS' join class c on c.id = x.class_id
     join location l on l.id = c.location_id
     where x.id = any ($2::uuid[])),
   held as materialized (
     select d.*, o.id, o.starts, d.is_open and ${isNotCancelled('o.event_id', 'o.date', 'o.starts')} as is_held
     from due d join occurrence o on o.event_id = d.class_id and o.date = d.date),
   known as (
     select m.student_id, h.class_id, h.date, h.location_id, h.today, h.starts, m.enrollment_id,
       m.status not in ('ABSENT', 'EXCUSED') as came, h.is_held and m.status in ('ABSENT', 'EXCUSED') as missed,
       m.status = 'EXCUSED' as was_excused, h.is_held and m.status = 'EXCUSED' as is_excused,
       h.is_held and m.status = any ($4::text[]) and ${earningType('h.class_id', 'h.date')} = any ($5::text[]) as earns,
       null::uuid as token_id, false as is_unused
     from held h join mark m on m.occurrence_id = h.id left join enrollment e on e.id = m.enrollment_id
     where m.status is not null
     union all
     select t.student_id, d.class_id, d.date, d.location_id, d.today, null, null, false, false, t.recalled_at is not null, false,
       false, t.id,
       t.origin = 'ABSENCE' and t.cancellation_id is null and t.deleted_at is null and t.makeup_id is null
     from due d cross join lateral (
       select * from token where class_id = d.class_id and date = d.date and revoked_at is null offset 0) t),
   days as materialized (
     select student_id, class_id, date, location_id, today, bool_or(came) as came, bool_or(missed) as missed,
       bool_or(was_excused) and not bool_or(is_excused) and $4::text[] = '{EXCUSED}' as is_unexcused,
       min(starts) filter (where earns) as starts,
       (array_agg(enrollment_id order by starts) filter (where earns))[1] as enrollment_id,
       (array_agg(token_id) filter (where token_id is not null))[1] as token_id, bool_or(is_unused) as is_unused
     from known group by student_id, class_id, date, location_id, today),
   lost as materialized (select token_id from days where is_unused and (came or not missed or is_unexcused)),${OWED}${limited},
   made as (
     insert into token (account_id, id, student_id, origin, class_id, date, enrollment_id, counts, location_id, issued_on,
                        expires, created_at)
     select $1, ${newIdSql('$3')}, student_id, 'ABSENCE', class_id, date, enrollment_id, true, location_id, today, expires, $3
     from ${from}
     on conflict (account_id, student_id, class_id, date) where class_id is not null and revoked_at is null do nothing
     returning id, class_id, expires),
   programs as (
     insert into token_program (account_id, id, token_id, program_id)
     select $1, ${newIdSql('$3')}, id, (select c.program_id from class c where c.id = made.class_id) from made),
   revoked as (
     update token t set revoked_at = $3, version = version + 1 from lost y
     where t.account_id = $1 and t.id = y.token_id and t.makeup_id is null
     returning t.id, t.version, t.class_id, t.expires),
   told as (
     insert into token_entry (account_id, id, token_id, no, kind, expires, note, channel, at)
     select $1, ${newIdSql('$3')}, k.* , 'SYSTEM', $3 from (
       select id, 1, 'ISSUE', expires, null from made
       union all select id, version, 'REVOKE', expires, 'The absence does not stand any more.' from revoked) k),
   done as (update evaluation set done_at = $3 where account_id = $1 and id = any ($2::uuid[]))
   select (select count(*)::integer from made) as made, (select count(*)::integer from revoked) as revoked,
     (select coalesce(array_agg(distinct k.class_id), '{}')
      from (select class_id from made union all select class_id from revoked) k) as "classIds"`,
  );

export const EVALUATE = evaluation('evaluations_run', '', 'owed');
export const EVALUATE_LIMITED = evaluation('evaluations_run_limited', `,${WITHIN_LIMIT}`, 'within');
