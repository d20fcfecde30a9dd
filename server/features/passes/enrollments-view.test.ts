import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixedClock } from '../../shared/clock.ts';
import { newId } from '../../shared/ids.ts';
import { testDatabase } from '../../testing/database.ts';
import { School } from '../../testing/factories.ts';
import { statementsOf } from '../../testing/statements.ts';
import { TestApp, type TestClient } from '../../testing/test-app.ts';
import { EnrollmentType } from '../enrollments/enrollment.enums.ts';
import { HolderKind } from './pass.enums.ts';

const database = testDatabase();
/** Late on Saturday in Toronto, and Sunday in UTC. */
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

const VIEW = /* GraphQL */ `
  query View($familyId: ID, $studentId: ID, $when: EnrollmentPeriod) {
    enrollmentsView(familyId: $familyId, studentId: $studentId, when: $when) {
      family {
        id
        name
        isActive
        guardians {
          firstName
        }
        contacts {
          value
        }
        students {
          id
          firstName
          isActive
        }
      }
      student {
        id
        firstName
      }
      counts {
        current
        future
        past
      }
      truncated
      enrollments {
        id
        type
        period
        startsOn
        dropsOn
        waitPosition
        overrides
        student {
          id
          firstName
          family {
            name
          }
        }
        class {
          id
          name
          timeslots {
            weekday
            starts
          }
        }
        timeslots {
          weekday
          starts
        }
        pass {
          id
          title
        }
      }
      passes {
        id
        status
        student {
          firstName
        }
        pass {
          id
          title
          used
          total
          left
          status
          activeOn
          expires
        }
        viewerCan {
          punchIn
        }
      }
    }
  }
`;

interface View {
  enrollmentsView: {
    family: { id: string; students: { id: string }[] };
    student: { id: string } | null;
    counts: { current: number; future: number; past: number };
    truncated: boolean;
    enrollments: {
      id: string;
      type: string;
      period: string;
      student: { id: string };
      waitPosition: number | null;
      pass: { id: string } | null;
      timeslots: object[];
    }[];
    passes: {
      id: string;
      status: string;
      student: { firstName: string };
      pass: { id: string; title: string; status: string };
    }[];
  };
}
const view = async (variables: object) => (await owner.data<View>(VIEW, variables)).enrollmentsView;

/** A student with an enrollment in each period. */
async function enrolled(familyId?: string) {
  const student = await school.student(familyId ? { familyId } : {});
  const in_ = async (given: object) =>
    (await school.enrollment({ studentId: student.id, ...given })).id;
  return {
    student,
    running: await in_({ startsOn: '2026-09-01' }),
    lastDay: await in_({ startsOn: '2026-09-01', dropsOn: TODAY }),
    tomorrow: await in_({ startsOn: '2026-11-22' }),
    over: await in_({ startsOn: '2026-09-01', dropsOn: '2026-11-20' }),
    today: await in_({ type: EnrollmentType.SINGLE_DAY, startsOn: TODAY }),
    visited: await in_({ type: EnrollmentType.SINGLE_DAY, startsOn: '2026-11-14' }),
    booked: await in_({ type: EnrollmentType.TRIAL, startsOn: '2026-12-05' }),
    waiting: await in_({ type: EnrollmentType.WAIT, startsOn: null }),
    removed: await in_({ removedAt: new Date('2026-11-01T00:00:00Z') }),
  };
}

