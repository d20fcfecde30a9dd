import type { BenchDatabase } from '../bench-database.ts';
import { Candidate, headersOf, type Measured } from '../candidate.ts';
import { checkLedger, makePunchPasses } from '../data/punch-passes.ts';
import { LoadGenerator } from '../load-client.ts';
import { say } from '../progress.ts';
import { inRounds, medianRatio } from '../rounds.ts';
import { median } from '../statistics.ts';
import type { Line, Result } from '../table.ts';
import { using } from '../using.ts';
import { punchesOf } from './punches.ts';
import { PUNCH_IN } from './punch-query.ts';

const ROUNDS = 5;
const SECONDS = 1.2;
const CLIENTS = [1, 8, 32];
/** So many times each is warmed up: Node.js goes on compiling what runs often for seconds. */
const WARM_UPS = 3;
const NAMES = ['product', 'limit'] as const;
type Name = (typeof NAMES)[number];
const MODES = ['hot', 'many'] as const;
type Mode = (typeof MODES)[number];
/** More than any machine makes a second. */
const MOST_A_SECOND = 6_000;

/** Punching in, on one pass that everybody wants and on many, against the same work as one statement. */
export async function punchPart({ large, owner, serverUrl }: BenchDatabase): Promise<Result> {
  const data = await makePunchPasses(owner, large, NAMES);
  const starting = {
    product: Candidate.start('product', serverUrl),
    limit: Candidate.start('limit', serverUrl),
    generator: new LoadGenerator(),
  };
  return using(starting, async ({ generator, ...candidates }) => {
    const punches = punchesOf(data);
    const tally = new Map<string, { answered: number; sent: number }>();
    const measure = async (name: Name, mode: Mode, connections: number): Promise<Measured> => {
      const share = `${name} ${mode}`;
      const measured = await candidates[name].measure(() =>
        generator.run({
          url: `${candidates[name].origin}/a/large/${name === 'limit' ? 'punch' : 'graphql'}`,
          headers: headersOf(large),
          connections,
          seconds: SECONDS,
          query: PUNCH_IN,
          variables: punches(share, Math.ceil(MOST_A_SECOND * SECONDS)),
          once: true,
          expect: '"left"',
        }),
      );
      const before = tally.get(share) ?? { answered: 0, sent: 0 };
      tally.set(share, {
        answered: before.answered + measured.answered,
        sent: before.sent + measured.sent,
      });
      return measured;
    };

    say('punch: warming up …');
    for (let turn = 0; turn < WARM_UPS; turn += 1)
      for (const name of NAMES) for (const mode of MODES) await measure(name, mode, 8);
    const lines: Line[] = [];
    for (const mode of MODES) {
      for (const clients of CLIENTS) {
        say(`punch: ${ROUNDS} rounds on ${mode} with ${clients} clients …`);
        const rounds = await inRounds(NAMES, ROUNDS, (name) => measure(name, mode, clients));
        lines.push(lineOf(mode, clients, rounds));
      }
    }
    for (const [share, passes] of data.shares) {
      const { answered, sent } = tally.get(share) ?? { answered: 0, sent: 0 };
      await checkLedger(owner, passes, answered, sent);
    }
    return {
      title: 'punch: punch in through GraphQL, against the same work as one statement',
      lines,
      remarks: [ledgerRemark(tally)],
    };
  });
}

function lineOf(mode: Mode, clients: number, rounds: Map<Name, Measured[]>): Line {
  const [product = [], limit = []] = NAMES.map((name) => rounds.get(name));
  const note = (of: Measured[]) =>
    `${median(of.map(({ rate }) => rate)).toFixed(0)}/s ${median(of.map(({ cpu }) => cpu)).toFixed(2)} ms CPU`;
  return {
    what: `of the limit, ${mode === 'hot' ? 'one hot pass' : 'many passes'}, ${clients} ${clients === 1 ? 'client' : 'clients'}`,
    value: medianRatio(product, limit, ({ rate }) => rate),
    unit: '',
    aim: { atLeast: 0.4 },
    note: `product ${note(product)}; limit ${note(limit)}`,
  };
}

function ledgerRemark(tally: ReadonlyMap<string, { answered: number }>): string {
  const count = MODES.reduce((sum, mode) => sum + (tally.get(`product ${mode}`)?.answered ?? 0), 0);
  return `${count} punches of the product were answered; on every pass the counter equals its ledger.`;
}
