import { beforeEach, expect, test } from 'vitest';
import { fixedClock } from '../../shared/clock.ts';
import { testDatabase } from '../../testing/database.ts';
import { RecordedRolls } from '../../testing/recorded-rolls.ts';
import { MarkStatus } from '../attendance/attendance.enums.ts';
import { changeSetting } from '../settings/change-setting.command.ts';
import { features, tokenSettings } from '../settings/setting-areas.ts';
import { Setting } from '../settings/settings.entities.ts';
import { USUAL_TOKENS, type TokenSettingsValues } from '../settings/token-settings.form.ts';

const database = testDatabase();
/** At 18:10 in Toronto, ten minutes after the class. */
const NOW = '2026-11-24T23:10:00Z';
const { ABSENT, PRESENT } = MarkStatus;
const clock = fixedClock(NOW);
beforeEach(() => {
  clock.set(NOW);
});

const earn = async (
  { office }: RecordedRolls,
  automatic: TokenSettingsValues['automatic'],
  dryRun = false,
) =>
  changeSetting(office, tokenSettings, {
    ...{ input: { ...USUAL_TOKENS, automatic }, version: 1, dryRun },
  });
const switchOn = ({ office }: RecordedRolls) =>
  changeSetting(office, features, { input: features.usual, version: 1, dryRun: false });
const switchedOff = ({ school }: RecordedRolls) =>
  school.insert(Setting, { area: 'FEATURES', value: { makeupTokens: false }, version: 1 });

/** Somebody who was absent today, and rolls that concern nobody any more. */
async function missed(rolls: RecordedRolls) {
  const today = await rolls.roll();
  await rolls.record(rolls.office, today, [[today.ids[0], ABSENT]]);
  const there = await rolls.roll();
  await rolls.record(rolls.office, there, [[there.ids[0], PRESENT]]);
  const before = { classId: there.classId, date: '2026-11-23' };
  await rolls.record(rolls.office, before, [[there.ids[0], ABSENT]]);
  return { ...today, other: there.classId };
}

test('what was missed today counts too when absences begin to earn', async () => {
  const rolls = await RecordedRolls.open(database, clock, { automatic: 'NONE' });
  const { classId, other } = await missed(rolls);
  expect(await earn(rolls, 'EVERY', true)).toMatchObject({
    preview: {
      says: [
        'Absences of today or later are recorded already on 1 date of a class: they are looked at by the next evaluation.',
      ],
    },
  });
  await earn(rolls, 'EVERY');
  expect(await rolls.due(classId)).toEqual([
    '2026-11-24T23:30:00.000Z',
    '2026-11-25T04:55:00.000Z',
  ]);
  expect(await rolls.due(other)).toEqual([]);
  clock.set('2026-11-25T04:55:00Z');
  expect(await rolls.evaluate()).toEqual({ made: 1, revoked: 0 });
});

test('and when makeup tokens are switched on', async () => {
  const rolls = await RecordedRolls.open(database, clock, { automatic: 'EVERY' });
  await switchedOff(rolls);
  const { classId } = await missed(rolls);
  expect((await switchOn(rolls)).kind).toBe('done');
  expect(await rolls.due(classId)).toHaveLength(2);
});

test('not while the other of the two lets nothing be earned, nor when it was so before', async () => {
  const off = await RecordedRolls.open(database, clock, { automatic: 'NONE' });
  await switchedOff(off);
  const { classId } = await missed(off);
  await earn(off, 'EXCUSED');
  expect(await off.due(classId)).toEqual([]);
  const rolls = await RecordedRolls.open(database, clock, { automatic: 'EXCUSED' });
  expect(await earn(rolls, 'EVERY', true)).toMatchObject({ preview: { says: [] } });
});
