import { Agent, request } from 'node:http';
import type { BenchDatabase } from '../bench-database.ts';
import { Candidate, headersOf } from '../candidate.ts';
import type { School } from '../data/school.ts';
import { say } from '../progress.ts';
import { median, quantile } from '../statistics.ts';
import type { Line, Result } from '../table.ts';
import { using } from '../using.ts';
import { FAMILIES, listRequests, type Ask } from './list-requests.ts';

const REQUESTS = 300;
const WARM_UP = 20;

/** The families list and its search at 200 and at 20,000 families: how much slower is the large school? */
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
      return {
        title:
          'lists: families of a school of 20,000 against those of one of 200, p95 of a request',
        lines,
        remarks: ['Both schools stand in one database, and their requests take turns.'],
      };
    } finally {
      agent.destroy();
    }
  });
}

type Asked = readonly { ask: Ask; requests: Map<string, object[]> }[];

async function compare(kind: string, schools: Asked): Promise<Line> {
  const variables = schools.map(({ requests }) => requests.get(kind) ?? []);
  const rows = [0, 0];
  const once = async (index: number, turn: number): Promise<number> => {
    const [school, asked] = [schools[index], variables[index] ?? []];
    const began = performance.now();
    const answer = await school?.ask(FAMILIES, asked[turn % asked.length] ?? {});
    const took = performance.now() - began;
    rows[index] = (rows[index] ?? 0) + (answer?.split('"isActive"').length ?? 1) - 1;
    return took;
  };
  for (let turn = 0; turn < WARM_UP; turn += 1) for (const index of [0, 1]) await once(index, turn);
  rows.fill(0);
  const took: [number[], number[]] = [[], []];
  for (let turn = 0; turn < REQUESTS; turn += 1) {
    for (const index of turn % 2 ? [1, 0] : [0, 1]) took[index]?.push(await once(index, turn));
  }
  const note = (index: 0 | 1) =>
    `p95 ${quantile(took[index], 0.95).toFixed(1)} (median ${median(took[index]).toFixed(1)}) ms for ${((rows[index] ?? 0) / REQUESTS).toFixed(0)} rows`;
  return {
    what: kind,
    value: quantile(took[1], 0.95) / quantile(took[0], 0.95),
    unit: '×',
    aim: { atMost: 1.3 },
    note: `200 families: ${note(0)}; 20,000: ${note(1)}`,
  };
}

/** One request after the other on one connection; the answer must be a good one. */
function asker(agent: Agent, origin: string, school: School): Ask {
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
