import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixedClock } from '../../shared/clock.ts';
import { newId } from '../../shared/ids.ts';
import { testDatabase } from '../../testing/database.ts';
import { School } from '../../testing/factories.ts';
import { TestApp, type TestClient } from '../../testing/test-app.ts';
import { EnrollmentType } from '../enrollments/enrollment.enums.ts';
import { Cancellation } from './calendar.entities.ts';
import { ClassInstructor } from './class.entities.ts';

const database = testDatabase();
/** Saturday evening in Toronto, and Sunday in UTC. */
const clock = fixedClock('2026-11-22T03:00:00Z');
const TODAY = '2026-11-21';
let app: TestApp;
let school: School;
let owner: TestClient;

beforeAll(async () => {
  app = await TestApp.start(database.source, clock);
  school = await School.open(database.source);
  owner = await app.signIn(school.account.slug, (await school.owner()).login);
});
afterAll(() => app.stop());

interface Shown {
  date: string;
  state: string;
  reason: string | null;
  timeslots: { starts: string; ends: string }[];
}
const meeting = async (id: string, date?: string): Promise<Shown> =>
  (
    await owner.data<{ class: { meetingOn: Shown } }>(
      `query M($id: ID!, $date: LocalDate) { class(id: $id) { meetingOn(date: $date) { date state reason timeslots { starts ends } } } }`,
      { id, date },
    )
  ).class.meetingOn;

describe('a class meets, or not, as its calendar says', () => {
  test('today is its location’s today', async () => {
    const auckland = await school.location({ zone: 'Pacific/Auckland' });
    const [here, there] = [await school.class(), await school.class({ locationId: auckland.id })];
    expect([(await meeting(here.id)).date, (await meeting(there.id)).date]).toEqual([
      TODAY,
      '2026-11-22',
    ]);
  });

  test('in its timeslots, by time', async () => {
    const of = await school.class({
      slots: [
        [6, '17:00', '18:30'],
        [6, '09:05', '10:00'],
        [7, '09:00', '10:00'],
      ],
    });
    expect(await meeting(of.id)).toEqual({
      date: TODAY,
      state: 'MEETS',
      reason: null,
      timeslots: [
        { starts: '09:05', ends: '10:00' },
        { starts: '17:00', ends: '18:30' },
      ],
    });
  });

  test('inside one of the ranges of one of its sessions', async () => {
    const of = await school.class();
    await school.season(
      'ROLLING',
      [
        ['2026-09-01', '2026-10-31'],
        ['2026-11-15', '2026-11-30'],
      ],
      of.id,
    );
    await school.season('SESSION', [['2026-12-10', '2026-12-20']], of.id);
    const states = await Promise.all(
      ['2026-10-31', '2026-11-01', '2026-11-15', '2026-12-01', '2026-12-15'].map(
        async (date) => (await meeting(of.id, date)).state,
      ),
    );
    expect(states).toEqual(['MEETS', 'OUTSIDE_SESSION', 'MEETS', 'OUTSIDE_SESSION', 'MEETS']);
  });

  test('unless its own program or location is closed on the date', async () => {
    const [byProgram, byLocation, elsewhere] = [
      await school.class(),
      await school.class(),
      await school.class(),
    ];
    await school.close('2026-11-20', TODAY, { programId: byProgram.programId });
    await school.close(TODAY, '2026-11-30', { locationId: byLocation.locationId }, 'CLOSURES');
    await school.close('2026-11-01', '2026-11-30', { programId: elsewhere.programId }, 'BILLING');
    expect(await meeting(byProgram.id)).toMatchObject({
      state: 'CLOSED',
      reason: 'Closed on Sat 21 Nov 2026: Holiday.',
    });
    expect((await meeting(byProgram.id, '2026-11-22')).state).toBe('MEETS');
    expect((await meeting(byLocation.id)).state).toBe('CLOSED');
    expect((await meeting(byLocation.id, '2026-11-20')).state).toBe('MEETS');
    expect((await meeting(elsewhere.id)).state).toBe('MEETS');
  });

  test('unless it is cancelled; a cancellation that was taken back counts no more', async () => {
    const of = await school.class({
      slots: [
        [6, '09:00', '10:00'],
        [6, '17:00', '18:00'],
      ],
    });
    const one = await school.cancel(of.id, TODAY, '09:00', 'coach ill');
    expect((await meeting(of.id)).timeslots).toEqual([{ starts: '17:00', ends: '18:00' }]);
    await school.cancel(of.id, TODAY, '17:00');
    expect(await meeting(of.id)).toMatchObject({
      state: 'CANCELLED',
      reason: 'Cancelled for Sat 21 Nov 2026: coach ill.',
    });
    await database.owner
      .getRepository(Cancellation)
      .update({ id: one.id }, { undoneAt: clock.now() });
    expect((await meeting(of.id)).timeslots).toEqual([{ starts: '09:00', ends: '10:00' }]);
    expect((await meeting(of.id, '2026-11-28')).state).toBe('MEETS');
  });

  test('and the same date, or timeslot of it, is not cancelled twice over', async () => {
    const of = await school.class();
    const first = await school.cancel(of.id, TODAY);
    await expect(school.cancel(of.id, TODAY)).rejects.toThrow('cancellation_key');
    await database.owner
      .getRepository(Cancellation)
      .update({ id: first.id }, { undoneAt: clock.now() });
    await expect(school.cancel(of.id, TODAY)).resolves.toBeDefined();
  });
});

