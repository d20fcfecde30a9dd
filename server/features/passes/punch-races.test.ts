import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixedClock } from '../../shared/clock.ts';
import { testDatabase } from '../../testing/database.ts';
import { School } from '../../testing/factories.ts';
import { ledgerOf } from '../../testing/ledger.ts';
import {
  PUNCH_IN,
  UNDO_PUNCH,
  type PunchAnswer,
  type UndoAnswer,
} from '../../testing/operations.ts';
import { TestApp, type TestClient } from '../../testing/test-app.ts';
import type { Student } from '../students/student.entities.ts';
import { HolderKind } from './pass.enums.ts';

const WORKERS = 20;
const database = testDatabase({ poolSize: WORKERS });
const TOMORROW = '2026-11-22';
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

const desk = (index: number): TestClient => desks[index % desks.length] as TestClient;

async function punch(index: number, input: { passId: string; studentId: string; classId: string }) {
  return (await desk(index).data<PunchAnswer>(PUNCH_IN, { input: { ...input, date: TOMORROW } }))
    .punchIn;
}

async function undo(index: number, entryId: string) {
  return (await desk(index).data<UndoAnswer>(UNDO_PUNCH, { input: { entryId } })).undoPunch;
}

async function siblings(count: number): Promise<Student[]> {
  const first = await school.student();
  const rest = await Promise.all(
    Array.from({ length: count - 1 }, () => school.student({ familyId: first.familyId })),
  );
  return [first, ...rest];
}

const deadlocks = async (): Promise<number> => {
  const [row] = await database.owner.query<{ deadlocks: number }[]>(
    'select deadlocks::int as deadlocks from pg_stat_database where datname = current_database()',
  );
  return row?.deadlocks ?? -1;
};

