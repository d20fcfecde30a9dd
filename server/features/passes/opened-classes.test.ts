import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixedClock } from '../../shared/clock.ts';
import { testDatabase } from '../../testing/database.ts';
import { School } from '../../testing/factories.ts';
import { statementsOf } from '../../testing/statements.ts';
import { TestApp, type TestClient } from '../../testing/test-app.ts';
import type { SchoolClass } from '../schedule/class.entities.ts';

const database = testDatabase();
let app: TestApp;
let school: School;
let office: TestClient;
let openGym: SchoolClass;
let swim: SchoolClass;
let beginners: SchoolClass;

interface Opened {
  from: string;
  to: string;
  classes: { class: { name: string }; dates: string[] }[];
  openedCount: number;
  otherCount: number;
}
const TEST = /* GraphQL */ `
  query Test($limits: PassLimitsInput!, $from: LocalDate, $days: Int = 7) {
    classesOpenedBy(limits: $limits, from: $from, days: $days) {
      from
      to
      classes {
        class {
          id
          name
          program {
            name
          }
          location {
            name
          }
          timeslots {
            starts
          }
        }
        dates
      }
      openedCount
      otherCount
    }
  }
`;
const opened = async (limits: object, more: object = {}) =>
  (await office.data<{ classesOpenedBy: Opened }>(TEST, { limits, ...more })).classesOpenedBy;
const names = ({ classes }: Opened) => classes.map((one) => one.class.name);

beforeAll(async () => {
  app = await TestApp.start(database.source, fixedClock('2026-11-21T20:00:00Z'));
  school = await School.open(database.source);
  office = await app.signIn(school.account.slug, (await school.owner()).login);
  const [gymnastics, pool] = [
    await school.program({ name: 'Gymnastics' }),
    await school.program({ name: 'Swim' }),
  ];
  const north = await school.location({ name: 'North' });
  const level = await school.level({ name: 'Beginner' });
  openGym = await school.class({
    name: 'Open Gym',
    programId: gymnastics.id,
    locationId: north.id,
    slots: [
      [1, '09:00', '10:00'],
      [1, '17:00', '18:00'],
      [3, '17:00', '18:00'],
    ],
  });
  beginners = await school.class({
    name: 'Beginners',
    programId: gymnastics.id,
    levelId: level.id,
    slots: [[2, '17:00', '18:00']],
  });
  swim = await school.class({
    name: 'Swim',
    programId: pool.id,
    locationId: north.id,
    slots: [[6, '09:00', '10:00']],
  });
  // None of these meets in the week from Saturday 21 November 2026.
  await school.class({ name: 'Old', isActive: false, programId: gymnastics.id });
  await school.class({ name: 'Later', startsOn: '2026-12-01', programId: gymnastics.id });
  await school.class({ name: 'Over', endsOn: '2026-11-20', programId: gymnastics.id });
  const cancelled = await school.class({
    name: 'Cancelled',
    programId: gymnastics.id,
    slots: [[1, '10:00', '11:00']],
  });
  await school.cancel(cancelled.id, '2026-11-23');
  const closed = await school.location({ name: 'Closed' });
  await school.class({ name: 'Closed', programId: gymnastics.id, locationId: closed.id });
  await school.close('2026-11-01', '2026-12-31', { locationId: closed.id });
  const season = await school.class({ name: 'Out of session', programId: gymnastics.id });
  await school.season('SESSION', [['2026-09-01', '2026-11-20']], season.id);
});
afterAll(() => app.stop());

describe('the rule tester', () => {
  test('without restrictions opens every class that meets in the week from today, on its dates', async () => {
    const all = await opened({});
    expect(all).toMatchObject({
      from: '2026-11-21',
      to: '2026-11-27',
      openedCount: 3,
      otherCount: 0,
    });
    expect(names(all)).toEqual(['Beginners', 'Open Gym', 'Swim']);
    expect(all.classes.map((one) => one.dates)).toEqual([
      ['2026-11-24'],
      ['2026-11-23', '2026-11-25'],
      ['2026-11-21'],
    ]);
    expect(all.classes[1]?.class).toMatchObject({
      program: { name: 'Gymnastics' },
      location: { name: 'North' },
      timeslots: [{ starts: '09:00' }, { starts: '17:00' }, { starts: '17:00' }],
    });
  });

  test.each<[string, () => object, string[]]>([
    ['a program', () => ({ programs: [openGym.programId] }), ['Beginners', 'Open Gym']],
    ['a location', () => ({ locations: [openGym.locationId] }), ['Open Gym', 'Swim']],
    ['a level', () => ({ levels: [beginners.levelId] }), ['Beginners']],
    ['classes', () => ({ classes: [openGym.id, swim.id] }), ['Open Gym', 'Swim']],
    [
      'a program and a location, which must both fit',
      () => ({ programs: [openGym.programId], locations: [openGym.locationId] }),
      ['Open Gym'],
    ],
    ['what is nothing', () => ({ classes: ['x'] }), []],
  ])('restricted to %s', async (_what, limits, expected) => {
    const some = await opened(limits());
    expect(names(some)).toEqual(expected);
    expect(some).toMatchObject({
      openedCount: expected.length,
      otherCount: 3 - expected.length,
    });
  });

  test('looks at other days when asked, at most a month', async () => {
    expect(names(await opened({}, { from: '2026-12-01', days: 1 }))).toEqual([
      'Beginners',
      'Later',
    ]);
    for (const days of [0, 32, -1]) {
      const { errors } = await office.run(TEST, { limits: {}, days });
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field: 'days' } }]);
    }
  });

  test('takes one statement', async () => {
    const sent = await statementsOf(() => opened({}));
    expect(sent.filter((one) => one === 'pass_type_scheduled')).toHaveLength(1);
    expect(sent.filter((one) => one.startsWith('class_'))).toEqual([]);
  });
});
