import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is due in one account, while others have much that is due as well. */
export class OpenEvaluations1764500000015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'create index evaluation_open on evaluation (account_id, due_at, id) where done_at is null',
    );
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore a backup instead.'));
  }
}
