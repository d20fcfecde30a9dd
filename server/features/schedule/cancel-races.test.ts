import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixedClock } from '../../shared/clock.ts';
import { addDays } from '../../shared/local-date.ts';
import { answerOf, CANCEL_DATE, TAKE_BACK } from '../../testing/class-operations.ts';
import { testDatabase } from '../../testing/database.ts';
import { School } from '../../testing/factories.ts';
import { ledgerOf } from '../../testing/ledger.ts';
import { PUNCH_IN, UNDO_PUNCH, type PunchAnswer } from '../../testing/operations.ts';
import { TestApp, type TestClient } from '../../testing/test-app.ts';
import { HolderKind } from '../passes/pass.enums.ts';

const WORKERS = 12;
const database = testDatabase({ poolSize: WORKERS + 4 });
const TODAY = '2026-11-21';
const DATE = '2026-11-24';
let app: TestApp;
let school: School;
let desks: TestClient[];

beforeAll(async () => {
  app = await TestApp.start(database.source, fixedClock(`${TODAY}T20:00:00Z`));
  school = await School.open(database.source);
  const staff = [await school.owner(), await school.owner()];
  desks = await Promise.all(staff.map(({ login }) => app.signIn(school.account.slug, login)));
});
afterAll(() => app.stop());

const desk = (index: number): TestClient => desks[index % desks.length] as TestClient;
const cancel = (index: number, classId: string, more: object = {}) =>
  answerOf(desk(index), CANCEL_DATE, { classId, date: DATE, ...more });
const takeBack = (index: number, id: string) => answerOf(desk(index), TAKE_BACK, { id });
const punch = async (index: number, input: object) =>
  (await desk(index).data<PunchAnswer>(PUNCH_IN, { input: { date: DATE, ...input } })).punchIn;

/** A family whose students share one pass. */
async function family(count: number, total: number | null) {
  const first = await school.student();
  const also = await Promise.all(
    Array.from({ length: count - 1 }, () => school.student({ familyId: first.familyId })),
  );
  const pass = await school.pass(first, { kind: HolderKind.FAMILY, also, total });
  return { students: [first, ...also], pass };
}

/** How many one-day places stand on dates of the class of which nothing is held. */
async function lost(classId: string): Promise<number> {
  const [row] = await database.owner.query<{ lost: number }[]>(
    `select count(*)::int as lost from enrollment e
     where e.class_id = $1 and e.removed_at is null and not exists (
       select from timeslot t where t.event_id = e.class_id and t.weekday = extract(isodow from e.starts_on)
         and not exists (
           select from cancellation x where x.event_id = t.event_id and x.date = e.starts_on and x.undone_at is null
             and coalesce(x.starts, t.starts) = t.starts))`,
    [classId],
  );
  return row?.lost ?? -1;
}

const deadlocks = async (): Promise<number> => {
  const [row] = await database.owner.query<{ deadlocks: number }[]>(
    'select deadlocks::int as deadlocks from pg_stat_database where datname = current_database()',
  );
  return row?.deadlocks ?? -1;
};

