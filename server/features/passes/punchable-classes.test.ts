import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixedClock } from '../../shared/clock.ts';
import { newId } from '../../shared/ids.ts';
import { Permission, PermissionLevel } from '../../shared/permissions.ts';
import { testDatabase } from '../../testing/database.ts';
import { School } from '../../testing/factories.ts';
import { PUNCH_IN, type PunchAnswer } from '../../testing/operations.ts';
import { statementsOf } from '../../testing/statements.ts';
import { TestApp, type TestClient } from '../../testing/test-app.ts';

import { EnrollmentType } from '../enrollments/enrollment.enums.ts';

const database = testDatabase();
/** Saturday afternoon in Toronto. */
const clock = fixedClock('2026-11-21T20:00:00Z');
const TODAY = '2026-11-21';
let app: TestApp;

beforeAll(async () => {
  app = await TestApp.start(database.source, clock);
});
afterAll(() => app.stop());

interface Listed {
  class: { id: string; name: string };
  timeslots: { starts: string }[];
  capacity: number | null;
  oneDayOpenings: number | null;
  canOverride: boolean;
  problems: { reason: string; message: string; overridable: boolean }[];
}
interface Answer {
  punchableClasses: {
    date: string;
    today: string;
    problem: { reason: string } | null;
    student: { id: string };
    pass: { id: string; left: number | null };
    eligible: Listed[];
    refused: Listed[];
    notCovered: Listed[];
    notCoveredCount: number;
  };
}
const CLASSES = /* GraphQL */ `
  query Punchable($passId: ID!, $studentId: ID!, $date: LocalDate, $locationId: ID) {
    punchableClasses(passId: $passId, studentId: $studentId, date: $date, locationId: $locationId) {
      date
      today
      problem {
        reason
        message
        rule
        fix
      }
      student {
        id
      }
      pass {
        id
        left
      }
      eligible {
        ...One
      }
      refused {
        ...One
      }
      notCovered {
        ...One
      }
      notCoveredCount
    }
  }
  fragment One on PunchableClass {
    class {
      id
      name
      location {
        name
      }
    }
    timeslots {
      starts
      ends
    }
    capacity
    oneDayOpenings
    canOverride
    problems {
      reason
      message
      rule
      fix
      overridable
    }
  }
`;

/** A school of its own for each test, since the dialog lists every class. */
async function desk(permissions: 'owner' | 'desk' = 'desk') {
  const school = await School.open(database.source);
  const { VIEW, FULL } = PermissionLevel;
  const staff =
    permissions === 'owner'
      ? await school.owner()
      : await school.staff({
          [Permission.STUDENTS]: VIEW,
          [Permission.CLASSES]: VIEW,
          [Permission.ENROLLMENTS]: FULL,
          [Permission.PUNCH_PASSES]: FULL,
        });
  const client = await app.signIn(school.account.slug, staff.login);
  const student = await school.student();
  return { school, client, student };
}
const ask = async (client: TestClient, variables: object) =>
  (await client.data<Answer>(CLASSES, variables)).punchableClasses;
const names = (list: Listed[]) => list.map((one) => one.class.name);
const reasons = (list: Listed[]) =>
  Object.fromEntries(list.map((one) => [one.class.name, one.problems.map(({ reason }) => reason)]));

