import { expect, test } from 'vitest';
import { fixedClock } from '../../shared/clock.ts';
import { testDatabase } from '../../testing/database.ts';
import { recordingNow } from '../../testing/random-recording.ts';
import { Random } from '../../testing/random.ts';
import {
  FIRST_DAY,
  SimulatedSchool,
  type Modes,
  type SeenToken,
} from '../../testing/simulated-school.ts';
import type { ModelSettings } from '../../testing/token-model.ts';

const database = testDatabase();
const MINUTE = 60_000;
const START = Date.parse(`${FIRST_DAY}T04:00:00Z`);
const MINUTES = 14 * 24 * 60;
/** What is done in a fortnight, on average. */
const ACTS = 85;

const usual = {
  earningTypes: ['ACTIVE'],
  limit: null,
  limitPeriod: 'MONTH',
  limitPer: 'STUDENT',
} as const;
const SCHOOLS: readonly [what: string, settings: ModelSettings][] = [
  ['every absence', { ...usual, automatic: 'EVERY', validDays: 60 }],
  ['excused ones, two a month', { ...usual, automatic: 'EXCUSED', limit: 2, validDays: 30 }],
  [
    'trials too, two a month for each place',
    {
      ...{ ...usual, automatic: 'EVERY', earningTypes: ['ACTIVE', 'TRIAL'], validDays: 60 },
      ...{ limit: 2, limitPer: 'ENROLLMENT' },
    },
  ],
  [
    'two at once, good for three days',
    { ...usual, automatic: 'EVERY', limit: 2, limitPeriod: 'AT_ONCE', validDays: 3 },
  ],
  [
    'three a session',
    { ...usual, automatic: 'EVERY', limit: 3, limitPeriod: 'SESSION', validDays: 90 },
  ],
];

/** The clocks go back in Toronto after ten days, and never in Kolkata. */
test.each(SCHOOLS)(
  'a fortnight gives the tokens that the model gives: %s',
  async (what, settings) => {
    const seed = Number(
      process.env['FORTNIGHT_SEED'] ?? SCHOOLS.findIndex(([name]) => name === what) + 1,
    );
    const random = new Random(seed);
    const clock = fixedClock(new Date(START).toISOString());
    const school = await SimulatedSchool.open(database, clock, settings);
    const told = school.model(settings);
    const { tokens: model } = told;
    let modes: Modes = { checkInMode: true, staffCheckInMode: false };
    await school.setModes(modes);
    let workers = 1;

    const compare = async (done: object) => {
      const said = `seed ${seed}, ${clock.now().toISOString()}: ${JSON.stringify(done)}`;
      expect(sorted(await school.tokens()), said).toEqual(sorted(model.tokens));
    };
    const work = async () => {
      if (workers === 0) return;
      const due = [...model.evaluations.due];
      await school.evaluate(workers);
      model.evaluate(clock.now());
      if (due.length > 0) await compare({ workers, due });
    };
    const act = async () => {
      const kind = random.pick([
        [80, 'RECORD'],
        [7, 'MODES'],
        [6, 'WORKERS'],
        [7, 'USE'],
      ]);
      if (kind === 'MODES') {
        modes = { checkInMode: random.next() < 0.5, staffCheckInMode: random.next() < 0.5 };
        await school.setModes(modes);
      } else if (kind === 'WORKERS') workers = random.below(3);
      else if (kind === 'USE') {
        const unused = model.tokens.filter(({ state }) => state === 'UNUSED');
        if (unused.length === 0) return;
        const token = random.oneOf(unused);
        await school.use(token);
        token.state = 'USED';
      } else {
        const recording = recordingNow(random, school, told, modes, clock.now());
        if (recording.marks.length === 0) return;
        await school.record(recording);
        model.record(clock.now(), recording);
        await compare(recording);
      }
    };

    for (let minute = 0; minute < MINUTES; minute += 1) {
      const now = new Date(START + minute * MINUTE);
      const before = model.evaluations.due.size;
      model.evaluations.minute(now);
      const acts = random.next() < ACTS / MINUTES;
      if (!acts && model.evaluations.due.size === before && minute % 120 > 0) continue;
      clock.set(now.toISOString());
      await work();
      if (acts) await act();
    }
    workers = 2;
    await work();
    await compare({ what: 'the end' });
    expect(await school.broken()).toBe(0);
    const states = new Set(model.tokens.map(({ state }) => state));
    expect(states, 'something of everything').toEqual(new Set(['UNUSED', 'USED', 'REVOKED']));
  },
);

const sorted = (tokens: readonly SeenToken[]): string[] =>
  tokens
    .map((token) =>
      [
        ...[token.date, token.classId, token.studentId, token.state, token.madeBy],
        ...[token.expires, token.enrollmentId],
      ].join(' '),
    )
    .sort();
