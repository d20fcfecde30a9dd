import { beforeEach, expect, test } from 'vitest';
import { fixedClock } from '../../shared/clock.ts';
import { inFull } from '../../shared/said.ts';
import { testDatabase } from '../../testing/database.ts';
import { RecordedRolls } from '../../testing/recorded-rolls.ts';
import { MarkStatus } from '../attendance/attendance.enums.ts';
import { cancelDate } from '../schedule/cancel-date.command.ts';
import type { CancelTokens } from '../schedule/schedule.effects.ts';
import { takeBackCancellation } from '../schedule/take-back-cancellation.command.ts';

const database = testDatabase();
const clock = fixedClock('2026-11-24T23:10:00Z');
/** A Friday that is over. */
const MISSED = '2026-11-20';
const TOKENS: CancelTokens = { expires: null, overrideLimit: false };
let rolls: RecordedRolls;

beforeEach(async () => {
  clock.set('2026-11-24T23:10:00Z');
  rolls = await RecordedRolls.open(database, clock, { automatic: 'EVERY' });
});

/** Two students of a class, the first of whom missed the date; it is cancelled since. */
async function cancelled(tokens: CancelTokens | null) {
  const { classId, ids, made } = await rolls.roll(2);
  const [absent = '', other = ''] = ids;
  await rolls.record(rolls.office, { classId, date: MISSED }, [[absent, MarkStatus.ABSENT]]);
  const done = await cancelDate(rolls.office, { classId, date: MISSED, tokens, dryRun: false });
  if (done.kind !== 'done') throw new Error(JSON.stringify(done));
  return { id: done.outcome.cancellationId, classId, absent, other, made };
}
async function takeBack(id: string) {
  const done = await takeBackCancellation(rolls.office, { id, revokeTokens: true, dryRun: false });
  if (done.kind !== 'done') throw new Error(JSON.stringify(done));
  return done.outcome.says.map(inFull);
}

const ENDED = `update class set ends_on = '2026-11-10' where id = $1`;
const NOT_SCHEDULED = `update timeslot set valid_to = '2026-11-10' where event_id = $1`;

test.each([
  ['offered', 'update class set is_active = false where id = $1'],
  ['on then', ENDED],
  ['scheduled', NOT_SCHEDULED],
])('a class is not %s any more: what it had held, an absence counts again', async (_what, sql) => {
  const { id, classId, absent } = await cancelled(null);
  expect(await rolls.standing(absent)).toEqual([]);
  await database.owner.query(sql, [classId]);
  expect((await takeBack(id))[0]).toMatch(/^It is still not held\. /);
  clock.set('2026-11-25T04:55:00Z');
  expect(await rolls.evaluate()).toEqual({ made: 1, revoked: 0 });
  expect(await rolls.standing(absent)).toHaveLength(1);
});

test.each([
  ['offered', 'update class set is_active = false where id = $1'],
  ['scheduled', NOT_SCHEDULED],
])('a class is not %s any more: what was given for a date goes', async (_what, sql) => {
  const { id, classId, absent, other } = await cancelled(TOKENS);
  await database.owner.query(sql, [classId]);
  expect(await takeBack(id)).toEqual([
    expect.stringMatching(/^It is still not held\. /),
    expect.stringMatching(/^1 makeup token is for an absence again: /),
    expect.stringMatching(/^1 makeup token for Fri 20 Nov 2026 is taken back: /),
  ]);
  expect(await rolls.standing(other)).toEqual([]);
  // What the absence had earned is for that again.
  const of = 'select cancellation_id as of from token where student_id = $1 and revoked_at is null';
  expect(await database.owner.query(of, [absent])).toEqual([{ of: null }]);
});

test('what is closed too keeps its tokens until it is not, though the class is not offered any more', async () => {
  const { id, classId, other, made } = await cancelled(TOKENS);
  await database.owner.query('update class set is_active = false where id = $1', [classId]);
  await rolls.school.close(MISSED, MISSED, { programId: made.programId });
  expect(await takeBack(id)).toContain('1 makeup token for it stays until it is held.');
  expect(await rolls.standing(other)).toHaveLength(1);
});
