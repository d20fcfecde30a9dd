import type { BenchDatabase } from '../bench-database.ts';
import { Candidate, headersOf, type Measured } from '../candidate.ts';
import { day } from '../data/days.ts';
import { makeRollClasses, makeTakenRolls } from '../data/rolls.ts';
import { LoadGenerator, type Load } from '../load-client.ts';
import { say } from '../progress.ts';
import { inRounds, medianRatio } from '../rounds.ts';
import { median } from '../statistics.ts';
import type { Line, Result } from '../table.ts';
import { using } from '../using.ts';
import { checkInsAtOnce } from './attendance-races.ts';
import { longRoll } from './long-roll.ts';
import { countMarks, rollsToSubmit, STARTS } from './rolls-to-submit.ts';
import { ROLL, SUBMIT_ROLL } from './roll-queries.ts';
import { assertSameAnswers } from './same-answers.ts';

const ROUNDS = 5;
const SECONDS = 1.2;
/** The product has more code than the limit that the machine has to get to know. */
const WARM_UPS = 4;
const CONNECTIONS = [2, 8];
/** More than any machine submits in a second. */
const MOST_A_SECOND = 1_500;

const NAMES = ['product', 'limit'] as const;
type Name = (typeof NAMES)[number];
type Rounds = Map<Name, Measured[]>;

/** The roll of a class: opened, submitted, by a hundred at once, and a long one in the browser. */
export async function attendancePart(database: BenchDatabase): Promise<Result> {
  const { large, owner, serverUrl } = database;
  say('attendance: taking the rolls of eight weeks …');
  await makeTakenRolls(owner, large);
  const data = await makeRollClasses(owner, large, { told: 20, plain: 40 });
  const starting = {
    product: Candidate.start('product', serverUrl),
    limit: Candidate.start('limit', serverUrl),
    generator: new LoadGenerator(),
  };
  const lines = await using(starting, async ({ generator, ...candidates }) => {
    const measure = (name: Name, load: Load): Promise<Measured> =>
      candidates[name].measure(() => generator.run(load));
    const loadOf = (name: Name, what: 'roll' | 'submit') => ({
      url: `${candidates[name].origin}/a/large/${name === 'limit' ? what : 'graphql'}`,
      headers: headersOf(large),
      seconds: SECONDS,
    });

    const open = (name: Name, connections: number): Load => ({
      ...loadOf(name, 'roll'),
      connections,
      query: ROLL,
      variables: data.told.map((classId) => ({ classId, date: day(0), starts: STARTS })),
      expect: '"EXPECTED_ABSENT"',
    });
    await assertSameAnswers(open('product', 1), open('limit', 1));
    const opening = await measured('opening', (name, connections) =>
      measure(name, open(name, connections)),
    );

    const rolls = await rollsToSubmit(owner, data.plain);
    const submit = (name: Name, connections: number): Load => ({
      ...loadOf(name, 'submit'),
      connections,
      query: SUBMIT_ROLL,
      variables: rolls(name, Math.ceil(MOST_A_SECOND * SECONDS)),
      once: true,
      expect: '"automatic"',
    });
    let answered = 0;
    const submitting = await measured('submitting', async (name, connections) => {
      const done = await measure(name, submit(name, connections));
      if (name === 'product') answered += done.answered;
      return done;
    });
    await countMarks(owner, data.plain, answered);
    const statements = [
      statementsOf('opening', await measure('product', open('product', 1)), 1, 'reads all'),
      statementsOf('submitting', await measure('product', submit('product', 1)), 4, SUBMITTED),
    ];
    const race = await checkInsAtOnce(owner, candidates.product.origin, large, data);
    const scrolled = await longRoll(candidates.product.origin, large, data.long);
    return [
      ...opening.map(([connections, rounds]) => lineOf('opening', 0.45, connections, rounds)),
      ...submitting.map(([connections, rounds]) => lineOf('submitting', 0.4, connections, rounds)),
      ...statements,
      race,
      ...scrolled,
    ];
  });
  return {
    title: 'attendance: a roll of 30 students with all there is to tell, against the limit',
    lines,
    remarks: ['Opened, the limit’s answer equals the product’s.'],
  };
}

const SUBMITTED =
  'in two packets: one locks and one loads what stands then; one writes, with one for the audit';

async function measured(
  what: string,
  measure: (name: Name, connections: number) => Promise<Measured>,
): Promise<(readonly [number, Rounds])[]> {
  say(`attendance: warming up for ${what} …`);
  for (let turn = 0; turn < WARM_UPS; turn += 1) for (const name of NAMES) await measure(name, 8);
  const found: (readonly [number, Rounds])[] = [];
  for (const connections of CONNECTIONS) {
    say(`attendance: ${what}, ${ROUNDS} rounds with ${connections} connections …`);
    const rounds = await inRounds(NAMES, ROUNDS, (name) => measure(name, connections));
    found.push([connections, rounds]);
  }
  return found;
}

function lineOf(what: string, atLeast: number, connections: number, rounds: Rounds): Line {
  const [product = [], limit = []] = NAMES.map((name) => rounds.get(name));
  const note = (of: Measured[]) =>
    `${median(of.map(({ rate }) => rate)).toFixed(0)}/s ${median(of.map(({ cpu }) => cpu)).toFixed(2)} ms CPU`;
  return {
    what: `${what}, ${connections} connections`,
    value: medianRatio(product, limit, ({ rate }) => rate),
    unit: '',
    aim: { atLeast },
    note: `product ${note(product)}; limit ${note(limit)}`,
  };
}

const statementsOf = (
  what: string,
  { statements }: Measured,
  atMost: number,
  note: string,
): Line => ({
  // What is still on its way when the time is up counts for the next.
  ...{ what: `statements, ${what}`, value: Math.round(statements * 10) / 10, unit: '' },
  ...{ aim: { atMost }, note },
});
