import { beforeEach, describe, expect, test } from 'vitest';
import { fixedClock } from '../../shared/clock.ts';
import { newId } from '../../shared/ids.ts';
import { testDatabase } from '../../testing/database.ts';
import { RecordedRolls, TODAY } from '../../testing/recorded-rolls.ts';
import { MarkStatus } from '../attendance/attendance.enums.ts';
import { EnrollmentType } from '../enrollments/enrollment.enums.ts';
import { cancelDate } from '../schedule/cancel-date.command.ts';
import { closures } from '../schedule/calendar-lists.ts';
import type { ClosureValues } from '../schedule/closure.form.ts';
import { takeBackCancellation } from '../schedule/take-back-cancellation.command.ts';
import { eraseEntry } from '../settings/keep-entry.command.ts';
import { saveEntry, type EntryPerformed } from '../settings/save-entry.command.ts';

const database = testDatabase();
/** At 18:10 in Toronto, ten minutes after the class. */
const NOW = '2026-11-24T23:10:00Z';
const TONIGHT = '2026-11-25T04:55:00Z';
const [BEFORE, TOMORROW] = ['2026-11-23', '2026-11-25'];
const { ABSENT } = MarkStatus;
const clock = fixedClock(NOW);
let rolls: RecordedRolls;

beforeEach(async () => {
  clock.set(NOW);
  rolls = await RecordedRolls.open(database, clock, { automatic: 'EVERY' });
});

const closed = (of: Partial<ClosureValues>): ClosureValues => ({
  ...{ reason: 'Burst pipe', startsOn: TODAY, endsOn: TODAY, scope: 'CLOSURES' },
  ...{ programIds: [], locationIds: [], ...of },
});
const answered = (done: EntryPerformed): readonly unknown[] => {
  if (done.kind === 'refused') throw new Error(JSON.stringify(done.refusal));
  return done.kind === 'preview' ? done.preview.says : [];
};
interface How {
  readonly dryRun?: boolean;
  readonly requestId?: string;
}

async function close(of: Partial<ClosureValues>, how: How = {}): Promise<string> {
  const done = await saveEntry(rolls.office, closures, {
    ...{ of: null, input: closed(of), dryRun: false, ...how },
  });
  if (done.kind !== 'done') throw new Error(JSON.stringify(done));
  return done.outcome.id;
}
const foretold = async (of: Partial<ClosureValues>) =>
  answered(await saveEntry(rolls.office, closures, { of: null, input: closed(of), dryRun: true }));
const change = async (id: string, of: Partial<ClosureValues>, dryRun = false) =>
  answered(
    await saveEntry(rolls.office, closures, {
      ...{ of: { id, version: 1 }, input: closed(of), dryRun },
    }),
  );
const erase = async (id: string, dryRun = false) =>
  answered(await eraseEntry(rolls.office, closures, { id, dryRun }));

/** A class whose students have each earned a token today. */
async function missed(students = 1) {
  const roll = await rolls.roll(students);
  await rolls.record(
    rolls.office,
    roll,
    roll.ids.map((id) => [id, ABSENT] as const),
  );
  return roll;
}
type Missed = Awaited<ReturnType<typeof missed>>;

async function use(studentId: string) {
  const place = { studentId, type: EnrollmentType.MAKEUP, startsOn: '2026-12-05' };
  const { id } = await rolls.school.enrollment(place);
  const sql = 'update token set makeup_id = $2 where student_id = $1';
  await database.owner.query(sql, [studentId, id]);
}

const here = ({ made }: Missed) => ({ locationIds: [made.locationId] });
const AGAIN =
  'Absences on 1 date of a class count again: the next evaluation makes the makeup tokens that are owed.';

