import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inTransaction } from '../../db/transaction.ts';
import { newId } from '../../shared/ids.ts';
import { testDatabase } from '../../testing/database.ts';
import { School } from '../../testing/factories.ts';
import { ledgerOf } from '../../testing/ledger.ts';
import { PUNCH_IN, UNDO_PUNCH, type PunchAnswer } from '../../testing/operations.ts';
import type { MadePass } from '../../testing/pass-factory.ts';
import {
  CHANGE_PASS_TYPE,
  passTypeForm,
  type SaveAnswer,
} from '../../testing/pass-type-operations.ts';
import { statementsOf } from '../../testing/statements.ts';
import { TestApp, type TestClient } from '../../testing/test-app.ts';
import { Channel } from '../audit/channel.ts';
import { PassEntry } from './pass.entities.ts';
import { HolderKind, PassEntryKind } from './pass.enums.ts';

const database = testDatabase();
/** Each look at the clock is a minute later, so that what happens has an order in time. */
let minute = 0;
const clock = { now: () => new Date(Date.UTC(2026, 10, 21, 15, minute++)) };
let app: TestApp;
let school: School;
let owner: TestClient;

beforeAll(async () => {
  app = await TestApp.start(database.source, clock);
  school = await School.open(database.source);
  owner = await app.signIn(school.account.slug, (await school.owner()).login);
});
afterAll(() => app.stop());

const STATEMENT = /* GraphQL */ `
  query Statement($id: ID!) {
    pass(id: $id) {
      used
      left
      statement {
        earlierCount
        lines {
          seq
          kind
          changed
          isOfType
          at
          by
          channel
          reason
          classDate
          isReturned
          usedAfter
          totalAfter
          leftAfter
          expiresAfter
          class {
            id
            name
          }
          student {
            id
            firstName
          }
        }
      }
    }
  }
`;
interface Line {
  seq: number | null;
  kind: string;
  changed: string[] | null;
  isOfType: boolean;
  at: string;
  by: string | null;
  channel: string;
  reason: string | null;
  classDate: string | null;
  isReturned: boolean;
  usedAfter: number;
  totalAfter: number | null;
  leftAfter: number | null;
  class: { id: string } | null;
  student: { id: string } | null;
}
interface Stated {
  pass: { used: number; left: number | null; statement: { earlierCount: number; lines: Line[] } };
}
const stated = async (pass: MadePass) =>
  (await owner.data<Stated>(STATEMENT, { id: pass.id })).pass;

const punch = async (passId: string, studentId: string, classId: string, date: string) => {
  const input = { passId, studentId, classId, date };
  const { punchIn } = await owner.data<PunchAnswer>(PUNCH_IN, { input });
  if (punchIn.__typename !== 'PunchedIn') throw new Error(JSON.stringify(punchIn));
  return punchIn.entry.id;
};
const change = async (name: string, input: string) => {
  const answer = await owner.data<Record<string, { __typename: string }>>(
    `mutation { ${name}(${input}) { __typename } }`,
  );
  expect(answer[name]?.__typename).not.toMatch(/Refused/);
};

