import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Tokens that go as soon as nobody uses them any more; absences whose tokens are owed for a cancellation while that stands;
 * and the evaluations that were made, to be thrown away.
 */
const changes = `
alter table token add column recalled_at timestamptz,
  add constraint token_recalled check (recalled_at is null or origin <> 'MANUAL'),
  drop constraint token_cancelled,
  add constraint token_cancelled check (
    case origin when 'CANCELLATION' then cancellation_id is not null
      when 'MANUAL' then cancellation_id is null else true end);
create index evaluation_done on evaluation (done_at) where done_at is not null;
`;

export class RecalledTokens1764500000060 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(changes);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore a backup instead.'));
  }
}
