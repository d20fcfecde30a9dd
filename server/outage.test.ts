import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDataSource } from './db/data-source.ts';
import { statement } from './db/statement.ts';
import { inTransaction, Snapshot } from './db/transaction.ts';
import { fixedClock } from './shared/clock.ts';
import { newId } from './shared/ids.ts';
import { CuttableDatabase } from './testing/cuttable-database.ts';
import { testDatabase } from './testing/database.ts';
import { School } from './testing/factories.ts';
import { PUNCH_IN, type PunchAnswer } from './testing/operations.ts';
import { TestApp, type TestClient } from './testing/test-app.ts';

const database = testDatabase({ poolSize: 2 });
let line: CuttableDatabase;
let source: DataSource;
let app: TestApp;
let school: School;
let owner: TestClient;

beforeAll(async () => {
  school = await School.open(database.source);
  line = await CuttableDatabase.to(database.serverUrl);
  source = await createDataSource(line.url, { poolSize: 4 }).initialize();
  app = await TestApp.start(source, fixedClock('2026-11-21T20:00:00Z'));
  owner = await app.signIn(school.account.slug, (await school.owner()).login);
});
afterAll(async () => {
  line.restore();
  await app.stop();
  await source.destroy();
  await line.stop();
});

const statusOf = async (path: string) => (await fetch(`${app.origin}${path}`)).status;
const FAMILIES = '{ families { nodes { id } } }';
const ONE = statement('one', 'select 1 as one');
const poolOf = (of: DataSource) => (of.driver as unknown as { master: Pool }).master;
const inUse = (of: DataSource) => poolOf(of).totalCount - poolOf(of).idleCount;

describe('while the database is away', () => {
  test('the server says that it lives and is not ready, and that it is again when the database is back', async () => {
    line.cut();
    expect(await statusOf('/healthz')).toBe(200);
    expect(await statusOf('/readyz')).toBe(503);
    line.restore();
    expect(await statusOf('/readyz')).toBe(200);
  });

  test('requests fail with a masked error that keeps its id, and stand in the log', async () => {
    line.cut();
    const from = app.lines.length;
    for (const client of [owner, app.client(school.account.slug)]) {
      const response = await client.send({ query: FAMILIES });
      expect(response.status).toBe(500);
      expect(await response.json()).toEqual({
        errors: [
          {
            message: 'Something went wrong on our side.',
            extensions: {
              code: 'INTERNAL_SERVER_ERROR',
              requestId: response.headers.get('x-request-id'),
            },
          },
        ],
      });
      expect(
        app.lines
          .slice(from)
          .filter(
            (one) =>
              one.includes('"level":50') &&
              one.includes(response.headers.get('x-request-id') ?? ''),
          ),
      ).not.toEqual([]);
    }
    line.restore();
  });

  test('a sign-in gets no other answer than everything else', async () => {
    line.cut();
    await expect(app.client(school.account.slug).signIn('owner', 'whatever')).rejects.toThrow(
      'INTERNAL_SERVER_ERROR',
    );
    line.restore();
  });

  test('everything works again as soon as it is back, in the same session', async () => {
    line.cut();
    await owner.run(FAMILIES);
    line.restore();
    const answers = await Promise.all(Array.from({ length: 12 }, () => owner.run(FAMILIES)));
    expect(answers.flatMap((answer) => answer.errors)).toEqual([]);
  });

  test('a database that accepts and does not answer counts as away', async () => {
    // An answer leaves before its snapshot is closed.
    await expect.poll(() => inUse(source)).toBe(0);
    line.block();
    expect(await statusOf('/readyz')).toBe(503);
    // To ask does not cost a connection for good.
    await expect.poll(() => inUse(source), { timeout: 5_000 }).toBe(0);
    line.restore();
    expect(await statusOf('/readyz')).toBe(200);
  });

  test('the page of the API explorer still opens, and says so', async () => {
    line.cut();
    const page = await fetch(owner.url, {
      headers: { accept: 'text/html', cookie: owner.cookie ?? '' },
    });
    line.restore();
    const known = await fetch(owner.url, {
      headers: { accept: 'text/html', cookie: owner.cookie ?? '' },
    });
    expect([page.status, known.status]).toEqual([403, 200]);
    expect(await page.text()).toBe(await known.text());
  });
});

describe('when the way to the database swallows everything', () => {
  let impatient: DataSource;
  beforeAll(async () => {
    impatient = await createDataSource(line.url, {
      poolSize: 1,
      statementTimeout: 300,
    }).initialize();
  });
  afterAll(async () => {
    line.restore();
    await impatient.destroy();
  });
  const read = (snapshot: Snapshot) => snapshot.query(ONE);

  test('a statement fails after a while, and its connection is thrown away', async () => {
    const work = inTransaction(impatient, school.account.id, async (tx) => {
      await tx.query(ONE);
      line.block();
      return tx.query(ONE);
    });
    await expect(work).rejects.toThrow('Query read timeout');
    expect(poolOf(impatient).totalCount).toBe(0);
    line.restore();
  });

  test('whoever waits for that connection gets a new one', async () => {
    const first = await Snapshot.open(impatient, school.account.id);
    await read(first);
    line.block();
    const next = Snapshot.open(impatient, school.account.id);
    await first.close();
    const second = await next;
    expect(await read(second)).toEqual([{ one: 1 }]);
    await second.close();
    line.restore();
    expect(inUse(impatient)).toBe(0);
  });
});

test('punches that the outage tears are made once, or not at all, and can be sent again', async () => {
  const student = await school.student();
  const pass = await school.pass(student, { total: 20 });
  const inputs = await Promise.all(
    Array.from({ length: 12 }, async () => ({
      passId: pass.id,
      studentId: student.id,
      classId: (await school.class()).id,
      requestId: newId(),
    })),
  );
  const punching = inputs.map((input) => owner.run<PunchAnswer>(PUNCH_IN, { input }));
  await Promise.race(punching);
  line.cut();
  const torn = await Promise.all(punching);
  line.restore();
  const failed = torn.filter((answer) => answer.errors.length > 0);
  expect(failed.length).toBeGreaterThan(0);
  expect(new Set(failed.map((answer) => answer.errors[0]?.extensions['code']))).toEqual(
    new Set(['INTERNAL_SERVER_ERROR']),
  );

  for (const input of inputs) {
    expect((await owner.data<PunchAnswer>(PUNCH_IN, { input })).punchIn.__typename).toBe(
      'PunchedIn',
    );
  }
  const [ledger] = await database.owner.query<object[]>(
    `select p.used, count(*)::int as uses, max(e.seq) as last from pass p
     join pass_entry e on e.pass_id = p.id and e.kind = 'USE' where p.id = $1 group by p.used`,
    [pass.id],
  );
  expect(ledger).toEqual({ used: 12, uses: 12, last: 13 });
});
