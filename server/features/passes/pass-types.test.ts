import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixedClock } from '../../shared/clock.ts';
import { newId } from '../../shared/ids.ts';
import { testDatabase } from '../../testing/database.ts';
import { School } from '../../testing/factories.ts';
import { dataUrl } from '../../testing/images.ts';
import {
  CHANGE_PASS_TYPE,
  CREATE_PASS_TYPE,
  PASS_TYPE_FIELDS,
  passTypeForm,
} from '../../testing/pass-type-operations.ts';
import { statementsOf } from '../../testing/statements.ts';
import { TestApp, type TestClient } from '../../testing/test-app.ts';
import { HolderKind, PassPriceMode } from './pass.enums.ts';

const database = testDatabase();
const LONG_AGO = new Date('2026-01-01T12:00:00Z');
let app: TestApp;

beforeAll(async () => {
  app = await TestApp.start(database.source, fixedClock('2026-11-21T20:00:00Z'));
});
afterAll(() => app.stop());

async function office(): Promise<{ school: School; client: TestClient }> {
  const school = await School.open(database.source);
  return {
    school,
    client: await app.signIn(school.account.slug, (await school.owner()).login),
  };
}

interface List {
  passTypes: {
    nodes: {
      id: string;
      title: string;
      sold: number;
      outstanding: number;
      unlimitedSold: number;
    }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
}
const LIST = /* GraphQL */ `
  query List(
    $first: Int = 50
    $after: String
    $search: String
    $filter: PassTypeFilter = ACTIVE
    $sort: PassTypeSort = TITLE
    $descending: Boolean = false
  ) {
    passTypes(
      first: $first
      after: $after
      search: $search
      filter: $filter
      sort: $sort
      descending: $descending
    ) {
      nodes {
        ...Fields
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
  ${PASS_TYPE_FIELDS}
`;

describe('the list of pass types', () => {
  let client: TestClient;
  let school: School;
  const titles = async (variables: object) =>
    (await client.data<List>(LIST, variables)).passTypes.nodes.map(({ title }) => title);

  beforeAll(async () => {
    ({ school, client } = await office());
    for (const [title, priceCents] of [
      ['Émigré Swim', 5000],
      ['Adult Swim', 9000],
      ['adult gym', 100_000],
      ['Zumba', 0],
    ] as const) {
      await school.passType({
        title,
        terms: { priceMode: PassPriceMode.FLAT, priceCents },
      });
    }
    await school.passType({
      title: 'Stopped',
      type: { suspendedAt: LONG_AGO },
      terms: { priceCents: 1 },
    });
    await school.passType({ title: 'Gone', type: { deletedAt: LONG_AGO } });
  });

  test('stands by title as people sort it, or by price, and by page in either direction', async () => {
    const byTitle = ['adult gym', 'Adult Swim', 'Émigré Swim', 'Zumba'];
    expect(await titles({})).toEqual(byTitle);
    expect(await titles({ descending: true })).toEqual([...byTitle].reverse());
    const byPrice = ['Zumba', 'Émigré Swim', 'Adult Swim', 'adult gym'];
    expect(await titles({ sort: 'PRICE' })).toEqual(byPrice);

    for (const [sort, descending, all] of [
      ['TITLE', false, byTitle],
      ['PRICE', false, byPrice],
      ['PRICE', true, [...byPrice].reverse()],
    ] as const) {
      const seen: string[] = [];
      let after: string | null = null;
      do {
        const page: List = await client.data<List>(LIST, { first: 1, after, sort, descending });
        seen.push(...page.passTypes.nodes.map(({ title }) => title));
        after = page.passTypes.pageInfo.hasNextPage ? page.passTypes.pageInfo.endCursor : null;
      } while (after !== null);
      expect(seen).toEqual(all);
    }
  });

  test('a cursor that somebody made up is refused', async () => {
    const after = Buffer.from(JSON.stringify(['PRICE', 'dear', newId()])).toString('base64url');
    const { errors } = await client.run(LIST, { sort: 'PRICE', after });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field: 'after' } }]);
  });

  test('shows suspended ones apart, and deleted ones never', async () => {
    expect(await titles({ filter: 'SUSPENDED' })).toEqual(['Stopped']);
    expect(await titles({ filter: 'ALL' })).toHaveLength(5);
  });

  test.each([
    ['swim', ['Adult Swim', 'Émigré Swim']],
    ['emigre', ['Émigré Swim']],
    ['ad', ['adult gym', 'Adult Swim']],
    ['zmuba', ['Zumba']],
    ['stopped', []],
    ['gone', []],
  ])('finds %s', async (search, found) => {
    expect((await titles({ search })).sort()).toEqual([...found].sort());
  });

  test('finds a type by its new title, and no longer by the old one', async () => {
    const { createPassType } = await client.data<{
      createPassType: { passType: { id: string } };
    }>(CREATE_PASS_TYPE, { input: passTypeForm({ title: 'Xylophone' }) });
    await client.data(CHANGE_PASS_TYPE, {
      id: createPassType.passType.id,
      version: 1,
      input: passTypeForm({ title: 'Quidditch' }),
    });
    expect(await titles({ search: 'quidditch' })).toEqual(['Quidditch']);
    expect(await titles({ search: 'xylophone' })).toEqual([]);
  });

  test('of another school is not seen', async () => {
    const other = await office();
    expect((await other.client.data<List>(LIST, { filter: 'ALL' })).passTypes.nodes).toEqual([]);
    const [id] = (await client.data<List>(LIST)).passTypes.nodes.map((one) => one.id);
    const { errors } = await other.client.run('query ($id: ID!) { passType(id: $id) { id } }', {
      id,
    });
    expect(errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  });
});