test('the classes of the date stand in three groups, by time: to punch, stopped by a rule, not covered', async () => {
  const { school, client, student } = await desk();
  const gymnastics = await school.program();
  const of = (name: string, given: Parameters<School['class']>[0] = {}) =>
    school.class({ name, programId: gymnastics.id, slots: [[6, '17:00', '18:00']], ...given });
  await of('Late', { slots: [[6, '19:00', '20:00']] });
  await of('Twice', {
    slots: [
      [6, '16:00', '17:00'],
      [6, '09:00', '10:00'],
      [3, '08:00', '09:00'],
    ],
  });
  await of('Toddlers', { maxAge: 'P3Y' });
  const full = await of('Full', { capacity: 1 });
  await school.enrollment({ classId: full.id });
  const mine = await of('Mine already');
  await school.enrollment({ classId: mine.id, studentId: student.id });
  const cancelled = await of('Cancelled');
  await school.cancel(cancelled.id, TODAY, null, 'storm');
  const half = await of('Half cancelled', {
    slots: [
      [6, '12:00', '13:00'],
      [6, '14:00', '15:30'],
    ],
  });
  await school.cancel(half.id, TODAY, '12:00:00');
  await of('Wednesdays', { slots: [[3, '17:00', '18:00']] });
  await of('Over', { endsOn: '2026-11-20' });
  await of('Not yet', { startsOn: '2026-11-22' });
  await of('Not offered', { isActive: false });
  const winter = await of('Winter session');
  await school.season('SESSION', [['2026-12-01', '2027-03-01']], winter.id);
  await school.class({ name: 'Swim', slots: [[6, '10:00', '11:00']] });
  await school.class({ name: 'Swim, over', slots: [[6, '10:00', '11:00']], endsOn: '2026-11-20' });
  const swimLater = await school.class({
    name: 'Swim, winter session',
    slots: [[6, '10:00', '11:00']],
  });
  await school.season('SESSION', [['2026-12-01', '2027-03-01']], swimLater.id);
  const pass = await school.pass(student, { limits: [{ programId: gymnastics.id }] });

  const answer = await ask(client, { passId: pass.id, studentId: student.id });
  expect(answer).toMatchObject({
    date: TODAY,
    today: TODAY,
    problem: null,
    student: { id: student.id },
    pass: { id: pass.id, left: 10 },
  });
  expect(names(answer.eligible)).toEqual(['Twice', 'Half cancelled', 'Late']);
  expect(answer.eligible.map((one) => one.timeslots.map(({ starts }) => starts))).toEqual([
    ['09:00', '16:00'],
    ['14:00'],
    ['19:00'],
  ]);
  expect(reasons(answer.refused)).toEqual({
    Toddlers: ['TOO_OLD'],
    Full: ['CLASS_FULL'],
    'Mine already': ['ALREADY_ENROLLED'],
    Cancelled: ['CLASS_CANCELLED'],
  });
  expect(answer.refused.find((one) => one.class.name === 'Cancelled')).toMatchObject({
    timeslots: [{ starts: '17:00' }],
    problems: [
      {
        message: 'Cancelled for Sat 21 Nov 2026: storm.',
        rule: 'R-8',
        fix: 'Choose another date.',
      },
    ],
  });
  expect(reasons(answer.notCovered)).toEqual({ Swim: ['CLASS_NOT_COVERED'] });
  expect(answer.notCoveredCount).toBe(1);
});

test('what the dialog says of a class is what the punch then answers', async () => {
  const { school, client, student } = await desk();
  await school.class();
  await school.class({ minAge: 'P12Y' });
  const full = await school.class({ capacity: 1 });
  await school.enrollment({ classId: full.id });
  const closed = await school.class();
  await school.close(TODAY, TODAY, { programId: closed.programId });
  const pass = await school.pass(student, {
    limits: [{ locationId: (await school.location()).id }],
  });
  const free = await school.pass(student);
  for (const passId of [pass.id, free.id]) {
    const answer = await ask(client, { passId, studentId: student.id });
    const listed = [...answer.eligible, ...answer.refused, ...answer.notCovered];
    expect(listed.length).toBeGreaterThanOrEqual(4);
    for (const one of listed) {
      const { punchIn } = await client.data<PunchAnswer>(PUNCH_IN, {
        input: {
          passId,
          studentId: student.id,
          classId: one.class.id,
          date: answer.date,
          dryRun: true,
        },
      });
      if (one.problems.length === 0)
        expect(punchIn.__typename, one.class.name).toBe('PunchPreview');
      else
        expect(punchIn, one.class.name).toMatchObject({
          __typename: 'PunchRefused',
          reason: one.problems[0]?.reason,
          message: one.problems[0]?.message,
        });
    }
  }
});

