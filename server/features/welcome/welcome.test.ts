import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixedClock } from '../../shared/clock.ts';
import { newId } from '../../shared/ids.ts';
import { PermissionLevel, type Grants } from '../../shared/permissions.ts';
import { testDatabase } from '../../testing/database.ts';
import { School } from '../../testing/factories.ts';
import { statementsOf } from '../../testing/statements.ts';
import { TestApp, type TestClient } from '../../testing/test-app.ts';
import { EnrollmentType } from '../enrollments/enrollment.enums.ts';

const { VIEW, NONE } = PermissionLevel;
const { ACTIVE, TRIAL, WAIT } = EnrollmentType;
const database = testDatabase();
// Saturday 21 November, 15:00 in Toronto.
const clock = fixedClock('2026-11-21T20:00:00Z');
const TODAY = '2026-11-21';
let app: TestApp;

beforeAll(async () => {
  app = await TestApp.start(database.source, clock);
});
afterAll(() => app.stop());

const ALL: Grants = {
  WELCOME: VIEW,
  FAMILIES: VIEW,
  STUDENTS: VIEW,
  STUDENT_MEDICAL: VIEW,
  CLASSES: VIEW,
  ENROLLMENTS: VIEW,
  PUNCH_PASSES: VIEW,
};

const WELCOME = `query ($locationId: ID) { welcome(locationId: $locationId) {
  today now
  classes { class { id name openings { oneDay } } date starts ends startsAt state reason enrolled }
  birthdays { student { firstName } on inDays turns comesTo { starts class { name } } }
  medicalAlerts { student { firstName } alert comesTo { class { name } } }
  numbers { before families { now before } students { now before } enrollments { now before } }
  passesExpiring { pass { title expires left family { name } } }
} }`;

interface Answer {
  today: string;
  classes:
    | {
        class: { name: string; openings: { oneDay: number | null } };
        starts: string;
        state: string;
        reason: string | null;
        enrolled: number;
      }[]
    | null;
  birthdays:
    | {
        student: { firstName: string };
        on: string;
        inDays: number;
        turns: number;
        comesTo: { starts: string }[];
      }[]
    | null;
  medicalAlerts:
    | { student: { firstName: string }; alert: string; comesTo: { class: { name: string } }[] }[]
    | null;
  numbers: {
    before: string;
    families: object | null;
    students: object | null;
    enrollments: object | null;
  };
  passesExpiring: { pass: { title: string; left: number | null } }[] | null;
}

async function staffOf(school: School, grants: Grants = ALL): Promise<TestClient> {
  return app.signIn(school.account.slug, (await school.staff(grants)).login);
}

async function welcome(of: School | TestClient, locationId: string | null = null): Promise<Answer> {
  const client = of instanceof School ? await staffOf(of) : of;
  return (await client.data<{ welcome: Answer }>(WELCOME, { locationId })).welcome;
}

/** A school with a student who comes to a class today. */
async function somebodyComes(given: Parameters<School['student']>[0] = {}) {
  const school = await School.open(database.source);
  const student = await school.student({ firstName: 'Maya', born: '2019-07-14', ...given });
  const of = await school.class({ name: 'Open Gym', capacity: 10 });
  await school.enrollment({ studentId: student.id, classId: of.id });
  return { school, student, of };
}

