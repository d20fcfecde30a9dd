import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What classes need to be kept by the office, and which cancellation an enrollment was removed with. */
const tables = `
alter table class
  add column season_kind text,
  add constraint class_season_kind check (season_kind in ('SESSION', 'ROLLING'));
create index class_level on class (account_id, level_id) where level_id is not null;

alter table enrollment
  add column cancellation_id uuid,
  add constraint enrollment_cancellation_fkey foreign key (account_id, cancellation_id)
    references cancellation (account_id, id),
  add constraint enrollment_cancelled check (cancellation_id is null or removed_at is not null);
create index enrollment_cancellation on enrollment (account_id, cancellation_id) where cancellation_id is not null;
`;

export class Classes1764300000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore a backup instead.'));
  }
}
