import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a pass type is sold for and how, and the lines of a pass's ledger beyond punches. */
const columns = `
alter table pass_type add column slug text;
update pass_type t set slug = 'pass-' || right(t.id::text, 12);
alter table pass_type alter column slug set not null;

alter table pass_type_version
  add column categories text array not null default '{}',
  add column available_for_sale boolean not null default true,
  add column portal_sale boolean not null default true,
  add column portal_redemption boolean not null default true,
  add column price_mode text not null default 'FLAT',
  add column price_cents integer not null default 0,
  add column max_issued integer,
  add column date_mode text not null default 'OPEN',
  add column starts_on date,
  add column expires_on date,
  add column valid_days integer,
  add column program_id uuid,
  add column charge_category text,
  add column tax_rate numeric(6, 3),
  add constraint pass_type_version_program_fkey
    foreign key (account_id, program_id) references program (account_id, id),
  add constraint pass_type_version_price check (price_mode in ('FLAT', 'PER_USE') and price_cents >= 0
    and (price_mode = 'FLAT' or uses is not null)),
  add constraint pass_type_version_max_issued check (max_issued > 0),
  add constraint pass_type_version_dates check (case date_mode
    when 'FIXED' then starts_on is not null and expires_on is not null and starts_on <= expires_on and valid_days is null
    when 'OPEN' then expires_on is null and valid_days is null
    when 'DAYS' then starts_on is null and expires_on is null and valid_days > 0
    else false end),
  add constraint pass_type_version_tax_rate check (tax_rate between 0 and 100);
create index pass_type_version_program on pass_type_version (account_id, program_id);
create unique index pass_type_slug_key on pass_type (account_id, slug) where deleted_at is null;

create table pass_type_image (
  account_id uuid not null,
  id uuid not null,
  mime text not null,
  content bytea not null,
  constraint pass_type_image_size check (octet_length(content) <= 131072),
  constraint pass_type_image_pkey primary key (account_id, id),
  constraint pass_type_image_type_fkey foreign key (account_id, id) references pass_type (account_id, id)
);
alter table pass_type_image enable row level security;
create policy own_account on pass_type_image
  using (account_id = nullif(current_setting('app.account_id', true), '')::uuid);

alter table pass add column note text, add column last_used_on date,
  add constraint pass_last_used check (last_used_on is null or used > 0);
alter table pass_entry
  add column active_on_after date,
  add column expires_after date,
  add column reason text,
  drop constraint pass_entry_kind,
  drop constraint pass_entry_of_a_day,
  add constraint pass_entry_kind
    check (kind in ('GIVE', 'USE', 'RETURN', 'TOTAL', 'DATES', 'SUSPEND', 'UNSUSPEND', 'DELETE')),
  add constraint pass_entry_of_a_day check (case when kind in ('USE', 'RETURN')
    then num_nulls(enrollment_id, student_id, class_id, class_date) = 0
    else num_nonnulls(enrollment_id, class_id, class_date) = 0 end);
update pass_entry e set active_on_after = p.active_on, expires_after = p.expires
from pass p where p.account_id = e.account_id and p.id = e.pass_id and e.kind = 'GIVE';
update pass p set last_used_on = l.last from (
  select u.account_id, u.pass_id, max(u.class_date) as last from pass_entry u
  where u.kind = 'USE' and not exists (
    select from pass_entry r where r.account_id = u.account_id and r.enrollment_id = u.enrollment_id and r.kind = 'RETURN')
  group by u.account_id, u.pass_id) l
where l.account_id = p.account_id and l.pass_id = p.id;
`;

/**
 * Indexes that entities cannot describe: what lists are sorted by, and the codes on cards (rule P-17). With CASE and not
 * COALESCE, which PostgreSQL takes to be leaky: a keyset would begin each page at the first row.
 */
const indexes = `
create index pass_by_expiry on pass
  (account_id, (case when expires is null then 'infinity'::date else expires end), id) where deleted_at is null;
create index pass_by_last_use on pass
  (account_id, (case when last_used_on is null then '-infinity'::date else last_used_on end), id) where deleted_at is null;
create index pass_suspended on pass (account_id, id) where suspended_at is not null and deleted_at is null;
create index pass_code on pass (account_id, right(id::text, 12));
create index student_code on student (account_id, right(id::text, 12));
create index pass_entry_used_on on pass_entry (account_id, pass_id, class_date) where kind = 'USE';
`;

/** As a search (see the migration of it): what makes a code of an id is not leakproof, and would lose its index. */
const codes = `
create function find_by_code(p_code text) returns table (kind text, record_id uuid)
  language sql stable security definer set search_path = public, pg_temp
as $$
  select 'PASS', p.id from pass p
  where p.account_id = nullif(current_setting('app.account_id', true), '')::uuid and right(p.id::text, 12) = lower(p_code)
  union all
  select 'STUDENT', s.id from student s
  where s.account_id = nullif(current_setting('app.account_id', true), '')::uuid and right(s.id::text, 12) = lower(p_code);
$$;
`;

/** Pass types are found by the title of their newest terms (see the migration of the search). */
const search = `
create function pass_type_search_changed() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  insert into search_text (account_id, kind, record_id, words)
  select distinct on (c.account_id, c.type_id) c.account_id, 'PASS_TYPE', c.type_id, search_words(c.title)
  from changed c order by c.account_id, c.type_id, c.number desc
  on conflict (account_id, kind, record_id) do update set words = excluded.words
  where search_text.words <> excluded.words;
  return null;
end $$;
create trigger pass_type_version_search_added after insert on pass_type_version
  referencing new table as changed for each statement execute function pass_type_search_changed();
insert into search_text (account_id, kind, record_id, words)
select distinct on (v.account_id, v.type_id) v.account_id, 'PASS_TYPE', v.type_id, search_words(v.title)
from pass_type_version v order by v.account_id, v.type_id, v.number desc;
`;

export class PassTypes1764000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(columns);
    await runner.query(indexes);
    await runner.query(codes);
    await runner.query(search);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore a backup instead.'));
  }
}