describe('twenty at once', () => {
  test('punch and undo in one class with one pass without an error, and the ledger agrees', async () => {
    const of = await school.class();
    const family = await siblings(WORKERS);
    const [first, ...also] = family as [Student, ...Student[]];
    const pass = await school.pass(first, { kind: HolderKind.FAMILY, also, total: WORKERS });
    const rounds = 4;
    const outcomes = await Promise.all(
      family.map(async (student, index) => {
        const seen: string[] = [];
        for (let round = 0; round < rounds; round++) {
          const punched = await punch(index, {
            passId: pass.id,
            studentId: student.id,
            classId: of.id,
          });
          seen.push(punched.__typename);
          if (punched.__typename !== 'PunchedIn') continue;
          if (round < rounds - 1) seen.push((await undo(index, punched.entry.id)).__typename);
        }
        return seen.join(' ');
      }),
    );
    expect(new Set(outcomes)).toEqual(
      new Set([`${'PunchedIn PunchUndone '.repeat(rounds - 1)}PunchedIn`]),
    );
    const ledger = await ledgerOf(database.owner, pass.id);
    expect(ledger).toMatchObject({ used: WORKERS, faults: [] });
    expect(ledger.lines).toHaveLength(1 + WORKERS * (2 * rounds - 1));
  });

  test('punch and undo across classes and passes without a deadlock; nobody is charged for nothing', async () => {
    const classes = await Promise.all([1, 2, 3].map(() => school.class({ capacity: 2 })));
    const family = await siblings(WORKERS);
    const [first, ...also] = family as [Student, ...Student[]];
    const passes = await Promise.all(
      [1, 2].map(() => school.pass(first, { kind: HolderKind.FAMILY, also, total: 3 })),
    );
    const before = await deadlocks();
    const reasons = new Set<string>();
    await Promise.all(
      family.map(async (student, index) => {
        for (let round = 0; round < 6; round++) {
          const of = classes[(index + round) % classes.length];
          const pass = passes[(index * round + round) % passes.length];
          const answer = await punch(index, {
            passId: pass?.id ?? '',
            studentId: student.id,
            classId: of?.id ?? '',
          });
          if (answer.__typename === 'PunchedIn' && (index + round) % 3 > 0)
            await undo(index + 1, answer.entry.id);
          else if (answer.__typename === 'PunchRefused') reasons.add(answer.reason);
        }
      }),
    );
    expect(
      [...reasons].filter(
        (reason) => !['PASS_USED_UP', 'CLASS_FULL', 'ALREADY_ENROLLED'].includes(reason),
      ),
    ).toEqual([]);
    for (const pass of passes) expect((await ledgerOf(database.owner, pass.id)).faults).toEqual([]);
    const taken = await database.owner.query<{ taken: number }[]>(
      `select class_id, count(*)::int as taken from enrollment
       where class_id = any ($1) and removed_at is null group by class_id having count(*) > 2`,
      [classes.map(({ id }) => id)],
    );
    expect(taken).toEqual([]);
    expect(await deadlocks()).toBe(before);
  });

  test('punch one student into one class with passes of their own: one wins, the others are told', async () => {
    const student = await school.student();
    const of = await school.class();
    const passes = await Promise.all(Array.from({ length: WORKERS }, () => school.pass(student)));
    const answers = await Promise.all(
      passes.map((pass, index) =>
        punch(index, { passId: pass.id, studentId: student.id, classId: of.id }),
      ),
    );
    expect(answers.filter((answer) => answer.__typename === 'PunchedIn')).toHaveLength(1);
    expect(
      answers.filter(
        (answer) =>
          answer.__typename === 'PunchRefused' &&
          answer.reason === 'ALREADY_ENROLLED' &&
          answer.rule === 'R-6',
      ),
    ).toHaveLength(WORKERS - 1);
    const ledgers = await Promise.all(passes.map((pass) => ledgerOf(database.owner, pass.id)));
    expect(ledgers.reduce((sum, ledger) => sum + ledger.used, 0)).toBe(1);
    expect(ledgers.flatMap((ledger) => ledger.faults)).toEqual([]);
  });

  test('undo one punch: one line comes back, the others are told', async () => {
    const student = await school.student();
    const of = await school.class();
    const pass = await school.pass(student);
    const punched = await punch(0, { passId: pass.id, studentId: student.id, classId: of.id });
    if (punched.__typename !== 'PunchedIn') throw new Error(JSON.stringify(punched));
    const answers = await Promise.all(
      Array.from({ length: WORKERS }, (_, index) => undo(index, punched.entry.id)),
    );
    expect(answers.filter((answer) => answer.__typename === 'PunchUndone')).toHaveLength(1);
    expect(
      answers.filter(
        (answer) => answer.__typename === 'UndoRefused' && answer.reason === 'ALREADY_RETURNED',
      ),
    ).toHaveLength(WORKERS - 1);
    expect(await ledgerOf(database.owner, pass.id)).toMatchObject({
      used: 0,
      lines: ['1 GIVE 0', '2 USE 1', '3 RETURN 0'],
      faults: [],
    });
  });
});

test('an enrollment that the office makes meanwhile meets the constraint, and the punch is told so', async () => {
  const student = await school.student();
  const of = await school.class();
  const pass = await school.pass(student);
  // The office's enrollment is written but not committed: the punch cannot see it, and waits for it at its own insert.
  const runner = database.owner.createQueryRunner();
  await runner.connect();
  await runner.startTransaction();
  await runner.query(
    `insert into enrollment (account_id, id, student_id, class_id, type, starts_on)
     values ($1, gen_random_uuid(), $2, $3, 'ACTIVE', '2026-11-01')`,
    [school.account.id, student.id, of.id],
  );
  const punching = punch(0, { passId: pass.id, studentId: student.id, classId: of.id });
  await expect
    .poll(async () => {
      const [row] = await database.owner.query<{ waiting: number }[]>(
        `select count(*)::int as waiting from pg_locks l join pg_stat_activity a using (pid)
       where not l.granted and a.datname = current_database()`,
      );
      return row?.waiting;
    })
    .toBeGreaterThan(0);
  await runner.commitTransaction();
  await runner.release();
  expect(await punching).toMatchObject({
    __typename: 'PunchRefused',
    reason: 'ALREADY_ENROLLED',
    rule: 'R-6',
  });
  expect(await ledgerOf(database.owner, pass.id)).toMatchObject({
    used: 0,
    lines: ['1 GIVE 0'],
    faults: [],
  });
});