describe('a class that is full or does not fit', () => {
  const stopped = async (permissions: 'owner' | 'desk') => {
    const { school, client, student } = await desk(permissions);
    const of = await school.class({ capacity: 1, minAge: 'P12Y' });
    await school.enrollment({ classId: of.id });
    const cancelled = await school.class({ minAge: 'P12Y' });
    await school.cancel(cancelled.id, TODAY);
    const pass = await school.pass(student);
    const { refused } = await ask(client, { passId: pass.id, studentId: student.id });
    return {
      fits: refused.find((one) => one.class.id === of.id),
      cancelled: refused.find((one) => one.class.id === cancelled.id),
    };
  };

  test('shows every rule that stops it, and can be overridden by those who may', async () => {
    const { fits, cancelled } = await stopped('owner');
    expect(fits?.problems.map(({ reason }) => reason)).toEqual(['TOO_YOUNG', 'CLASS_FULL']);
    expect(fits).toMatchObject({ canOverride: true, capacity: 1, oneDayOpenings: 0 });
    expect(cancelled).toMatchObject({
      canOverride: false,
      problems: [{ reason: 'CLASS_CANCELLED', overridable: false }],
    });
  });

  test('cannot be overridden by the others', async () => {
    expect((await stopped('desk')).fits?.canOverride).toBe(false);
  });
});

describe('a pass that cannot be used for the date', () => {
  test.each<[reason: string, given: Parameters<School['pass']>[1], date: string]>([
    ['PASS_SUSPENDED', { suspendedAt: new Date('2026-11-01T00:00:00Z') }, TODAY],
    ['PASS_EXPIRED', { expires: '2026-11-20' }, TODAY],
    ['PASS_USED_UP', { used: 10 }, TODAY],
    ['DATE_BEFORE_ACTIVE_ON', { activeOn: '2026-11-22' }, TODAY],
    ['DATE_AFTER_EXPIRES', { expires: '2026-11-27' }, '2026-11-28'],
    ['STUDENT_NOT_A_HOLDER', { holder: { leftAt: new Date('2026-11-01T00:00:00Z') } }, TODAY],
  ])('says so once for all classes: %s', async (reason, given, date) => {
    const { school, client, student } = await desk();
    await school.class({ name: 'Open Gym' });
    await school.class({ name: 'Over', endsOn: '2026-11-20' });
    const winter = await school.class({ name: 'Winter session' });
    await school.season('SESSION', [['2026-12-01', '2027-03-01']], winter.id);
    const pass = await school.pass(student, given);
    const answer = await ask(client, { passId: pass.id, studentId: student.id, date });
    expect(answer.problem?.reason).toBe(reason);
    expect(answer.eligible).toEqual([]);
    // A class that is not held on the date is no news, whatever is wrong with the pass.
    expect(reasons(answer.refused)).toEqual({ 'Open Gym': [reason] });
  });

  test('is none for a future pass on a date inside its window', async () => {
    const { school, client, student } = await desk();
    await school.class({ name: 'Open Gym' });
    const pass = await school.pass(student, { activeOn: '2026-12-01' });
    const answer = await ask(client, {
      passId: pass.id,
      studentId: student.id,
      date: '2026-12-05',
    });
    expect([answer.problem, names(answer.eligible)]).toEqual([null, ['Open Gym']]);
  });
});

