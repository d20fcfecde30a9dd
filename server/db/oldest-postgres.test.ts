import pg from 'pg';
import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fixedClock } from '../shared/clock.ts';
import { School } from '../testing/factories.ts';
import { ledgerOf } from '../testing/ledger.ts';
import { PUNCH_IN, UNDO_PUNCH, type PunchAnswer } from '../testing/operations.ts';
import { TestApp } from '../testing/test-app.ts';
import { createDataSource } from './data-source.ts';
import { startThrowaway } from './embedded/start-throwaway.ts';
import { connectServer } from './open-database.ts';

type Cluster = Awaited<ReturnType<typeof startThrowaway>>;
let cluster: Cluster;
let source: DataSource;
let owner: DataSource;
let app: TestApp;

beforeAll(async () => {
  cluster = await startThrowaway({ version: 15 });
  // What was committed shall outlive the killing below, as it does on a database that is not thrown away.
  const admin = new pg.Client({ connectionString: cluster.adminUrl });
  await admin.connect();
  await admin.query('alter role all set synchronous_commit = on');
  await admin.end();
  source = await connectServer({ ...cluster, stop: () => Promise.resolve() }, { poolSize: 4 });
  owner = await createDataSource(cluster.ownerUrl, { poolSize: 2 }).initialize();
  app = await TestApp.start(source, fixedClock('2026-11-21T20:00:00Z'));
});
afterAll(async () => {
  await app.stop();
  await source.destroy();
  await owner.destroy();
  await cluster.stop();
});

test('the product runs on PostgreSQL 15: it migrates, finds, punches, undoes, and survives a killed database', async () => {
  const [version] = await owner.query<{ server_version: string }[]>('show server_version');
  expect(version?.server_version).toMatch(/^15\./);
  expect((await owner.driver.createSchemaBuilder().log()).upQueries).toEqual([]);

  const school = await School.open(source);
  const desk = await app.signIn(school.account.slug, (await school.owner()).login);
  const family = await school.family({ name: 'Alvarez' });
  const student = await school.student({ familyId: family.id });
  const of = await school.class({ capacity: 3, name: 'Open Gym' });
  const pass = await school.pass(student);
  const find = (query: string) => desk.data(query);
  expect(await find('{ families(search: "Alvarz") { nodes { name } } }')).toEqual({
    families: { nodes: [{ name: 'Alvarez' }] },
  });
  expect(await find('{ classes(sort: STARTS_ON) { nodes { name openings { oneDay } } } }')).toEqual(
    {
      classes: { nodes: [{ name: 'Open Gym', openings: { oneDay: 3 } }] },
    },
  );
  const input = { passId: pass.id, studentId: student.id, classId: of.id };
  const { punchIn } = await desk.data<PunchAnswer>(PUNCH_IN, { input });
  expect(punchIn).toMatchObject({ __typename: 'PunchedIn', pass: { used: 1 } });
  expect(
    await find(
      `{ enrollmentsView(familyId: "${family.id}") { enrollments { class { name } } passes { status } } }`,
    ),
  ).toEqual({
    enrollmentsView: {
      enrollments: [{ class: { name: 'Open Gym' } }],
      passes: [{ status: 'ACTIVE' }],
    },
  });
  if (punchIn.__typename === 'PunchedIn')
    await desk.data(UNDO_PUNCH, { input: { entryId: punchIn.entry.id, returnPunch: true } });

  // The launcher starts it again, and the server goes on without having been restarted itself.
  const admin = new pg.Client({ connectionString: cluster.adminUrl });
  admin.on('error', () => undefined);
  await admin.connect();
  const { rows } = await admin.query<{ pid: number }>(
    `select split_part(pg_read_file('postmaster.pid'), E'\\n', 1)::int as pid`,
  );
  const pid = rows[0]?.pid ?? 0;
  expect(pid).toBeGreaterThan(1);
  const broken = new Promise((resolve) => admin.once('end', resolve));
  process.kill(pid, 'SIGKILL');
  await broken;
  await expect
    .poll(async () => (await desk.run(PUNCH_IN, { input })).errors, {
      timeout: 15_000,
      interval: 100,
    })
    .toEqual([]);
  expect(await ledgerOf(owner, pass.id)).toMatchObject({
    used: 1,
    lines: ['1 GIVE 0', '2 USE 1', '3 RETURN 0', '4 USE 1'],
    faults: [],
  });
}, 60_000);
