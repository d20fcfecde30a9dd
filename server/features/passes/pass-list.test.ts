import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { statement } from '../../db/statement.ts';
import { Snapshot } from '../../db/transaction.ts';
import { fixedClock } from '../../shared/clock.ts';
import { addDays } from '../../shared/local-date.ts';
import { Permission, PermissionLevel } from '../../shared/permissions.ts';
import { testDatabase } from '../../testing/database.ts';
import { School } from '../../testing/factories.ts';
import type { GivenPass } from '../../testing/pass-factory.ts';
import { statementsOf } from '../../testing/statements.ts';
import { TestApp, type TestClient } from '../../testing/test-app.ts';
import { HolderKind, PassStatus } from './pass.enums.ts';
import { covers, passStatus } from './pass.rules.ts';
import { STATUS_IS } from './pass.list.ts';
import { coversSql } from './pass.sql.ts';

const database = testDatabase();
const clock = fixedClock('2026-11-21T20:00:00Z');
const TODAY = '2026-11-21';
let app: TestApp;

beforeAll(async () => {
  app = await TestApp.start(database.source, clock);
});
afterAll(() => app.stop());

const PASSES = /* GraphQL */ `
  query Passes(
    $first: Int
    $after: String
    $search: String
    $status: [PassStatus!]
    $typeId: ID
    $holderKind: HolderKind
    $expiringWithin: Int
    $leftAtMost: Int
    $unusedFor: Int
    $sort: PassSort
    $descending: Boolean
  ) {
    passes(
      first: $first
      after: $after
      search: $search
      status: $status
      typeId: $typeId
      holderKind: $holderKind
      expiringWithin: $expiringWithin
      leftAtMost: $leftAtMost
      unusedFor: $unusedFor
      sort: $sort
      descending: $descending
    ) {
      nodes {
        id
        title
        status
        left
        expires
        lastUsedOn
        code
        isSuspended
        typeIsSuspended
        typeId
        family {
          id
          name
        }
        holders {
          id
          status
          isSuspended
          student {
            firstName
            lastName
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;

interface Page {
  nodes: {
    id: string;
    title: string;
    status: PassStatus;
    expires: string | null;
    lastUsedOn: string | null;
    isSuspended: boolean;
    typeIsSuspended: boolean;
    family: { id: string; name: string };
    holders: { status: PassStatus; isSuspended: boolean; student: { firstName: string } }[];
  }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}
const page = async (client: TestClient, variables: object = {}) =>
  (await client.data<{ passes: Page }>(PASSES, variables)).passes;
const titles = async (client: TestClient, variables: object = {}) =>
  (await page(client, variables)).nodes.map(({ title }) => title).sort();

async function office() {
  const school = await School.open(database.source);
  const client = await app.signIn(school.account.slug, (await school.owner()).login);
  return { school, client };
}

/** A school with a pass of each kind that a filter tells apart, by title. */
async function everyKind() {
  const { school, client } = await office();
  const student = await school.student({ firstName: 'Maya' });
  const sold = (title: string, given: GivenPass = {}) => school.pass(student, { title, ...given });
  await sold('active', { used: 3, lastUsedOn: '2026-11-19' });
  await sold('unlimited', { total: null, used: 3, lastUsedOn: '2026-10-01' });
  await sold('expires today', { expires: TODAY });
  await sold('expires in a week', { expires: addDays(TODAY, 7), total: 10, used: 8 });
  await sold('expired yesterday', { expires: addDays(TODAY, -1), used: 9 });
  await sold('used up', { used: 10, lastUsedOn: '2026-11-01' });
  await sold('future', { activeOn: addDays(TODAY, 1), kind: HolderKind.FAMILY });
  await sold('suspended', { suspendedAt: new Date('2026-11-01T12:00:00Z') });
  const ofType = await sold('type suspended', {
    type: { suspendedAt: new Date('2026-11-01T12:00:00Z') },
  });
  await sold('row suspended', { holder: { suspendedAt: new Date('2026-11-01T12:00:00Z') } });
  await sold('deleted', { deletedAt: new Date('2026-11-01T12:00:00Z') });
  await sold('type deleted', { type: { deletedAt: new Date('2026-11-01T12:00:00Z') } });
  return { school, client, student, typeId: ofType.typeId };
}

describe('the report of passes', () => {
  test('shows all that are not deleted, each with its family, its holders and when it was last used', async () => {
    const { client, student } = await everyKind();
    const { nodes } = await page(client);
    expect(nodes).toHaveLength(10);
    expect(nodes.find(({ title }) => title === 'active')).toMatchObject({
      status: PassStatus.ACTIVE,
      lastUsedOn: '2026-11-19',
      family: { id: student.familyId },
      holders: [{ status: PassStatus.ACTIVE, student: { firstName: 'Maya' } }],
    });
    expect(
      nodes
        .filter(({ title }) => title.includes('suspended'))
        .map((one) => [
          one.title,
          one.status,
          one.isSuspended,
          one.typeIsSuspended,
          one.holders[0]?.status,
          one.holders[0]?.isSuspended,
        ])
        .sort(),
    ).toEqual([
      ['row suspended', 'ACTIVE', false, false, 'SUSPENDED', true],
      ['suspended', 'SUSPENDED', true, false, 'SUSPENDED', false],
      ['type suspended', 'SUSPENDED', false, true, 'SUSPENDED', false],
    ]);
  });

  const ACTIVE = ['active', 'expires in a week', 'expires today', 'row suspended', 'unlimited'];
  test.each<[string, object, string[]]>([
    ['active ones', { status: ['ACTIVE'] }, ACTIVE],
    [
      'suspended ones, by themselves or by their type',
      { status: ['SUSPENDED'] },
      ['suspended', 'type suspended'],
    ],
    ['expired ones', { status: ['EXPIRED'] }, ['expired yesterday']],
    ['used up ones', { status: ['USED_UP'] }, ['used up']],
    ['future ones', { status: ['FUTURE'] }, ['future']],
    [
      'several statuses',
      { status: ['FUTURE', 'SUSPENDED', 'EXPIRED'] },
      ['expired yesterday', 'future', 'suspended', 'type suspended'],
    ],
    ['no status at all', { status: [] }, []],
    ['what expires within a week', { expiringWithin: 7 }, ['expires in a week', 'expires today']],
    ['what expires today', { expiringWithin: 0 }, ['expires today']],
    [
      'what has two left or fewer',
      { leftAtMost: 2 },
      ['expired yesterday', 'expires in a week', 'used up'],
    ],
    ['what has none left', { leftAtMost: 0 }, ['used up']],
    [
      'what has two left and can be used',
      { leftAtMost: 2, status: ['ACTIVE'] },
      ['expires in a week'],
    ],
    [
      'what was not used for twenty days',
      { unusedFor: 20, status: ['ACTIVE', 'USED_UP'] },
      ['expires in a week', 'expires today', 'row suspended', 'unlimited', 'used up'],
    ],
    ['what was not used for a century', { unusedFor: 36500 }, []],
    ['family passes', { holderKind: 'FAMILY' }, ['future']],
  ])('of %s', async (_what, filters, expected) => {
    const { client } = await everyKind();
    expect(await titles(client, filters)).toEqual(expected);
  });

  test('of a type, whichever version the passes were sold under', async () => {
    const { client, typeId } = await everyKind();
    expect(await titles(client, { typeId })).toEqual(['type suspended']);
    expect(await titles(client, { typeId, status: ['ACTIVE'] })).toEqual([]);
  });

  test('finds the passes of a family by any name, joined with filters', async () => {
    const { school, client } = await everyKind();
    const family = await school.family({ name: 'Okonkwo' });
    const ada = await school.student({ familyId: family.id, firstName: 'Ada', lastName: 'Obi' });
    await school.pass(ada, { title: 'one' });
    await school.pass(ada, { title: 'two', expires: addDays(TODAY, -3) });
    expect(await titles(client, { search: 'okonkwo' })).toEqual(['one', 'two']);
    expect(await titles(client, { search: 'ada', status: ['EXPIRED'] })).toEqual(['two']);
    const first = await page(client, { search: 'okonkwo', first: 1 });
    const second = await page(client, {
      search: 'okonkwo',
      first: 1,
      after: first.pageInfo.endCursor,
    });
    expect([...first.nodes, ...second.nodes].map(({ title }) => title).sort()).toEqual([
      'one',
      'two',
    ]);
    expect(second.pageInfo.hasNextPage).toBe(false);
  });

  test.each(['EXPIRES', 'FAMILY', 'TITLE', 'LAST_USED'])(
    'by %s: every row once, in order, whatever the size of the page',
    async (sort) => {
      const { school, client } = await office();
      for (const name of ['Zoë', 'alvarez', 'Émile']) {
        const family = await school.family({ name });
        const student = await school.student({ familyId: family.id });
        for (const [title, expires, lastUsedOn] of [
          ['b', '2027-01-01', null],
          ['Ä', null, '2026-11-01'],
          ['a', '2027-01-01', '2026-11-20'],
        ] as const) {
          await school.pass(student, { title, expires, lastUsedOn, used: lastUsedOn ? 1 : 0 });
        }
      }
      const walk = async (first: number, descending: boolean) => {
        const rows: Page['nodes'] = [];
        for (let after: string | null = null, more = true; more;) {
          const at: Page = await page(client, { first, after, sort, descending });
          rows.push(...at.nodes);
          more = at.pageInfo.hasNextPage;
          after = at.pageInfo.endCursor;
        }
        return rows;
      };
      const whole = await walk(200, false);
      expect(whole).toHaveLength(9);
      for (const first of [1, 2, 4]) {
        expect((await walk(first, false)).map(({ id }) => id)).toEqual(whole.map(({ id }) => id));
      }
      expect((await walk(4, true)).map(({ id }) => id).reverse()).toEqual(
        whole.map(({ id }) => id),
      );
      const keys: Record<string, (row: Page['nodes'][number]) => string> = {
        EXPIRES: ({ expires }) => expires ?? '9999',
        LAST_USED: ({ lastUsedOn }) => lastUsedOn ?? '0000',
        FAMILY: ({ family }) => family.name,
        TITLE: ({ title }) => title,
      };
      const of = whole.map((row) => keys[sort]?.(row) ?? '');
      const collator = new Intl.Collator('und');
      expect(of).toEqual([...of].sort((a, b) => collator.compare(a, b)));
    },
  );

  test('is one statement, however many rows it has', async () => {
    const { client } = await everyKind();
    for (const variables of [
      {},
      { first: 2 },
      { status: ['ACTIVE'], leftAtMost: 3 },
      { search: 'maya' },
    ]) {
      const sent = await statementsOf(() => page(client, variables));
      expect(
        sent.filter((one) => !/^(find_session|begin|set_account|rollback)/i.test(one)),
      ).toHaveLength(1);
    }
  });

  test.each<[string, object, string]>([
    ['fewer than no punches', { leftAtMost: -1 }, 'leftAtMost'],
    ['days before today', { expiringWithin: -1 }, 'expiringWithin'],
    ['more days than there are', { unusedFor: 40000 }, 'unusedFor'],
    ['no rows', { first: 0 }, 'first'],
    ['what follows no cursor', { after: 'nonsense' }, 'after'],
  ])('refuses %s', async (_what, variables, field) => {
    const { client } = await office();
    const answer = await client.run(PASSES, variables);
    expect(answer.errors[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', field });
  });

  test('names no family, by a search or by their order, to those who may not see any', async () => {
    const { school } = await everyKind();
    const staff = await school.staff({ [Permission.PUNCH_PASSES]: PermissionLevel.VIEW });
    const client = await app.signIn(school.account.slug, staff.login);
    const run = async (given: string) =>
      (await client.run(`{ passes(${given}) { nodes { id } } }`)).errors.map(
        ({ extensions }) => extensions['code'],
      );
    expect(await run('first: 5')).toEqual([]);
    expect(await run('search: "maya"')).toEqual(['FORBIDDEN']);
    expect(await run('sort: FAMILY')).toEqual(['FORBIDDEN']);
  });
});

test('the status that the database works out is that of the rule', async () => {
  const day = fc.integer({ min: 18, max: 24 }).map((number) => `2026-11-${number}`);
  const facts = fc.record({
    used: fc.nat(3),
    total: fc.option(fc.constant(3)),
    activeOn: day,
    expires: fc.option(day),
    isSuspended: fc.boolean(),
    typeIsSuspended: fc.boolean(),
  });
  const status = statement(
    'status_of_facts',
    `select array[${Object.entries(STATUS_IS)
      .map(([name, is]) => `case when ${is} then '${name}' end`)
      .join(', ')}] as status
     from jsonb_array_elements($2::jsonb) with ordinality e (one, place)
     cross join lateral jsonb_to_record(e.one) as t (used integer, total integer, active_on date, expires date,
       suspended_at timestamptz)
     cross join lateral (select (e.one ->> 'of_type')::timestamptz as suspended_at) y order by e.place`,
  );
  const snapshot = await Snapshot.open(
    database.source,
    (await School.open(database.source)).account.id,
  );
  try {
    await fc.assert(
      fc.asyncProperty(fc.array(facts, { minLength: 1, maxLength: 50 }), async (given) => {
        const rows = given.map((one) => ({
          used: one.used,
          total: one.total,
          active_on: one.activeOn,
          expires: one.expires,
          suspended_at: one.isSuspended ? '2026-11-01T12:00:00Z' : null,
          of_type: one.typeIsSuspended ? '2026-11-01T12:00:00Z' : null,
        }));
        const found = await snapshot.query<{ status: (string | null)[] }>(status, [
          TODAY,
          JSON.stringify(rows),
        ]);
        // Exactly one of the conditions holds.
        expect(found.map((row) => row.status.filter((name) => name !== null))).toEqual(
          given.map((one) => [passStatus({ ...one, title: 'Open Gym' }, false, TODAY)]),
        );
      }),
      { numRuns: 30 },
    );
  } finally {
    await snapshot.close();
  }
});

test('the classes that the database takes to be covered are those of the rule', async () => {
  const ids = [1, 2, 3].map((number) => `00000000-0000-7000-8000-00000000000${number}`);
  const id = fc.constantFrom(...ids);
  const limits = fc.subarray(ids);
  const given = fc.record({
    limits: fc.record({ locations: limits, programs: limits, levels: limits, classes: limits }),
    of: fc.record({ id, programId: id, levelId: fc.option(id), locationId: id }),
  });
  const covered = statement(
    'covered',
    `select ${coversSql('a', 'c')} as covered from
       (select $1::uuid[] as locations, $2::uuid[] as programs, $3::uuid[] as levels, $4::uuid[] as classes) a,
       (select $5::uuid as id, $6::uuid as program_id, $7::uuid as level_id, $8::uuid as location_id) c`,
  );
  const { account } = await School.open(database.source);
  const snapshot = await Snapshot.open(database.source, account.id);
  try {
    await fc.assert(
      fc.asyncProperty(given, async ({ limits: to, of }) => {
        const [row] = await snapshot.query<{ covered: boolean }>(covered, [
          to.locations,
          to.programs,
          to.levels,
          to.classes,
          of.id,
          of.programId,
          of.levelId,
          of.locationId,
        ]);
        expect(row?.covered).toBe(covers(to, of));
      }),
      { numRuns: 300 },
    );
  } finally {
    await snapshot.close();
  }
});
