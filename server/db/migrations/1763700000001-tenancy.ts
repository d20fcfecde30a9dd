import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Row-level security: the server's login sees and writes only rows of the account that its transaction has set. The
 * policies are not forced, so that the owner (migrations, commands that span accounts) is not bound by them.
 */
const policies = `
do $$
declare
  tenant text;
begin
  for tenant in
    select table_name from information_schema.columns
    where table_schema = current_schema() and column_name = 'account_id'
  loop
    execute format('alter table %I enable row level security', tenant);
    execute format(
      'create policy own_account on %I using (account_id = nullif(current_setting(''app.account_id'', true), '''')::uuid)',
      tenant
    );
  end loop;
end $$;
alter table account enable row level security;
create policy own_account on account using (id = nullif(current_setting('app.account_id', true), '')::uuid);
`;

/** Before an account is set, only these functions answer, and only for a known slug or session token. */
const entrances = `
create function find_account(p_slug text)
  returns table (id uuid, slug text, name text, zone text, currency text, is_demo boolean)
  language sql stable security definer set search_path = public, pg_temp
as $$
  select a.id, a.slug, a.name, a.zone, a.currency::text, a.is_demo from account a where a.slug = p_slug;
$$;

create function find_session(p_slug text, p_token_hash bytea)
  returns table (
    account_id uuid, account_name text, zone text, currency text, is_demo boolean,
    session_id uuid, stays boolean, last_seen_at timestamptz,
    staff_id uuid, login text, first_name text, last_name text, is_owner boolean, grants jsonb
  )
  language sql stable security definer set search_path = public, pg_temp
as $$
  select a.id, a.name, a.zone, a.currency::text, a.is_demo,
    s.id, s.stays, s.last_seen_at,
    m.id, m.login, m.first_name, m.last_name, m.is_owner,
    -- FULL sorts before VIEW, so the smallest level is the most generous (rule A-2).
    (select coalesce(jsonb_object_agg(g.permission, g.level), '{}') from (
       select pg.permission, min(pg.level) as level
       from permission_grant pg
       where pg.account_id = a.id
         and (pg.staff_id = m.id or pg.group_id in (
           select gm.group_id from group_member gm where gm.account_id = a.id and gm.staff_id = m.id))
       group by pg.permission) g)
  from session s
  join account a on a.id = s.account_id and a.slug = p_slug
  join staff m on m.account_id = s.account_id and m.id = s.staff_id and m.is_active
  where s.token_hash = p_token_hash;
$$;

create table sign_in_throttle (key varchar(255) primary key, points integer not null default 0, expire bigint);
`;

export class Tenancy1763700000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(policies);
    await runner.query(entrances);
    // Indexes that entities cannot describe. Unknown dates sort last, and a keyset needs them to compare.
    await runner.query(
      `create index student_by_born on student (account_id, coalesce(born, 'infinity'::date), id)`,
    );
    await runner.query(
      `create index class_by_start on class (account_id, coalesce(starts_on, '-infinity'::date), id)`,
    );
    await runner.query(
      `create unique index cancellation_key on cancellation (account_id, event_id, date, starts) nulls not distinct
         where undone_at is null`,
    );
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore a backup instead.'));
  }
}