describe('openings', () => {
  test('count everybody who is there on the date, and only then', async () => {
    const { school, client, student } = await desk();
    const of = await school.class({ capacity: 10 });
    const enroll = (given: object) => school.enrollment({ classId: of.id, ...given });
    await enroll({});
    await enroll({ dropsOn: TODAY });
    await enroll({ dropsOn: '2026-11-20' });
    await enroll({ startsOn: '2026-11-22' });
    await enroll({ removedAt: clock.now() });
    await enroll({ type: 'TRIAL', startsOn: TODAY });
    await enroll({ type: 'MAKEUP', startsOn: TODAY });
    await enroll({ type: 'SINGLE_DAY', startsOn: TODAY });
    await enroll({ type: 'SINGLE_DAY', startsOn: '2026-11-14' });
    await enroll({ type: 'WAIT' });
    const pass = await school.pass(student);
    const openings = async (date: string) =>
      (await ask(client, { passId: pass.id, studentId: student.id, date })).eligible.map(
        (one) => one.oneDayOpenings,
      );
    expect(await openings(TODAY)).toEqual([5]);
    expect(await openings('2026-11-22')).toEqual([8]);
    expect(await openings('2026-11-14')).toEqual([6]);
  });

  test('of the class itself are for the day that is asked, today when none is', async () => {
    const { school, client, student } = await desk();
    const of = await school.class({ capacity: 10 });
    await school.enrollment({ classId: of.id, type: EnrollmentType.SINGLE_DAY, startsOn: TODAY });
    const pass = await school.pass(student);
    const answer = await client.data<{ punchableClasses: { eligible: { class: unknown }[] } }>(
      `{ punchableClasses(passId: "${pass.id}", studentId: "${student.id}", date: "2026-11-28") { eligible { class {
           today: openings { date oneDay } then: openings(date: "2026-11-28") { date oneDay } meetingOn { date } } } } }`,
    );
    expect(answer.punchableClasses.eligible[0]?.class).toEqual({
      today: { date: TODAY, oneDay: 9 },
      then: { date: '2026-11-28', oneDay: 10 },
      meetingOn: { date: TODAY },
    });
  });
});

describe('today', () => {
  test('is the desk’s location’s, the account’s when no location is chosen, and each class tests its own', async () => {
    const { school, client, student } = await desk();
    const auckland = await school.location({ zone: 'Pacific/Auckland' });
    const there = await school.class({ name: 'Auckland', locationId: auckland.id });
    await school.class({ name: 'Toronto' });
    const pass = await school.pass(student, { expires: TODAY });
    const here = await ask(client, { passId: pass.id, studentId: student.id });
    expect([here.date, here.today]).toEqual([TODAY, TODAY]);
    expect(names(here.eligible)).toEqual(['Toronto']);
    expect(reasons(here.refused)).toEqual({ Auckland: ['PASS_EXPIRED'] });
    const atDesk = await ask(client, {
      passId: pass.id,
      studentId: student.id,
      locationId: auckland.id,
    });
    expect(atDesk).toMatchObject({
      date: '2026-11-22',
      today: '2026-11-22',
      problem: { reason: 'PASS_EXPIRED' },
    });
    expect(there.locationId).toBe(auckland.id);
  });
});

describe('an id that is none of this account’s is not found', () => {
  test.each(['passId', 'studentId', 'locationId'])('%s', async (name) => {
    const { school, client, student } = await desk();
    const other = await School.open(database.source);
    const stranger = await other.student();
    const foreign: Record<string, string> = {
      passId: (await other.pass(stranger)).id,
      studentId: stranger.id,
      locationId: (await other.location()).id,
    };
    const pass = await school.pass(student);
    for (const id of [foreign[name], newId(), 'x']) {
      const answer = await client.run(CLASSES, {
        passId: pass.id,
        studentId: student.id,
        [name]: id,
      });
      expect(answer.errors[0]?.extensions['code']).toBe('NOT_FOUND');
    }
  });

  test('nor is a pass that was deleted, or whose type was', async () => {
    const { school, client, student } = await desk();
    for (const given of [{ deletedAt: clock.now() }, { type: { deletedAt: clock.now() } }]) {
      const pass = await school.pass(student, given);
      expect(
        (await client.run(CLASSES, { passId: pass.id, studentId: student.id })).errors[0]
          ?.extensions['code'],
      ).toBe('NOT_FOUND');
    }
  });
});

test('the dialog asks the database once, however many classes there are', async () => {
  const { school, client, student } = await desk();
  const pass = await school.pass(student);
  const work = async () =>
    (await statementsOf(() => ask(client, { passId: pass.id, studentId: student.id }))).filter(
      (one) => !/^(find_session|begin|set_account|rollback)/i.test(one),
    );
  await school.class();
  expect(await work()).toEqual(['punch_many_all']);
  for (let index = 0; index < 12; index++) await school.class({ capacity: 3 });
  expect(await work()).toEqual(['punch_many_all']);
});