describe('what is closed was not missed', () => {
  test.each<[string, (of: Missed) => Partial<ClosureValues>, boolean]>([
    ['its location', here, true],
    [
      'its program, also for billing',
      ({ made }) => ({ programIds: [made.programId], scope: 'BOTH' }),
      true,
    ],
    [
      'its location, for days around it',
      (of) => ({ ...here(of), startsOn: BEFORE, endsOn: TOMORROW }),
      true,
    ],
    ['its location, only for billing', (of) => ({ ...here(of), scope: 'BILLING' }), false],
    [
      'its location, another day',
      (of) => ({ ...here(of), startsOn: TOMORROW, endsOn: TOMORROW }),
      false,
    ],
  ])('closing %s', async (_what, of, isTakenBack) => {
    const roll = await missed();
    const elsewhere = await missed();
    expect(await foretold(of(roll))).toEqual(
      isTakenBack ? ['1 unused makeup token for an absence on these days is taken back.'] : [],
    );
    await close(of(roll));
    expect(await rolls.tokens(roll.ids[0])).toMatchObject([
      {
        revoked: isTakenBack,
        story: ['ISSUE OFFICE_PORTAL', ...(isTakenBack ? ['REVOKE OFFICE_PORTAL'] : [])],
      },
    ]);
    expect(await rolls.standing(elsewhere.ids[0])).toHaveLength(1);
    clock.set(TONIGHT);
    expect(await rolls.evaluate()).toEqual({ made: 0, revoked: 0 });
  });

  test('what is used is kept and told, and the same request once more does nothing more', async () => {
    const roll = await missed(3);
    const [unused, ...used] = roll.ids;
    for (const studentId of used) await use(studentId);
    expect(await foretold(here(roll))).toEqual([
      '1 unused makeup token for an absence on these days is taken back.',
      '2 makeup tokens for absences on these days are used or asked for already; they are kept.',
    ]);
    const requestId = newId();
    const id = await close(here(roll), { requestId });
    expect(await close(here(roll), { requestId })).toBe(id);
    const [gone] = await rolls.tokens(unused);
    expect(gone?.story).toEqual(['ISSUE OFFICE_PORTAL', 'REVOKE OFFICE_PORTAL']);
    for (const studentId of used) expect(await rolls.standing(studentId)).toHaveLength(1);
    const [entry] = await database.owner.query<{ targets: string[] }[]>(
      `select array_agg(t.kind || ' ' || t.record_id order by t.kind) as targets
       from audit_entry e join audit_target t on t.entry_id = e.id
       where e.account_id = $1 and e.verb = 'CREATE_CLOSURE'`,
      [rolls.school.account.id],
    );
    expect(entry?.targets).toEqual([`CLOSURE ${id}`, `TOKEN ${gone?.id ?? ''}`]);
  });
});

test('what an absence had earned before its date was cancelled with tokens is for that, and stays', async () => {
  const { classId, ids, made } = await missed();
  const tokens = { expires: null, overrideLimit: false };
  await cancelDate(rolls.office, { classId, date: TODAY, tokens, dryRun: false });
  await close({ locationIds: [made.locationId] });
  expect(await rolls.standing(ids[0])).toHaveLength(1);
});

test('what stands on these days for one day is told, and stays', async () => {
  const { made } = await missed();
  const place = (type: EnrollmentType, startsOn: string) =>
    rolls.school.enrollment({ classId: made.id, type, startsOn });
  await place(EnrollmentType.MAKEUP, TOMORROW);
  await place(EnrollmentType.SINGLE_DAY, TOMORROW);
  await place(EnrollmentType.TRIAL, BEFORE);
  const of = { locationIds: [made.locationId], startsOn: TOMORROW, endsOn: TOMORROW };
  expect(await foretold(of)).toEqual([
    '2 one-day enrollments stand on these days; cancel the dates to give back what paid for them.',
  ]);
  const id = await close(of);
  expect(await change(id, { ...of, startsOn: BEFORE, endsOn: BEFORE }, true)).toEqual([
    '1 one-day enrollment stands on these days; cancel its date to give back what paid for it.',
  ]);
});