describe('the Enrollments View of a student', () => {
  test('shows the enrollments of a period, today being the account’s, and counts those of each', async () => {
    const its = await enrolled();
    const shown = async (when?: string) =>
      (await view({ studentId: its.student.id, when })).enrollments.map(({ id }) => id).sort();
    const current = [its.running, its.lastDay, its.today, its.waiting];
    const [future, past] = [
      [its.tomorrow, its.booked],
      [its.over, its.visited],
    ];
    expect(await shown()).toEqual([...current].sort());
    expect(await shown('CURRENT')).toEqual([...current].sort());
    expect(await shown('FUTURE')).toEqual([...future].sort());
    expect(await shown('PAST')).toEqual([...past].sort());
    expect(await shown('ALL')).toEqual([...current, ...future, ...past].sort());
    for (const when of ['CURRENT', 'FUTURE', 'PAST', 'ALL']) {
      const { counts, enrollments } = await view({ studentId: its.student.id, when });
      expect(counts).toEqual({ current: 4, future: 2, past: 2 });
      if (when !== 'ALL')
        expect(new Set(enrollments.map(({ period }) => period))).toEqual(new Set([when]));
    }
  });

  test('leaves the siblings’ enrollments and passes out, and says whose family it is', async () => {
    const its = await enrolled();
    const sibling = await enrolled(its.student.familyId);
    await school.pass(sibling.student);
    const pass = await school.pass(its.student);
    const shown = await view({ studentId: its.student.id, when: 'ALL' });
    expect(shown.student?.id).toBe(its.student.id);
    expect(shown.family.id).toBe(its.student.familyId);
    expect(shown.family.students.map(({ id }) => id).sort()).toEqual(
      [its.student.id, sibling.student.id].sort(),
    );
    expect(new Set(shown.enrollments.map(({ student }) => student.id))).toEqual(
      new Set([its.student.id]),
    );
    expect(shown.passes.map((row) => row.pass.id)).toEqual([pass.id]);
    expect(shown.counts).toEqual({ current: 4, future: 2, past: 2 });
  });

  test('of an archived student shows that student all the same', async () => {
    const student = await school.student({ archivedAt: new Date('2026-10-01T00:00:00Z') });
    await school.enrollment({ studentId: student.id, dropsOn: '2026-09-30' });
    const shown = await view({ studentId: student.id, when: 'PAST' });
    expect(shown).toMatchObject({
      student: { id: student.id },
      enrollments: [{ student: { id: student.id } }],
    });
  });
});

describe('the Enrollments View of a family', () => {
  test('shows the enrollments and passes of all its students', async () => {
    const [one, family] = await (async () => {
      const its = await enrolled();
      return [its, its.student.familyId] as const;
    })();
    const two = await enrolled(family);
    const shown = await view({ familyId: family });
    expect(shown.student).toBeNull();
    expect(shown.counts).toEqual({ current: 8, future: 4, past: 4 });
    expect(new Set(shown.enrollments.map(({ student }) => student.id))).toEqual(
      new Set([one.student.id, two.student.id]),
    );
  });

  test('is not taken for active because of what was dropped or is to come', async () => {
    const student = await school.student();
    const isActive = async () => (await view({ familyId: student.familyId })).family;
    await school.enrollment({ studentId: student.id, startsOn: '2026-12-01' });
    await school.enrollment({ studentId: student.id, dropsOn: '2026-11-20' });
    await school.enrollment({
      studentId: student.id,
      type: EnrollmentType.SINGLE_DAY,
      startsOn: TODAY,
    });
    expect(await isActive()).toMatchObject({ isActive: false, students: [{ isActive: false }] });
    await school.enrollment({ studentId: student.id, dropsOn: TODAY });
    expect(await isActive()).toMatchObject({ isActive: true, students: [{ isActive: true }] });
  });

  test('without students or passes is empty, not an error', async () => {
    const family = await school.family();
    expect(await view({ familyId: family.id, when: 'ALL' })).toMatchObject({
      family: { id: family.id, students: [] },
      enrollments: [],
      passes: [],
      truncated: false,
      counts: { current: 0, future: 0, past: 0 },
    });
  });

  test('lists two hundred enrollments at most, counts all, and says that there are more', async () => {
    const student = await school.student();
    const of = await school.class();
    await database.owner.query(
      `insert into enrollment (account_id, id, student_id, class_id, type, starts_on, drops_on)
       select $1, gen_random_uuid(), $2, $3, 'SINGLE_DAY', day, day from (select ('2026-11-20'::date - i) as day from generate_series(0, 200) i) d`,
      [school.account.id, student.id, of.id],
    );
    const shown = await view({ familyId: student.familyId, when: 'PAST' });
    expect([shown.enrollments.length, shown.truncated, shown.counts.past]).toEqual([
      200,
      true,
      201,
    ]);
    await database.owner.query('delete from enrollment where class_id = $1 and starts_on = $2', [
      of.id,
      '2026-11-20',
    ]);
    const fewer = await view({ familyId: student.familyId, when: 'PAST' });
    expect([fewer.enrollments.length, fewer.truncated, fewer.counts.past]).toEqual([
      200,
      false,
      200,
    ]);
  });
});

