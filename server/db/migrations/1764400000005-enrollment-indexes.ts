import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Of all that students and classes ever had, most is past. By its last day, what runs or is to come is found without it:
 * for students as for classes, and by fewer indexes, since each of them is written with every punch. With CASE and not
 * COALESCE, which PostgreSQL takes to be leaky: under row-level security no index would serve it.
 */
const indexes = `
drop index enrollment_student;
create index enrollment_student on enrollment
  (account_id, student_id, (case when drops_on is null then 'infinity'::date else drops_on end));
drop index enrollment_class_end;
drop index enrollment_class;
create index enrollment_class on enrollment
  (account_id, class_id, (case when drops_on is null then 'infinity'::date else drops_on end));

-- Most enrollments have neither a session nor another that they came from.
drop index enrollment_season;
create index enrollment_season on enrollment (account_id, season_id) where season_id is not null;
drop index enrollment_transferred_key;
create unique index enrollment_transferred_key on enrollment (account_id, transferred_from)
  where removed_at is null and transferred_from is not null;
`;

/** An open last day goes with the type of a place: what the two leave together is far more than each by itself lets expect. */
const statistics = `
create statistics enrollment_type_days (mcv) on type,
  (case when drops_on is null then 'infinity'::date else drops_on end),
  (case when starts_on is null then '-infinity'::date else starts_on end)
from enrollment;
analyze enrollment;
`;

export class EnrollmentIndexes1764400000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(indexes);
    await runner.query(statistics);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore a backup instead.'));
  }
}
