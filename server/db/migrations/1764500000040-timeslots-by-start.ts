import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A day's timeslots in the order of their times: the makeup finder reads only as many as fill a page, from the index alone. */
const index = `
drop index timeslot_weekday;
create index timeslot_weekday on timeslot (account_id, weekday, starts, event_id, valid_from, valid_to);
`;

export class TimeslotsByStart1764500000040 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(index);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore a backup instead.'));
  }
}
