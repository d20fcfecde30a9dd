import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A pass's ledger tells too who joined a family pass and who left it. */
export class PassMembers1764400000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table pass_entry
        drop constraint pass_entry_kind,
        add constraint pass_entry_kind check (
          kind in ('GIVE', 'USE', 'RETURN', 'TOTAL', 'DATES', 'SUSPEND', 'UNSUSPEND', 'DELETE', 'JOIN', 'LEAVE'))`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore a backup instead.'));
  }
}