describe('at once', () => {
  test('a date is cancelled and punched into: a punch is refused or comes back, and none is lost', async () => {
    const before = await deadlocks();
    for (let round = 0; round < 6; round++) {
      const of = await school.class();
      const { students, pass } = await family(WORKERS, WORKERS);
      const punching = students.map((student, index) =>
        punch(index, { passId: pass.id, studentId: student.id, classId: of.id }),
      );
      // Somewhere among the punches.
      const cancelling = new Promise((done) => setTimeout(done, round * 8)).then(() =>
        cancel(1, of.id),
      );
      const [cancelled, ...answers] = await Promise.all([cancelling, ...punching]);
      expect(cancelled.__typename).toBe('DateCancelled');
      for (const answer of answers) {
        if (answer.__typename === 'PunchRefused') expect(answer.reason).toBe('CLASS_CANCELLED');
        else expect(answer.__typename).toBe('PunchedIn');
      }
      const ledger = await ledgerOf(database.owner, pass.id);
      expect(ledger).toMatchObject({ used: 0, faults: [] });
      const punched = answers.filter(({ __typename }) => __typename === 'PunchedIn').length;
      expect(ledger.lines).toHaveLength(1 + 2 * punched);
      expect(await lost(of.id)).toBe(0);
    }
    expect(await deadlocks()).toBe(before);
  });

  test('it is cancelled by many: one does it, the others are told, and punches come back once', async () => {
    const of = await school.class();
    const { students, pass } = await family(3, 5);
    for (const { id } of students)
      await punch(0, { passId: pass.id, studentId: id, classId: of.id });
    const answers = await Promise.all(
      Array.from({ length: WORKERS }, (_, index) => cancel(index, of.id)),
    );
    expect(answers.filter(({ __typename }) => __typename === 'DateCancelled')).toHaveLength(1);
    expect(answers.filter(({ reason }) => reason === 'ALREADY_SO')).toHaveLength(WORKERS - 1);
    expect(await ledgerOf(database.owner, pass.id)).toMatchObject({ used: 0, faults: [] });
  });

  test('it is taken back by many: one does it, the others are told', async () => {
    const of = await school.class();
    const { cancellation } = await cancel(0, of.id);
    const answers = await Promise.all(
      Array.from({ length: WORKERS }, (_, index) => takeBack(index, cancellation.id)),
    );
    expect(answers.filter((one) => one.__typename === 'CancellationTakenBack')).toHaveLength(1);
    expect(answers.filter(({ reason }) => reason === 'ALREADY_SO')).toHaveLength(WORKERS - 1);
  });

  test('punches are undone while their dates are cancelled: each comes back once', async () => {
    const classes = await Promise.all([school.class(), school.class()]);
    const { students, pass } = await family(6, null);
    const entries = await Promise.all(
      students.flatMap((student) =>
        classes.map(async (of) => {
          const input = { passId: pass.id, studentId: student.id, classId: of.id };
          const made = await punch(0, input);
          if (made.__typename !== 'PunchedIn') throw new Error(JSON.stringify(made));
          return made.entry.id;
        }),
      ),
    );
    await Promise.all([
      ...entries.map((entryId, index) => desk(index).data(UNDO_PUNCH, { input: { entryId } })),
      ...classes.map((of, index) => cancel(index, of.id)),
    ]);
    expect(await ledgerOf(database.owner, pass.id)).toMatchObject({ used: 0, faults: [] });
  });
});

describe('after any sequence of punches, undoings, cancellations and taking them back', () => {
  const step = fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({ do: fc.constant('punch' as const), who: fc.nat(2), day: fc.nat(2) }),
    },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('undo' as const), which: fc.nat(9) }) },
    {
      weight: 2,
      arbitrary: fc.record({
        do: fc.constant('cancel' as const),
        day: fc.nat(2),
        slot: fc.constantFrom(null, '09:00', '17:00'),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({ do: fc.constant('take back' as const), which: fc.nat(9) }),
    },
  );

  test('a pass has used its uses less its returns, and no cancelled date has a one-day place', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 16 }), async (steps) => {
        const of = await school.class({
          slots: [1, 2, 3, 4, 5, 6, 7].flatMap((day) => [
            [day, '09:00', '10:00'] as const,
            [day, '17:00', '18:00'] as const,
          ]),
        });
        const { students, pass } = await family(3, 6);
        const entries: string[] = [];
        const cancellations: string[] = [];
        const dayOf = (day: number): string => addDays(TODAY, day - 1);
        for (const one of steps) {
          if (one.do === 'punch') {
            const made = await punch(0, {
              passId: pass.id,
              studentId: students[one.who]?.id,
              classId: of.id,
              date: dayOf(one.day),
            });
            if (made.__typename === 'PunchedIn') entries.push(made.entry.id);
          } else if (one.do === 'undo' && entries.length > 0) {
            const entryId = entries[one.which % entries.length];
            await desk(0).data(UNDO_PUNCH, { input: { entryId, returnPunch: true } });
          } else if (one.do === 'cancel') {
            const done = await cancel(0, of.id, { date: dayOf(one.day), starts: one.slot });
            if (done.__typename === 'DateCancelled') cancellations.push(done.cancellation.id);
          } else if (one.do === 'take back' && cancellations.length > 0) {
            await takeBack(0, cancellations[one.which % cancellations.length] ?? '');
          }
          expect((await ledgerOf(database.owner, pass.id)).faults).toEqual([]);
          expect(await lost(of.id)).toBe(0);
        }
        const [standing] = await database.owner.query<{ count: number }[]>(
          'select count(*)::int as count from enrollment where class_id = $1 and removed_at is null',
          [of.id],
        );
        expect((await ledgerOf(database.owner, pass.id)).used).toBe(standing?.count);
      }),
      { numRuns: 15 },
    );
  }, 120_000);
});