describe('what is held again is looked at by the next evaluation', () => {
  type Open = (id: string, of: Missed, dryRun?: boolean) => Promise<readonly unknown[]>;
  test.each<[string, Open]>([
    [
      'with fewer days',
      (id, of, dry) => change(id, { ...here(of), startsOn: TOMORROW, endsOn: TOMORROW }, dry),
    ],
    ['only for billing', (id, of, dry) => change(id, { ...here(of), scope: 'BILLING' }, dry)],
    [
      'for another place',
      async (id, _of, dry) =>
        change(id, { locationIds: [(await rolls.school.location()).id] }, dry),
    ],
    ['not at all', (id, _of, dry) => erase(id, dry)],
  ])('closed %s', async (_what, open) => {
    const roll = await missed();
    const id = await close(here(roll));
    clock.set('2026-11-25T15:00:00Z');
    expect(await open(id, roll, true)).toEqual([AGAIN]);
    await open(id, roll);
    expect(await rolls.standing(roll.ids[0])).toEqual([]);
    clock.set('2026-11-26T04:55:00Z');
    expect(await rolls.evaluate()).toEqual({ made: 1, revoked: 0 });
    expect(await rolls.standing(roll.ids[0])).toMatchObject([{ origin: 'ABSENCE' }]);
  });

  test('unless something else closes it, or nothing was changed but the reason', async () => {
    const roll = await missed();
    const id = await close(here(roll));
    await rolls.school.close(TODAY, TODAY, { programId: roll.made.programId });
    expect(await change(id, { ...here(roll), reason: 'Snow' }, true)).toEqual([]);
    expect(await erase(id, true)).toEqual([]);
  });
});

test('what was given for a cancelled date goes when the closure that outlived the cancellation does', async () => {
  const { classId, made, ids } = await rolls.roll(2);
  const tokens = { expires: null, overrideLimit: false };
  const cancelled = await cancelDate(rolls.office, { classId, date: TODAY, tokens, dryRun: false });
  if (cancelled.kind !== 'done') throw new Error(JSON.stringify(cancelled));
  const id = await close({ locationIds: [made.locationId] });
  const { cancellationId } = cancelled.outcome;
  await use(ids[1] ?? '');
  const back = { id: cancellationId, revokeTokens: true, dryRun: false };
  const done = await takeBackCancellation(rolls.office, back);
  expect(done).toMatchObject({
    outcome: {
      says: [
        'It is still not held. Closed on Tue 24 Nov 2026: Burst pipe.',
        '2 makeup tokens for it stay until it is held.',
      ],
    },
  });
  expect(await rolls.standing(ids[0])).toHaveLength(1);
  expect(await erase(id, true)).toEqual([
    '1 unused makeup token for a cancellation that was taken back is taken back too.',
    '1 makeup token for a cancellation that was taken back is used or asked for already; it is kept.',
  ]);
  await erase(id);
  expect(await rolls.tokens(ids[0])).toMatchObject([
    { revoked: true, story: ['ISSUE OFFICE_PORTAL', 'REVOKE OFFICE_PORTAL'] },
  ]);
  expect(await rolls.standing(ids[1])).toHaveLength(1);
});

describe('at once', () => {
  test('a place is closed and a roll of it is submitted: no token stays', async () => {
    for (let turn = 0; turn < 5; turn += 1) {
      const { classId, made, ids } = await rolls.roll();
      await Promise.all([
        close({ locationIds: [made.locationId] }),
        // Of a class that is closed by then it is refused.
        rolls.record(rolls.office, { classId }, [[ids[0], ABSENT]]).catch(() => []),
      ]);
      expect(await rolls.standing(ids[0])).toEqual([]);
    }
  });

  test('a place is closed and its absences are evaluated: no token stays', async () => {
    const { classId, made, ids } = await rolls.roll();
    await rolls.record(rolls.kiosk, { classId }, [[ids[0], ABSENT]]);
    clock.set('2026-11-24T23:30:00Z');
    // The evaluation has read that the class is held and made the token, but waits before it commits.
    const runner = database.owner.createQueryRunner();
    await runner.startTransaction();
    await runner.query('select from student where id = $1 for update', [ids[0]]);
    const evaluating = rolls.evaluate();
    await expect.poll(waiting).toBe(1);
    const closing = close({ locationIds: [made.locationId] });
    await expect.poll(waiting).toBe(2);
    await runner.commitTransaction();
    await runner.release();
    expect(await evaluating).toEqual({ made: 1, revoked: 0 });
    await closing;
    expect(await rolls.tokens(ids[0])).toMatchObject([{ revoked: true }]);
  });
});

/** How many wait for somebody else's lock. */
async function waiting(): Promise<number> {
  const [row] = await database.owner.query<{ waiting: number }[]>(
    `select count(*)::int as waiting from pg_locks l join pg_stat_activity a using (pid)
     where not l.granted and a.datname = current_database()`,
  );
  return row?.waiting ?? 0;
}
