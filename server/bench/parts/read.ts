import type { BenchDatabase } from '../bench-database.ts';
import { Candidate, headersOf, type Measured } from '../candidate.ts';
import { makeReadFamilies } from '../data/read-families.ts';
import { installPeer } from '../install-peer.ts';
import { LoadGenerator, type Load } from '../load-client.ts';
import { say } from '../progress.ts';
import { inRounds, medianRatio } from '../rounds.ts';
import { median } from '../statistics.ts';
import type { Line, Result } from '../table.ts';
import { using } from '../using.ts';
import { FAMILY_ENROLLMENTS, FAMILY_ENROLLMENTS_OF_PEER } from './read-queries.ts';
import { assertSameAnswers } from './same-answers.ts';

const ROUNDS = 7;
const SECONDS = 1.5;
const CONNECTIONS = [2, 8];

const NAMES = ['product', 'limit', 'peer'] as const;
type Name = (typeof NAMES)[number];

/** A family's Enrollments View: the product, the limit and PostGraphile. */
export async function readPart({ large, owner, serverUrl }: BenchDatabase): Promise<Result> {
  await installPeer();
  const families = await makeReadFamilies(owner, large, 200);
  const starting = {
    product: Candidate.start('product', serverUrl),
    limit: Candidate.start('limit', serverUrl),
    peer: Candidate.startPeer(serverUrl, large.slug),
    generator: new LoadGenerator(),
  };
  return using(starting, async ({ generator, ...candidates }) => {
    const loadOf = (name: Name, path: string, query: string, more: object = {}): Load => ({
      url: `${candidates[name].origin}${path}`,
      query,
      variables: families.map((familyId) => ({ familyId, ...more })),
      headers: headersOf(large),
      seconds: SECONDS,
      connections: 8,
      expect: '"weekday":',
    });
    const loads: Record<Name, Load> = {
      product: loadOf('product', '/a/large/graphql', FAMILY_ENROLLMENTS),
      limit: loadOf('limit', '/a/large/view', FAMILY_ENROLLMENTS),
      peer: loadOf('peer', '/graphql', FAMILY_ENROLLMENTS_OF_PEER, { accountId: large.accountId }),
    };
    const measure = (name: Name, connections: number): Promise<Measured> =>
      candidates[name].measure(() => generator.run({ ...loads[name], connections }));

    await assertSameAnswers(loads.product, loads.limit);
    say('read: warming up …');
    for (const name of [...NAMES, ...NAMES]) await measure(name, 8);
    const lines: Line[] = [];
    for (const connections of CONNECTIONS) {
      say(`read: ${ROUNDS} rounds with ${connections} connections …`);
      const rounds = await inRounds(NAMES, ROUNDS, (name) => measure(name, connections));
      lines.push(...linesOf(connections, rounds));
    }
    return {
      title: 'read: a family’s Enrollments View in one query, against the limit and PostGraphile',
      lines,
      remarks: [
        'The product logs at its usual level, to the null device. The limit’s answer equals the product’s.',
      ],
    };
  });
}

function linesOf(connections: number, rounds: Map<Name, Measured[]>): Line[] {
  const [product = [], limit = [], peer = []] = NAMES.map((name) => rounds.get(name));
  const note = (of: Measured[]) => {
    const [rate, cpu, bytes] = (['rate', 'cpu', 'bytes'] as const).map((what) =>
      median(of.map((one) => one[what])),
    );
    return `${rate?.toFixed(0) ?? ''}/s, ${cpu?.toFixed(2) ?? ''} ms CPU, ${((bytes ?? 0) / 1000).toFixed(1)} kB`;
  };
  return [
    {
      what: `of the limit, ${connections} connections`,
      value: medianRatio(product, limit, ({ rate }) => rate),
      unit: '',
      aim: { atLeast: 0.45 },
      note: `product ${note(product)}; limit ${note(limit)}`,
    },
    {
      what: `× PostGraphile, ${connections} connections`,
      value: medianRatio(product, peer, ({ rate }) => rate),
      unit: '',
      aim: { atLeast: 1.2 },
      note: `peer ${note(peer)}`,
    },
  ];
}
