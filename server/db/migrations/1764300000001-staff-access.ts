import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = `
alter table staff add column signed_in_at timestamptz(3);

create table second_factor (
  account_id uuid not null,
  id uuid not null,
  secret text not null,
  last_step integer not null default 0,
  begun_at timestamptz(3) not null,
  confirmed_at timestamptz(3),
  constraint second_factor_pkey primary key (account_id, id),
  constraint second_factor_staff_fkey foreign key (account_id, id) references staff (account_id, id) on delete cascade
);
alter table second_factor enable row level security;
create policy own_account on second_factor
  using (account_id = nullif(current_setting('app.account_id', true), '')::uuid);

alter table session
  add column seeing_as uuid,
  add constraint session_seeing_as_fkey foreign key (account_id, seeing_as) references staff (account_id, id)
    on delete cascade;
`;

/** FULL sorts before VIEW, so the last of a permission is the most generous (rule A-2). By index, however many grants. */
const grantsOf = (account: string, staff: string): string => `
    (select coalesce(jsonb_object_agg(g.permission, g.level order by g.level desc), '{}') from permission_grant g
     where g.account_id = ${account} and (g.staff_id = ${staff} or g.group_id = any (array(
       select gm.group_id from group_member gm where gm.account_id = ${account} and gm.staff_id = ${staff}))))`;

/**
 * Who holds a token, with all that decides what this person may: what is switched off in the account, and as whom the
 * portal is looked at. In PL/pgSQL, so that the person who is seen costs nothing where nobody is.
 */
const session = `
drop function find_session(text, bytea);
create function find_session(p_slug text, p_token_hash bytea)
  returns table (
    account_id uuid, account_name text, zone text, currency text, is_demo boolean, features jsonb,
    session_id uuid, stays boolean, last_seen_at timestamptz,
    staff_id uuid, login text, first_name text, last_name text, is_owner boolean, grants jsonb,
    seen_id uuid, seen_login text, seen_first_name text, seen_last_name text, seen_is_owner boolean,
    seen_is_active boolean, seen_grants jsonb
  )
  language plpgsql stable security definer set search_path = public, pg_temp
as $$
#variable_conflict use_column
begin
  select a.id, a.name, a.zone, a.currency::text, a.is_demo,
    (select f.value from setting f where f.account_id = a.id and f.area = 'FEATURES'),
    s.id, s.stays, s.last_seen_at,
    m.id, m.login, m.first_name, m.last_name, m.is_owner, ${grantsOf('a.id', 'm.id')},
    s.seeing_as
  into account_id, account_name, zone, currency, is_demo, features, session_id, stays, last_seen_at,
    staff_id, login, first_name, last_name, is_owner, grants, seen_id
  from session s
  join account a on a.id = s.account_id and a.slug = p_slug
  join staff m on m.account_id = s.account_id and m.id = s.staff_id and m.is_active
  where s.token_hash = p_token_hash;
  if not found then
    return;
  end if;
  if seen_id is not null then
    select v.login, v.first_name, v.last_name, v.is_owner, v.is_active, ${grantsOf('v.account_id', 'v.id')}
    into seen_login, seen_first_name, seen_last_name, seen_is_owner, seen_is_active, seen_grants
    from staff v where v.account_id = find_session.account_id and v.id = find_session.seen_id;
  end if;
  return next;
end $$;
`;

const search = `
create function staff_search_changed() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  if tg_op = 'DELETE' then
    delete from search_text t using changed c
    where t.account_id = c.account_id and t.record_id = c.id and t.kind = 'STAFF';
  else
    insert into search_text (account_id, kind, record_id, words)
    select c.account_id, 'STAFF', c.id, search_words(concat_ws(' ', c.first_name, c.last_name, c.login, c.email,
      c.title, regexp_replace(c.phone, '\\D', '', 'g')))
    from changed c
    on conflict (account_id, kind, record_id) do update set words = excluded.words
    where search_text.words <> excluded.words;
  end if;
  return null;
end $$;
create trigger staff_search_added after insert on staff
  referencing new table as changed for each statement execute function staff_search_changed();
create trigger staff_search_changed_to after update on staff
  referencing new table as changed for each statement execute function staff_search_changed();
create trigger staff_search_removed after delete on staff
  referencing old table as changed for each statement execute function staff_search_changed();
-- Of those who work here already.
update staff set phone = phone;
`;

export class StaffAccess1764300000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [tables, session, search]) await runner.query(part);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore a backup instead.'));
  }
}
