import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixedClock } from '../../shared/clock.ts';
import { Permission, PermissionLevel, type Grants } from '../../shared/permissions.ts';
import { testDatabase } from '../../testing/database.ts';
import { School } from '../../testing/factories.ts';
import { statementsOf } from '../../testing/statements.ts';
import { TestApp, type TestClient } from '../../testing/test-app.ts';
import { ClassInstructor } from '../schedule/class.entities.ts';
import { MarkStatus } from './attendance.enums.ts';
import { RollReader } from './occurrence.entity.ts';

const database = testDatabase();
/** A quarter past five in Toronto. */
const NOW = '2026-11-24T22:15:00Z';
const clock = fixedClock(NOW);
const TODAY = '2026-11-24';
const { NONE, VIEW, FULL } = PermissionLevel;
const { ATTENDANCE, ALL_ATTENDANCE } = Permission;
let app: TestApp;
let school: School;
let owner: TestClient;

beforeAll(async () => {
  app = await TestApp.start(database.source, clock);
  school = await School.open(database.source);
  owner = await app.signIn(school.account.slug, (await school.owner()).login);
});
afterAll(() => app.stop());

const WINDOW = `query Window($classId: ID!, $from: LocalDate!, $to: LocalDate!) {
  attendance(classId: $classId, from: $from, to: $to) {
    nearestId mayMark checkInMode class { name today instructors }
    occurrences { id date starts state reason enrolled marked attended absent isTaken hasEnded isTooFarAhead } } }`;
interface Window {
  nearestId: string | null;
  mayMark: boolean;
  occurrences: { date: string; starts: string }[];
}
const between = async (classId: string, from: string, to: string, client = owner) =>
  (await client.data<{ attendance: Window }>(WINDOW, { classId, from, to })).attendance;
/** Tuesdays at 17. */
const tuesdays = () => school.class({ slots: [[2, '17:00', '18:00']] });
const codeOf = async (client: TestClient, query: string, variables: object) =>
  (await client.run(query, variables)).errors[0]?.extensions['code'];

describe('the window of a class', () => {
  test('has its occurrences, the latest first, with their numbers', async () => {
    const { id: classId } = await tuesdays();
    const one = await school.enrollment({ classId, startsOn: '2026-11-17' });
    const two = await school.enrollment({ classId, dropsOn: '2026-11-18' });
    await school.enrollment({ classId, startsOn: '2026-12-01' });
    const { id: occurrenceId } = await school.occurrence({ eventId: classId, date: '2026-11-17' });
    await school.mark({ occurrenceId, studentId: one.studentId, status: MarkStatus.TARDY });
    await school.mark({ occurrenceId, studentId: two.studentId, status: MarkStatus.EXCUSED });
    await school.mark({ occurrenceId, status: null });
    await school.cancel(classId, '2026-11-10', null, 'Snow');
    const { occurrences, nearestId, mayMark } = await between(classId, '2026-11-10', '2026-12-01');
    expect(occurrences).toEqual([
      expect.objectContaining({ date: '2026-12-01', enrolled: 2, isTaken: false, hasEnded: false }),
      expect.objectContaining({ date: TODAY, enrolled: 1, marked: 0, hasEnded: false }),
      expect.objectContaining({
        ...{ date: '2026-11-17', enrolled: 2, isTaken: true, hasEnded: true },
        ...{ marked: 2, attended: 1, absent: 1 },
      }),
      expect.objectContaining({
        ...{ date: '2026-11-10', state: 'CANCELLED', enrolled: 1 },
        reason: 'Cancelled for Tue 10 Nov 2026: Snow.',
      }),
    ]);
    expect({ nearestId, mayMark }).toEqual({
      nearestId: `${classId}@${TODAY}T17:00`,
      mayMark: true,
    });
  });

  test('is one statement, and at most 400 days', async () => {
    const { id: classId } = await tuesdays();
    const sent = await statementsOf(() => between(classId, '2026-11-10', '2026-12-01'));
    expect(sent.filter((name) => /attendance|mark|occurrence|enrollment/.test(name))).toEqual([
      'attendance_window',
    ]);
    const asked = (to: string) => ({ classId, from: '2026-01-01', to });
    expect((await between(classId, '2026-01-01', '2027-02-04')).occurrences.length).toBe(57);
    expect(await codeOf(owner, WINDOW, asked('2027-02-05'))).toBe('BAD_USER_INPUT');
    expect(await codeOf(owner, WINDOW, { ...asked(TODAY), classId: 'x' })).toBe('NOT_FOUND');
  });
});

const ROLL = `query ($classId: ID!) { roll(classId: $classId, date: "${TODAY}", starts: "17:00") { mayMark } }`;