test('classes that the pass does not cover are counted, and read only when they are asked for', async () => {
  const { school, client, student } = await desk();
  const gym = await school.program();
  await school.class({ programId: gym.id });
  for (const given of [
    {},
    {},
    { endsOn: '2026-11-20' },
    { isActive: false },
    { slots: [[3, '17:00', '18:00'] as const] },
  ]) {
    await school.class(given);
  }
  const winter = await school.class();
  await school.season('SESSION', [['2026-12-01', '2027-03-01']], winter.id);
  const cancelled = await school.class();
  await school.cancel(cancelled.id, TODAY);
  const pass = await school.pass(student, { limits: [{ programId: gym.id }] });
  const variables = { passId: pass.id, studentId: student.id };
  const BRIEF = /* GraphQL */ `
    query Brief($passId: ID!, $studentId: ID!) {
      punchableClasses(passId: $passId, studentId: $studentId) {
        notCoveredCount
        eligible {
          class {
            id
          }
        }
      }
    }
  `;
  const sent = await statementsOf(async () => {
    const { punchableClasses: brief } = await client.data<Answer>(BRIEF, variables);
    expect([brief.notCoveredCount, brief.eligible.length]).toEqual([3, 1]);
  });
  expect(sent).toContain('punch_many_covered');
  const whole = await ask(client, variables);
  expect([whole.notCoveredCount, whole.notCovered.length]).toEqual([3, 3]);
});

test('each class says in which others the student is at the same time, if they are held', async () => {
  const { school, client, student } = await desk();
  const at = (name: string, starts: string, ends: string) =>
    school.class({ name, slots: [[6, starts, ends]] });
  await at('Half past four', '16:30', '17:30');
  await at('Right after', '18:00', '19:00');
  const five = await at('Five', '17:00', '18:00');
  await school.enrollment({ studentId: student.id, classId: five.id });
  const waits = await at('Waits', '17:00', '18:00');
  await school.enrollment({
    studentId: student.id,
    classId: waits.id,
    type: EnrollmentType.WAIT,
  });
  const cancelled = await at('Cancelled', '17:00', '18:00');
  await school.cancel(cancelled.id, TODAY);
  await school.enrollment({ studentId: student.id, classId: cancelled.id });
  const pass = await school.pass(student);
  const OVERLAPS = /* GraphQL */ `
    query Overlaps($passId: ID!, $studentId: ID!) {
      punchableClasses(passId: $passId, studentId: $studentId) {
        eligible {
          class {
            name
          }
          overlaps
        }
      }
    }
  `;
  const { punchableClasses } = await client.data<{
    punchableClasses: { eligible: { class: { name: string }; overlaps: string[] }[] };
  }>(OVERLAPS, { passId: pass.id, studentId: student.id });
  expect(punchableClasses.eligible.map((one) => [one.class.name, one.overlaps])).toEqual([
    ['Half past four', ['Five']],
    ['Waits', ['Five']],
    ['Right after', []],
  ]);
});

test('what is over for today stands behind what is still to come; another day knows no over', async () => {
  const school = await School.open(database.source);
  const client = await app.signIn(school.account.slug, (await school.owner()).login);
  const student = await school.student();
  const pass = await school.pass(student);
  // It is 15:00 in Toronto.
  const morning = await school.class({ slots: [[6, '09:00', '10:00']] });
  const running = await school.class({
    slots: [
      [6, '14:00', '14:30'],
      [6, '14:30', '15:30'],
    ],
  });
  const evening = await school.class({ slots: [[6, '18:00', '19:00']] });
  const order = async (date: string) => {
    const { punchableClasses } = await client.data<{
      punchableClasses: { eligible: { isOver: boolean; class: { id: string } }[] };
    }>(
      `query Over($passId: ID!, $studentId: ID!, $date: LocalDate) { punchableClasses(passId: $passId, studentId: $studentId, date: $date) { eligible { isOver class { id } } } }`,
      { passId: pass.id, studentId: student.id, date },
    );
    return punchableClasses.eligible.map((one) => [one.class.id, one.isOver]);
  };
  expect(await order(TODAY)).toEqual([
    [running.id, false],
    [evening.id, false],
    [morning.id, true],
  ]);
  expect(await order('2026-11-14')).toEqual([
    [morning.id, false],
    [running.id, false],
    [evening.id, false],
  ]);
});
