import { beforeEach, describe, expect, test } from 'vitest';
import { fixedClock } from '../../shared/clock.ts';
import { testDatabase } from '../../testing/database.ts';
import { RecordedRolls, TODAY } from '../../testing/recorded-rolls.ts';
import { MarkStatus } from '../attendance/attendance.enums.ts';
import { cancelDate } from '../schedule/cancel-date.command.ts';
import type { TokenSettingsValues } from '../settings/token-settings.form.ts';
import { evaluateAllDue } from './evaluate.ts';

const database = testDatabase();
/** At 18:10 in Toronto, ten minutes after the class. */
const NOW = '2026-11-24T23:10:00Z';
const { ABSENT, PRESENT } = MarkStatus;
const clock = fixedClock(NOW);
let rolls: RecordedRolls;
const open = (settings: Partial<TokenSettingsValues>) =>
  RecordedRolls.open(database, clock, settings);

beforeEach(() => {
  clock.set(NOW);
});

describe('a limit', () => {
  test('that is reached is told, and holds for two rolls at once', async () => {
    rolls = await open({ automatic: 'EVERY', limit: 1, limitPeriod: 'MONTH', limitPer: 'STUDENT' });
    for (let turn = 0; turn < 5; turn += 1) {
      const { classId, ids } = await rolls.roll();
      const { id: other } = await rolls.school.class();
      await rolls.school.enrollment({ classId: other, studentId: ids[0] ?? '' });
      const says = await Promise.all([
        rolls.record(rolls.office, { classId }, [[ids[0], ABSENT]]),
        rolls.record(rolls.office, { classId: other }, [[ids[0], ABSENT]]),
      ]);
      expect(await rolls.tokens(ids[0])).toHaveLength(1);
      expect(says.flat().sort()).toEqual([
        expect.stringContaining('earns a makeup token.'),
        expect.stringContaining(': Limit reached: 1 of 1 in November.'),
      ]);
    }
  });

  test('holds for a roll and a cancellation at once', async () => {
    rolls = await open({ automatic: 'EVERY', limit: 1, limitPeriod: 'MONTH', limitPer: 'STUDENT' });
    for (let turn = 0; turn < 5; turn += 1) {
      const { classId, ids } = await rolls.roll();
      const { id: other } = await rolls.school.class();
      await rolls.school.enrollment({ classId: other, studentId: ids[0] ?? '' });
      const tokens = { expires: null, overrideLimit: false };
      const [, cancelled] = await Promise.all([
        rolls.record(rolls.office, { classId }, [[ids[0], ABSENT]]),
        cancelDate(rolls.office, { classId: other, date: TODAY, tokens, dryRun: false }),
      ]);
      expect(cancelled.kind).toBe('done');
      expect(await rolls.tokens(ids[0])).toHaveLength(1);
    }
  });

  test('holds for two evaluations at once, and each due one is made once', async () => {
    rolls = await open({
      automatic: 'EVERY',
      limit: 2,
      limitPeriod: 'AT_ONCE',
      limitPer: 'STUDENT',
    });
    const { classId, ids } = await rolls.roll();
    const classes = [classId];
    for (let turn = 0; turn < 4; turn += 1) {
      const { id } = await rolls.school.class();
      await rolls.school.enrollment({ classId: id, studentId: ids[0] ?? '' });
      classes.push(id);
    }
    for (const id of classes) await rolls.record(rolls.kiosk, { classId: id }, [[ids[0], ABSENT]]);
    clock.set('2026-11-25T05:00:00Z');
    const done = await Promise.all([rolls.evaluate(), rolls.evaluate(), rolls.evaluate()]);
    expect(done.reduce((sum, { made }) => sum + made, 0)).toBe(2);
    expect(await rolls.tokens(ids[0])).toHaveLength(2);
    const [audit] = await database.owner.query<{ entries: number }[]>(
      `select count(*)::integer as entries from audit_entry where account_id = $1 and verb = 'EVALUATE_TOKENS'`,
      [rolls.school.account.id],
    );
    expect(audit?.entries).toBe(done.filter(({ made }) => made > 0).length);
  });
});

test('what an evaluation takes back counts against no limit any more', async () => {
  rolls = await open({ automatic: 'EVERY', limit: 1, limitPeriod: 'MONTH', limitPer: 'STUDENT' });
  const { classId, ids } = await rolls.roll(1, [
    [2, '09:00', '10:00'],
    [2, '17:00', '18:00'],
  ]);
  await rolls.record(rolls.office, { classId, starts: '09:00' }, [[ids[0], ABSENT]]);
  const { id: other } = await rolls.school.class();
  await rolls.school.enrollment({ classId: other, studentId: ids[0] ?? '' });
  await rolls.record(rolls.kiosk, { classId: other }, [[ids[0], ABSENT]]);
  await cancelDate(rolls.office, { classId, date: TODAY, starts: '09:00', dryRun: false });
  clock.set('2026-11-25T05:00:00Z');
  expect(await rolls.evaluate()).toEqual({ made: 1, revoked: 1 });
  expect(await rolls.standing(ids[0])).toHaveLength(1);
});

test('whoever comes late while the evaluation runs has no token in the end', async () => {
  rolls = await open({ automatic: 'EVERY' });
  for (let turn = 0; turn < 5; turn += 1) {
    clock.set(NOW);
    const { classId, ids } = await rolls.roll();
    await rolls.record(rolls.kiosk, { classId }, [[ids[0], ABSENT]]);
    clock.set('2026-11-24T23:30:00Z');
    await Promise.all([
      rolls.evaluate(),
      rolls.record(rolls.kiosk, { classId }, [[ids[0], PRESENT]]),
    ]);
    expect(await rolls.standing(ids[0])).toEqual([]);
  }
});

test('what goes wrong in one account is told, and the others get theirs', async () => {
  rolls = await open({ automatic: 'EVERY' });
  const good = await rolls.roll();
  await rolls.record(rolls.kiosk, good, [[good.ids[0], ABSENT]]);
  const others = rolls;
  rolls = await open({ automatic: 'EVERY', validFor: 1, validUnit: 'NEVER' as 'DAYS' });
  const bad = await rolls.roll();
  await rolls.record(rolls.kiosk, bad, [[bad.ids[0], ABSENT]]);
  clock.set('2026-11-24T23:40:00Z');
  const failed: string[] = [];
  const services = { source: database.source, clock };
  const made = await evaluateAllDue(database.owner, services, (accountId) => {
    failed.push(accountId);
    return Promise.resolve();
  });
  expect(failed).toEqual([rolls.school.account.id]);
  expect(made.made).toBeGreaterThanOrEqual(1);
  expect(await others.tokens(good.ids[0])).toHaveLength(1);
  expect(await rolls.due(bad.classId)).toHaveLength(2);
});
