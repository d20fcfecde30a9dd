import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { fixedClock } from '../../shared/clock.ts';
import { newId } from '../../shared/ids.ts';
import { testDatabase } from '../../testing/database.ts';
import { School } from '../../testing/factories.ts';
import {
  archiveEntry,
  changeEntry,
  createEntry,
  eraseEntry,
  LISTS,
  moveEntry,
  type Saved,
  type TestedList,
} from '../../testing/settings-operations.ts';
import { TestApp, type TestClient } from '../../testing/test-app.ts';

const database = testDatabase({ poolSize: 6 });
let app: TestApp;
let school: School;
let office: TestClient;

beforeAll(async () => {
  app = await TestApp.start(database.source, fixedClock('2026-11-21T20:00:00Z'));
});
beforeEach(async () => {
  school = await School.open(database.source);
  office = await app.signIn(school.account.slug, (await school.owner()).login);
});
afterAll(() => app.stop());

const run = async (query: string, variables: object): Promise<Saved['saved']> =>
  (await office.data<Saved>(query, variables)).saved;

async function made(list: TestedList, name = 'One'): Promise<{ id: string; version: number }> {
  const saved = await run(createEntry(list), { input: await list.input(name, school) });
  expect(saved).toMatchObject({ __typename: `${list.name}Saved`, repeated: false });
  return saved[list.field] as { id: string; version: number };
}

const names = async (list: TestedList, args = ''): Promise<string[]> => {
  const name = list.naming ?? 'reason';
  const data = await office.data<Record<string, Record<string, string>[]>>(
    `{ ${list.query}${args} { ${name} } }`,
  );
  return (data[list.query] ?? []).map((one) => one[name] ?? '');
};

const audits = (id: string) =>
  database.owner.query<{ verb: string; before: object | null; after: object }[]>(
    `select e.verb, e.before, e.after - 'outcome' as after from audit_target t join audit_entry e on e.id = t.entry_id
     where t.record_id = $1 order by e.at, e.id`,
    [id],
  );
const allAudits = () => database.owner.query<object[]>('select id from audit_entry');

describe.each(LISTS.map((list) => [list.query, list] as const))('%s', (_query, list) => {
  test('an entry is added, seen in its list, changed and audited with before and after', async () => {
    const { id } = await made(list, 'First');
    expect(await names(list)).toEqual(['First']);
    const input = await list.input('Second', school);
    expect(await run(changeEntry(list), { id, version: 1, input })).toMatchObject({
      [list.field]: { id, version: 2, uses: 0 },
    });
    expect(await names(list)).toEqual(['Second']);
    const name = list.naming ?? 'reason';
    expect(await audits(id)).toMatchObject([
      { verb: `CREATE_${list.kind}`, before: null, after: { [name]: 'First', version: 1 } },
      {
        verb: `CHANGE_${list.kind}`,
        before: { [name]: 'First', version: 1 },
        after: { [name]: 'Second', version: 2 },
      },
    ]);
  });

  test('a name that is empty or too long is refused on its field, and nothing changes', async () => {
    const name = list.naming ?? 'reason';
    const before = await allAudits();
    for (const [given, reason] of [
      ['  ', 'NEEDED'],
      ['x'.repeat(500), 'TOO_LONG'],
    ] as const) {
      const input = await list.input(given, school);
      expect(await run(createEntry(list), { input })).toMatchObject({
        __typename: 'RecordRefused',
        rule: list.rule,
        reason: 'INVALID',
        fields: [{ field: name, reason }],
      });
    }
    expect(await names(list)).toEqual([]);
    expect(await allAudits()).toEqual(before);
  });

  test('a dry run says what would change and changes nothing', async () => {
    const { id } = await made(list);
    const input = await list.input('Two', school);
    expect(await run(changeEntry(list), { id, version: 1, input, dryRun: true })).toEqual({
      __typename: 'ChangePreview',
      changed: [list.naming ?? 'reason'],
      says: [],
    });
    expect(await names(list)).toEqual(['One']);
  });

  test('of two editors at once one wins and the other learns what was changed', async () => {
    const { id } = await made(list);
    const answers = await Promise.all(
      ['Two', 'Three'].map(async (name) =>
        run(changeEntry(list), { id, version: 1, input: await list.input(name, school) }),
      ),
    );
    expect(answers.map((one) => one.__typename).sort()).toEqual(
      [`${list.name}Saved`, 'RecordRefused'].sort(),
    );
    expect(answers.find((one) => one.reason)).toMatchObject({
      reason: 'CHANGED_MEANWHILE',
      message: expect.stringContaining(`: ${list.naming ?? 'reason'}.`) as string,
    });
  });

  test('the same request sent twice is carried out once', async () => {
    const input = await list.input('Once', school);
    const requestId = newId();
    const first = await run(createEntry(list), { input, requestId });
    const again = await run(createEntry(list), { input, requestId });
    expect(again).toEqual({ ...first, repeated: true });
    expect(await names(list)).toEqual(['Once']);
  });

  test('one that nothing uses is erased; an id that is none, or another school’s, is not found', async () => {
    const { id } = await made(list);
    const other = await School.open(database.source);
    const theirs = await app.signIn(other.account.slug, (await other.owner()).login);
    for (const [client, which] of [
      [theirs, id],
      [office, newId()],
      [office, 'x'],
    ] as const) {
      const { errors } = await client.run(eraseEntry(list), { id: which });
      expect(errors.map((error) => error.extensions['code'])).toEqual(['NOT_FOUND']);
    }
    expect(await run(eraseEntry(list), { id, dryRun: true })).toMatchObject({
      says: list.isArchived ? ['Nothing uses it.'] : [],
    });
    const requestId = newId();
    expect(await run(eraseEntry(list), { id, requestId })).toEqual({
      __typename: 'RecordErased',
      id,
      repeated: false,
    });
    expect(await run(eraseEntry(list), { id, requestId })).toMatchObject({ repeated: true });
    expect(await names(list)).toEqual([]);
  });
});

