import { expect, test } from 'vitest';
import { fixedClock } from '../../shared/clock.ts';
import { testDatabase } from '../../testing/database.ts';
import { dayAfter } from '../../testing/model-calendar.ts';
import { Random } from '../../testing/random.ts';
import { SimulatedSchool, type SeenToken } from '../../testing/simulated-school.ts';
import { LIMIT_OWNERS, LIMIT_PERIODS, VALIDITY_UNITS } from '../settings/token-settings.form.ts';
import { expiresOn } from './earning.rules.ts';

const database = testDatabase();
/** Over the end of a month, of a session and of a year. */
const FIRST = '2026-10-20';
const DAYS = 80;
const ROLLS = 60;

const limits = LIMIT_PERIODS.flatMap((period) => LIMIT_OWNERS.map((per) => [period, per] as const));

test.each(limits)(
  'a limit for each %s and %s leaves what comes first',
  async (limitPeriod, limitPer) => {
    const random = new Random(
      limits.findIndex(([a, b]) => a === limitPeriod && b === limitPer) + 1,
    );
    const limit = 1 + random.below(3);
    const validDays = limitPeriod === 'AT_ONCE' ? 45 : 200;
    const rule = { automatic: 'EVERY', earningTypes: ['ACTIVE'], validDays } as const;
    const settings = { ...rule, limit, limitPeriod, limitPer };
    const clock = fixedClock('2027-01-10T12:00:00Z');
    const school = await SimulatedSchool.open(database, clock, settings);
    const { tokens: model } = school.model(settings);
    const done = new Set<string>();
    for (let turn = 0; turn < ROLLS; turn += 1) {
      const { id: classId, slots } = random.oneOf(school.classes);
      const date = dayAfter(FIRST, random.below(DAYS));
      const { starts } = random.oneOf(slots);
      if (done.has(`${classId} ${date} ${starts}`)) continue;
      done.add(`${classId} ${date} ${starts}`);
      const marks = school.places
        .filter((place) => place.classId === classId && place.until === null && random.next() < 0.8)
        .map(({ studentId }) => ({
          studentId,
          status: random.oneOf(['ABSENT', 'EXCUSED', 'TARDY']),
        }));
      const recording = { channel: 'CHECK_IN_KIOSK', inMode: false, classId, date, starts, marks };
      await school.wasRecorded(recording);
      model.record(new Date(`${date}T00:00:00Z`), recording);
      model.evaluations.due.add(`${classId} ${date}`);
    }
    await school.evaluate(2);
    model.evaluate(clock.now());
    const told = (tokens: readonly SeenToken[]) =>
      tokens.map((one) => `${one.date} ${one.classId} ${one.studentId} ${one.expires}`).sort();
    expect(told(await school.tokens())).toEqual(told(model.tokens));
    expect(await school.broken()).toBe(0);
  },
);

test('a validity is the same whether the rule or the database counts it', async () => {
  const random = new Random(1);
  const asked = Array.from({ length: 400 }, () => ({
    date: dayAfter('2024-01-01', random.below(1500)),
    validFor: 1 + random.below(60),
    validUnit: random.oneOf(VALIDITY_UNITS),
  }));
  const rows = await database.owner.query<{ expires: string }[]>(
    `select (k.date + (k.n || ' ' || lower(k.unit))::interval)::date::text as expires
     from unnest($1::date[], $2::integer[], $3::text[]) with ordinality as k (date, n, unit, at) order by k.at`,
    [
      asked.map(({ date }) => date),
      asked.map(({ validFor }) => validFor),
      asked.map(({ validUnit }) => validUnit),
    ],
  );
  expect(rows.map(({ expires }) => expires)).toEqual(
    asked.map(({ date, ...validity }) => expiresOn(date, validity)),
  );
});
