import type { BenchDatabase } from '../bench-database.ts';
import { Candidate, headersOf, type Measured } from '../candidate.ts';
import { day } from '../data/days.ts';
import { LoadGenerator, type Load } from '../load-client.ts';
import { say } from '../progress.ts';
import { inRounds, medianRatio } from '../rounds.ts';
import { median } from '../statistics.ts';
import type { Line, Result } from '../table.ts';
import { using } from '../using.ts';
import { CLASSES, USUAL_CLASSES } from './classes-query.ts';
import { assertSameAnswers } from './same-answers.ts';

const ROUNDS = 7;
const SECONDS = 1.5;
const CONNECTIONS = [2, 8];
/** As many as the portal shows. */
const PAGE = 50;
const DAYS = 10;

const NAMES = ['product', 'limit'] as const;
type Name = (typeof NAMES)[number];

const KINDS = [
  { what: 'with their openings', hasOpenings: false },
  { what: 'only those with openings', hasOpenings: true },
];

/** A page of the classes list with the openings of a date: the product and the limit. */
export async function classesPart({ large, serverUrl }: BenchDatabase): Promise<Result> {
  const starting = {
    product: Candidate.start('product', serverUrl),
    limit: Candidate.start('limit', serverUrl),
    generator: new LoadGenerator(),
  };
  return using(starting, async ({ generator, ...candidates }) => {
    const loadOf = (name: Name, hasOpenings: boolean): Load => ({
      url: `${candidates[name].origin}/a/large/${name === 'limit' ? 'classes' : 'graphql'}`,
      query: CLASSES,
      variables: Array.from({ length: DAYS }, (_, ahead) => ({
        ...USUAL_CLASSES,
        first: PAGE,
        date: day(ahead),
        hasOpenings,
      })),
      headers: headersOf(large),
      seconds: SECONDS,
      connections: 8,
      expect: 'oneDayExplained',
    });
    const lines: Line[] = [];
    for (const { what, hasOpenings } of KINDS) {
      const loads = {
        product: loadOf('product', hasOpenings),
        limit: loadOf('limit', hasOpenings),
      };
      const measure = (name: Name, connections: number): Promise<Measured> =>
        candidates[name].measure(() => generator.run({ ...loads[name], connections }));
      await assertSameAnswers(loads.product, loads.limit);
      say(`classes: warming up ${what} …`);
      for (const name of NAMES) await measure(name, 8);
      for (const connections of CONNECTIONS) {
        say(`classes: ${ROUNDS} rounds with ${connections} connections …`);
        const rounds = await inRounds(NAMES, ROUNDS, (name) => measure(name, connections));
        lines.push(lineOf(what, connections, rounds));
      }
      const counted = await measure('product', 1);
      lines.push({
        what: `statements, ${what}`,
        value: counted.statements,
        unit: '',
        aim: { atMost: 1 },
        note: 'for a page',
      });
    }
    return {
      title: `classes: a page of ${PAGE} of ${large.classes.toLocaleString('en')} classes on a date, against the limit`,
      lines,
      remarks: ['The limit’s answer equals the product’s.'],
    };
  });
}

function lineOf(what: string, connections: number, rounds: Map<Name, Measured[]>): Line {
  const [product = [], limit = []] = NAMES.map((name) => rounds.get(name));
  const note = (of: Measured[]) =>
    `${median(of.map(({ rate }) => rate)).toFixed(0)}/s ${median(of.map(({ cpu }) => cpu)).toFixed(2)} ms CPU ${(median(of.map(({ bytes }) => bytes)) / 1000).toFixed(1)} kB`;
  return {
    what: `${what}, ${connections} connections`,
    value: medianRatio(product, limit, ({ rate }) => rate),
    unit: '',
    aim: { atLeast: 0.45 },
    note: `product ${note(product)}; limit ${note(limit)}`,
  };
}