describe('an enrollment', () => {
  test('covers the weekly timeslots, or on one day those of its date', async () => {
    const student = await school.student();
    const of = await school.class({
      slots: [
        [6, '09:00', '10:00'],
        [6, '17:00', '18:00'],
        [3, '17:00', '18:00'],
      ],
    });
    await school.enrollment({
      studentId: student.id,
      classId: of.id,
      startsOn: '2026-09-01',
      dropsOn: '2026-10-31',
    });
    await school.enrollment({
      studentId: student.id,
      classId: of.id,
      type: EnrollmentType.SINGLE_DAY,
      startsOn: '2026-11-18',
    });
    const shown = await view({ studentId: student.id, when: 'PAST' });
    expect(shown.enrollments.map(({ type, timeslots }) => [type, timeslots.length])).toEqual([
      ['SINGLE_DAY', 1],
      ['ACTIVE', 3],
    ]);
  });

  test('in line for a place says which place it has', async () => {
    const of = await school.class();
    const wait = (at: string) =>
      school.enrollment({
        classId: of.id,
        type: EnrollmentType.WAIT,
        startsOn: null,
        waitedAt: new Date(at),
      });
    const [third, first, second] = [
      await wait('2026-09-03T00:00:00Z'),
      await wait('2026-09-01T00:00:00Z'),
      await wait('2026-09-02T00:00:00Z'),
    ];
    await school.enrollment({
      classId: of.id,
      type: EnrollmentType.WAIT,
      startsOn: null,
      waitedAt: new Date('2026-08-01T00:00:00Z'),
      removedAt: clock.now(),
    });
    const place = async (studentId: string) =>
      (await view({ studentId })).enrollments.map(({ waitPosition }) => waitPosition);
    expect([
      await place(first.studentId),
      await place(second.studentId),
      await place(third.studentId),
    ]).toEqual([[1], [2], [3]]);
  });

  test('that a punch paid for names its pass, also when the pass is in no list any more', async () => {
    const student = await school.student();
    const of = await school.class();
    const pass = await school.pass(student);
    await owner.data(
      `mutation { punchIn(input: { passId: "${pass.id}", studentId: "${student.id}", classId: "${of.id}" }) { __typename } }`,
    );
    expect((await view({ studentId: student.id })).enrollments).toMatchObject([
      { pass: { id: pass.id } },
    ]);
    await database.owner.query('update pass_holder set left_at = now() where pass_id = $1', [
      pass.id,
    ]);
    expect(await view({ studentId: student.id })).toMatchObject({
      enrollments: [{ pass: { id: pass.id } }],
      passes: [],
    });
    await database.owner.query('update pass set deleted_at = now() where id = $1', [pass.id]);
    expect((await view({ studentId: student.id })).enrollments).toMatchObject([{ pass: null }]);
  });
});