const named = LISTS.filter(({ naming }) => naming !== null);

describe.each(named.map((list) => [list.query, list] as const))('%s, by name', (_query, list) => {
  test('a name that another has, with other capitals too, is taken', async () => {
    await made(list, 'Blue');
    expect(
      await run(createEntry(list), { input: await list.input(' bLUE ', school) }),
    ).toMatchObject({ fields: [{ field: list.naming, reason: 'TAKEN' }] });
    const { id } = await made(list, 'Red');
    const input = await list.input('Blue', school);
    expect(await run(changeEntry(list), { id, version: 1, input })).toMatchObject({
      fields: [{ field: list.naming, reason: 'TAKEN' }],
    });
    expect((await names(list)).sort()).toEqual(['Blue', 'Red']);
  });

  test('an entry keeps its name although another has it, which a catalogue may bring about', async () => {
    const { id } = await made(list, 'Blue');
    await made(list, 'Green');
    await database.owner.query(
      `update ${list.kind} set ${list.naming} = 'BLUE' where account_id = $1 and ${list.naming} = 'Green'`,
      [school.account.id],
    );
    const input = await list.input('Blue', school);
    expect(await run(changeEntry(list), { id, version: 1, input })).toMatchObject({
      __typename: `${list.name}Saved`,
    });
  });

  test('of two who add the same name at once, one gets it and the other is told on the field', async () => {
    const input = await list.input('Same', school);
    const answers = await Promise.all([1, 2, 3].map(() => run(createEntry(list), { input })));
    expect(answers.filter((one) => one.__typename === `${list.name}Saved`)).toHaveLength(1);
    for (const one of answers.filter((other) => other.__typename !== `${list.name}Saved`))
      expect(one.fields).toMatchObject([{ field: list.naming, reason: 'TAKEN' }]);
    expect(await names(list)).toEqual(['Same']);
  });

  test('of two who add names that differ in capitals at once, one gets it', async () => {
    // They may share what they point to: there it is told apart who comes first.
    const input = await list.input('Same', school);
    const answers = await Promise.all(
      ['same', 'Same', 'SAME', 'sAME'].map((name) =>
        run(createEntry(list), { input: { ...input, [list.naming ?? '']: name } }),
      ),
    );
    expect(answers.filter((one) => one.__typename === `${list.name}Saved`)).toHaveLength(1);
    expect(answers.filter((one) => one.fields?.[0]?.reason === 'TAKEN')).toHaveLength(3);
    expect(await names(list)).toHaveLength(1);
  });
});

const archived = LISTS.filter(({ isArchived }) => isArchived);

