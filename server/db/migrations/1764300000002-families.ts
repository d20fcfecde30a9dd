import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The search text of archived families and students stands under kinds of its own: they are found when somebody looks
 * for archived ones, and take no place among the others.
 */
const search = `
create or replace function refresh_family_search(p_account uuid, p_families uuid[]) returns void
  language sql security definer set search_path = public, pg_temp
as $$
  with people as (
    select f.id as family_id, f.archived_at is not null as is_archived,
      f.name || coalesce((
        select string_agg(' ' || g.first_name || ' ' || g.last_name, '' order by g.is_primary desc, g.id)
        from guardian g where g.account_id = f.account_id and g.family_id = f.id), '') as adults,
      coalesce((
        select string_agg(' ' || case c.kind when 'PHONE' then regexp_replace(c.value, '\\D', '', 'g') else c.value end,
                          '' order by c.id)
        from contact c where c.account_id = f.account_id and c.family_id = f.id), '') as reach
    from family f where f.account_id = p_account and f.id = any (p_families)
  ), texts as (
    select 'FAMILY' as kind, p.is_archived, p.family_id as record_id,
      p.adults || coalesce((
        select string_agg(' ' || s.first_name || ' ' || s.last_name, '' order by s.id)
        from student s where s.account_id = p_account and s.family_id = p.family_id), '') || p.reach as text
    from people p
    union all
    select 'STUDENT', s.archived_at is not null, s.id, s.first_name || ' ' || s.last_name || ' ' || p.adults || p.reach
    from people p join student s on s.account_id = p_account and s.family_id = p.family_id
    union all
    -- For those who may see students but not their families.
    select 'STUDENT_NAME', s.archived_at is not null, s.id, s.first_name || ' ' || s.last_name
    from people p join student s on s.account_id = p_account and s.family_id = p.family_id
  ), moved as (
    delete from search_text t using texts x
    where t.account_id = p_account and t.record_id = x.record_id
      and t.kind = case when x.is_archived then x.kind else 'ARCHIVED_' || x.kind end
  )
  insert into search_text (account_id, kind, record_id, words)
  select p_account, case when t.is_archived then 'ARCHIVED_' else '' end || t.kind, t.record_id, search_words(t.text)
  from texts t
  on conflict (account_id, kind, record_id) do update set words = excluded.words
  where search_text.words <> excluded.words;
$$;

create or replace function family_search_changed() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
as $$
declare
  touched record;
begin
  if tg_op = 'DELETE' and tg_table_name in ('family', 'student') then
    delete from search_text t using changed c
    where t.account_id = c.account_id and t.record_id = c.id
      and t.kind in (upper(tg_table_name), upper(tg_table_name) || '_NAME',
        'ARCHIVED_' || upper(tg_table_name), 'ARCHIVED_' || upper(tg_table_name) || '_NAME');
  end if;
  for touched in execute format(
    'select account_id, array_agg(distinct %s) as families from changed group by account_id',
    case tg_table_name when 'family' then 'id' else 'family_id' end)
  loop
    perform refresh_family_search(touched.account_id, touched.families);
  end loop;
  return null;
end $$;

-- Those that were archived by hand.
select refresh_family_search(f.account_id, array_agg(f.id)) from family f
where f.archived_at is not null or exists (
  select from student s where s.account_id = f.account_id and s.family_id = f.id and s.archived_at is not null)
group by f.account_id;
`;

/** What is compared with what somebody types, and its indexes. Telephone numbers by their last ten digits. */
const duplicates = `
create function phone_key(p_value text) returns text
  language sql immutable parallel safe set search_path = public, pg_temp
as $$
  select right(regexp_replace(p_value, '\\D', '', 'g'), 10);
$$;

create index contact_email on contact (account_id, lower(value)) where kind = 'EMAIL';
create index contact_phone on contact (account_id, phone_key(value)) where kind = 'PHONE';

create function find_duplicates(p_emails text[], p_phones text[], p_names text[], p_born date[])
  returns table (family_id uuid, kind text, value text)
  language sql stable security definer set search_path = public, pg_temp
as $$
  with of as (select nullif(current_setting('app.account_id', true), '')::uuid as account_id)
  (select distinct c.family_id, 'EMAIL', lower(c.value)
   from of join unnest(p_emails) as e (value) on trim(e.value) <> ''
   join contact c on c.account_id = of.account_id and c.kind = 'EMAIL' and lower(c.value) = lower(trim(e.value))
   limit 50)
  union all
  (select distinct on (c.family_id, phone_key(c.value)) c.family_id, 'PHONE', c.value
   from of join unnest(p_phones) as p (value) on length(phone_key(p.value)) >= 7
   join contact c on c.account_id = of.account_id and c.kind = 'PHONE' and phone_key(c.value) = phone_key(p.value)
   order by c.family_id, phone_key(c.value), c.id limit 50)
  union all
  (select distinct on (s.family_id, s.id) s.family_id, 'STUDENT', s.first_name || ' ' || s.last_name || '|' || s.born
   from of join unnest(p_names, p_born) as n (name, born) on n.born is not null and trim(n.name) <> ''
   join student s on s.account_id = of.account_id and coalesce(s.born, 'infinity'::date) = n.born
     and search_words(s.first_name || ' ' || s.last_name) = search_words(trim(n.name))
   order by s.family_id, s.id limit 50);
$$;
`;

export class Families1764300000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [search, duplicates]) await runner.query(part);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore a backup instead.'));
  }
}