describe('the passes', () => {
  test('stand usable ones first, and among equals those that expire first', async () => {
    const student = await school.student();
    const titles: [title: string, given: Parameters<School['pass']>[1]][] = [
      ['expired', { expires: '2026-11-20' }],
      ['used up', { used: 10 }],
      ['active, never expires', {}],
      ['suspended', { suspendedAt: new Date('2026-11-01T00:00:00Z') }],
      [
        'suspended type',
        { type: { suspendedAt: new Date('2026-11-01T00:00:00Z') }, expires: '2027-01-01' },
      ],
      ['active, expires late', { expires: '2027-06-30' }],
      ['future', { activeOn: '2026-11-22' }],
      ['active, expires today', { expires: TODAY }],
    ];
    for (const [title, given] of titles) await school.pass(student, { title, ...given });
    const { passes } = await view({ studentId: student.id });
    expect(passes.map((row) => `${row.pass.title}: ${row.status}`)).toEqual([
      'active, expires today: ACTIVE',
      'active, expires late: ACTIVE',
      'active, never expires: ACTIVE',
      'future: FUTURE',
      'suspended type: SUSPENDED',
      'suspended: SUSPENDED',
      'used up: USED_UP',
      'expired: EXPIRED',
    ]);
  });

  test('of a family have a row for each student; a suspended row is its student’s alone', async () => {
    const [maya, leo] = await (async () => {
      const first = await school.student({ firstName: 'Maya' });
      return [first, await school.student({ firstName: 'Leo', familyId: first.familyId })] as const;
    })();
    const pass = await school.pass(maya, { kind: HolderKind.FAMILY, also: [leo] });
    await database.owner.query(
      'update pass_holder set suspended_at = now() where pass_id = $1 and student_id = $2',
      [pass.id, leo.id],
    );
    const { passes } = await view({ familyId: maya.familyId });
    expect(passes.map((row) => [row.student.firstName, row.status, row.pass.status])).toEqual([
      ['Maya', 'ACTIVE', 'ACTIVE'],
      ['Leo', 'SUSPENDED', 'ACTIVE'],
    ]);
  });

  test('leave out what is deleted, by pass, by row or by type, and rows of students who left', async () => {
    const student = await school.student();
    const gone = new Date('2026-11-01T00:00:00Z');
    await school.pass(student, { title: 'deleted', deletedAt: gone });
    await school.pass(student, { title: 'type deleted', type: { deletedAt: gone } });
    await school.pass(student, { title: 'row deleted', holder: { deletedAt: gone } });
    await school.pass(student, { title: 'left', holder: { leftAt: gone } });
    await school.pass(student, { title: 'kept' });
    const titles = (rows: { pass: { title: string } }[]) => rows.map((row) => row.pass.title);
    expect(titles((await view({ studentId: student.id })).passes)).toEqual(['kept']);
    const paths = await owner.data<{
      student: {
        passes: { pass: { title: string } }[];
        family: { passes: { pass: { title: string } }[] };
      };
    }>(
      `{ student(id: "${student.id}") { passes { pass { title } } family { passes { pass { title } } } } }`,
    );
    expect([titles(paths.student.passes), titles(paths.student.family.passes)]).toEqual([
      ['kept'],
      ['kept'],
    ]);
  });
});

describe('the view asks the database once', () => {
  test('however many students, enrollments and passes there are', async () => {
    const [one, three] = [await enrolled(), await enrolled()];
    for (let sibling = 0; sibling < 2; sibling++) {
      const { student } = await enrolled(three.student.familyId);
      await school.pass(student);
      await school.pass(student);
    }
    for (const variables of [
      { familyId: one.student.familyId },
      { familyId: three.student.familyId, when: 'ALL' },
      { studentId: three.student.id },
    ]) {
      const sent = await statementsOf(() => view(variables));
      const around =
        /^(find_session|begin isolation level repeatable read read only|set_account|rollback)/i;
      expect(sent.filter((one) => !around.test(one))).toEqual([
        expect.stringMatching(/^enrollments_view/),
      ]);
      expect(sent.length).toBeLessThanOrEqual(5);
    }
  });
});

describe('of the classes', () => {
  test('everything is read when more than a name is asked for, in a fragment or not', async () => {
    const student = await school.student();
    const schoolClass = await school.class({ capacity: 7 });
    await school.enrollment({ studentId: student.id, classId: schoolClass.id });
    const answer = await owner.run<{ enrollmentsView: { enrollments: { class: object }[] } }>(
      `query Wide($studentId: ID) {
        enrollmentsView(studentId: $studentId) { enrollments { ...Line } }
      }
      fragment Line on Enrollment { class { name ... on Class { capacity location { name } } } }`,
      { studentId: student.id },
    );
    expect(answer.data?.enrollmentsView.enrollments).toEqual([
      {
        class: {
          name: schoolClass.name,
          capacity: 7,
          location: { name: expect.any(String) as unknown },
        },
      },
    ]);
  });
});

describe('it is refused', () => {
  test.each([
    ['without a family or a student', {}],
    ['with both', { familyId: newId(), studentId: newId() }],
  ])('%s', async (_what, variables) => {
    const answer = await owner.run(VIEW, variables);
    expect(answer.errors[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', field: 'familyId' });
  });

  test('for another account’s family or student as if there were none', async () => {
    const other = await School.open(database.source);
    const stranger = await other.student();
    for (const id of [stranger.familyId, newId(), 'x']) {
      const answer = await owner.run(VIEW, { familyId: id });
      expect(answer.errors[0]).toMatchObject({
        message: 'There is no such family.',
        extensions: { code: 'NOT_FOUND' },
      });
    }
    for (const id of [stranger.id, newId(), '']) {
      const answer = await owner.run(VIEW, { studentId: id });
      expect(['NOT_FOUND', 'BAD_USER_INPUT']).toContain(answer.errors[0]?.extensions['code']);
    }
  });
});