describe('the numbers of a pass type', () => {
  test('count passes of all its terms that are not deleted, and punches left of those that have not expired', async () => {
    const { school, client } = await office();
    const of = await school.passType({ kind: HolderKind.FAMILY });
    const family = { of, kind: HolderKind.FAMILY };
    const student = await school.student();
    await school.pass(student, { ...family, used: 4 });
    await school.pass(student, { ...family, total: null, used: 2 });
    await school.pass(student, { ...family, used: 1, expires: '2026-11-21' });
    await school.pass(student, { ...family, used: 1, expires: '2026-11-20' });
    await school.pass(student, { ...family, deletedAt: LONG_AGO });
    await client.data(CHANGE_PASS_TYPE, { id: of.typeId, version: 1, input: passTypeForm() });
    const { passTypes } = await client.data<List>(LIST);
    expect(passTypes.nodes).toMatchObject([{ sold: 4, outstanding: 6 + 9, unlimitedSold: 1 }]);
  });

  test('come with the whole list in as many statements as for one row', async () => {
    const { school, client } = await office();
    const program = await school.program();
    const level = await school.level();
    const count = async (types: number) => {
      for (let made = 0; made < types; made++) {
        const of = await school.passType({
          title: `Type ${newId()}`,
          limits: [{ programId: program.id }, { levelId: level.id }],
        });
        await school.pass(await school.student(), { of });
      }
      return (await statementsOf(() => client.data(LIST))).sort();
    };
    const forOne = await count(1);
    expect(await count(10)).toEqual(forOne);
    expect(forOne.length).toBeLessThanOrEqual(8);
  });

  test('an operation may not ask for hundreds of images', async () => {
    const { client } = await office();
    const images = (first: number) => `{ passTypes(first: ${first}) { nodes { image } } }`;
    expect((await client.run(images(100))).errors).toEqual([]);
    expect((await client.run(images(200))).errors).toMatchObject([
      { extensions: { code: 'QUERY_TOO_COMPLEX' } },
    ]);
  });
});

describe('what the form offers', () => {
  test('are locations, programs that are not deleted, levels in order, and the categories in use', async () => {
    const { school, client } = await office();
    await school.location({ name: 'South' });
    await school.location({ name: 'North' });
    await school.program({ name: 'Swim' });
    await school.program({ name: 'Gone', deletedAt: LONG_AGO });
    await school.level({ name: 'Advanced', position: 900 });
    await school.level({ name: 'Beginner', position: 800 });
    const input = passTypeForm({ categories: ['Gym', 'Pool'], chargeCategory: 'Passes' });
    const { createPassType } = await client.data<{
      createPassType: { passType: { id: string } };
    }>(CREATE_PASS_TYPE, { input: { ...input, image: dataUrl('webp') } });
    await client.data(CHANGE_PASS_TYPE, {
      id: createPassType.passType.id,
      version: 1,
      input: { ...input, categories: ['Gym'] },
    });
    expect(
      await client.data(
        '{ passTypeChoices { locations { name } programs { name } levels { name } categories chargeCategories } }',
      ),
    ).toEqual({
      passTypeChoices: {
        locations: [{ name: 'North' }, { name: 'South' }],
        programs: [{ name: 'Swim' }],
        levels: [{ name: 'Beginner' }, { name: 'Advanced' }],
        categories: ['Gym'],
        chargeCategories: ['Passes'],
      },
    });
  });
});
