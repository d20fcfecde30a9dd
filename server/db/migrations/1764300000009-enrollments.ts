import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the office writes about places in classes, and the filters that people keep for lists. */
const tables = `
alter table enrollment add column drop_note text;

create table saved_filter (
  account_id uuid not null,
  id uuid not null,
  staff_id uuid not null,
  page text not null,
  name text not null,
  value text not null,
  constraint saved_filter_page check (page in ('ENROLLMENTS')),
  constraint saved_filter_pkey primary key (account_id, id),
  constraint saved_filter_staff_fkey foreign key (account_id, staff_id)
    references staff (account_id, id) on delete cascade
);
create unique index saved_filter_name_key on saved_filter (account_id, staff_id, page, name);
alter table saved_filter enable row level security;
create policy own_account on saved_filter
  using (account_id = nullif(current_setting('app.account_id', true), '')::uuid);
`;

/**
 * Which places hold between two days. With CASE and not COALESCE, which PostgreSQL takes to be leaky: under row-level
 * security no index would serve it.
 */
const indexes = `
-- One that was removed may be transferred to anew.
drop index enrollment_transferred_key;
create unique index enrollment_transferred_key on enrollment (account_id, transferred_from) where removed_at is null;
create index enrollment_by_start on enrollment
  (account_id, (case when starts_on is null then '-infinity'::date else starts_on end), id) where removed_at is null;
create index enrollment_by_end on enrollment
  (account_id, (case when drops_on is null then 'infinity'::date else drops_on end), id) where removed_at is null;
create index enrollment_by_created on enrollment (account_id, created_at, id) where removed_at is null;
create index enrollment_waiting on enrollment (account_id, class_id, waited_at, id) where type = 'WAIT' and removed_at is null;
`;

export class Enrollments1764300000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(indexes);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore a backup instead.'));
  }
}
