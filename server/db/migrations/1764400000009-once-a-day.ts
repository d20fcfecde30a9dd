import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The index behind the constraint, which is there to refuse, reads a student's enrollments at ten times the cost of
 * `enrollment_student`, but PostgreSQL takes both to cost the same, and chose now this one, now that. It does not look
 * into a CASE: no query is answered from the constraint's index any more.
 */
export class OnceADay1764400000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table enrollment
        drop constraint enrollment_once_a_day,
        add constraint enrollment_once_a_day
          exclude using gist (account_id with =, student_id with =, class_id with =, daterange(starts_on, drops_on, '[]') with &&)
          where (case when type = 'WAIT' then false else removed_at is null end)`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore a backup instead.'));
  }
}
