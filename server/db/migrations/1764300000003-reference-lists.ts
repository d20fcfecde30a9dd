import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the lists that a school sets up need to be kept by several people, and to say what uses an entry. */
const tables = `
alter table closure add column version integer not null default 1;
create index class_room on class (account_id, room_id) where room_id is not null;
create index enrollment_drop_reason on enrollment (account_id, drop_reason) where drop_reason is not null;
`;

export class ReferenceLists1764300000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore a backup instead.'));
  }
}