describe('who sees the attendance of a class', () => {
  const KEEP = `mutation ($classId: ID!) { keepRollOpen(classId: $classId, date: "${TODAY}", starts: "17:00") { version } }`;

  test.each<[level: PermissionLevel, teaches: boolean, all: PermissionLevel, sees: boolean]>([
    [NONE, true, FULL, false],
    [VIEW, false, NONE, false],
    [VIEW, true, NONE, true],
    [VIEW, false, FULL, true],
    [FULL, false, NONE, false],
    [FULL, true, NONE, true],
    [FULL, false, FULL, true],
  ])('with %s, teaching it: %s, all classes: %s: %s', async (level, teaches, all, sees) => {
    const { id: classId } = await tuesdays();
    const grants: Grants = { [ATTENDANCE]: level, [ALL_ATTENDANCE]: all };
    const { id: staffId, login } = await school.staff(grants);
    if (teaches) await school.insert(ClassInstructor, { classId, staffId });
    const client = await app.signIn(school.account.slug, login);
    const window = { classId, from: TODAY, to: TODAY };
    const codes = await Promise.all([
      codeOf(client, WINDOW, window),
      codeOf(client, ROLL, { classId }),
      codeOf(client, KEEP, { classId }),
    ]);
    expect(codes).toEqual(Array(3).fill(sees ? undefined : 'FORBIDDEN'));
    if (!sees) return;
    const mayMark = level === FULL;
    expect(await between(classId, TODAY, TODAY, client)).toMatchObject({ mayMark });
    expect(await client.data(ROLL, { classId })).toEqual({ roll: { mayMark } });
  });

  test('an instructor sees the dates that he or she taught, and no others', async () => {
    const { id: classId } = await tuesdays();
    const { id: staffId, login } = await school.staff({ [ATTENDANCE]: VIEW });
    const days = { validFrom: '2026-11-03', validTo: '2026-11-10' };
    await school.insert(ClassInstructor, { classId, staffId, ...days });
    const client = await app.signIn(school.account.slug, login);
    const { occurrences } = await between(classId, '2026-10-01', TODAY, client);
    expect(occurrences.map(({ date }) => date)).toEqual(['2026-11-10', '2026-11-03']);
    expect(await codeOf(client, ROLL, { classId })).toBe('FORBIDDEN');
  });
});

describe('whoever has a roll open', () => {
  const open = async (client: TestClient, classId: string, leaving = false) =>
    (
      await client.data<{ keepRollOpen: { version: number; others: string[] } }>(
        `mutation ($classId: ID!, $leaving: Boolean!) {
           keepRollOpen(classId: $classId, date: "${TODAY}", starts: "17:00", leaving: $leaving) { version others } }`,
        { classId, leaving },
      )
    ).keepRollOpen;
  const colleague = async (firstName: string) => {
    const grants: Grants = { [ATTENDANCE]: VIEW, [ALL_ATTENDANCE]: FULL };
    const { login } = await school.staff(grants, { firstName, lastName: 'Diaz' });
    return app.signIn(school.account.slug, login);
  };

  test('is told the others, until they leave or have been silent for a minute', async () => {
    const { id: classId } = await tuesdays();
    await school.occurrence({ eventId: classId, version: 4 });
    const [ana, bo] = [await colleague('Ana'), await colleague('Bo')];
    expect(await open(ana, classId)).toEqual({ version: 4, others: [] });
    expect(await open(bo, classId)).toEqual({ version: 4, others: ['Ana Diaz'] });
    expect(await open(ana, classId)).toEqual({ version: 4, others: ['Bo Diaz'] });
    expect((await open(bo, classId, true)).others).toEqual(['Ana Diaz']);
    expect((await open(owner, classId)).others).toEqual(['Ana Diaz']);
    clock.set('2026-11-24T22:16:01Z');
    expect((await open(bo, classId)).others).toEqual([]);
    // Those who are gone went with the statement that found them so.
    expect(await database.owner.getRepository(RollReader).countBy({ eventId: classId })).toBe(1);
    clock.set(NOW);
  });

  test('does not wait for anybody else, and no other roll has to do with it', async () => {
    const [{ id: classId }, other] = [await tuesdays(), await tuesdays()];
    const rows = database.owner.getRepository(RollReader);
    const clients = await Promise.all(['Ana', 'Bo', 'Cy', 'Di'].map(colleague));
    await Promise.all(clients.map((client) => open(client, classId)));
    clock.set('2026-11-24T22:20:00Z');
    const again = clients.flatMap((client) => [client, client]);
    await Promise.all(again.map((client) => open(client, classId)));
    expect((await open(owner, classId)).others).toHaveLength(4);
    expect((await open(owner, other.id)).others).toEqual([]);
    clock.set('2026-11-24T22:22:00Z');
    await open(clients[0] ?? owner, other.id);
    // One's own old rows go, wherever they are; the others' of another roll stay with that.
    expect(await rows.countBy({ eventId: classId })).toBe(4);
    clock.set(NOW);
  });
});
