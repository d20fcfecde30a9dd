import { expect, test } from 'vitest';
import { fixedClock } from '../../shared/clock.ts';
import { testDatabase } from '../../testing/database.ts';
import { RandomOffice } from '../../testing/random-office.ts';
import { Random } from '../../testing/random.ts';
import { FIRST_DAY, SimulatedSchool, type SeenToken } from '../../testing/simulated-school.ts';
import type { ModelSettings } from '../../testing/token-model.ts';

const database = testDatabase();
const MINUTE = 60_000;
const START = Date.parse(`${FIRST_DAY}T16:00:00Z`);

const usual: ModelSettings = {
  ...{ automatic: 'EVERY', earningTypes: ['ACTIVE'], validDays: 60 },
  ...{ limit: null, limitPeriod: 'MONTH', limitPer: 'STUDENT' },
};
const SCHOOLS: readonly ModelSettings[] = [
  usual,
  { ...usual, automatic: 'EXCUSED' },
  { ...usual, limit: 2, earningTypes: ['ACTIVE', 'TRIAL', 'MAKEUP'] },
  { ...usual, automatic: 'EXCUSED', limit: 1, limitPeriod: 'AT_ONCE', validDays: 4 },
];

/** `CHANGED_DAYS=from,to,days,acts` lives through others. */
const [FROM = 1, TO = 4, DAYS = 5, ACTS = 220] = (process.env['CHANGED_DAYS'] ?? '')
  .split(',')
  .filter(Boolean)
  .map(Number);
const seeds = Array.from({ length: TO - FROM + 1 }, (_, index) => FROM + index);

test.each(seeds)(
  'days that are cancelled, closed and held again give the tokens that the model gives: %i',
  async (seed) => {
    const random = new Random(seed);
    const settings = SCHOOLS[seed % SCHOOLS.length] ?? usual;
    const clock = fixedClock(new Date(START).toISOString());
    const school = await SimulatedSchool.open(database, clock, settings);
    const office = new RandomOffice(random, school, school.model(settings));
    const { tokens: model } = office.model;
    const minutes = DAYS * 24 * 60;
    const history: string[] = [];

    const compare = async (done: string) => {
      history.push(`${clock.now().toISOString().slice(0, 16)} ${done}`);
      const [real, told] = [sorted(await school.tokens()), sorted(model.tokens)];
      const odd = [...real, ...told].filter((one) => !real.includes(one) || !told.includes(one));
      // What was done with the classes of these, in short.
      const lines = history.filter((line) =>
        odd.some((one) => line.includes(one.split(' ')[1] ?? '')),
      );
      const said = [`seed ${seed}`, ...lines, ...odd].join('\n');
      expect(real, office.inShort(said)).toEqual(told);
    };

    for (let minute = 0; minute < minutes; minute += 1) {
      const now = new Date(START + minute * MINUTE);
      const before = model.evaluations.due.size;
      model.evaluations.minute(now);
      const acts = random.next() < ACTS / minutes;
      if (!acts && model.evaluations.due.size === before) continue;
      clock.set(now.toISOString());
      if (office.isAtWork && model.evaluations.due.size > 0) {
        const due = [...model.evaluations.due].join(', ');
        await school.evaluate(1);
        model.evaluate(now);
        await compare(`evaluated ${due}`);
      }
      const done = acts ? await office.act(now) : null;
      if (done) await compare(done);
    }
    expect(await school.broken()).toBe(0);
  },
);

const sorted = (tokens: readonly SeenToken[]): string[] =>
  tokens
    .map((token) =>
      [
        ...[token.date, token.classId, token.studentId, token.state, token.madeBy, token.origin],
        ...[token.expires, token.enrollmentId, token.counts],
      ].join(' '),
    )
    .sort();
