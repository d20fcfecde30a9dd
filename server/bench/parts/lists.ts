import { Agent, request } from 'node:http';
import type { BenchDatabase } from '../bench-database.ts';
import { Candidate, headersOf } from '../candidate.ts';
import type { School } from '../data/school.ts';
import { say } from '../progress.ts';
import { medianRatio } from '../rounds.ts';
import { median, quantile } from '../statistics.ts';
import type { Line, Result } from '../table.ts';
import { using } from '../using.ts';
import { NUMBERS } from './list-queries.ts';
import { listRequests, type Ask, type ListRequests } from './list-requests.ts';

// What disturbs the machine for a moment falls into one round and its p95; the median of the rounds leaves it out.
const ROUNDS = 5;
const REQUESTS = 48;
const WARM_UP = 12;

/** The lists, their filters and searches in a small and in a large school: how much slower is the large one? */
export async function listsPart({
  small,
  large,
  owner,
  serverUrl,
}: BenchDatabase): Promise<Result> {
  return using({ product: Candidate.start('product', serverUrl) }, async ({ product }) => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    try {
      const schools = await Promise.all(
        [small, large].map(async (school) => {
          const ask = asker(agent, product.origin, school);
          return { ask, requests: await listRequests(owner, school, ask) };
        }),
      );
      const lines: Line[] = [];
      for (const kind of schools[0]?.requests.keys() ?? []) {
        say(`lists: ${kind} …`);
        lines.push(await compare(kind, schools));
      }
      lines.push(await counted(asker(agent, product.origin, large)));
      return {
        title: `lists: a school of ${sizeOf(large)} against one of ${sizeOf(small)}, p95 of a request, the median of ${ROUNDS} rounds`,
        lines,
        remarks: ['Both schools stand in one database, and their requests take turns.'],
      };
    } finally {
      agent.destroy();
    }
  });
}

const sizeOf = ({ families, enrollments }: School): string =>
  `${families.toLocaleString('en')} families and ${enrollments.toLocaleString('en')} enrollments`;

/** In milliseconds. */
interface Round {
  readonly p95: number;
  readonly middle: number;
}

type Asked = readonly { ask: Ask; requests: ReadonlyMap<string, ListRequests> }[];

async function compare(kind: string, schools: Asked): Promise<Line> {
  const rows = [0, 0];
  const once = async (index: number, turn: number): Promise<number> => {
    const [school, requests] = [schools[index], schools[index]?.requests.get(kind)];
    if (!school || !requests) throw new Error(`Nothing is asked for "${kind}".`);
    const { query, variables } = requests;
    const began = performance.now();
    const answer = await school.ask(query, variables[turn % variables.length] ?? {});
    const took = performance.now() - began;
    rows[index] = (rows[index] ?? 0) + answer.split('"node":').length - 1;
    return took;
  };
  for (let turn = 0; turn < WARM_UP; turn += 1) for (const index of [0, 1]) await once(index, turn);
  rows.fill(0);
  const rounds: [Round[], Round[]] = [[], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    const took: [number[], number[]] = [[], []];
    for (let turn = 0; turn < REQUESTS; turn += 1) {
      for (const index of turn % 2 ? [1, 0] : [0, 1]) took[index]?.push(await once(index, turn));
    }
    for (const index of [0, 1] as const)
      rounds[index].push({ p95: quantile(took[index], 0.95), middle: median(took[index]) });
  }
  const note = (index: 0 | 1) => {
    const p95 = median(rounds[index].map((round) => round.p95)).toFixed(1);
    const middle = median(rounds[index].map((round) => round.middle)).toFixed(1);
    const found = ((rows[index] ?? 0) / ROUNDS / REQUESTS).toFixed(1);
    return `${p95} (median ${middle}) ms for ${found} rows`;
  };
  return {
    what: kind,
    value: medianRatio(rounds[1], rounds[0], ({ p95 }) => p95),
    unit: '×',
    aim: { atMost: 1.3 },
    note: `small ${note(0)}; large ${note(1)}`,
  };
}

/** Counting takes longer the more there is to count, so this has an aim in milliseconds. */
async function counted(ask: Ask): Promise<Line> {
  say('lists: numbers of the Welcome page …');
  const took: number[] = [];
  for (let turn = 0; turn < WARM_UP + REQUESTS; turn += 1) {
    const began = performance.now();
    await ask(NUMBERS, {});
    took.push(performance.now() - began);
  }
  return {
    what: 'numbers of the Welcome page, large',
    value: median(took),
    unit: ' ms',
    aim: { atMost: 100 },
    note: 'median',
  };
}

/** One request after the other on one connection; the answer must be a good one. */
export function asker(agent: Agent, origin: string, school: School): Ask {
  return (query, variables) =>
    new Promise((resolve, reject) => {
      const sent = request(
        `${origin}/a/${school.slug}/graphql`,
        {
          method: 'POST',
          agent,
          headers: { 'content-type': 'application/json', ...headersOf(school) },
        },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('end', () => {
            const body = Buffer.concat(chunks).toString();
            if (response.statusCode === 200 && !body.includes('"errors"')) resolve(body);
            else reject(new Error(`bad answer: ${body.slice(0, 500)}`));
          });
        },
      );
      sent.on('error', reject);
      sent.end(JSON.stringify({ query, variables }));
    });
}
