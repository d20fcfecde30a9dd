import { IncomingMessage, ServerResponse } from 'node:http';
import { connect, Socket } from 'node:net';
import { serverAudits } from 'graphql-http';
import type { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exchangeOf } from './http/exchange.ts';
import { fixedClock } from './shared/clock.ts';
import { newId } from './shared/ids.ts';
import { Permission, PermissionLevel } from './shared/permissions.ts';
import { testDatabase } from './testing/database.ts';
import { PASSWORD, School } from './testing/factories.ts';
import { PUNCH_IN } from './testing/operations.ts';
import { TestApp, type TestClient } from './testing/test-app.ts';

const database = testDatabase({ poolSize: 4 });
const clock = fixedClock('2026-11-21T20:00:00Z');
let app: TestApp;
let school: School;
let owner: TestClient;
let anybody: TestClient;

beforeAll(async () => {
  app = await TestApp.start(database.source, clock);
  school = await School.open(database.source);
  owner = await app.signIn(school.account.slug, (await school.owner()).login);
  anybody = app.client(school.account.slug);
});
afterAll(() => app.stop());

interface Answer {
  data?: unknown;
  errors?: { message: string; extensions: { code: string; field?: string; requestId?: string } }[];
}
const read = async (response: Response) => ({
  status: response.status,
  ...((await response.json()) as Answer),
});

describe('GraphQL over HTTP', () => {
  /** Where Apollo Server keeps to 400 although the answer is application/json. */
  const KEPT_AT_400 = [
    'SHOULD use 200 status code on document parsing failure when accepting application/json',
    'SHOULD use 200 status code on document validation failure when accepting application/json',
    'SHOULD use a status code of 200 on variable coercion failure when accepting application/json',
  ];

  test('keeps every MUST of the specification’s audits, and every SHOULD but the three that are known', async () => {
    // Some audits ask for the schema, which not everybody may.
    const fetchFn: typeof fetch = (url, init) =>
      fetch(url, { ...init, headers: { ...init?.headers, cookie: owner.cookie ?? '' } });
    const results = await Promise.all(
      serverAudits({ url: owner.url, fetchFn }).map((audit) => audit.fn()),
    );
    expect(results.length).toBeGreaterThan(50);
    expect(results.filter((result) => result.status === 'error')).toEqual([]);
    expect(
      results.filter((result) => result.status === 'warn').map((result) => result.name),
    ).toEqual(KEPT_AT_400);
  });
});

