import { beforeEach, describe, expect, test } from 'vitest';
import { fixedClock } from '../../shared/clock.ts';
import { inFull } from '../../shared/said.ts';
import { testDatabase } from '../../testing/database.ts';
import { RecordedRolls, TODAY } from '../../testing/recorded-rolls.ts';
import { MarkStatus } from '../attendance/attendance.enums.ts';
import { EnrollmentType } from '../enrollments/enrollment.enums.ts';
import { cancelDate } from '../schedule/cancel-date.command.ts';
import type { CancelTokens } from '../schedule/schedule.effects.ts';
import { takeBackCancellation } from '../schedule/take-back-cancellation.command.ts';
import type { TokenSettingsValues } from '../settings/token-settings.form.ts';
import { approveMakeup, resetToken } from './free-token.command.ts';
import type { TokensPerformed } from './held-token.ts';
import { reassignTokens } from './reassign-tokens.command.ts';

const database = testDatabase();
/** At 18:10 in Toronto, ten minutes after the class. */
const NOW = '2026-11-24T23:10:00Z';
const TONIGHT = '2026-11-25T04:55:00Z';
const { ABSENT, EXCUSED, PRESENT } = MarkStatus;
const TOKENS = { expires: null, overrideLimit: false };
const clock = fixedClock(NOW);
let rolls: RecordedRolls;

beforeEach(() => {
  clock.set(NOW);
});

const open = async (settings: Partial<TokenSettingsValues>) => {
  rolls = await RecordedRolls.open(database, clock, settings);
};
const setRule = (automatic: string) =>
  database.owner.query(
    `update setting set value = value || jsonb_build_object('automatic', $2::text)
     where account_id = $1 and area = 'TOKENS'`,
    [rolls.school.account.id, automatic],
  );

/** A class of today, one student of which is recorded so. */
async function recorded(status: MarkStatus) {
  const roll = await rolls.roll();
  const [studentId = ''] = roll.ids;
  const record = (as: MarkStatus | null) => rolls.record(rolls.office, roll, [[studentId, as]]);
  await record(status);
  return { classId: roll.classId, studentId, record };
}

/** Has the token of a student pay for a makeup, or asks for one. */
async function use(studentId: string, startsOn: string, requestedAt: Date | null = null) {
  const place = { studentId, type: EnrollmentType.MAKEUP, startsOn };
  const makeup = await rolls.school.enrollment(place);
  await database.owner.query(
    'update token set makeup_id = $2, requested_at = $3 where student_id = $1',
    [studentId, makeup.id, requestedAt],
  );
  return makeup;
}
const held = async (studentId: string, dryRun = false) => {
  const [token] = await rolls.standing(studentId);
  return { id: token?.id ?? '', version: token?.version ?? 0, dryRun };
};
function saidOf(done: TokensPerformed): string[] {
  if (done.kind === 'refused') throw new Error(JSON.stringify(done.refusal));
  return (done.kind === 'done' ? done.outcome : done.preview).says.map(inFull);
}
const reset = async (studentId: string) =>
  saidOf(await resetToken(rolls.office, await held(studentId)));

async function cancel(classId: string, tokens: CancelTokens | null) {
  const done = await cancelDate(rolls.office, { classId, date: TODAY, tokens, dryRun: false });
  if (done.kind !== 'done') throw new Error(JSON.stringify(done));
  return done.outcome.cancellationId;
}
async function takeBack(id: string, revokeTokens: boolean) {
  const done = await takeBackCancellation(rolls.office, { id, revokeTokens, dryRun: false });
  if (done.kind !== 'done') throw new Error(JSON.stringify(done));
  return done.outcome.says.map(inFull);
}

describe('an excuse that is gone while its token is in use (rule M-8)', () => {
  const KEPT = expect.stringMatching(/it is kept\. Remove that makeup/) as string;

  test.each<[what: string, then: (MarkStatus | null)[]]>([
    ['is absent after all', [ABSENT]],
    ['was there, and then was not', [PRESENT, ABSENT]],
    ['is recorded anew', [null, ABSENT]],
  ])('the student %s: it is taken back with its makeup', async (_what, then) => {
    await open({ automatic: 'EXCUSED' });
    const { studentId, record } = await recorded(EXCUSED);
    await use(studentId, '2026-12-05');
    const [first, ...more] = then;
    expect(await record(first ?? null)).toEqual([KEPT]);
    for (const status of more) await record(status);
    expect((await reset(studentId)).at(-1)).toMatch(/^1 makeup token is taken back, since its/);
    expect(await rolls.standing(studentId)).toEqual([]);
  });

  test('excused again, it is free', async () => {
    await open({ automatic: 'EXCUSED' });
    const { studentId, record } = await recorded(EXCUSED);
    await use(studentId, '2026-12-05');
    await record(ABSENT);
    await record(EXCUSED);
    await reset(studentId);
    expect(await rolls.standing(studentId)).toHaveLength(1);
  });

  test.each<[what: string, status: MarkStatus, then: MarkStatus]>([
    ['never was one', ABSENT, ABSENT],
    ['made no difference when it went', EXCUSED, ABSENT],
  ])('where it %s, a change of the settings takes nothing back', async (_what, status, then) => {
    await open({ automatic: 'EVERY' });
    const { studentId, record } = await recorded(status);
    await use(studentId, '2026-12-05');
    await record(then);
    await setRule('EXCUSED');
    await reset(studentId);
    expect(await rolls.standing(studentId)).toHaveLength(1);
  });
});

