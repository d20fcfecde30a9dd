import type { LimitSession, LimitWork } from './limit.ts';

/** $1 family, $2 today, $3 whether the viewer may redeem. The answer has the shape of the product's, key for key. */
const VIEW = `
  with family_students as materialized (
    select s.* from student s where s.family_id = $1::uuid and s.archived_at is null
  ), current as materialized (
    select e.*, s.first_name from enrollment e join family_students s on s.id = e.student_id
    where e.removed_at is null and (e.drops_on is null or e.drops_on >= $2::date)
      and (e.type = 'WAIT' or e.starts_on <= $2::date)
  ), view as (
    select
      (select row_to_json(f) from (
         select f.id, f.name, exists (
             select from current c where c.type = 'ACTIVE') as "isActive",
           (select coalesce(json_agg(s), '[]') from (
              select s.id, s.first_name as "firstName", s.last_name as "lastName", s.born, (
                select row_to_json(a) from (
                  select extract(year from g)::int as years, extract(month from g)::int as months
                  from age($2::date, s.born) g) a) as age
              from family_students s order by s.born, s.id) s) as students
         from family f where f.id = $1::uuid) f) as family,
      (select row_to_json(c) from (
         select (select count(*) from current) as current,
           count(*) filter (where e.type <> 'WAIT' and e.starts_on > $2::date) as future,
           count(*) filter (where e.drops_on < $2::date) as past
         from enrollment e join family_students s on s.id = e.student_id where e.removed_at is null) c) as counts,
      (select coalesce(json_agg(e), '[]') from (
         select e.id, e.type, 'CURRENT' as period, e.starts_on as "startsOn", e.drops_on as "dropsOn",
           json_build_object('id', e.student_id, 'firstName', e.first_name) as student,
           json_build_object('id', c.id, 'name', c.name) as class,
           (select coalesce(json_agg(t), '[]') from (
              select t.id, t.weekday, to_char(t.starts, 'HH24:MI') as starts, to_char(t.ends, 'HH24:MI') as ends
              from timeslot t where t.event_id = e.class_id and (t.valid_to is null or t.valid_to >= $2::date)
                and (e.type in ('ACTIVE', 'WAIT') or t.weekday = extract(isodow from e.starts_on))
              order by t.weekday, t.starts) t) as timeslots
         from current e join class c on c.id = e.class_id
         order by e.starts_on desc nulls first, e.id limit 201) e) as enrollments,
      (select coalesce(json_agg(h), '[]') from (
         select h.id, x.status, json_build_object('id', s.id, 'firstName', s.first_name) as student,
           (select row_to_json(v) from (select $3::boolean and x.status in ('ACTIVE', 'FUTURE') as "punchIn",
              null as "punchInReason", true as "seeLog") v) as "viewerCan",
           (select row_to_json(q) from (select p.id, v.title, v.holder_kind as "holderKind", p.active_on as "activeOn",
              p.expires, p.used, p.total, p.total - p.used as left) q) as pass
         from family_students s
         join pass_holder h on h.student_id = s.id and h.deleted_at is null and h.left_at is null
         join pass p on p.id = h.pass_id and p.deleted_at is null
         join pass_type_version v on v.id = p.version_id
         join pass_type y on y.id = v.type_id and y.deleted_at is null
         cross join lateral (select case
           when p.suspended_at is not null or y.suspended_at is not null or h.suspended_at is not null then 'SUSPENDED'
           when p.expires < $2::date then 'EXPIRED' when p.used >= p.total then 'USED_UP'
           when $2::date < p.active_on then 'FUTURE' else 'ACTIVE' end as status) x
         order by array_position(array['ACTIVE', 'FUTURE', 'SUSPENDED', 'USED_UP', 'EXPIRED'], x.status),
           coalesce(p.expires, '9999-12-31'), v.title, h.id) h) as passes
  )
  select json_build_object('data', json_build_object('enrollmentsView', row_to_json(view)))::text as body from view`;

export function viewOf(session: LimitSession, variables: Record<string, unknown>): LimitWork {
  const mayRedeem =
    session.grants['PUNCH_PASSES'] === 'FULL' && session.grants['ENROLLMENTS'] === 'FULL';
  return {
    begin:
      'begin isolation level repeatable read read only; set local plan_cache_mode = force_generic_plan',
    end: 'rollback',
    statement: {
      name: 'view',
      text: VIEW,
      values: [variables['familyId'], new Date().toISOString().slice(0, 10), mayRedeem],
    },
  };
}