describe('the statement of a pass', () => {
  test('tells all that happened to it, with the balance of each moment, and ends with the counter', async () => {
    const student = await school.student({ firstName: 'Maya' });
    const sibling = await school.student({ familyId: student.familyId });
    const schoolClass = await school.class();
    const pass = await school.pass(student, { kind: HolderKind.FAMILY, also: [sibling] });
    const entryId = await punch(pass.id, student.id, schoolClass.id, '2026-11-21');
    await punch(pass.id, sibling.id, schoolClass.id, '2026-11-28');
    await owner.data(UNDO_PUNCH, { input: { entryId, returnPunch: true } });
    await change(
      'changePassTotal',
      `input: { passId: "${pass.id}", was: 10, total: 12, reason: "two more" }`,
    );
    await change(
      'changePassExpires',
      `input: { passId: "${pass.id}", was: null, expires: "2027-01-31" }`,
    );
    await change(
      'setPassTypeSuspended',
      `id: "${pass.typeId}", suspended: true, reason: "leaking roof"`,
    );
    await change(
      'setPassSuspended',
      `input: { passId: "${pass.id}", holderId: "${pass.holderId}", suspended: true }`,
    );
    await change('setPassTypeSuspended', `id: "${pass.typeId}", suspended: false`);
    await change(
      'setPassSuspended',
      `input: { passId: "${pass.id}", holderId: "${pass.holderId}", suspended: false }`,
    );

    const { statement, ...counter } = await stated(pass);
    expect(
      statement.lines.map((line) => [
        line.seq,
        line.kind,
        line.isOfType,
        line.usedAfter,
        line.leftAfter,
      ]),
    ).toEqual([
      [1, 'GIVE', false, 0, 10],
      [2, 'USE', false, 1, 9],
      [3, 'USE', false, 2, 8],
      [4, 'RETURN', false, 1, 9],
      [5, 'TOTAL', false, 1, 11],
      [6, 'DATES', false, 1, 11],
      [null, 'SUSPEND', true, 1, 11],
      [7, 'SUSPEND', false, 1, 11],
      [null, 'UNSUSPEND', true, 1, 11],
      [8, 'UNSUSPEND', false, 1, 11],
    ]);
    expect(statement.earlierCount).toBe(0);
    expect(statement.lines.at(-1)).toMatchObject({
      usedAfter: counter.used,
      leftAfter: counter.left,
    });
    const times = statement.lines.map(({ at }) => at);
    expect(times).toEqual([...times].sort());
    expect(statement.lines[1]).toMatchObject({
      by: 'Olive Owner',
      channel: 'API',
      classDate: '2026-11-21',
      isReturned: true,
      class: { id: schoolClass.id },
      student: { id: student.id },
    });
    expect(statement.lines.slice(4).map((line) => [line.reason, line.student?.id ?? null])).toEqual(
      [
        ['two more', null],
        [null, null],
        ['leaking roof', null],
        [null, student.id],
        [null, null],
        [null, student.id],
      ],
    );
    expect((await ledgerOf(database.owner, pass.id)).faults).toEqual([]);
  });

  test('tells of new terms of its type when it took them, and of what reaches a sold pass', async () => {
    const of = await school.passType({ kind: HolderKind.FAMILY, title: 'Before' });
    const sold = async () => school.pass(await school.student(), { of, kind: HolderKind.FAMILY });
    const pass = await sold();
    const other = await school.class();
    const save = async (version: number, input: object, applyToSold: boolean) => {
      const facts = { id: of.typeId, version, input: passTypeForm(input), applyToSold };
      const { changePassType } = await owner.data<{ changePassType: SaveAnswer }>(
        CHANGE_PASS_TYPE,
        facts,
      );
      expect(changePassType.__typename).toBe('PassTypeSaved');
    };
    await save(1, { title: 'Between' }, false);
    const limits = { classes: [other.id] };
    await save(2, { title: 'After', uses: 12, limits }, true);
    await change(
      'changePassTotal',
      `input: { passId: "${pass.id}", was: 10, total: 12, reason: "two more" }`,
    );
    await save(3, { title: 'After', uses: 12, price: '99.00', limits }, true);
    const later = await sold();

    const { lines } = (await stated(pass)).statement;
    expect(
      lines.map((line) => [line.seq, line.kind, line.isOfType, line.changed, line.leftAfter]),
    ).toEqual([
      [1, 'GIVE', false, null, 10],
      [null, 'TERMS', true, ['title', 'restrictions'], 10],
      [2, 'TOTAL', false, null, 12],
      [null, 'TERMS', true, [], 12],
    ]);
    expect(lines[1]).toMatchObject({ by: 'Olive Owner', channel: 'API', usedAfter: 0 });
    expect(lines.map(({ at }) => at)).toEqual(lines.map(({ at }) => at).sort());
    expect((await stated(later)).statement.lines.map(({ kind }) => kind)).toEqual(['GIVE']);
  });

  test('tells of its type only what happened since it was given', async () => {
    const student = await school.student();
    const pass = await school.pass(student);
    await change('setPassTypeSuspended', `id: "${pass.typeId}", suspended: true`);
    await database.owner.query('update pass_entry set at = $2 where pass_id = $1', [
      pass.id,
      clock.now(),
    ]);
    await change('setPassTypeSuspended', `id: "${pass.typeId}", suspended: false`);
    const { statement } = await stated(pass);
    expect(statement.lines.map(({ kind }) => kind)).toEqual(['GIVE', 'UNSUSPEND']);
  });

  test('shows the newest two thousand of a very long ledger, with the balance of all', async () => {
    const student = await school.student();
    const pass = await school.pass(student, { total: null });
    await database.owner.query(
      `insert into pass_entry (account_id, id, pass_id, seq, kind, used_after, total_after, channel, at)
       select $1, gen_random_uuid(), $2, n, 'TOTAL', 0, n, '${Channel.SYSTEM}', timestamptz '2026-02-01Z' + n * interval '1 minute'
       from generate_series(2, 2011) n`,
      [school.account.id, pass.id],
    );
    await database.owner.query('update pass set total = 2011 where id = $1', [pass.id]);
    const entryId = await punch(pass.id, student.id, (await school.class()).id, '2026-11-21');
    const { used, left, statement } = await stated(pass);
    expect([statement.earlierCount, statement.lines.length]).toEqual([12, 2000]);
    expect(statement.lines.map(({ seq }) => seq)).toEqual(
      Array.from({ length: 2000 }, (_, index) => index + 13),
    );
    expect(statement.lines.at(-1)).toMatchObject({
      usedAfter: used,
      leftAfter: left,
      totalAfter: 2011,
    });
    // A punch in the part that is left out counts as well.
    await owner.data(UNDO_PUNCH, { input: { entryId, returnPunch: true } });
    expect((await stated(pass)).statement.lines.at(-1)).toMatchObject({ usedAfter: 0 });
  });

  test('is none of a ledger that disagrees with itself', async () => {
    const pass = await school.pass(await school.student());
    await inTransaction(database.source, school.account.id, async (tx) => {
      await tx.manager.insert(PassEntry, {
        accountId: school.account.id,
        id: newId(),
        passId: pass.id,
        seq: 2,
        kind: PassEntryKind.SUSPEND,
        usedAfter: 3,
        totalAfter: 10,
        channel: Channel.SYSTEM,
        at: clock.now(),
      });
    });
    const answer = await owner.run(STATEMENT, { id: pass.id });
    expect(answer.errors[0]?.extensions['code']).toBe('INTERNAL_SERVER_ERROR');
  });

  test('is one statement besides the pass itself', async () => {
    const student = await school.student();
    const pass = await school.pass(student);
    const schoolClass = await school.class();
    for (const date of ['2026-11-21', '2026-11-22', '2026-11-23']) {
      await punch(pass.id, student.id, schoolClass.id, date);
    }
    const sent = await statementsOf(() => stated(pass));
    expect(sent.filter((one) => one.includes('pass'))).toEqual(['passes_by_id', 'pass_statement']);
  });

  test('is not told of a pass of another account', async () => {
    const other = await School.open(database.source);
    const pass = await other.pass(await other.student());
    const answer = await owner.run(STATEMENT, { id: pass.id });
    expect(answer.errors[0]?.extensions['code']).toBe('NOT_FOUND');
  });
});