describe('a request that cannot be served gets a 4xx with a code', () => {
  const json = { 'content-type': 'application/json' };
  const nested = (levels: number) =>
    `{ ${'families { nodes { '.repeat(1)}${'students { family { '.repeat(levels)} id ${'} }'.repeat(levels)} } } }`;

  test.each<[what: string, status: number, code: string, send: () => Promise<Response>]>([
    [
      'larger than 1 MiB',
      413,
      'PAYLOAD_TOO_LARGE',
      () => anybody.send({ query: '#'.repeat(1_100_000) }),
    ],
    [
      'larger than that without saying so first',
      413,
      'PAYLOAD_TOO_LARGE',
      () => {
        const body = new ReadableStream({
          start(controller) {
            for (let part = 0; part < 60; part++) controller.enqueue(Buffer.alloc(20_000, ' '));
            controller.close();
          },
        });
        return fetch(anybody.url, {
          method: 'POST',
          headers: json,
          body,
          duplex: 'half',
        });
      },
    ],
    ['cut off', 400, 'BAD_REQUEST', () => anybody.send('{"query": "{ viewer')],
    ['no GraphQL', 400, 'GRAPHQL_PARSE_FAILED', () => anybody.send({ query: '{ viewer' })],
    ['empty', 400, 'BAD_REQUEST', () => anybody.send({})],
    ['null', 400, 'BAD_REQUEST', () => anybody.send('null')],
    [
      'with variables that are none',
      400,
      'BAD_REQUEST',
      () => anybody.send({ query: '{ viewer { id } }', variables: 'x' }),
    ],
    [
      'for a field that does not exist',
      400,
      'GRAPHQL_VALIDATION_FAILED',
      () => owner.send({ query: '{ secrets }' }),
    ],
    [
      'for one of two operations without saying which',
      400,
      'OPERATION_RESOLUTION_FAILURE',
      () => owner.send({ query: 'query A { viewer { id } } query B { viewer { id } }' }),
    ],
    [
      'of more words than an operation needs',
      400,
      'GRAPHQL_PARSE_FAILED',
      () => anybody.send({ query: `{ viewer { ${'id '.repeat(50_000)} } }` }),
    ],
    ['too deep', 400, 'GRAPHQL_VALIDATION_FAILED', () => owner.send({ query: nested(8) })],
    [
      'too costly',
      400,
      'QUERY_TOO_COMPLEX',
      () =>
        owner.send({
          query:
            '{ families(first: 200) { nodes { students { enrollments { class { timeslots { id } } } } } } }',
        }),
    ],
    [
      'too costly by its variables',
      400,
      'QUERY_TOO_COMPLEX',
      () =>
        owner.send({
          query:
            'query Q($n: Int!) { families(first: $n) { nodes { students { enrollments { class { timeslots { id } } } } } } }',
          variables: { n: 200 },
        }),
    ],
    [
      'too costly, with introspection beside it',
      400,
      'QUERY_TOO_COMPLEX',
      () =>
        owner.send({
          query:
            '{ __schema { queryType { name } } families(first: 200) { nodes { students { enrollments { class { timeslots { id } } } } } } }',
        }),
    ],
    [
      'with more fields than are counted',
      400,
      'QUERY_TOO_COMPLEX',
      () =>
        owner.send({
          query: `{ ${Array.from({ length: 1200 }, (_, index) => `f${index}: families(first: 200) { nodes { id name createdAt isActive a: id b: id c: id d: id } }`).join(' ')} }`,
        }),
    ],
    [
      'for very many operations at once',
      400,
      'QUERY_TOO_COMPLEX',
      () =>
        anybody.send({
          query: `mutation { ${Array.from({ length: 120 }, (_, index) => `try${index}: signIn(input: { login: "owner", password: "${index}" }) { __typename }`).join(' ')} }`,
        }),
    ],
    ['a batch', 400, 'BAD_REQUEST', () => owner.send([{ query: '{ viewer { id } }' }])],
    [
      'for an account that does not exist',
      404,
      'NOT_FOUND',
      () => app.client('nobody').send({ query: '{ viewer { id } }' }),
    ],
    [
      'as text, as a form of another site would send it',
      415,
      'UNSUPPORTED_MEDIA_TYPE',
      () => owner.send({ query: 'mutation { signOut }' }, { 'content-type': 'text/plain' }),
    ],
    [
      'as a form',
      415,
      'UNSUPPORTED_MEDIA_TYPE',
      () =>
        owner.send('query=mutation{signOut}', {
          'content-type': 'application/x-www-form-urlencoded',
        }),
    ],
    [
      'a mutation by GET',
      405,
      'BAD_REQUEST',
      () =>
        fetch(`${owner.url}?query=${encodeURIComponent('mutation { signOut }')}`, {
          headers: { cookie: owner.cookie ?? '', 'apollo-require-preflight': 'yes' },
        }),
    ],
    [
      'a query by GET that any page could cause',
      400,
      'BAD_REQUEST',
      () =>
        fetch(`${owner.url}?query=${encodeURIComponent('{ viewer { id } }')}`, {
          headers: { cookie: owner.cookie ?? '' },
        }),
    ],
    [
      'by another method',
      405,
      'BAD_REQUEST',
      () => fetch(owner.url, { method: 'PUT', headers: json, body: '{}' }),
    ],
    [
      'for the schema, by nobody',
      401,
      'UNAUTHENTICATED',
      () => anybody.send({ query: '{ __schema { types { name } } }' }),
    ],
  ])('when it is %s: %i %s', async (_what, status, code, send) => {
    const answer = await read(await send());
    expect(answer).toMatchObject({ status, errors: [{ extensions: { code } }] });
    expect(answer.data ?? null).toBeNull();
    expect(JSON.stringify(answer)).not.toMatch(/node_modules|\.ts:\d|\bat [A-Z]\w+\./);
  });

  test('and a large one is refused cleanly again and again', async () => {
    for (let round = 0; round < 10; round++) {
      expect((await anybody.send({ query: '#'.repeat(1_100_000) })).status).toBe(413);
    }
  });

  test('the schema is shown to those who may explore the API, and to nobody else', async () => {
    const { login } = await school.staff({ [Permission.FAMILIES]: PermissionLevel.FULL });
    const desk = await app.signIn(school.account.slug, login);
    const explorer = await app.signIn(
      school.account.slug,
      (await school.staff({ [Permission.API_EXPLORER]: PermissionLevel.VIEW })).login,
    );
    const ask = (client: TestClient, query: string) =>
      client.run<{ __type: { name: string } | null }>(query);
    for (const query of [
      '{ __type(name: "Family") { name } }',
      'fragment F on Query { __schema { types { name } } } { ...F }',
    ]) {
      expect(await ask(desk, query)).toMatchObject({
        status: 403,
        data: null,
        errors: [{ extensions: { code: 'FORBIDDEN' } }],
      });
    }
    expect((await ask(explorer, '{ __type(name: "Family") { name } }')).data?.__type).toEqual({
      name: 'Family',
    });
    expect((await ask(desk, '{ __typename }')).errors).toEqual([]);
  });

  test('a text with the character NUL is bad input, not a bug', async () => {
    const search = await owner.run(
      'query S($s: String) { families(search: $s) { nodes { id } } }',
      { s: 'a\u0000b' },
    );
    const signIn = await anybody.run(
      'mutation { signIn(input: { login: "a\\u0000", password: "b" }) { __typename } }',
    );
    for (const answer of [search, signIn])
      expect(answer.errors[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  });

  test('input that is too long, or empty, names its field', async () => {
    const signIn = (login: string) =>
      anybody.run(
        'mutation S($login: String!) { signIn(input: { login: $login, password: "x" }) { __typename } }',
        { login },
      );
    expect((await signIn('')).errors[0]?.extensions).toEqual({
      code: 'BAD_USER_INPUT',
      field: 'login',
    });
    expect((await signIn('x'.repeat(201))).errors[0]?.extensions).toEqual({
      code: 'BAD_USER_INPUT',
      field: 'login',
    });
    expect((await signIn('x'.repeat(200))).errors).toEqual([]);
    const punch = await owner.run(PUNCH_IN, {
      input: { passId: newId(), studentId: newId(), classId: newId(), requestId: 'x'.repeat(101) },
    });
    expect(punch.errors[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', field: 'requestId' });
  });
});

describe('a query that is asked for again and again, and compiled', () => {
  const FAMILY =
    'fragment F on Family { name ...G } fragment G on Family { students { ...S } } fragment S on Student { lastName }';

  test.each<[what: string, query: string, variables?: object]>([
    [
      'has words that mean something to JavaScript',
      '{ constructor: viewer { toString: id } hasOwnProperty: __typename __proto__: viewer { valueOf: name } prototype: locations { name } }',
    ],
    [
      'searches for what could be code',
      '{ families(search: "\\" + `${process.exit()}` */ // \\u2028 \\n \\\\") { nodes { id } } }',
    ],
    [
      'searches for it by a variable',
      'query Q($s: String) { families(search: $s) { nodes { id } } }',
      { s: '"`${process.exit()}`\u2028\\' },
    ],
    [
      'takes fragments in fragments',
      `{ families { nodes { ...F } edges { node { ...F } } } } ${FAMILY}`,
    ],
    [
      'leaves fields out by a variable',
      'query Q($no: Boolean!, $yes: Boolean! = true) { viewer { id @skip(if: $yes) name @include(if: $no) login } }',
      { no: false },
    ],
    [
      'has variables that fall back',
      'query Q($n: Int = 1, $f: ActivityFilter = ALL, $s: FamilySort) { families(first: $n, filter: $f, sort: $s) { nodes { name } } }',
    ],
    [
      'has a variable of a wrong kind',
      'query Q($n: Int) { families(first: $n) { nodes { name } } }',
      { n: 'many' },
    ],
    [
      'has a date that is none',
      'query Q($d: LocalDate) { classes { nodes { meetingOn(date: $d) { date } } } }',
      { d: '2026-02-30' },
    ],
    ['lacks a variable', 'query Q($id: ID!) { family(id: $id) { name } }', {}],
    ['has a bad page size', '{ families(first: 0) { nodes { id } } viewer { id } }'],
    ['does not find one of its parts', `{ viewer { id } family(id: "${newId()}") { name } }`],
    [
      'merges fields that are asked for twice',
      '{ viewer { account { name } } viewer { account { slug today } id } }',
    ],
    ['asks for the types of things', '{ __typename viewer { __typename account { __typename } } }'],
  ])('answers as it did the first time when it %s', async (_what, query, variables) => {
    await school.student();
    const first = await (await owner.send({ query, variables })).text();
    for (let time = 2; time <= 5; time++) {
      const again = await (await owner.send({ query, variables })).text();
      expect(JSON.parse(again), `the ${time}. time`).toEqual(JSON.parse(first));
      expect(again.length, `the ${time}. time`).toBe(first.length);
    }
  });

  test('answers each viewer with what that viewer may see', async () => {
    const query = '{ families { nodes { name } } }';
    const desk = await app.signIn(school.account.slug, (await school.staff()).login);
    const other = await School.open(database.source);
    const stranger = await app.signIn(other.account.slug, (await other.owner()).login);
    await school.family({ name: 'Ours' });
    await other.family({ name: 'Theirs' });
    for (let time = 0; time < 5; time++) {
      expect(JSON.stringify((await owner.run(query)).data)).toMatch(/Ours/);
      expect((await desk.run(query)).errors[0]?.extensions['code']).toBe('FORBIDDEN');
      expect((await anybody.run(query)).errors[0]?.extensions['code']).toBe('UNAUTHENTICATED');
      expect((await stranger.run(query)).data).toEqual({
        families: { nodes: [{ name: 'Theirs' }] },
      });
    }
  });
});

describe('a bug', () => {
  test('is masked, keeps its request id, and stands once in the log in full but without the values of rows', async () => {
    const { login } = await school.staff({}, { login: 'unlucky' });
    await database.owner.query(`create function break_down() returns trigger language plpgsql as
      $$ begin raise exception 'the machine broke' using detail = 'secret detail'; end $$`);
    await database.owner.query(
      'create trigger breaks before insert on session for each row execute function break_down()',
    );
    const from = app.lines.length;
    const response = await anybody.send(
      {
        query: 'mutation Enter($i: SignInInput!) { signIn(input: $i) { __typename } }',
        variables: { i: { login, password: PASSWORD } },
      },
      { 'x-request-id': 'desk-7' },
    );
    await database.owner.query('drop trigger breaks on session');
    const answer = await read(response);
    expect(response.headers.get('x-request-id')).toBe('desk-7');
    expect(answer.errors).toEqual([
      expect.objectContaining({
        message:
          'Something went wrong on our side. It is not known whether the change was made: look, or send it again with the same requestId.',
        extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'desk-7' },
      }),
    ]);
    const logged = app.lines.slice(from).filter((line) => line.includes('the machine broke'));
    expect(logged).toHaveLength(1);
    expect(JSON.parse(logged[0] ?? '')).toMatchObject({
      level: 50,
      requestId: 'desk-7',
      operation: 'Enter',
      err: { message: 'the machine broke', code: 'P0001' },
    });
    expect(logged[0]).not.toMatch(/secret detail|parameters|"query"/);
  });

  test('in a query says nothing about changes', async () => {
    await database.owner.query('revoke select on location from cartwheel_server');
    const { errors } = await owner.run('{ locations { id } }');
    await database.owner.query('grant select on location to cartwheel_server');
    expect(errors).toEqual([
      expect.objectContaining({
        message: 'Something went wrong on our side.',
        extensions: {
          code: 'INTERNAL_SERVER_ERROR',
          requestId: expect.stringMatching(/./) as string,
        },
      }),
    ]);
  });
});

/** Begins a POST, of which nothing follows. */
async function begunUpload(to: TestApp): Promise<Socket> {
  const socket = connect(Number(new URL(to.origin).port), '127.0.0.1');
  socket.on('error', () => undefined);
  socket.write(
    `POST /a/${school.account.slug}/graphql HTTP/1.1\r\nHost: localhost\r\n` +
      'Expect: 100-continue\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n',
  );
  // "Go on" is said when the server has seen the request.
  await new Promise((said) => socket.once('data', said));
  socket.write('{"query":');
  return socket;
}

describe('who calls', () => {
  const LINK_LOCAL = 'fe80::1%eth0';

  test('from a link-local address may sign in, through a proxy as well', async () => {
    const proxied = await TestApp.start(database.source, clock, { trustProxy: 1 });
    const { login } = await school.owner();
    const answer = await proxied
      .client(school.account.slug)
      .run(
        'mutation S($i: SignInInput!) { signIn(input: $i) { __typename } }',
        { i: { login, password: PASSWORD } },
        { 'x-forwarded-for': LINK_LOCAL },
      );
    await proxied.stop();
    expect(answer.data).toEqual({ signIn: { __typename: 'SignedIn' } });
  });

  test.each([
    [LINK_LOCAL, 'fe80::1'],
    ['::ffff:10.0.0.7', '10.0.0.7'],
    ['2001:db8::7', '2001:db8::7'],
  ])('directly from %s is written down as %s', (remoteAddress, ip) => {
    const socket = Object.defineProperty(new Socket(), 'remoteAddress', { value: remoteAddress });
    const request = new IncomingMessage(socket);
    const exchange = exchangeOf(request, new ServerResponse(request), {
      slug: 'a',
      trustProxy: 0,
      requestId: 'r',
    });
    expect(exchange.ip).toBe(ip);
  });

  test('and goes away before the request is complete has done nothing wrong, and neither has the server', async () => {
    const from = app.lines.length;
    (await begunUpload(app)).destroy();
    await expect.poll(() => app.lines.length).toBeGreaterThan(from);
    // What runs as soon as the client is gone has run when another request has been answered.
    await anybody.run('{ __typename }');
    expect(app.lines.slice(from).filter((line) => !line.includes('"level":30'))).toEqual([]);
  });
});

describe('the API explorer’s page', () => {
  const open = (client: TestClient, of: TestApp = app) =>
    fetch(`${of.origin}/a/${school.account.slug}/graphql`, {
      headers: { accept: 'text/html', cookie: client.cookie ?? '' },
    });

  test('tells whoever may not use it in its own words, and with 403', async () => {
    const desk = await app.signIn(school.account.slug, (await school.staff()).login);
    const [allowed, refused] = await Promise.all([open(owner), open(desk)]);
    expect([allowed.status, refused.status]).toEqual([200, 403]);
    const page = await allowed.text();
    expect(page).toContain('<title>');
    expect(await refused.text()).toBe(page);
  });
});

describe('the log', () => {
  test('has one line a request, with operation, duration, status and request id', async () => {
    const from = app.lines.length;
    const response = await owner.send({ query: 'query WhoAmI { viewer { id } }' });
    await response.text();
    await expect.poll(() => app.lines.length).toBeGreaterThan(from);
    const lines = app.lines.slice(from).map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines).toEqual([
      expect.objectContaining({
        operation: 'WhoAmI',
        req: {
          id: response.headers.get('x-request-id'),
          method: 'POST',
          path: `/a/${school.account.slug}/graphql`,
        },
        res: { status: 200 },
        responseTime: expect.any(Number) as number,
      }),
    ]);
    expect(response.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('takes an id that a proxy gave, and none that is not one', async () => {
    const idOf = async (given: string) =>
      (await anybody.send({ query: '{ viewer { id } }' }, { 'x-request-id': given })).headers.get(
        'x-request-id',
      );
    expect(await idOf('proxy_1-2')).toBe('proxy_1-2');
    expect(await idOf('{"level":50}')).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('never holds a password, a cookie, a token or a child’s name', async () => {
    const from = app.lines.length;
    const student = await school.student({ firstName: 'Zebulon', lastName: 'Quillfeather' });
    const of = await school.class();
    const pass = await school.pass(student);
    await school.medical(student.id, 'allergic to wasps');
    await owner.run('{ students(search: "Zebulon") { nodes { firstName medicalAlert } } }');
    await owner.run(PUNCH_IN, {
      input: { passId: pass.id, studentId: student.id, classId: of.id },
    });
    await owner.run('query Q($s: String) { students(search: $s, first: 0) { nodes { id } } }', {
      s: 'Quillfeather',
    });
    await fetch(
      `${owner.url}?query=${encodeURIComponent('{students(search:"Quillfeather"){nodes{id}}}')}`,
      {
        headers: { cookie: owner.cookie ?? '', 'apollo-require-preflight': 'yes' },
      },
    );
    await anybody.signIn('owner', 'my dog Rex');
    await expect.poll(() => app.lines.length).toBe(from + 5);
    const logged = app.lines.slice(from).join('');
    expect(logged).not.toMatch(/Zebulon|Quillfeather|wasps|Rex/);
    expect(logged).not.toContain(owner.cookie?.split('=')[1]);
    expect(app.lines.join('')).not.toMatch(new RegExp(`${PASSWORD}|cookie|argon2`));
  });
});

describe('connections to the database', () => {
  const pool = () => (database.source.driver as unknown as { master: Pool }).master;

  test('all come back, whatever the answer was', async () => {
    const student = await school.student();
    const pass = await school.pass(student);
    const desk = await app.signIn(
      school.account.slug,
      (await school.staff({ [Permission.STUDENTS]: PermissionLevel.VIEW })).login,
    );
    const operations = [
      '{ families { nodes { id students { id } } } }',
      '{ students(first: 0) { nodes { id } } }',
      '{ students(after: "nonsense") { nodes { id } } }',
      '{ classes { nodes { id meetingOn { state } } } locations { id } }',
      `{ enrollmentsView(familyId: "${newId()}") { counts { past } } }`,
      `{ enrollmentsView(studentId: "${student.id}") { student { id medicalAlert } passes { pass { entries { nodes { id } } } } } }`,
      `{ punchableClasses(passId: "${pass.id}", studentId: "${student.id}") { notCoveredCount } }`,
      `{ student(id: "${student.id}") { family { id } passes { id } enrollments { id } isActive medicalAlert } }`,
      `{ a: student(id: "${student.id}") { family { passes { id } } } b: student(id: "${newId()}") { id } students { nodes { family { contacts { id } } } } }`,
      `mutation { undoPunch(input: { entryId: "${newId()}" }) { __typename } }`,
      'mutation { signOut }',
    ];
    for (const client of [owner, desk, anybody]) {
      const { cookie } = client;
      for (const query of operations) await client.run(query);
      client.cookie = cookie;
    }
    await expect
      .poll(() => ({
        waiting: pool().waitingCount,
        out: pool().totalCount - pool().idleCount,
      }))
      .toEqual({ waiting: 0, out: 0 });
    owner = await app.signIn(school.account.slug, (await school.owner()).login);
  });

  test('are enough for many more requests at once than there are of them', async () => {
    const answers = await Promise.all(
      Array.from({ length: 60 }, () =>
        owner.run('{ families { nodes { id } } students { nodes { id } } }'),
      ),
    );
    expect(answers.flatMap((answer) => answer.errors)).toEqual([]);
  });
});

describe('health', () => {
  test('says that the process runs and that it can serve, and leaves no line in the log', async () => {
    const from = app.lines.length;
    const ask = async (path: string) => read(await fetch(`${app.origin}${path}`));
    expect(await ask('/healthz')).toEqual({ status: 'ok' });
    expect(await ask('/readyz')).toEqual({ status: 'ready' });
    expect((await fetch(`${app.origin}/readyz`)).status).toBe(200);
    expect(app.lines.length).toBe(from);
  });
});

describe('stopping', () => {
  test('lets a request that runs finish and takes no new one', async () => {
    const second = await TestApp.start(database.source, clock);
    const client = second.client(school.account.slug);
    const tries = async () => {
      const [row] = await database.owner.query<{ count: number }[]>(
        'select count(*)::int as count from sign_in_throttle',
      );
      return row?.count ?? 0;
    };
    const before = await tries();
    const signingIn = client.signIn('somebody else', 'whatever');
    // The try is counted: the request has arrived, and its password is being looked at.
    await expect.poll(tries, { interval: 5 }).toBeGreaterThan(before);
    const stopped = second.stop();
    expect((await signingIn).reason).toBe('WRONG_CREDENTIALS');
    await stopped;
    await expect(client.run('{ viewer { id } }')).rejects.toThrow('fetch failed');
  });

  test(
    'does not wait for those who have connected and say nothing',
    { timeout: 8_000 },
    async () => {
      const second = await TestApp.start(database.source, clock);
      const silent = connect(Number(new URL(second.origin).port), '127.0.0.1');
      await new Promise((connected) => silent.once('connect', connected));
      // The server has taken both connections when it has answered on the later one.
      await second.client(school.account.slug).run('{ __typename }');
      const ended = new Promise((closed) => silent.once('close', closed));
      await second.stop(60_000);
      await ended;
    },
  );

  test('loses patience with a request that does not go on', { timeout: 8_000 }, async () => {
    const second = await TestApp.start(database.source, clock);
    const stalled = await begunUpload(second);
    const ended = new Promise((closed) => stalled.once('close', closed));
    await second.stop(300);
    await ended;
  });
});