describe('openings', () => {
  const openings = async (id: string, date?: string) =>
    (
      await owner.data<{ class: { openings: object } }>(
        `query O($id: ID!, $date: LocalDate) { class(id: $id) { openings(date: $date) { date capacity oneDay ongoing ongoingExplained } } }`,
        { id, date },
      )
    ).class.openings;

  test('for somebody who stays count those too who begin within fourteen days', async () => {
    const of = await school.class({ capacity: 10 });
    const enroll = (given: object) => school.enrollment({ classId: of.id, ...given });
    await enroll({});
    await enroll({ startsOn: TODAY });
    await enroll({ dropsOn: TODAY });
    await enroll({ dropsOn: '2026-11-20' });
    await enroll({ startsOn: '2026-11-22' });
    await enroll({ startsOn: '2026-12-05' });
    await enroll({ startsOn: '2026-12-06' });
    await enroll({ startsOn: '2026-11-25', removedAt: clock.now() });
    await enroll({ type: EnrollmentType.SINGLE_DAY, startsOn: '2026-11-25' });
    await enroll({ type: EnrollmentType.TRIAL, startsOn: TODAY });
    await enroll({ type: EnrollmentType.WAIT });
    expect(await openings(of.id)).toEqual({
      date: TODAY,
      capacity: 10,
      oneDay: 6,
      ongoing: 4,
      ongoingExplained: '10 places − 3 active − 1 trial − 2 starting by Sat 5 Dec 2026 = 4',
    });
    expect(await openings(of.id, '2026-11-25')).toMatchObject({ oneDay: 6, ongoing: 4 });
  });

  test('of a class without a number of places have no limit', async () => {
    const of = await school.class();
    await school.enrollment({ classId: of.id });
    expect(await openings(of.id)).toMatchObject({ capacity: null, oneDay: null, ongoing: null });
  });
});

test('a class tells who teaches it today, where, and for which ages', async () => {
  const location = await school.location({ name: 'North Gym' });
  const room = await school.room({ locationId: location.id, name: 'Floor' });
  const program = await school.program({ name: 'Gymnastics' });
  const level = await school.level({ name: 'Beginner' });
  const of = await school.class({
    locationId: location.id,
    roomId: room.id,
    programId: program.id,
    levelId: level.id,
    minAge: 'P4Y6M',
    maxAge: 'P8Y',
  });
  const teach = async (lastName: string, validFrom: string | null, validTo: string | null) =>
    school.insert(ClassInstructor, {
      classId: of.id,
      staffId: (await school.staff({}, { firstName: 'Coach', lastName })).id,
      validFrom,
      validTo,
    });
  await teach('Now', null, null);
  await teach('LastDay', '2026-09-01', TODAY);
  await teach('Over', null, '2026-11-20');
  await teach('Later', '2026-11-22', null);
  const answer = await owner.data(
    `{ class(id: "${of.id}") { instructors minAge { years months days } maxAge { years months days }
         program { name } level { name } location { name today } room { name } } }`,
  );
  expect(answer).toEqual({
    class: {
      instructors: ['Coach LastDay', 'Coach Now'],
      minAge: { years: 4, months: 6, days: null },
      maxAge: { years: 8, months: null, days: null },
      program: { name: 'Gymnastics' },
      level: { name: 'Beginner' },
      location: { name: 'North Gym', today: TODAY },
      room: { name: 'Floor' },
    },
  });
});

test('a class of another account, an unknown one and no id at all are not found', async () => {
  const other = await School.open(database.source);
  for (const id of [(await other.class()).id, newId(), 'x']) {
    expect((await owner.run(`{ class(id: "${id}") { id } }`)).errors[0]).toMatchObject({
      message: 'There is no such class.',
      extensions: { code: 'NOT_FOUND' },
    });
  }
});

test('the locations of the school stand by name, and none of another’s', async () => {
  const mine = await School.open(database.source);
  const client = await app.signIn(mine.account.slug, (await mine.staff()).login);
  await mine.location({ name: 'South' });
  await mine.location({ name: 'North', zone: 'Pacific/Auckland' });
  expect(await client.data('{ locations { name zone today } }')).toEqual({
    locations: [
      { name: 'North', zone: 'Pacific/Auckland', today: '2026-11-22' },
      { name: 'South', zone: 'America/Toronto', today: TODAY },
    ],
  });
});

describe('the meetings between two dates', () => {
  const MEETINGS = /* GraphQL */ `
    query Meetings($id: ID!, $from: LocalDate!, $to: LocalDate!) {
      class(id: $id) {
        meetings(from: $from, to: $to) {
          date
          state
          timeslots {
            starts
          }
        }
      }
    }
  `;

  test('are those on which a timeslot stands, each held or not', async () => {
    const program = await school.program();
    const of = await school.class({
      programId: program.id,
      endsOn: '2026-12-15',
      slots: [
        [1, '17:00', '18:00'],
        [3, '17:00', '18:00'],
      ],
    });
    await school.cancel(of.id, '2026-11-25');
    await school.close('2026-12-07', '2026-12-09', { programId: program.id });
    const answer = await owner.data<{ class: { meetings: { date: string; state: string }[] } }>(
      MEETINGS,
      { id: of.id, from: '2026-11-23', to: '2026-12-16' },
    );
    expect(answer.class.meetings.map(({ date, state }) => `${date} ${state}`)).toEqual([
      '2026-11-23 MEETS',
      '2026-11-25 CANCELLED',
      '2026-11-30 MEETS',
      '2026-12-02 MEETS',
      '2026-12-07 CLOSED',
      '2026-12-09 CLOSED',
      '2026-12-14 MEETS',
      '2026-12-16 OUTSIDE_SESSION',
    ]);
  });

  test.each([
    ['2026-11-23', '2026-11-22'],
    ['2026-11-23', '2027-02-23'],
  ])('from %s to %s are too few or too many days', async (from, to) => {
    const of = await school.class();
    const answer = await owner.run(MEETINGS, { id: of.id, from, to });
    expect(answer.errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'to' });
  });
});
