import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixedClock } from '../../shared/clock.ts';
import { testDatabase } from '../../testing/database.ts';
import { School } from '../../testing/factories.ts';
import {
  CHANGE_PASS_TYPE,
  CREATE_PASS_TYPE,
  passTypeForm,
  SUSPEND_PASS_TYPE,
  type SaveAnswer,
  type StateAnswer,
} from '../../testing/pass-type-operations.ts';
import { PUNCH_IN, type PunchAnswer } from '../../testing/operations.ts';
import { ledgerOf } from '../../testing/ledger.ts';
import { TestApp, type TestClient } from '../../testing/test-app.ts';
import { HolderKind } from './pass.enums.ts';

const WORKERS = 12;
const database = testDatabase({ poolSize: WORKERS });
let app: TestApp;
let school: School;
let desks: TestClient[];

beforeAll(async () => {
  app = await TestApp.start(database.source, fixedClock('2026-11-21T20:00:00Z'));
  school = await School.open(database.source);
  const staff = [await school.owner(), await school.owner()];
  desks = await Promise.all(staff.map(({ login }) => app.signIn(school.account.slug, login)));
});
afterAll(() => app.stop());

const workers = Array.from({ length: WORKERS }, (_, index) => index);
const desk = (index: number): TestClient => desks[index % desks.length] as TestClient;
const count = (answers: readonly { __typename: string }[], name: string): number =>
  answers.filter((answer) => answer.__typename === name).length;
const numbersOf = (typeId: string) =>
  database.owner.query<{ number: number }[]>(
    'select number from pass_type_version where type_id = $1 order by number',
    [typeId],
  );

describe('twelve at once', () => {
  test('set up types with one slug: one wins, the others are told', async () => {
    const answers = await Promise.all(
      workers.map(
        async (index) =>
          (
            await desk(index).data<{ createPassType: SaveAnswer }>(CREATE_PASS_TYPE, {
              input: passTypeForm({ title: 'Open Gym 10' }),
            })
          ).createPassType,
      ),
    );
    expect(count(answers, 'PassTypeSaved')).toBe(1);
    const refused = answers.filter((answer) => answer.__typename === 'PassTypeRefused');
    expect(refused).toHaveLength(WORKERS - 1);
    expect(new Set(refused.map(({ field, reason }) => `${field ?? ''} ${reason}`))).toEqual(
      new Set(['slug TAKEN']),
    );
  });

  test('change one type that all of them read: one wins, the others are told who was faster', async () => {
    const { typeId } = await school.passType({ kind: HolderKind.FAMILY });
    const answers = await Promise.all(
      workers.map(
        async (index) =>
          (
            await desk(index).data<{ changePassType: SaveAnswer }>(CHANGE_PASS_TYPE, {
              id: typeId,
              version: 1,
              input: passTypeForm({ title: `Changed by ${index}` }),
              applyToSold: index % 2 === 0,
            })
          ).changePassType,
      ),
    );
    expect(count(answers, 'PassTypeSaved')).toBe(1);
    expect(
      answers.filter(
        (answer) =>
          answer.__typename === 'PassTypeRefused' &&
          answer.reason === 'CHANGED_MEANWHILE' &&
          answer.message.startsWith('Olive Owner changed its title'),
      ),
    ).toHaveLength(WORKERS - 1);
    expect(await numbersOf(typeId)).toEqual([{ number: 1 }, { number: 2 }]);
  });

  test('suspend one type: it is suspended once', async () => {
    const { typeId } = await school.passType();
    const answers = await Promise.all(
      workers.map(
        async (index) =>
          (
            await desk(index).data<{ setPassTypeSuspended: StateAnswer }>(SUSPEND_PASS_TYPE, {
              id: typeId,
              suspended: true,
            })
          ).setPassTypeSuspended,
      ),
    );
    expect(count(answers, 'PassTypeStateChanged')).toBe(1);
    expect(answers.filter(({ reason }) => reason === 'ALREADY_SUSPENDED')).toHaveLength(
      WORKERS - 1,
    );
  });

  test('punch while the terms of their passes change: no deadlock, every ledger agrees', async () => {
    const of = await school.passType({ kind: HolderKind.FAMILY });
    const students = await Promise.all(workers.map(() => school.student()));
    const passes = await Promise.all(
      students.map((student) => school.pass(student, { of, kind: HolderKind.FAMILY })),
    );
    const into = await school.class();
    const punches = students.map(async (student, index) => {
      const input = { passId: passes[index]?.id, studentId: student.id, classId: into.id };
      return (await desk(index).data<PunchAnswer>(PUNCH_IN, { input })).punchIn;
    });
    const changes = (async () => {
      for (let version = 1; version <= 5; version++) {
        const { changePassType } = await desk(version).data<{ changePassType: SaveAnswer }>(
          CHANGE_PASS_TYPE,
          {
            id: of.typeId,
            version,
            input: passTypeForm({ title: `Terms ${version}`, slug: 'terms' }),
            applyToSold: true,
          },
        );
        expect(changePassType.__typename).toBe('PassTypeSaved');
      }
    })();
    expect(count(await Promise.all(punches), 'PunchedIn')).toBe(WORKERS);
    await changes;
    for (const pass of passes)
      expect(await ledgerOf(database.owner, pass.id)).toMatchObject({ used: 1, faults: [] });
    const versions = await database.owner.query<{ number: number }[]>(
      `select distinct v.number from pass p join pass_type_version v on v.id = p.version_id where p.id = any ($1)`,
      [passes.map(({ id }) => id)],
    );
    expect(versions).toEqual([{ number: 6 }]);
  });
});