describe.each(archived.map((list) => [list.query, list] as const))(
  '%s that are archived',
  (_query, list) => {
    test('are not offered, keep their name, and come back', async () => {
      const { id } = await made(list, 'Old');
      expect(await run(archiveEntry(list), { id, archived: true })).toMatchObject({
        [list.field]: { isArchived: true },
      });
      expect(await names(list)).toEqual([]);
      expect(await names(list, '(withArchived: true)')).toEqual(['Old']);
      expect(await run(archiveEntry(list), { id, archived: true })).toMatchObject({
        reason: 'ALREADY_SO',
      });
      expect(
        await run(createEntry(list), { input: await list.input('Old', school) }),
      ).toMatchObject({
        fields: [{ reason: 'TAKEN', message: expect.stringContaining('archived') as string }],
      });
      expect(await run(archiveEntry(list), { id, archived: false })).toMatchObject({
        [list.field]: { isArchived: false },
      });
      expect(await names(list)).toEqual(['Old']);
      expect((await audits(id)).map(({ verb }) => verb)).toEqual([
        `CREATE_${list.kind}`,
        `ARCHIVE_${list.kind}`,
        `RESTORE_${list.kind}`,
      ]);
    });
  },
);

const used = LISTS.filter(({ use }) => use);

describe.each(used.map((list) => [list.query, list] as const))('%s in use', (_query, list) => {
  test('say how many records use them, cannot be erased, and can be archived', async () => {
    const { id } = await made(list);
    const [says, use] = list.use ?? ['', () => Promise.resolve()];
    await use(id, school);
    const data = await office.data<Record<string, { uses: number }[]>>(
      `{ ${list.query} { uses } }`,
    );
    expect(data[list.query]).toContainEqual({ uses: 1 });
    expect(await run(eraseEntry(list), { id })).toMatchObject({
      __typename: 'RecordRefused',
      reason: 'IN_USE',
      message: expect.stringContaining(says) as string,
    });
    expect(await run(archiveEntry(list), { id, archived: true, dryRun: true })).toMatchObject({
      says: [says],
    });
    expect(await run(archiveEntry(list), { id, archived: true })).toMatchObject({
      [list.field]: { isArchived: true },
    });
  });
});

const ordered = LISTS.filter(({ isOrdered }) => isOrdered);

describe.each(ordered.map((list) => [list.query, list] as const))(
  '%s, in an order',
  (_query, list) => {
    test('stand as they were added, and move to the place that is asked for', async () => {
      const ids = [];
      for (const name of ['A', 'B', 'C', 'D']) ids.push((await made(list, name)).id);
      expect(await names(list)).toEqual(['A', 'B', 'C', 'D']);
      for (const [id, position, order] of [
        [ids[3], 1, 'DABC'],
        [ids[0], 3, 'DBAC'],
        [ids[3], 99, 'BACD'],
        [ids[3], -5, 'DBAC'],
      ] as const) {
        await run(moveEntry(list), { id, position });
        expect((await names(list)).join('')).toBe(order);
      }
      await run(archiveEntry(list), { id: ids[1], archived: true });
      await run(moveEntry(list), { id: ids[3], position: 2 });
      expect((await names(list)).join('')).toBe('ADC');
      expect(await names(list, '(withArchived: true)')).toEqual(['A', 'D', 'C', 'B']);
    });

    test('moved by two at once are in one of the two orders, each place once', async () => {
      const ids = [];
      for (const name of ['A', 'B', 'C']) ids.push((await made(list, name)).id);
      await Promise.all([
        run(moveEntry(list), { id: ids[2], position: 1 }),
        run(moveEntry(list), { id: ids[0], position: 3 }),
      ]);
      expect(['CBA', 'CBA']).toContain((await names(list)).join(''));
      const places = await office.data<Record<string, { position: number }[]>>(
        `{ ${list.query} { position } }`,
      );
      expect(places[list.query]?.map(({ position }) => position)).toEqual([1, 2, 3]);
    });

    test('that are moved disturb nobody who edits them', async () => {
      const { id } = await made(list, 'A');
      const { id: other } = await made(list, 'B');
      await run(moveEntry(list), { id: other, position: 1 });
      const input = await list.input('A2', school);
      expect(await run(changeEntry(list), { id, version: 1, input })).toMatchObject({
        [list.field]: { version: 2 },
      });
    });
  },
);
