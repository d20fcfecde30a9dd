import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ContactKind, Family, Guardian } from '../features/families/family.entities.ts';
import { Student } from '../features/students/student.entities.ts';
import { fixedClock } from '../shared/clock.ts';
import { newId } from '../shared/ids.ts';
import { Permission, PermissionLevel } from '../shared/permissions.ts';
import { testDatabase } from '../testing/database.ts';
import { School } from '../testing/factories.ts';
import { statementsOf } from '../testing/statements.ts';
import { TestApp, type TestClient } from '../testing/test-app.ts';

const database = testDatabase();
const clock = fixedClock('2026-11-21T20:00:00Z');
let app: TestApp;

beforeAll(async () => {
  app = await TestApp.start(database.source, clock);
});
afterAll(() => app.stop());

async function open() {
  const school = await School.open(database.source);
  return { school, client: await app.signIn(school.account.slug, (await school.owner()).login) };
}

type ListName = 'families' | 'students' | 'classes';
const SORTS: Record<ListName, readonly string[]> = {
  families: ['NAME', 'CREATED'],
  students: ['LAST_NAME', 'FIRST_NAME', 'BORN'],
  classes: ['NAME', 'STARTS_ON'],
};
const FIELDS: Record<ListName, string> = {
  families: 'id name createdAt isActive',
  students: 'id firstName lastName born isActive family { name }',
  classes: 'id name startsOn isActive location { id name }',
};

interface Row {
  id: string;
  name: string;
  firstName: string;
  lastName: string;
  born: string | null;
  startsOn: string | null;
  createdAt: string;
  isActive: boolean;
}
interface Page {
  edges: { cursor: string }[];
  nodes: Row[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string | null };
}

const literal = (args: object): string =>
  Object.entries(args)
    .filter(([, value]) => value !== undefined)
    .map(
      ([name, value]) =>
        `${name}: ${/^(filter|sort)$/.test(name) ? String(value) : JSON.stringify(value)}`,
    )
    .join(', ');
const operation = (list: ListName, args: object): string => {
  const given = literal(args);
  return `{ ${list}${given ? `(${given})` : ''} { edges { cursor } nodes { ${FIELDS[list]} } pageInfo { hasNextPage hasPreviousPage endCursor } } }`;
};
const page = async (client: TestClient, list: ListName, args: object): Promise<Page> =>
  (await client.data<Record<ListName, Page>>(operation(list, args)))[list];

/** Every row of a list, read so many at a time. */
async function walk(
  client: TestClient,
  list: ListName,
  args: object,
  first: number,
): Promise<Row[]> {
  const rows: Row[] = [];
  let after: string | undefined;
  do {
    const { nodes, pageInfo, edges } = await page(client, list, { ...args, first, after });
    expect(nodes.length).toBeLessThanOrEqual(first);
    expect(pageInfo.hasPreviousPage).toBe(after !== undefined);
    expect(pageInfo.endCursor).toBe(edges.at(-1)?.cursor ?? null);
    rows.push(...nodes);
    after = pageInfo.hasNextPage ? (pageInfo.endCursor ?? undefined) : undefined;
  } while (after);
  return rows;
}

