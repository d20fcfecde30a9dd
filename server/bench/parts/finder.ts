import { Agent } from 'node:http';
import type { BenchDatabase } from '../bench-database.ts';
import { Candidate, headersOf } from '../candidate.ts';
import { makeTokens, type MadeToken, type TokenReach } from '../data/makeup-tokens.ts';
import { makeSchool, type School } from '../data/school.ts';
import { LoadGenerator } from '../load-client.ts';
import { say } from '../progress.ts';
import { median, quantile } from '../statistics.ts';
import type { Line, Result } from '../table.ts';
import { using } from '../using.ts';
import { MAKEUP_SEATS } from './finder-query.ts';
import { asker } from './lists.ts';
import type { Ask } from './list-requests.ts';

/** A tenth of the large school. */
const TENTH = { slug: 'tenth', families: 2_000, classes: 200, enrollments: 50_000 };
const WEEKS = 8;
const PAGE = 40;
const REACHES: readonly TokenReach[] = ['one program', 'anywhere'];
/** As many tokens are made, and as many of them are asked for in turn. */
const MADE = 60;
const TOKENS = 10;
const REQUESTS = 400;
const WARM_UP = 20;

interface Asked {
  readonly ask: Ask;
  readonly variables: readonly object[];
}

/** The seats that a makeup can have in the next weeks: a school of 2,000 classes against one of 200. */
export async function finderPart({ large, owner, serverUrl }: BenchDatabase): Promise<Result> {
  say('finder: making a school of 200 classes …');
  const schools = [await makeSchool(owner, TENTH), large];
  const tokens = new Map<TokenReach, MadeToken[][]>();
  for (const reach of REACHES) {
    const made: MadeToken[][] = [];
    for (const school of schools) made.push(await makeTokens(owner, school, reach, MADE));
    tokens.set(reach, made);
  }
  await owner.query('vacuum analyze');
  const starting = {
    product: Candidate.start('product', serverUrl),
    generator: new LoadGenerator(),
  };
  return using(starting, async ({ product, generator }) => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    try {
      const lines: Line[] = [];
      for (const reach of REACHES) {
        const asked: Asked[] = [];
        for (const [index, school] of schools.entries()) {
          const ask = asker(agent, product.origin, school);
          const made = tokens.get(reach)?.[index] ?? [];
          asked.push({ ask, variables: await withFullPage(ask, made) });
        }
        say(`finder: tokens for ${reach} …`);
        lines.push(await compare(reach, asked));
      }
      const [token] = tokens.get('one program')?.[1] ?? [];
      const measured = await product.measure(() =>
        generator.run({
          url: `${product.origin}/a/${large.slug}/graphql`,
          ...{ headers: headersOf(large), connections: 1, seconds: 1, query: MAKEUP_SEATS },
          ...{ variables: [variablesOf(token)], expect: '"nodes"' },
        }),
      );
      lines.push(statementsOf(measured.statements));
      return {
        title: `finder: ${WEEKS} weeks of ${sizeOf(large)}, against one of ${TENTH.classes}, p95 of a request`,
        lines,
        remarks: [`Every answer is a page of ${PAGE} seats, and more follow.`],
      };
    } finally {
      agent.destroy();
    }
  });
}

const sizeOf = ({ classes }: School): string =>
  `a school of ${classes.toLocaleString('en')} classes`;

const variablesOf = (token: MadeToken | undefined) => ({ ...token, weeks: WEEKS, first: PAGE });

const seatsIn = (answer: string): number => answer.split('"slots":').length - 1;

/** What is asked with tokens that find a page full: both schools give answers of one size. */
async function withFullPage(ask: Ask, tokens: readonly MadeToken[]): Promise<object[]> {
  const found: object[] = [];
  for (const token of tokens) {
    if (found.length === TOKENS) break;
    const variables = variablesOf(token);
    const answer = await ask(MAKEUP_SEATS, variables);
    if (seatsIn(answer) === PAGE && answer.includes('"hasNextPage":true')) found.push(variables);
  }
  if (found.length === 0) throw new Error('No token finds a whole page of seats.');
  return found;
}

async function compare(reach: TokenReach, schools: readonly Asked[]): Promise<Line> {
  const took: [number[], number[]] = [[], []];
  for (let turn = -WARM_UP; turn < REQUESTS; turn += 1) {
    for (const index of turn % 2 ? ([1, 0] as const) : ([0, 1] as const)) {
      const { ask, variables } = schools[index] ?? {};
      if (!ask || !variables) throw new Error('There are two schools.');
      const began = performance.now();
      await ask(MAKEUP_SEATS, variables[(turn + WARM_UP) % variables.length] ?? {});
      if (turn >= 0) took[index].push(performance.now() - began);
    }
  }
  const note = (of: number[]) =>
    `${quantile(of, 0.95).toFixed(1)} (median ${median(of).toFixed(1)}) ms`;
  return {
    what: `with a token for ${reach}`,
    value: quantile(took[1], 0.95) / quantile(took[0], 0.95),
    unit: '×',
    aim: { atMost: 1.3 },
    note: `200 classes ${note(took[0])}; 2,000 ${note(took[1])}`,
  };
}

const statementsOf = (statements: number): Line => ({
  ...{ what: 'statements', value: Math.round(statements * 10) / 10, unit: '' },
  ...{ aim: { atMost: 1 }, note: 'for a page' },
});