describe('today’s classes', () => {
  test('are those of the weekday, by time, with who has a place and what is open', async () => {
    const school = await School.open(database.source);
    const late = await school.class({ name: 'Late', capacity: 8, slots: [[6, '18:00', '19:00']] });
    await school.class({
      name: 'Twice',
      slots: [
        [6, '09:00', '10:00'],
        [6, '17:00', '18:00'],
      ],
    });
    await school.class({ name: 'Sunday', slots: [[7, '09:00', '10:00']] });
    await school.class({ name: 'Over', endsOn: '2026-11-20' });
    await school.class({ name: 'Inactive', isActive: false });
    await school.enrollment({ classId: late.id });
    await school.enrollment({ classId: late.id, type: TRIAL, startsOn: TODAY });
    await school.enrollment({ classId: late.id, type: TRIAL, startsOn: '2026-11-14' });
    await school.enrollment({ classId: late.id, type: WAIT });
    const { classes, today } = await welcome(school);
    expect(today).toBe(TODAY);
    expect(classes?.map((one) => `${one.starts} ${one.class.name}`)).toEqual([
      '09:00 Twice',
      '17:00 Twice',
      '18:00 Late',
    ]);
    expect(classes?.[2]).toMatchObject({
      state: 'MEETS',
      enrolled: 2,
      class: { openings: { oneDay: 6 } },
    });
    expect(classes?.[0]).toMatchObject({ enrolled: 0, class: { openings: { oneDay: null } } });
  });

  test('tell what is cancelled or closed, and why', async () => {
    const school = await School.open(database.source);
    const [snow, closed, half] = [
      await school.class({ name: 'Snow', slots: [[6, '09:00', '10:00']] }),
      await school.class({ name: 'Closed', slots: [[6, '10:00', '11:00']] }),
      await school.class({
        name: 'Half',
        slots: [
          [6, '11:00', '12:00'],
          [6, '13:00', '14:00'],
        ],
      }),
    ];
    await school.cancel(snow.id, TODAY, null, 'Snow');
    await school.cancel(half.id, TODAY, '11:00', 'Coach is ill');
    await school.close(TODAY, TODAY, { locationId: closed.locationId });
    const { classes } = await welcome(school);
    expect(
      classes?.map(({ class: of, starts, state, reason }) => [of.name, starts, state, reason]),
    ).toEqual([
      ['Snow', '09:00', 'CANCELLED', 'Cancelled for Sat 21 Nov 2026: Snow.'],
      ['Closed', '10:00', 'CLOSED', 'Closed on Sat 21 Nov 2026: Holiday.'],
      ['Half', '11:00', 'CANCELLED', 'Cancelled at 11:00: Coach is ill.'],
      ['Half', '13:00', 'MEETS', null],
    ]);
  });

  test('are each location’s own today, or one location’s only', async () => {
    const school = await School.open(database.source);
    const kiritimati = await school.location({ zone: 'Pacific/Kiritimati' });
    await school.class({
      name: 'Sunday there',
      locationId: kiritimati.id,
      slots: [[7, '09:00', '10:00']],
    });
    await school.class({ name: 'Saturday here', slots: [[6, '09:00', '10:00']] });
    expect((await welcome(school)).classes?.map((one) => one.class.name)).toEqual([
      'Saturday here',
      'Sunday there',
    ]);
    const there = await welcome(school, kiritimati.id);
    expect(there.today).toBe('2026-11-22');
    expect(there.classes?.map((one) => one.class.name)).toEqual(['Sunday there']);
  });

  test('of a location that there is not are not found', async () => {
    const client = await staffOf(await School.open(database.source));
    for (const locationId of [newId(), 'x']) {
      const answer = await client.run(WELCOME, { locationId });
      expect(answer.errors[0]?.extensions['code']).toBe('NOT_FOUND');
    }
  });
});

describe('birthdays', () => {
  test.each([
    ['2019-11-21', { on: TODAY, inDays: 0, turns: 7 }],
    ['2019-11-24', { on: '2026-11-24', inDays: 3, turns: 7 }],
    ['2019-11-18', { on: '2026-11-18', inDays: -3, turns: 7 }],
    ['2019-11-25', null],
    ['2019-11-17', null],
  ])('of somebody born on %s who comes today: %j', async (born, told) => {
    const { school } = await somebodyComes({ born });
    const { birthdays } = await welcome(school);
    expect(birthdays).toEqual(
      told
        ? [
            {
              ...told,
              student: { firstName: 'Maya' },
              comesTo: [{ starts: '17:00', class: { name: 'Open Gym' } }],
            },
          ]
        : [],
    );
  });

  test('of those who do not come today are not told', async () => {
    const { school, student, of } = await somebodyComes({ born: '2010-01-01' });
    const birthday = { born: '2019-11-21' };
    // Waits, was removed, is over, comes tomorrow, is archived, has a class that is cancelled.
    await school.enrollment({
      classId: of.id,
      type: WAIT,
      studentId: (await school.student(birthday)).id,
    });
    await school.enrollment({
      classId: of.id,
      removedAt: clock.now(),
      studentId: (await school.student(birthday)).id,
    });
    await school.enrollment({
      classId: of.id,
      dropsOn: '2026-11-20',
      studentId: (await school.student(birthday)).id,
    });
    await school.enrollment({
      classId: of.id,
      startsOn: '2026-11-22',
      studentId: (await school.student(birthday)).id,
    });
    await school.enrollment({
      classId: of.id,
      studentId: (await school.student({ ...birthday, archivedAt: clock.now() })).id,
    });
    const cancelled = await school.class();
    await school.cancel(cancelled.id, TODAY);
    await school.enrollment({
      classId: cancelled.id,
      studentId: (await school.student(birthday)).id,
    });
    expect(student.born).toBe('2010-01-01');
    expect((await welcome(school)).birthdays).toEqual([]);
  });
});

