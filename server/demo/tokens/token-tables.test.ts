import 'reflect-metadata';
import { describe, expect, it } from 'vitest';
import { Enrollment } from '../../features/enrollments/enrollment.entity.ts';
import { Location, Program } from '../../features/schedule/place.entities.ts';
import { Setting } from '../../features/settings/settings.entities.ts';
import { tokenSettingsForm } from '../../features/settings/token-settings.form.ts';
import { TokenStatus } from '../../features/tokens/token.enums.ts';
import { Token, TokenEntry, TokenProgram } from '../../features/tokens/token.entities.ts';
import { tokenStatus } from '../../features/tokens/token.rules.ts';
import { demoTables } from '../demo-tables.ts';
import { DEMO_TOKENS } from '../settings/token-settings.ts';
import { countBy, rowsIn } from '../testing.ts';

describe.each(['2026-11-24', '2026-12-31'])('makeup tokens in the demo of %s', (today) => {
  const tables = demoTables(today, '18:30');
  const tokens = rowsIn(tables, Token);
  const live = tokens.filter((one) => one.revokedAt === null);
  const enrollments = new Map(rowsIn(tables, Enrollment).map((one) => [one.id, one]));
  const statusOf = ({ expires, makeupId, requestedAt }: Token): TokenStatus => {
    const date = enrollments.get(makeupId ?? '')?.startsOn;
    const makeup = date ? { date, today } : null;
    return tokenStatus({ expires, today, makeup, isRequested: requestedAt !== null });
  };

  it('stand in every way', () => {
    const statuses = countBy(live, statusOf);
    for (const status of Object.values(TokenStatus))
      expect(statuses.get(status), status).toBeGreaterThan(0);
    expect(tokens.some((one) => one.revokedAt !== null)).toBe(true);
    expect(live.filter((one) => one.requestedAt !== null).length).toBeGreaterThan(1);
    expect(live.some((one) => one.expires === null)).toBe(true);
  });

  it('keep the limit, one for a student, class and date', () => {
    const earned = live.filter((one) => one.classId !== null);
    expect(earned.length).toBeGreaterThan(50);
    const months = countBy(
      earned.filter((one) => one.counts),
      (one) => `${one.studentId} ${one.date?.slice(0, 7) ?? ''}`,
    );
    expect(Math.max(...months.values())).toBe(DEMO_TOKENS.limit);
    const keys = countBy(
      earned,
      (one) => `${one.studentId} ${one.classId ?? ''} ${one.date ?? ''}`,
    );
    expect([...keys.values()].filter((count) => count > 1)).toEqual([]);
  });

  it('pay for makeups of their own students, in time, at most one each', () => {
    const used = live.filter((one) => one.makeupId !== null);
    for (const { makeupId, studentId, expires } of used) {
      const makeup = enrollments.get(makeupId ?? '');
      expect(makeup).toMatchObject({ studentId, type: 'MAKEUP', removedAt: null });
      expect((makeup?.startsOn ?? '') <= (expires ?? '9')).toBe(true);
    }
    expect(new Set(used.map((one) => one.makeupId)).size).toBe(used.length);
  });

  it('tell their stories without gaps, up to the version', () => {
    const steps = new Map<string, TokenEntry[]>();
    for (const step of rowsIn(tables, TokenEntry))
      steps.set(step.tokenId, [...(steps.get(step.tokenId) ?? []), step]);
    for (const { id, version, expires } of tokens) {
      const story = steps.get(id) ?? [];
      expect(story.map(({ no }) => no)).toEqual(story.map((_, index) => index + 1));
      expect(story).toHaveLength(version);
      expect(story.at(-1)?.expires).toBe(expires);
      const instants = story.map(({ at }) => at.getTime());
      expect(instants).toEqual([...instants].sort((a, b) => a - b));
    }
  });

  it('are some for a program that was deleted', () => {
    const gone = rowsIn(tables, Program).filter((one) => one.deletedAt !== null);
    expect(gone).toHaveLength(1);
    const uses = rowsIn(tables, TokenProgram).filter((one) => one.programId === gone[0]?.id);
    expect(uses.length).toBeGreaterThan(3);
    const places = new Set(rowsIn(tables, Location).map(({ id }) => id));
    expect(live.every((one) => one.locationId === null || places.has(one.locationId))).toBe(true);
  });
});

it('The demo’s token settings are ones that the form takes', () => {
  const setting = rowsIn(demoTables('2026-11-24'), Setting).find((one) => one.area === 'TOKENS');
  expect(tokenSettingsForm.parse(setting?.value)).toEqual(DEMO_TOKENS);
});