describe('a list read by page', () => {
  let client: TestClient;
  const NAMES = [
    'Ångström',
    'Alvarez',
    'alvarez',
    'Alvarez',
    'Álvarez',
    'Zoë',
    'zoe',
    'Émile',
    'emile',
    'O’Brien',
    "O'Brien",
    'de Souza',
    'De Souza',
    'Nguyễn',
    '李',
    'Smith',
    'Smith',
    'Smith',
    '%',
    '_',
  ];

  beforeAll(async () => {
    const opened = await open();
    client = opened.client;
    const { school } = opened;
    const location = await school.location();
    const program = await school.program();
    for (const [index, name] of NAMES.entries()) {
      // Several were made at the same moment, born on the same day, or have no date at all.
      const createdAt = new Date(
        `2026-01-0${1 + (index % 3)}T12:00:00.${index % 2 ? '123' : '000'}Z`,
      );
      const family = await school.family({ name, createdAt });
      const student = await school.student({
        familyId: family.id,
        lastName: name,
        firstName: NAMES[NAMES.length - 1 - index] ?? '',
        born: index % 4 === 0 ? null : `2018-0${1 + (index % 2)}-01`,
      });
      const of = await school.class({
        name,
        programId: program.id,
        locationId: location.id,
        slots: [],
        isActive: index % 5 > 0,
        startsOn: index % 3 === 0 ? null : `2026-0${1 + (index % 2)}-01`,
      });
      if (index % 3 === 0) await school.enrollment({ studentId: student.id, classId: of.id });
    }
  });

  const cases = (Object.keys(SORTS) as ListName[]).flatMap((list) =>
    SORTS[list].flatMap((sort) =>
      [false, true].map((descending) => [list, sort, descending] as const),
    ),
  );
  const collator = new Intl.Collator('und');
  const keyOf: Record<string, (row: Row) => string> = {
    NAME: ({ name }) => name,
    LAST_NAME: ({ lastName }) => lastName,
    FIRST_NAME: ({ firstName }) => firstName,
    CREATED: ({ createdAt }) => createdAt,
    BORN: ({ born }) => born ?? '9999',
    STARTS_ON: ({ startsOn }) => startsOn ?? '0000',
  };

  test.each(cases)(
    '%s by %s, descending %s: every row once, in order, whatever the size of the page',
    async (list, sort, descending) => {
      const args = { sort, descending, filter: 'ALL' };
      const whole = await walk(client, list, args, 200);
      expect(whole).toHaveLength(NAMES.length);
      for (const first of [1, 3, 7, NAMES.length]) {
        expect(
          (await walk(client, list, args, first)).map(({ id }) => id),
          `${first} a page`,
        ).toEqual(whole.map(({ id }) => id));
      }
      const keys = whole.map((row) => keyOf[sort]?.(row) ?? '');
      const ordered = keys
        .slice(1)
        .every(
          (key, index) => collator.compare(keys[index] ?? '', key) * (descending ? -1 : 1) <= 0,
        );
      expect(ordered, keys.join(' ')).toBe(true);
      const backwards = await walk(client, list, { ...args, descending: !descending }, 6);
      expect(backwards.map(({ id }) => id).reverse()).toEqual(whole.map(({ id }) => id));
    },
  );

  test.each<[ListName, active: number]>([
    ['families', 7],
    ['students', 7],
    ['classes', 16],
  ])('%s: the active and the inactive ones together are all', async (list, active) => {
    const by = async (filter: string) => walk(client, list, { filter }, 4);
    const [on, off, all] = [await by('ACTIVE'), await by('INACTIVE'), await by('ALL')];
    expect([on.length, on.length + off.length]).toEqual([active, all.length]);
    expect(new Set(on.map(({ isActive }) => isActive))).toEqual(new Set([true]));
    expect(new Set(off.map(({ isActive }) => isActive))).toEqual(new Set([false]));
    expect([...on, ...off].map(({ id }) => id).sort()).toEqual(all.map(({ id }) => id).sort());
  });

  test('shows all families and students, and the classes that are offered, when nothing is said', async () => {
    for (const list of Object.keys(SORTS) as ListName[]) {
      expect((await page(client, list, {})).nodes).toHaveLength(
        list === 'classes' ? 16 : NAMES.length,
      );
    }
  });

  test('neither loses nor repeats a row when another is made while somebody reads', async () => {
    const { school, client: reader } = await open();
    for (const name of ['B', 'D', 'F', 'H']) await school.family({ name });
    const first = await page(reader, 'families', { first: 2 });
    await school.family({ name: 'A' });
    await school.family({ name: 'E' });
    const rest = await page(reader, 'families', {
      first: 10,
      after: first.pageInfo.endCursor ?? undefined,
    });
    expect([...first.nodes, ...rest.nodes].map(({ name }) => name)).toEqual([
      'B',
      'D',
      'E',
      'F',
      'H',
    ]);
  });

  test('is one statement, however many rows it has', async () => {
    for (const list of Object.keys(SORTS) as ListName[]) {
      for (const args of [{ first: 2 }, { first: 200 }, { search: 'smith' }]) {
        const sent = await statementsOf(() => page(client, list, args));
        expect(
          sent.filter((one) => !/^(find_session|begin|set_account|rollback)/i.test(one)),
        ).toHaveLength(1);
      }
    }
  });

  const forged = (values: unknown) => Buffer.from(JSON.stringify(values)).toString('base64url');
  const id = newId();
  test.each<[what: string, list: ListName, args: object, field: string]>([
    ['no rows', 'families', { first: 0 }, 'first'],
    ['fewer than none', 'students', { first: -1 }, 'first'],
    ['more than two hundred', 'classes', { first: 201 }, 'first'],
    ['what follows no cursor', 'families', { after: 'nonsense' }, 'after'],
    ['what follows an empty list', 'families', { after: forged([]) }, 'after'],
    ['what follows an object', 'families', { after: forged({ name: 'x' }) }, 'after'],
    [
      'what follows a row of another order',
      'families',
      { sort: 'CREATED', after: forged(['NAME', 'Alvarez', id]) },
      'after',
    ],
    [
      'what follows a time that is none',
      'families',
      { sort: 'CREATED', after: forged(['CREATED', '2026-02-30 10:00:00+00', id]) },
      'after',
    ],
    [
      'what follows a time with a wild offset',
      'families',
      { sort: 'CREATED', after: forged(['CREATED', '2026-02-03 10:00:00+99', id]) },
      'after',
    ],
    [
      'what follows a day that is none',
      'students',
      { sort: 'BORN', after: forged(['BORN', 'yesterday', id]) },
      'after',
    ],
    [
      'what follows an id that is none',
      'students',
      { after: forged(['LAST_NAME', 'Smith', '1']) },
      'after',
    ],
    [
      'what follows nothing of a day',
      'classes',
      { sort: 'STARTS_ON', after: forged(['STARTS_ON', null, id]) },
      'after',
    ],
    [
      'a search from a place that is none',
      'families',
      { search: 'smith', after: forged(['x']) },
      'after',
    ],
    [
      'a search from before its beginning',
      'families',
      { search: 'smith', after: forged([-5]) },
      'after',
    ],
    ['a search from half a place', 'families', { search: 'smith', after: forged([1.5]) }, 'after'],
    ['a cursor that is too long', 'families', { after: 'x'.repeat(2001) }, 'after'],
    ['a search that is too long', 'students', { search: 'x'.repeat(101) }, 'search'],
  ])('asked for %s (%s) is refused and names the field', async (_what, list, args, field) => {
    const answer = await client.run(operation(list, args));
    expect(answer.errors[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', field });
  });
});

describe('search', () => {
  let school: School;
  let client: TestClient;

  beforeAll(async () => {
    ({ school, client } = await open());
    const { school: other } = await open();
    for (const one of [school, other]) {
      const alvarez = await one.family({ name: 'Alvarez' });
      const jose = await one.guardian({
        familyId: alvarez.id,
        firstName: 'José',
        lastName: 'Alvarez Peña',
      });
      await one.contact({
        familyId: alvarez.id,
        guardianId: jose.id,
        kind: ContactKind.EMAIL,
        value: 'Jose@Home.example',
      });
      await one.contact({ familyId: alvarez.id, kind: ContactKind.PHONE, value: '(416) 555-0182' });
      await one.student({ familyId: alvarez.id, firstName: 'Maya', lastName: 'Alvarez' });
      await one.student({ familyId: alvarez.id, firstName: 'Leo', lastName: 'Alvarez' });
      const obrien = await one.family({ name: "O'Brien" });
      await one.guardian({ familyId: obrien.id, firstName: 'Siobhán', lastName: "O'Brien" });
      await one.contact({ familyId: obrien.id, kind: ContactKind.PHONE, value: '+1 647 555 9999' });
      await one.student({ familyId: obrien.id, firstName: 'Zoë', lastName: "O'Brien" });
      for (const name of [
        'Under_score',
        'Underxscore',
        '50% Off',
        '500 Off',
        'Back\\slash',
        'Backyslash',
        'Müller',
        'Nguyễn',
      ])
        await one.family({ name });
    }
  });

  const names = async (search: string) =>
    (await page(client, 'families', { search })).nodes.map(({ name }) => name).sort();

  test.each<[typed: string, families: string[]]>([
    ['alvarez', ['Alvarez']],
    ['ALVAREZ', ['Alvarez']],
    ['lvar', ['Alvarez']],
    ['peña', ['Alvarez']],
    ['pena', ['Alvarez']],
    ['José', ['Alvarez']],
    ['jose', ['Alvarez']],
    ['maya', ['Alvarez']],
    ['leo alvarez', ['Alvarez']],
    ['alvarez leo', ['Alvarez']],
    ['  alvarez   maya ', ['Alvarez']],
    ['maya leo', ['Alvarez']],
    ['jose@home', ['Alvarez']],
    ['home.example', ['Alvarez']],
    ['0182', ['Alvarez']],
    ['182', ['Alvarez']],
    ['555-0182', ['Alvarez']],
    ['(416) 555', ['Alvarez']],
    ['416.555.0182', ['Alvarez']],
    ['6475559999', ["O'Brien"]],
    ['555', ['Alvarez', "O'Brien"]],
    ["o'brien", ["O'Brien"]],
    ['siobhan', ["O'Brien"]],
    ['zoe', ["O'Brien"]],
    ['muller', ['Müller']],
    ['Müller', ['Müller']],
    ['nguyen', ['Nguyễn']],
    // One or two letters only begin a word.
    ['al', ['Alvarez']],
    ['m', ['Alvarez', 'Müller']],
    ['lv', []],
    ["o'", ["O'Brien"]],
    // What LIKE takes for something else is taken as it stands.
    ['under_score', ['Under_score']],
    ['50%', ['50% Off']],
    ['%', []],
    ['_', []],
    ['%%%', []],
    ['back\\slash', ['Back\\slash']],
    ['\\', []],
    ["'", []],
    ['"', []],
    [`'; drop table family; --`, []],
    ['$$', []],
    ['qqqqqq', []],
    ['7777', []],
  ])('for %j finds %j', async (typed, families) => {
    expect(await names(typed)).toEqual(families);
  });

  test.each([
    'Alvarz',
    'Alverez',
    'alvares',
    'Allvarez',
    'maya alvarz',
    'alvraez',
    'avlarez',
    'myaa',
    'maia',
    'jsoe alvarez',
  ])('forgives the typing error %j', async (typed) => {
    expect(await names(typed)).toContain('Alvarez');
  });

  test.each<[what: string, typed: string, students: string[]]>([
    ['their own name', 'maya', ['Maya']],
    ['their family’s name', 'alvarez', ['Leo', 'Maya']],
    ['a guardian’s name', 'jose', ['Leo', 'Maya']],
    ['an e-mail address', 'jose@home', ['Leo', 'Maya']],
    ['a telephone number', '0182', ['Leo', 'Maya']],
    ['not by a sibling’s name', 'leo', ['Leo']],
  ])('finds students by %s', async (_what, typed, students) => {
    expect(
      (await page(client, 'students', { search: typed })).nodes
        .map(({ firstName }) => firstName)
        .sort(),
    ).toEqual(students);
  });

  test('tells nothing of guardians to those who may not see families', async () => {
    const reader = await school.staff({ [Permission.STUDENTS]: PermissionLevel.VIEW });
    const names = await app.signIn(school.account.slug, reader.login);
    const found = async (search: string) =>
      (
        await names.data<{ students: { nodes: { firstName: string }[] } }>(
          'query Names($search: String) { students(search: $search) { nodes { firstName } } }',
          { search },
        )
      ).students.nodes.map(({ firstName }) => firstName);
    expect(await found('maya')).toEqual(['Maya']);
    expect(await found('mayaa')).toEqual(['Maya']);
    for (const search of ['josé', 'pena', 'jose@home', '0182', '555']) {
      expect(await found(search)).toEqual([]);
    }
  });

  test('of nothing but spaces is no search', async () => {
    expect((await page(client, 'families', { search: '   ' })).nodes).toHaveLength(10);
  });

  test('puts what begins with the words before what only contains them', async () => {
    const { school: other, client: reader } = await open();
    for (const name of ['van Maple', 'Maplewood', 'Mapplethorpe', 'Maple'])
      await other.family({ name });
    expect(
      (await page(reader, 'families', { search: 'maple' })).nodes.map(({ name }) => name),
    ).toEqual(['Maple', 'Maplewood', 'van Maple']);
  });

  test('keeps to the filter', async () => {
    const student = (await page(client, 'students', { search: 'maya' })).nodes[0];
    await school.enrollment({ studentId: student?.id ?? '' });
    const found = async (list: ListName, filter: string) =>
      (await page(client, list, { search: 'alvarez', filter })).nodes.length;
    expect([
      await found('students', 'ACTIVE'),
      await found('students', 'INACTIVE'),
      await found('students', 'ALL'),
    ]).toEqual([1, 1, 2]);
    expect([await found('families', 'ACTIVE'), await found('families', 'INACTIVE')]).toEqual([
      1, 0,
    ]);
  });

  test('follows every change at once', async () => {
    const found = async (list: ListName, search: string) =>
      (await page(client, list, { search })).nodes.map(({ id }) => id);
    const family = await school.family({ name: 'Quigley' });
    const guardian = await school.guardian({
      familyId: family.id,
      firstName: 'Wilhelmina',
      lastName: 'Quigley',
    });
    const student = await school.student({
      familyId: family.id,
      firstName: 'Thaddeus',
      lastName: 'Quigley',
    });
    const next = await school.family({ name: 'Featherstone' });
    expect(await found('families', 'thaddeus')).toEqual([family.id]);

    const { owner } = database;
    await owner.getRepository(Family).update({ id: family.id }, { name: 'Rosenthal' });
    expect(await found('families', 'rosenthal')).toEqual([family.id]);
    expect(await found('students', 'rosenthal')).toEqual([student.id]);

    await owner.getRepository(Guardian).update({ id: guardian.id }, { firstName: 'Bernadette' });
    expect(await found('families', 'wilhelmina')).toEqual([]);
    expect(await found('students', 'bernadette')).toEqual([student.id]);

    await owner.getRepository(Student).update({ id: student.id }, { familyId: next.id });
    expect(await found('families', 'thaddeus')).toEqual([next.id]);
    expect(await found('students', 'featherstone')).toEqual([student.id]);
    expect(await found('students', 'bernadette')).toEqual([]);

    await owner.getRepository(Guardian).delete({ id: guardian.id });
    expect(await found('families', 'bernadette')).toEqual([]);
    await owner.getRepository(Student).delete({ id: student.id });
    await owner.getRepository(Family).delete({ id: next.id });
    expect(await found('families', 'featherstone')).toEqual([]);
    expect(
      await owner.query('select 1 from search_text where record_id = any ($1)', [
        [student.id, next.id],
      ]),
    ).toEqual([]);
  });

  test('and the lists show nobody who is archived', async () => {
    const { school: other, client: reader } = await open();
    const gone = await other.family({ name: 'Archived', archivedAt: clock.now() });
    await other.student({ familyId: gone.id, lastName: 'Archived', archivedAt: clock.now() });
    for (const list of ['families', 'students'] as const) {
      for (const filter of ['ALL', 'ACTIVE', 'INACTIVE']) {
        for (const search of [undefined, 'archived'])
          expect((await page(reader, list, { filter, search })).nodes).toEqual([]);
      }
    }
  });
});

describe('a crowd', () => {
  test('is searched to the hundred best, by page without loss or doubles', async () => {
    const { school, client } = await open();
    await database.owner.query(
      `insert into family (account_id, id, name) select $1, gen_random_uuid(), 'Crowd ' || to_char(i, 'FM000') from generate_series(1, 130) i`,
      [school.account.id],
    );
    const found = await walk(client, 'families', { search: 'crowd' }, 30);
    expect(found).toHaveLength(100);
    expect(new Set(found.map(({ id }) => id)).size).toBe(100);
    expect(
      await walk(client, 'families', { search: 'crowd', filter: 'INACTIVE' }, 50),
    ).toHaveLength(100);
    const past = await page(client, 'families', {
      search: 'crowd',
      after: Buffer.from('[100]').toString('base64url'),
    });
    expect([past.nodes, past.pageInfo.hasNextPage]).toEqual([[], false]);
  });

  test('does not hide what a filter asks for', async () => {
    const { school, client } = await open();
    const [here, there] = [await school.location(), await school.location()];
    const program = await school.program();
    await database.owner.query(
      `with made as (insert into event (account_id, id, kind) select $1, gen_random_uuid(), 'CLASS' from generate_series(1, 150) returning id)
       insert into class (account_id, id, name, program_id, location_id)
       select $1, id, 'Swim ' || row_number() over (), $2, $3 from made`,
      [school.account.id, program.id, here.id],
    );
    const rare = await school.class({
      name: 'Swim with parents',
      programId: program.id,
      locationId: there.id,
    });
    const ended = await school.class({
      name: 'Swim zebra',
      programId: program.id,
      locationId: here.id,
      isActive: false,
    });
    const found = async (args: object) =>
      (await page(client, 'classes', { search: 'swim', ...args })).nodes.map(({ id }) => id);
    expect(await found({ locationId: there.id })).toEqual([rare.id]);
    expect(await found({ filter: 'INACTIVE' })).toEqual([ended.id]);
    expect(
      (await walk(client, 'classes', { locationId: there.id, filter: 'ALL' }, 10)).map(
        ({ id }) => id,
      ),
    ).toEqual([rare.id]);
    expect(await walk(client, 'classes', { locationId: here.id, filter: 'ALL' }, 40)).toHaveLength(
      151,
    );
  });

  test('at a location that does not exist is empty; an id that is none is not found', async () => {
    const { client } = await open();
    expect((await page(client, 'classes', { locationId: newId() })).nodes).toEqual([]);
    expect(
      (await client.run(operation('classes', { locationId: 'x' }))).errors[0]?.extensions['code'],
    ).toBe('NOT_FOUND');
  });
});