describe('medical alerts', () => {
  test('are those of who comes today, by time; a text that says there is nothing is none', async () => {
    const { school, student, of } = await somebodyComes();
    await school.medical(student.id, 'Peanut allergy');
    const early = await school.class({ name: 'Early', slots: [[6, '09:00', '10:00']] });
    for (const [firstName, alert, classId] of [
      ['Leo', 'None except bees', early.id],
      ['Ann', ' none ', of.id],
      ['Bo', 'N/A', of.id],
    ] as const) {
      const one = await school.student({ firstName });
      await school.medical(one.id, alert);
      await school.enrollment({ studentId: one.id, classId });
    }
    const elsewhere = await school.student({ firstName: 'Away' });
    await school.medical(elsewhere.id, 'Asthma');
    const { medicalAlerts } = await welcome(school);
    expect(
      medicalAlerts?.map((one) => [
        one.student.firstName,
        one.alert,
        one.comesTo.map(({ class: c }) => c.name),
      ]),
    ).toEqual([
      ['Leo', 'None except bees', ['Early']],
      ['Maya', 'Peanut allergy', ['Open Gym']],
    ]);
  });

  test('are written down once for each reading, with each student whose alert was shown', async () => {
    const { school, student } = await somebodyComes();
    await school.medical(student.id, 'Peanut allergy');
    const reads = () =>
      database.owner.query<{ targets: string[] }[]>(
        `select (select json_agg(t.record_id) from audit_target t where t.entry_id = e.id) as targets
         from audit_entry e where e.verb = 'READ_MEDICAL' and e.account_id = $1`,
        [school.account.id],
      );
    const client = await staffOf(school);
    await welcome(client);
    expect(await reads()).toEqual([{ targets: [student.id] }]);
    await client.data('{ welcome { classes { starts } numbers { before } } }');
    expect(await reads()).toHaveLength(1);
    await welcome(await staffOf(school, { ...ALL, STUDENT_MEDICAL: NONE }));
    expect(await reads()).toHaveLength(1);
  });
});

describe('the numbers', () => {
  test('count who is active today and who was on the last day of the month before', async () => {
    const school = await School.open(database.source);
    const family = await school.family();
    const [maya, leo] = [
      await school.student({ familyId: family.id }),
      await school.student({ familyId: family.id }),
    ];
    // Both days.
    await school.enrollment({ studentId: maya.id });
    await school.enrollment({ studentId: maya.id });
    // Then only, its last day being that day; now only; another kind; removed.
    await school.enrollment({ studentId: leo.id, dropsOn: '2026-10-31' });
    await school.enrollment({ startsOn: '2026-11-01' });
    await school.enrollment({ startsOn: '2026-11-22' });
    await school.enrollment({ type: TRIAL, startsOn: TODAY });
    await school.enrollment({ removedAt: clock.now() });
    // Archived since: it counts for then.
    const gone = await school.student({ archivedAt: new Date('2026-11-10T12:00:00Z') });
    await school.enrollment({ studentId: gone.id, type: ACTIVE });
    expect((await welcome(school)).numbers).toEqual({
      before: '2026-10-31',
      families: { now: 2, before: 2 },
      students: { now: 2, before: 3 },
      enrollments: { now: 3, before: 4 },
    });
  });

  test('are one location’s where one is chosen', async () => {
    const { school, of } = await somebodyComes();
    await school.enrollment();
    expect((await welcome(school)).numbers.students).toEqual({ now: 2, before: 2 });
    expect((await welcome(school, of.locationId)).numbers.students).toEqual({ now: 1, before: 1 });
  });

  test('of a new school are nought', async () => {
    expect((await welcome(await School.open(database.source))).numbers.families).toEqual({
      now: 0,
      before: 0,
    });
  });
});

