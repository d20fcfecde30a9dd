import { newId } from '../../shared/ids.ts';
import type { LimitSession, LimitWork } from './limit.ts';

/**
 * Locks, checks, enrollment, balance, ledger, audit and answer in one statement; no row when a check fails. It is a
 * little laxer than the product: what it counts was seen before its locks were granted. $1 account, $2 pass, $3 student,
 * $4 class, $5 date, $6 staff, $7 now, $8 and on new ids.
 */
const PUNCH = `
  with of as materialized (
    select c.* from class c where c.id = $4::uuid and c.is_active for no key update
  ), allowed as materialized (
    select c.id as class_id, c.name as class_name, s.id as student_id, s.first_name, h.id as holder_id, v.title,
      v.holder_kind
    from of c
    join student s on s.id = $3::uuid
    join pass_holder h on h.pass_id = $2::uuid and h.student_id = s.id and h.deleted_at is null
      and h.left_at is null and h.suspended_at is null
    join pass p on p.id = h.pass_id
    join pass_type_version v on v.id = p.version_id
    join pass_type y on y.id = v.type_id and y.deleted_at is null and y.suspended_at is null
    where (c.starts_on is null or c.starts_on <= $5::date) and (c.ends_on is null or c.ends_on >= $5::date)
      and not exists (select from pass_limit x where x.version_id = v.id and coalesce(
        x.class_id = c.id, x.program_id = c.program_id, x.level_id = c.level_id, x.location_id = c.location_id) is not true)
      and exists (select from timeslot t where t.event_id = c.id and t.weekday = extract(isodow from $5::date)
        and not exists (select from cancellation k where k.event_id = c.id and k.date = $5::date
          and k.undone_at is null and (k.starts is null or k.starts = t.starts)))
      and exists (select from class_season cs join season_range r on r.season_id = cs.season_id
        where cs.class_id = c.id and r.starts_on <= $5::date and r.ends_on >= $5::date)
      and not exists (select from closure k join closure_target kt on kt.closure_id = k.id
        where k.starts_on <= $5::date and k.ends_on >= $5::date and k.scope <> 'BILLING'
          and (kt.program_id = c.program_id or kt.location_id = c.location_id))
      and (s.born is null or (s.born + c.min_age::interval <= $5::date
        and s.born + c.max_age::interval + interval '1 year' > $5::date))
      and (c.gender is null or c.gender = s.gender)
      and (c.capacity is null or c.capacity > (
        select count(*) from enrollment e where e.class_id = c.id and e.removed_at is null and e.type <> 'WAIT'
          and e.starts_on <= $5::date and (e.drops_on is null or e.drops_on >= $5::date)))
  ), balance as (
    update pass p set used = used + 1, version = version + 1 from allowed
    where p.id = $2::uuid and p.deleted_at is null and p.suspended_at is null and p.active_on <= $5::date
      and (p.expires is null or p.expires >= $5::date) and (p.total is null or p.used < p.total)
    returning p.id, p.used, p.total, p.version, p.active_on, p.expires
  ), place as (
    insert into enrollment (account_id, id, student_id, class_id, type, starts_on, drops_on, created_at)
    select $1::uuid, $8::uuid, a.student_id, a.class_id, 'SINGLE_DAY', $5::date, $5::date, $7::timestamptz
    from allowed a, balance returning id
  ), line as (
    insert into pass_entry (account_id, id, pass_id, seq, kind, enrollment_id, student_id, class_id, class_date,
      used_after, total_after, channel, by_id, at)
    select $1::uuid, $9::uuid, b.id, b.version, 'USE', place.id, $3::uuid, $4::uuid, $5::date, b.used, b.total, 'API',
      $6::uuid, $7::timestamptz from balance b, place returning id
  ), entry as (
    insert into audit_entry (account_id, id, actor_id, channel, ip, verb, before, after, at)
    select $1::uuid, $10::uuid, $6::uuid, 'API', '127.0.0.1', 'PUNCH_IN', jsonb_build_object('used', b.used - 1),
      jsonb_build_object('used', b.used, 'date', $5::date, 'overrides', '[]'::jsonb, 'outcome', jsonb_build_object(
        'passId', b.id, 'entryId', $9::uuid, 'holderId', a.holder_id, 'enrollmentId', $8::uuid)), $7::timestamptz
    from balance b, allowed a returning id
  ), targets as (
    insert into audit_target (account_id, id, entry_id, kind, record_id, at)
    select $1::uuid, t.id, entry.id, t.kind, t.record_id, $7::timestamptz from entry, (values
      ($11::uuid, 'PASS', $2::uuid), ($12::uuid, 'STUDENT', $3::uuid), ($13::uuid, 'CLASS', $4::uuid),
      ($14::uuid, 'ENROLLMENT', $8::uuid)) t (id, kind, record_id)
  )
  select json_build_object('data', json_build_object('punchIn', json_build_object(
    'enrollment', json_build_object('id', place.id, 'startsOn', $5::date, 'period', 'CURRENT',
      'student', json_build_object('id', a.student_id, 'firstName', a.first_name),
      'class', json_build_object('id', a.class_id, 'name', a.class_name),
      'timeslots', (select json_agg(t) from (
         select t.id, to_char(t.starts, 'HH24:MI') as starts, to_char(t.ends, 'HH24:MI') as ends from timeslot t
         where t.event_id = a.class_id and t.weekday = extract(isodow from $5::date) order by t.starts) t)),
    'entry', json_build_object('id', line.id),
    'pass', json_build_object('id', b.id, 'used', b.used, 'total', b.total, 'left', b.total - b.used),
    'holder', json_build_object('id', a.holder_id, 'status', 'ACTIVE'))))::text as body
  from allowed a, balance b, place, line`;

export function punchOf(session: LimitSession, variables: Record<string, unknown>): LimitWork {
  const { passId, studentId, classId, date } = variables['input'] as Record<string, string>;
  return {
    begin: 'begin; set local plan_cache_mode = force_generic_plan',
    end: 'commit',
    statement: {
      name: 'punch',
      text: PUNCH,
      values: [
        session.account_id,
        passId,
        studentId,
        classId,
        date,
        session.staff_id,
        new Date(),
        ...Array.from({ length: 7 }, newId),
      ],
    },
  };
}
