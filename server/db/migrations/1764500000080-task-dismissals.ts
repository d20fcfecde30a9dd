import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who need not be told any more that a task failed. */
const dismissals = `
alter table task add column dismissed_by uuid[] not null default '{}';
`;

export class TaskDismissals1764500000080 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(dismissals);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore a backup instead.'));
  }
}