test('passes that expire within fourteen days and have punches left are told, the first to end first', async () => {
  const { school, student } = await somebodyComes();
  await school.pass(student, { title: 'Today', expires: TODAY });
  await school.pass(student, { title: 'In a fortnight', expires: '2026-12-05', total: null });
  await school.pass(student, { title: 'Later', expires: '2026-12-06' });
  await school.pass(student, { title: 'Over', expires: '2026-11-20' });
  await school.pass(student, { title: 'Used up', expires: TODAY, used: 10 });
  await school.pass(student, { title: 'Suspended', expires: TODAY, suspendedAt: clock.now() });
  const { passesExpiring } = await welcome(school);
  expect(passesExpiring?.map(({ pass }) => [pass.title, pass.left])).toEqual([
    ['Today', 10],
    ['In a fortnight', null],
  ]);
});

describe('a panel is null without its permission', () => {
  test.each<[without: string, missing: (keyof Answer)[]]>([
    ['CLASSES', ['classes', 'birthdays', 'medicalAlerts']],
    ['STUDENTS', ['birthdays', 'medicalAlerts']],
    ['ENROLLMENTS', ['birthdays', 'medicalAlerts']],
    ['STUDENT_MEDICAL', ['medicalAlerts']],
    ['PUNCH_PASSES', ['passesExpiring']],
  ])('%s: %j', async (without, missing) => {
    const { school, student } = await somebodyComes({ born: '2019-11-21' });
    await school.medical(student.id, 'Peanut allergy');
    await school.pass(student, { expires: TODAY });
    const client = await staffOf(school, { ...ALL, [without]: NONE });
    const { data, errors } = await client.run<{ welcome: Answer }>(
      WELCOME.replace(/classes \{[^}]*\{[^}]*\}[^}]*\} date/, 'classes { date').replace(
        'family { name }',
        '',
      ),
      {},
    );
    expect(errors).toEqual([]);
    const panels = ['classes', 'birthdays', 'medicalAlerts', 'passesExpiring'] as const;
    expect(panels.filter((panel) => data?.welcome[panel] === null)).toEqual(missing);
  });

  test.each([
    ['FAMILIES', 'families'],
    ['STUDENTS', 'students'],
    ['ENROLLMENTS', 'enrollments'],
  ] as const)('and so is a number: %s', async (without, number) => {
    const { school } = await somebodyComes();
    const client = await staffOf(school, { ...ALL, [without]: NONE });
    const asked =
      '{ welcome { numbers { families { now } students { now } enrollments { now } } } }';
    const found = await client.data<{ welcome: Pick<Answer, 'numbers'> }>(asked);
    const { families, students, enrollments } = found.welcome.numbers;
    expect(
      Object.entries({ families, students, enrollments }).filter(([, of]) => of === null),
    ).toEqual([[number, null]]);
  });
});

test('all of it takes a statement a panel, however much there is', async () => {
  const { school, student } = await somebodyComes({ born: '2019-11-21' });
  await school.medical(student.id, 'Peanut allergy');
  const client = await staffOf(school);
  const few = (await statementsOf(() => welcome(client))).filter((name) =>
    /welcome|pass|select/.test(name),
  );
  for (let n = 0; n < 5; n++) {
    const one = await school.student({ born: '2019-11-22' });
    await school.medical(one.id, 'Asthma');
    await school.enrollment({ studentId: one.id, classId: (await school.class()).id });
    await school.pass(one, { expires: TODAY });
  }
  const many = (await statementsOf(() => welcome(client))).filter((name) =>
    /welcome|pass|select/.test(name),
  );
  expect(many.length).toBe(few.length);
  expect(many.filter((name) => name.startsWith('welcome_')).sort()).toEqual([
    'welcome_alerts',
    'welcome_birthdays',
    'welcome_classes_everywhere',
  ]);
  expect(many.filter((text) => text.startsWith('with places'))).toHaveLength(1);
});