describe('a token of an absence whose date is cancelled with tokens (rule M-6)', () => {
  const AGAIN = expect.stringMatching(/^1 makeup token is for an absence again: Maya/) as string;

  test('is for the absence again when that is taken back, and goes with it', async () => {
    await open({ automatic: 'EVERY' });
    const { classId, studentId, record } = await recorded(ABSENT);
    const id = await cancel(classId, TOKENS);
    expect(await takeBack(id, false)).toContainEqual(AGAIN);
    expect(await record(PRESENT)).toEqual([expect.stringMatching(/is taken back\.$/)]);
    expect(await rolls.tokens(studentId)).toMatchObject([
      { revoked: true, version: 4, story: expect.objectContaining({ length: 4 }) as unknown },
    ]);
  });

  test('stays when that is taken back, though no absence earns any by now', async () => {
    await open({ automatic: 'EVERY' });
    const { classId, studentId } = await recorded(ABSENT);
    await setRule('NONE');
    const id = await cancel(classId, TOKENS);
    expect(await takeBack(id, true)).toContainEqual(AGAIN);
    expect(await rolls.standing(studentId)).toMatchObject([{ origin: 'ABSENCE' }]);
  });

  test('in use, it is free when its makeup goes, as the absence stands', async () => {
    await open({ automatic: 'EVERY' });
    const { classId, studentId } = await recorded(ABSENT);
    await use(studentId, '2026-12-05');
    await takeBack(await cancel(classId, TOKENS), true);
    await reset(studentId);
    expect(await rolls.standing(studentId)).toHaveLength(1);
  });

  test('stays when its makeup goes while the cancellation stands', async () => {
    await open({ automatic: 'EVERY' });
    const { classId, studentId } = await recorded(ABSENT);
    await use(studentId, '2026-12-05');
    await cancel(classId, TOKENS);
    await reset(studentId);
    clock.set(TONIGHT);
    expect(await rolls.evaluate()).toEqual({ made: 0, revoked: 0 });
    expect(await rolls.standing(studentId)).toHaveLength(1);
  });
});

describe('a makeup goes (rules M-7 and M-8)', () => {
  test('it was attended today: who resets its token is told that nothing pays for that', async () => {
    await open({});
    const { id: studentId } = await rolls.school.student({ firstName: 'Leo', lastName: 'Kim' });
    await rolls.school.token({ studentId });
    const { classId } = await use(studentId, TODAY);
    await rolls.record(rolls.office, { classId }, [[studentId, PRESENT]]);
    const VISIT = expect.stringMatching(
      /^Leo Kim is marked as present in .+ on Tue 24 Nov 2026: nothing pays for that visit then\.$/,
    ) as string;
    const foretold = await resetToken(rolls.office, await held(studentId, true));
    expect(saidOf(foretold)).toContainEqual(VISIT);
    expect(await reset(studentId)).toContainEqual(VISIT);
  });

  test('the token has expired meanwhile: nobody can use it again', async () => {
    await open({});
    const { studentId } = await rolls.school.token({ expires: '2026-11-23' });
    await use(studentId, '2026-11-12', clock.now());
    expect(await reset(studentId)).toEqual([
      expect.stringMatching(/is taken away\.$/),
      '1 makeup token is free, but expired on Mon 23 Nov 2026.',
    ]);
  });

  test('its place is closed by now: what was asked for is not approved', async () => {
    await open({});
    const { studentId } = await rolls.school.token();
    const { classId } = await use(studentId, '2026-12-01', clock.now());
    const asked = await held(studentId, true);
    expect((await approveMakeup(rolls.office, asked)).kind).toBe('preview');
    const [of] = await database.owner.query<{ programId: string }[]>(
      'select program_id as "programId" from class where id = $1',
      [classId],
    );
    await rolls.school.close('2026-12-01', '2026-12-01', { programId: of?.programId ?? '' });
    expect(await approveMakeup(rolls.office, asked)).toMatchObject({
      kind: 'refused',
      refusal: {
        ...{ rule: 'M-9', fix: 'Deny the request.' },
        message: expect.stringMatching(
          / is not held\. Closed on Tue 1 Dec 2026: Holiday\.$/,
        ) as string,
      },
    });
  });
});

test('a date is cancelled while its tokens and those of its makeups get another program: neither waits for ever', async () => {
  await open({ automatic: 'EVERY' });
  const { school } = rolls;
  const [old, other] = [await school.program({ deletedAt: new Date(NOW) }), await school.program()];
  const { classId, ids } = await rolls.roll();
  const [missed = ''] = ids;
  // By id: of a makeup on the date, of another class, of the date itself.
  const makeup = { type: EnrollmentType.MAKEUP, classId, startsOn: TODAY };
  const place = await school.enrollment(makeup);
  const of = { programIds: [old.id] };
  const first = await school.token({ ...of, studentId: place.studentId, makeupId: place.id });
  const between = await school.token(of);
  const last = await school.token({ ...of, studentId: missed, classId, date: TODAY });
  const runner = database.owner.createQueryRunner();
  await runner.startTransaction();
  await runner.query('select from token where id = $1 for update', [between.id]);
  const reassigning = reassignTokens(rolls.office, {
    ...{ ids: [first.id, between.id, last.id], programId: other.id, dryRun: false },
  });
  await expect.poll(waiting).toBe(1);
  const cancelling = cancel(classId, null);
  await expect.poll(waiting).toBe(2);
  await runner.commitTransaction();
  await runner.release();
  expect((await reassigning).kind).toBe('done');
  await cancelling;
  expect(await rolls.standing(missed)).toEqual([]);
});

/** How many wait for somebody else’s lock. */
async function waiting(): Promise<number> {
  const [row] = await database.owner.query<{ waiting: number }[]>(
    `select count(distinct l.pid)::int as waiting from pg_locks l join pg_stat_activity a using (pid)
     where not l.granted and a.datname = current_database()`,
  );
  return row?.waiting ?? 0;
}
