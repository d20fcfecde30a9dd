import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the list of makeup tokens is sorted and narrowed by; what never expires stands last. */
const indexes = `
drop index token_by_expires;
create index token_by_expires on token
  (account_id, (case when expires is null then 'infinity'::date else expires end), id)
  where revoked_at is null and deleted_at is null;
create index token_by_issued on token (account_id, issued_on, id) where revoked_at is null and deleted_at is null;
create index token_requested on token (account_id, id) where requested_at is not null;
`;

export class TokenLists1764500000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(indexes);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore a backup instead.'));
  }
}
