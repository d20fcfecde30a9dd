import { expect, test } from 'vitest';
import { fixedClock } from '../../shared/clock.ts';
import { testDatabase } from '../../testing/database.ts';
import { School } from '../../testing/factories.ts';
import { cleanUpEvaluations } from './clean-up.ts';
import { Evaluation } from './token.entities.ts';

const database = testDatabase();
const at = (day: string) => new Date(`2026-11-${day}T04:55:00Z`);

test('evaluations that were made are kept for a week, so many thrown away at a time; what is due stays', async () => {
  const school = await School.open(database.source);
  const { id: classId } = await school.class();
  const made = (date: string, done: string | null) =>
    school.insert(Evaluation, {
      ...{ classId, date, dueAt: at('10') },
      doneAt: done === null ? null : at(done),
    });
  for (const day of ['01', '02', '03']) await made(`2026-11-${day}`, '10');
  await made('2026-11-04', '11');
  await made('2026-11-05', null);
  await cleanUpEvaluations(database.owner, fixedClock('2026-11-17T12:00:00Z'), 2);
  const left = await database.owner.query<{ date: string }[]>(
    'select date::text as date from evaluation where account_id = $1 order by date',
    [school.account.id],
  );
  expect(left.map(({ date }) => date)).toEqual(['2026-11-04', '2026-11-05']);
});
