import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * When an entry was made stands beside each of its records too: the story of a record, and all that happened to records
 * of a kind, are then read newest first from an index, however much there is.
 */
const targets = `
alter table audit_target add column at timestamptz;
update audit_target t set at = e.at from audit_entry e where e.account_id = t.account_id and e.id = t.entry_id;
alter table audit_target alter column at set not null;
drop index audit_target_record;
create index audit_target_record on audit_target (account_id, record_id, at, entry_id);
create index audit_target_kind on audit_target (account_id, kind, at, entry_id);
-- What nobody did in the portal is rare, and looked for among very much.
create index audit_entry_channel on audit_entry (account_id, channel, at) where channel <> 'OFFICE_PORTAL';
`;

/**
 * Who comes to a class on a day, without all who ever came. With CASE and not COALESCE, which PostgreSQL takes to be
 * leaky: under row-level security no index would serve it.
 */
const places = `
create index enrollment_class_end on enrollment
  (account_id, class_id, (case when drops_on is null then 'infinity'::date else drops_on end)) where removed_at is null;
`;

export class AuditLog1764300000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(targets);
    await runner.query(places);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore a backup instead.'));
  }
}
