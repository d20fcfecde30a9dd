import { expect, test } from 'vitest';
import { inTransaction } from '../../db/transaction.ts';
import { testDatabase } from '../../testing/database.ts';
import { School } from '../../testing/factories.ts';
import { loadNames } from './class-record.queries.ts';
import type { ClassForm } from './class.form.ts';

const database = testDatabase();

test('dates of a session that are changed while a class waits for it are read as they are then', async () => {
  const school = await School.open(database.source);
  const { id } = await school.class();
  const season = await school.season('SESSION', [['2027-01-04', '2027-03-28']], id);
  const form = { programId: null, seasonIds: [season.id], instructors: [] };
  const other = database.owner.createQueryRunner();
  await other.startTransaction();
  await other.query('select from season where id = $1 for update', [season.id]);
  await other.query(`update season_range set ends_on = '2027-02-28' where season_id = $1`, [
    season.id,
  ]);
  const names = inTransaction(database.source, school.account.id, (tx) =>
    loadNames(tx, form as unknown as ClassForm, null),
  );
  await expect
    .poll(async () => {
      const [row] = await database.owner.query<{ waiting: number }[]>(
        `select count(*)::int as waiting from pg_locks l join pg_stat_activity a using (pid)
         where not l.granted and a.datname = current_database()`,
      );
      return row?.waiting;
    })
    .toBeGreaterThan(0);
  await other.commitTransaction();
  await other.release();
  expect((await names).seasons).toMatchObject([
    { ranges: [{ startsOn: '2027-01-04', endsOn: '2027-02-28' }] },
  ]);
});
