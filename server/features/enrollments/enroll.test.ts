import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixedClock } from '../../shared/clock.ts';
import { newId } from '../../shared/ids.ts';
import { Permission, PermissionLevel, type Grants } from '../../shared/permissions.ts';
import { testDatabase } from '../../testing/database.ts';
import { School } from '../../testing/factories.ts';
import { ledgerOf } from '../../testing/ledger.ts';
import { PUNCH_IN, type PunchAnswer } from '../../testing/operations.ts';
import { TestApp, type TestClient } from '../../testing/test-app.ts';
import type { SchoolClass } from '../schedule/class.entities.ts';
import { DropReason } from '../settings/settings.entities.ts';
import type { Student } from '../students/student.entities.ts';
import { EnrollmentType } from './enrollment.enums.ts';

const { VIEW, FULL, NONE } = PermissionLevel;
const { ACTIVE, TRIAL, SINGLE_DAY, WAIT } = EnrollmentType;
/** A Saturday; the factories' classes meet every day. */
const TODAY = '2026-11-21';
const TOMORROW = '2026-11-22';
const YESTERDAY = '2026-11-20';
const WORKERS = 12;
const database = testDatabase({ poolSize: WORKERS });
let app: TestApp;
let school: School;
let owner: TestClient;
let desk: TestClient;

const DESK: Grants = {
  ...{ ENROLLMENTS: FULL, STUDENTS: VIEW, CLASSES: VIEW, FAMILIES: VIEW, PUNCH_PASSES: VIEW },
  MAKEUPS_WITHOUT_TOKENS: FULL,
};

beforeAll(async () => {
  app = await TestApp.start(database.source, fixedClock('2026-11-21T20:00:00Z'));
  school = await School.open(database.source);
  owner = await signIn(await school.owner());
  desk = await signIn(await school.staff(DESK));
});
afterAll(() => app.stop());

const signIn = ({ login }: { login: string }) => app.signIn(school.account.slug, login);

interface Answer {
  __typename: string;
  enrollment?: Enrollment | null;
  from?: Enrollment | null;
  repeated?: boolean;
  reason?: string;
  rule?: string;
  message?: string;
  fix?: string | null;
  fields?: { field: string; reason: string; message: string }[];
  warnings?: { reason: string; message: string }[];
  mayConfirm?: boolean;
  says?: string[];
  punchStays?: boolean;
  openings?: string | null;
  changed?: string[];
  startsOn?: string | null;
  dropsOn?: string | null;
}

interface Enrollment {
  id: string;
  version: number;
  type: string;
  startsOn: string | null;
  dropsOn: string | null;
  dropReason: string | null;
  dropNote: string | null;
  overrides: string[];
  waitPosition: number | null;
  actions: Record<string, boolean>;
}

const ENROLLMENT = `{ id version type startsOn dropsOn dropReason dropNote overrides waitPosition actions { change drop transfer approve delete } }`;
const REFUSED = `... on RecordRefused { reason rule message fix fields { field reason message } }`;
const PLACE = `{ __typename ... on Enrolled { repeated enrollment ${ENROLLMENT} from ${ENROLLMENT} }
  ... on EnrollPreview { startsOn dropsOn openings mayConfirm says warnings { reason message } }
  ... on EnrollWarned { rule message fix mayConfirm warnings { reason message } } ${REFUSED} }`;
const CHANGE = `{ __typename ... on EnrollmentSaved { repeated enrollment ${ENROLLMENT} }
  ... on ChangePreview { changed says } ${REFUSED} }`;

const ENROLL = `mutation ($input: EnrollInput!, $requestId: ID, $dryRun: Boolean! = false) {
  answer: enroll(input: $input, requestId: $requestId, dryRun: $dryRun) ${PLACE} }`;
const mutation = (name: string, input: string | null, answer: string) =>
  `mutation ($id: ID!, $version: Int!, ${input ? `$input: ${input}!,` : '$returnPunch: Boolean! = false,'} $requestId: ID, $dryRun: Boolean! = false) {
    answer: ${name}(id: $id, version: $version, ${input ? 'input: $input,' : 'returnPunch: $returnPunch,'} requestId: $requestId, dryRun: $dryRun) ${answer} }`;
const DROP = mutation('dropEnrollment', 'DropInput', CHANGE);
const REMOVE = mutation(
  'deleteEnrollment',
  null,
  CHANGE.replace('ChangePreview { changed says }', 'EnrollmentDeletionPreview { says punchStays }'),
);
const DATES = mutation('changeEnrollment', 'EnrollmentDatesInput', PLACE);
const TRANSFER = mutation('transferEnrollment', 'TransferInput', PLACE);
const APPROVE = mutation('approveWaiting', 'ApproveInput', PLACE);

const send = async (operation: string, variables: object, client = desk): Promise<Answer> =>
  (await client.data<{ answer: Answer }>(operation, variables)).answer;
const enroll = (input: object, more: object = {}, client = desk) =>
  send(ENROLL, { input, ...more }, client);

const there = ({ enrollment }: Answer): Enrollment => {
  if (!enrollment) throw new Error('There is no enrollment.');
  return enrollment;
};
const enrolled = async (input: object, client = desk): Promise<Enrollment> => {
  const answer = await enroll(input, {}, client);
  if (answer.__typename !== 'Enrolled') throw new Error(JSON.stringify(answer));
  return there(answer);
};

const countOf = async (classId: string): Promise<number> => {
  const [row] = await database.owner.query<{ count: number }[]>(
    'select count(*)::int as count from enrollment where class_id = $1 and removed_at is null',
    [classId],
  );
  return row?.count ?? 0;
};

async function pair(given: Parameters<School['class']>[0] = {}) {
  const student = await school.student();
  const of = await school.class(given);
  return { student, of, ids: { studentId: student.id, classId: of.id } };
}

describe('enrolling', () => {
  test.each([ACTIVE, TRIAL, EnrollmentType.MAKEUP, SINGLE_DAY])(
    'gives a place: %s',
    async (type) => {
      const { ids } = await pair();
      const place = await enrolled({ ...ids, type, startsOn: TOMORROW });
      expect(place).toMatchObject({
        type,
        startsOn: TOMORROW,
        dropsOn: type === ACTIVE ? null : TOMORROW,
        version: 1,
      });
    },
  );

  test('puts into line, in the order of time', async () => {
    const of = await school.class({ capacity: 1 });
    const waits = [];
    for (const student of [await school.student(), await school.student()])
      waits.push(await enrolled({ studentId: student.id, classId: of.id, type: WAIT }));
    expect(waits.map(({ waitPosition }) => waitPosition)).toEqual([1, 2]);
    const { waiting } = await desk.data<{ waiting: { id: string }[] }>(
      'query ($id: ID!) { waiting(classId: $id) { id } }',
      { id: of.id },
    );
    expect(waiting.map(({ id }) => id)).toEqual(waits.map(({ id }) => id));
  });

  test('a dry run tells the place, the openings and the warnings, and leaves nothing', async () => {
    const { ids, of } = await pair({ capacity: 3, minAge: 'P9Y' });
    const said = await enroll({ ...ids, type: ACTIVE, startsOn: TOMORROW }, { dryRun: true });
    expect(said).toMatchObject({
      __typename: 'EnrollPreview',
      startsOn: TOMORROW,
      dropsOn: null,
      openings: '3 places = 3',
      mayConfirm: false,
      warnings: [{ reason: 'TOO_YOUNG' }],
    });
    expect(await countOf(of.id)).toBe(0);
  });

  test('the same request again gets the first outcome; its id does not serve another', async () => {
    const { ids, of } = await pair();
    const input = { ...ids, type: ACTIVE, startsOn: TOMORROW };
    const requestId = newId();
    const first = await enroll(input, { requestId });
    const again = await enroll(input, { requestId });
    expect(again).toMatchObject({ __typename: 'Enrolled', repeated: true });
    expect(again.enrollment?.id).toBe(first.enrollment?.id);
    expect(await countOf(of.id)).toBe(1);
    const other = await desk.run(ENROLL, { input: { ...input, type: TRIAL }, requestId });
    expect(other.errors[0]?.extensions['code']).toBe('CONFLICT');
  });

  test('what is unusual stops at the desk, and is kept when somebody who may sets it aside', async () => {
    const { ids, of } = await pair({ minAge: 'P9Y' });
    const input = { ...ids, type: ACTIVE, startsOn: TOMORROW };
    expect(await enroll(input)).toMatchObject({
      __typename: 'EnrollWarned',
      rule: 'E-9',
      mayConfirm: false,
      warnings: [{ reason: 'TOO_YOUNG' }],
    });
    // Naming it is not enough for whoever may not.
    expect(await enroll({ ...input, confirmed: ['TOO_YOUNG'] })).toMatchObject({
      __typename: 'EnrollWarned',
      mayConfirm: false,
    });
    expect(await enroll({ ...input, confirmed: ['CLASS_FULL'] }, {}, owner)).toMatchObject({
      __typename: 'EnrollWarned',
      mayConfirm: true,
    });
    expect(await countOf(of.id)).toBe(0);
    const { id } = await enrolled({ ...input, confirmed: ['TOO_YOUNG'] }, owner);
    const [row] = await database.owner.query<{ overrides: string[] }[]>(
      'select overrides from enrollment where id = $1',
      [id],
    );
    expect(row?.overrides).toEqual(['TOO_YOUNG']);
  });

  test('a family’s alert has to be seen, and anybody may go on then', async () => {
    const family = await school.family({ flagAlert: 'Ask for the signed form.' });
    const student = await school.student({ familyId: family.id });
    const of = await school.class();
    const input = { studentId: student.id, classId: of.id, type: ACTIVE, startsOn: TOMORROW };
    expect((await enroll(input)).warnings).toEqual([
      { reason: 'FLAG_ALERT', message: 'Ask for the signed form.' },
    ]);
    const blind = await signIn(await school.staff({ ...DESK, FAMILIES: NONE }));
    expect((await enroll(input, {}, blind)).warnings).toEqual([
      { reason: 'FLAG_ALERT', message: 'The family has a flag alert.' },
    ]);
    const made = await enrolled({ ...input, confirmed: ['FLAG_ALERT'] });
    expect(made).toMatchObject({ type: ACTIVE, overrides: ['FLAG_ALERT'] });
  });

  test.each(['studentId', 'classId'])('a %s of nobody is not found', async (field) => {
    const { ids } = await pair();
    const input = { ...ids, [field]: newId(), type: ACTIVE, startsOn: TOMORROW };
    const { errors } = await desk.run(ENROLL, { input });
    expect(errors[0]?.extensions['code']).toBe('NOT_FOUND');
  });

  test('the last place goes to one of twelve who ask at once', async () => {
    const of = await school.class({ capacity: 1 });
    const students = await Promise.all(Array.from({ length: WORKERS }, () => school.student()));
    const answers = await Promise.all(
      students.map(({ id }) =>
        enroll({ studentId: id, classId: of.id, type: ACTIVE, startsOn: TOMORROW }),
      ),
    );
    expect(answers.filter(({ __typename }) => __typename === 'Enrolled')).toHaveLength(1);
    expect(answers.filter(({ warnings }) => warnings?.[0]?.reason === 'CLASS_FULL')).toHaveLength(
      WORKERS - 1,
    );
    expect(await countOf(of.id)).toBe(1);
  });

  test('the same student at once gets one place', async () => {
    const { ids, of } = await pair();
    const answers = await Promise.all(
      Array.from({ length: WORKERS }, () => enroll({ ...ids, type: ACTIVE, startsOn: TOMORROW })),
    );
    expect(answers.filter(({ __typename }) => __typename === 'Enrolled')).toHaveLength(1);
    expect(answers.filter(({ fields }) => fields?.[0]?.reason === 'OVERLAPS')).toHaveLength(
      WORKERS - 1,
    );
    expect(await countOf(of.id)).toBe(1);
  });
});

describe('dropping', () => {
  const dropped = (place: Enrollment, input: object, more: object = {}) =>
    send(DROP, { id: place.id, version: place.version, input, ...more });
  const active = async () =>
    enrolled({ ...(await pair()).ids, type: ACTIVE, startsOn: '2026-09-01' });

  test('ends a place on its day, with why', async () => {
    const answer = await dropped(await active(), { dropsOn: '2026-12-05', note: ' Moves. ' });
    expect(there(answer)).toMatchObject({
      dropsOn: '2026-12-05',
      dropReason: null,
      dropNote: 'Moves.',
      version: 2,
    });
  });

  test('a reason is needed while there are any, and must be one of them', async () => {
    const other = await School.open(database.source);
    await other.insert(DropReason, { name: 'Moved away', position: 1 });
    await other.insert(DropReason, { name: 'Old', position: 2, archivedAt: new Date(0) });
    const client = await app.signIn(other.account.slug, (await other.owner()).login);
    const { id, version } = await other.enrollment({ version: 1 });
    const ask = (input: object) =>
      send(DROP, { id, version, input: { dropsOn: TOMORROW, ...input } }, client);
    expect((await ask({})).fields).toMatchObject([{ field: 'reason', reason: 'NEEDED' }]);
    expect((await ask({ reason: 'Old' })).fields).toMatchObject([{ reason: 'UNKNOWN' }]);
    expect(there(await ask({ reason: 'Moved away' })).dropReason).toBe('Moved away');
  });

  test('takes who waits out of the line', async () => {
    const of = await school.class();
    const [first, second] = [await school.student(), await school.student()];
    const one = await enrolled({ studentId: first.id, classId: of.id, type: WAIT });
    const two = await enrolled({
      studentId: second.id,
      classId: of.id,
      type: WAIT,
      startsOn: '2027-01-04',
    });
    expect(two.waitPosition).toBe(2);
    expect(there(await dropped(one, { dropsOn: YESTERDAY })).startsOn).toBeNull();
    const { enrollment } = await desk.data<{ enrollment: Enrollment }>(
      `query ($id: ID!) { enrollment(id: $id) ${ENROLLMENT} }`,
      { id: two.id },
    );
    expect(enrollment.waitPosition).toBe(1);
    // Also somebody who wanted to begin later.
    expect(there(await dropped(two, { dropsOn: YESTERDAY })).waitPosition).toBeNull();
  });

  test('is said first, and then nothing is changed', async () => {
    const place = await active();
    const said = await dropped(place, { dropsOn: '2026-12-05' }, { dryRun: true });
    expect(said).toMatchObject({ __typename: 'ChangePreview', changed: ['drops on'] });
    expect(said.says?.[0]).toMatch(/until Sat 5 Dec/);
    expect(await dropped(place, { dropsOn: '2026-12-05' })).toMatchObject({
      __typename: 'EnrollmentSaved',
    });
  });

  test.each([
    [{ startsOn: '2026-12-01' }, { dropsOn: TOMORROW }, 'dropsOn', /begins on Tue 1 Dec/],
    [
      { dropsOn: TOMORROW },
      { dropsOn: '2026-12-24' },
      'dropsOn',
      /ends on Sun 22 Nov 2026 already/,
    ],
    [
      { startsOn: '2026-09-01', dropsOn: YESTERDAY },
      { dropsOn: TODAY },
      'id',
      /ended on Fri 20 Nov/,
    ],
  ])('is refused on its field: %o', async (given, input, field, message) => {
    const { id } = await school.enrollment(given);
    const answer = await send(DROP, { id, version: 1, input });
    expect(answer.fields).toMatchObject([
      { field, message: expect.stringMatching(message) as string },
    ]);
  });

  test('is not for one day', async () => {
    const { id } = await school.enrollment({ type: TRIAL, startsOn: TOMORROW });
    expect(await send(DROP, { id, version: 1, input: { dropsOn: TOMORROW } })).toMatchObject({
      reason: 'NOT_ALLOWED',
      fix: 'Delete it instead.',
    });
  });

  test('of two at once one is told who was faster', async () => {
    const place = await active();
    const answers = await Promise.all(
      ['2026-12-05', '2026-12-06'].map((dropsOn) => dropped(place, { dropsOn })),
    );
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual([
      'EnrollmentSaved',
      'RecordRefused',
    ]);
    const late = answers.find(({ reason }) => reason !== undefined);
    expect(late).toMatchObject({ reason: 'CHANGED_MEANWHILE' });
    expect(late?.message).toMatch(/Sam Reyes changed this enrollment at \d\d:\d\d: drops on/);
  });
});

describe('changing dates', () => {
  test('takes a drop back, with its reason', async () => {
    const { id } = await school.enrollment({ dropsOn: '2026-12-05', dropReason: 'Moves' });
    const answer = await send(DATES, { id, version: 1, input: { startsOn: '2026-09-01' } });
    expect(there(answer)).toMatchObject({ dropsOn: null, dropReason: null, version: 2 });
  });

  test('nobody is in his or her own way, in a full class neither', async () => {
    const of = await school.class({ capacity: 1 });
    const { id } = await school.enrollment({ classId: of.id, dropsOn: '2026-12-05' });
    const input = { startsOn: '2026-09-01', dropsOn: '2026-12-19' };
    expect(there(await send(DATES, { id, version: 1, input })).dropsOn).toBe('2026-12-19');
  });

  test('who takes a drop back is warned when somebody else has the place from then on', async () => {
    const of = await school.class({ capacity: 1 });
    const { id } = await school.enrollment({ classId: of.id, dropsOn: '2027-01-31' });
    await school.enrollment({ classId: of.id, startsOn: '2027-02-01' });
    const ask = (dropsOn: string | null) =>
      send(DATES, { id, version: 1, input: { startsOn: '2026-09-01', dropsOn } });
    expect(await ask(null)).toMatchObject({
      __typename: 'EnrollWarned',
      warnings: [{ reason: 'CLASS_FULL', message: 'Full from Mon 1 Feb 2027: 1 of 1.' }],
    });
    expect((await ask('2027-01-15')).__typename).toBe('Enrolled');
  });

  test('what was set aside once stays with the enrollment', async () => {
    const { id } = await school.enrollment({ overrides: ['CLASS_FULL'] });
    await send(DATES, { id, version: 1, input: { startsOn: '2026-09-01', dropsOn: '2026-12-24' } });
    const [row] = await database.owner.query<{ overrides: string[] }[]>(
      'select overrides from enrollment where id = $1',
      [id],
    );
    expect(row?.overrides).toEqual(['CLASS_FULL']);
  });

  test.each([
    [{ type: TRIAL, startsOn: TOMORROW }, 'NOT_ALLOWED'],
    [{ dropsOn: YESTERDAY }, 'INVALID'],
  ])('is refused for %o', async (given, reason) => {
    const { id } = await school.enrollment(given);
    expect(await send(DATES, { id, version: 1, input: { startsOn: TODAY } })).toMatchObject({
      reason,
    });
  });
});

describe('transferring', () => {
  const transfer = (id: string, version: number, input: object, more: object = {}) =>
    send(TRANSFER, { id, version, input, ...more });

  test('ends the old place the day before, and takes a coming drop along', async () => {
    const { id } = await school.enrollment({ dropsOn: '2027-03-31' });
    const to = await school.class({ endsOn: '2027-02-28' });
    const answer = await transfer(id, 1, { classId: to.id, startsOn: '2026-12-01' });
    expect(answer.from).toMatchObject({ id, dropsOn: '2026-11-30' });
    expect(there(answer)).toMatchObject({
      type: ACTIVE,
      startsOn: '2026-12-01',
      dropsOn: '2027-02-28',
    });
    // Once only.
    const again = await transfer(id, 2, { classId: to.id, startsOn: '2026-11-25' });
    expect(again).toMatchObject({ reason: 'NOT_ALLOWED', rule: 'E-11' });
  });

  test('takes the reason of a coming drop along, and is possible again when the new place was deleted', async () => {
    const { id } = await school.enrollment({ dropsOn: '2027-03-31', dropReason: 'Moves' });
    const to = { classId: (await school.class()).id, startsOn: '2026-12-01' };
    const first = await transfer(id, 1, to);
    expect(first.from).toMatchObject({ dropReason: null });
    expect(there(first)).toMatchObject({ dropsOn: '2027-03-31', dropReason: 'Moves' });
    await send(REMOVE, { id: there(first).id, version: 1 });
    const again = await transfer(id, 2, { ...to, startsOn: '2026-11-28' });
    expect(there(again).startsOn).toBe('2026-11-28');
  });

  test('and removals of the student at the same time never wait for each other', async () => {
    const { pass, enrollmentId } = await punched();
    const to = { classId: (await school.class()).id, startsOn: '2026-11-25' };
    const REMOVE_STUDENT = `mutation ($id: ID!) { removeStudent(id: $id, dryRun: true) { __typename } }`;
    const answers = await Promise.all(
      Array.from({ length: 24 }, (_, index) =>
        index % 2 === 0
          ? owner.run(TRANSFER, { id: enrollmentId, version: 1, input: to, dryRun: true })
          : owner.run(REMOVE_STUDENT, { id: pass.studentId }),
      ),
    );
    expect(answers.flatMap(({ errors }) => errors)).toEqual([]);
  });

  test('removes an old place of which nothing is left', async () => {
    const { id } = await school.enrollment({ startsOn: '2026-12-01' });
    const to = await school.class();
    const answer = await transfer(id, 1, { classId: to.id, startsOn: '2026-12-01' });
    expect(answer.from).toBeNull();
    expect(there(answer).startsOn).toBe('2026-12-01');
  });

  test('a past one is not transferred', async () => {
    const { id } = await school.enrollment({ dropsOn: YESTERDAY });
    const answer = await transfer(id, 1, { classId: (await school.class()).id, startsOn: TODAY });
    expect(answer).toMatchObject({
      rule: 'E-11',
      fields: [{ field: 'id', reason: 'NOT_ALLOWED' }],
    });
  });

  test('who waits has nothing to transfer, and nobody goes where he or she is', async () => {
    const wait = await school.enrollment({ type: WAIT, startsOn: null });
    const to = await school.class();
    expect(await transfer(wait.id, 1, { classId: to.id, startsOn: TODAY })).toMatchObject({
      reason: 'NOT_ALLOWED',
    });
    const { id, classId } = await school.enrollment();
    const answer = await transfer(id, 1, { classId, startsOn: TOMORROW });
    expect(answer.fields).toMatchObject([{ field: 'classId' }]);
  });

  async function punched(limits: { classId: string }[] = []) {
    const { student, of, ids } = await pair();
    const pass = await school.pass(student, {
      limits: limits.length ? [{ classId: of.id }, ...limits] : [],
    });
    const { punchIn } = await owner.data<PunchAnswer>(PUNCH_IN, {
      input: { passId: pass.id, ...ids, date: TOMORROW },
    });
    if (punchIn.__typename !== 'PunchedIn') throw new Error(JSON.stringify(punchIn));
    const [row] = await database.owner.query<{ id: string }[]>(
      'select id from enrollment where student_id = $1',
      [student.id],
    );
    return { pass: { ...pass, studentId: student.id }, enrollmentId: row?.id ?? '' };
  }

  test('takes the punch that paid along: the ledger returns and uses, and the counter stays', async () => {
    const { pass, enrollmentId } = await punched();
    const to = await school.class();
    const said = await transfer(
      enrollmentId,
      1,
      { classId: to.id, startsOn: '2026-11-25' },
      { dryRun: true },
    );
    expect(said.says).toContainEqual(expect.stringMatching(/The punch of “.*” moves along/));
    await transfer(enrollmentId, 1, { classId: to.id, startsOn: '2026-11-25' });
    const { lines, faults } = await ledgerOf(database.owner, pass.id);
    expect(faults).toEqual([]);
    expect(lines).toEqual(['1 GIVE 0', '2 USE 1', '3 RETURN 0', '4 USE 1']);
    const [{ used, last } = {}] = await database.owner.query<{ used: number; last: string }[]>(
      `select used, to_char(last_used_on, 'YYYY-MM-DD') as last from pass where id = $1`,
      [pass.id],
    );
    expect([used, last]).toEqual([1, '2026-11-25']);
  });

  test('is refused where the pass does not cover the other class', async () => {
    const { pass, enrollmentId } = await punched([{ classId: (await school.class()).id }]);
    const to = await school.class();
    expect(
      await transfer(enrollmentId, 1, { classId: to.id, startsOn: '2026-11-25' }),
    ).toMatchObject({
      reason: 'NOT_ALLOWED',
      rule: 'R-9',
    });
    expect((await ledgerOf(database.owner, pass.id)).lines).toHaveLength(2);
    expect(await countOf(to.id)).toBe(0);
  });
});

describe('deleting', () => {
  test('takes a place away; before its day the punch comes back', async () => {
    const { student, ids } = await pair();
    const pass = await school.pass(student);
    await owner.data(PUNCH_IN, { input: { passId: pass.id, ...ids, date: TOMORROW } });
    const [row] = await database.owner.query<{ id: string }[]>(
      'select id from enrollment where student_id = $1',
      [student.id],
    );
    const answer = await send(REMOVE, { id: row?.id, version: 1 });
    expect(answer).toMatchObject({ __typename: 'EnrollmentSaved', enrollment: null });
    const { lines, faults } = await ledgerOf(database.owner, pass.id);
    expect(faults).toEqual([]);
    expect(lines).toEqual(['1 GIVE 0', '2 USE 1', '3 RETURN 0']);
  });

  test.each([
    [false, 'stays used', ['1 GIVE 0', '2 USE 1']],
    [true, 'comes back', ['1 GIVE 0', '2 USE 1', '3 RETURN 0']],
  ])(
    'on its day the punch comes back only if it is said (%s)',
    async (returnPunch, says, lines) => {
      const { student, ids } = await pair();
      const pass = await school.pass(student);
      await owner.data(PUNCH_IN, { input: { passId: pass.id, ...ids, date: TODAY } });
      const [row] = await database.owner.query<{ id: string }[]>(
        'select id from enrollment where student_id = $1',
        [student.id],
      );
      const asked = { id: row?.id, version: 1, returnPunch };
      const preview = await send(REMOVE, { ...asked, dryRun: true });
      expect(preview.says).toContainEqual(expect.stringMatching(new RegExp(`^1 punch ${says}: `)));
      expect(preview.punchStays).toBe(!returnPunch);
      await send(REMOVE, asked);
      expect((await ledgerOf(database.owner, pass.id)).lines).toEqual(lines);
    },
  );

  test('twice at once happens once', async () => {
    const { id } = await school.enrollment();
    const answers = await Promise.all(
      [1, 2].map(() => desk.run<{ answer: Answer }>(REMOVE, { id, version: 1 })),
    );
    expect(
      answers.filter(({ data }) => data?.answer.__typename === 'EnrollmentSaved'),
    ).toHaveLength(1);
    expect(
      answers.filter(({ errors }) => errors[0]?.extensions['code'] === 'NOT_FOUND'),
    ).toHaveLength(1);
  });
});

describe('approving who waits', () => {
  test('gives the place and takes the wait off the list', async () => {
    const { ids } = await pair({ capacity: 1 });
    const wait = await enrolled({ ...ids, type: WAIT });
    const answer = await send(APPROVE, { id: wait.id, version: 1, input: { startsOn: TOMORROW } });
    expect(there(answer)).toMatchObject({ type: ACTIVE, startsOn: TOMORROW });
    expect(answer.from).toBeNull();
    expect(await countOf(ids.classId)).toBe(1);
  });

  test('is only for who waits', async () => {
    const { id } = await school.enrollment();
    expect(await send(APPROVE, { id, version: 1, input: { startsOn: TODAY } })).toMatchObject({
      reason: 'NOT_ALLOWED',
      rule: 'E-13',
    });
  });

  test('of two who are approved for one place at once, one is told that it is full', async () => {
    const of = await school.class({ capacity: 1 });
    const waits = await Promise.all(
      [await school.student(), await school.student()].map(({ id }) =>
        enrolled({ studentId: id, classId: of.id, type: WAIT }),
      ),
    );
    const answers = await Promise.all(
      waits.map(({ id }) => send(APPROVE, { id, version: 1, input: { startsOn: TOMORROW } })),
    );
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual([
      'EnrollWarned',
      'Enrolled',
    ]);
  });
});

describe('who may', () => {
  const needed: [Permission, PermissionLevel][] = [
    [Permission.ENROLLMENTS, FULL],
    [Permission.STUDENTS, VIEW],
    [Permission.CLASSES, VIEW],
  ];
  test.each(needed)('nothing is changed without %s %s', async (permission, level) => {
    const less = { ...DESK, [permission]: level === FULL ? VIEW : NONE };
    const client = await signIn(await school.staff(less));
    const { ids } = await pair();
    const { id } = await school.enrollment();
    const wait = await school.enrollment({ type: WAIT, startsOn: null });
    const at = { id, version: 1 };
    const to = { classId: ids.classId, startsOn: TOMORROW };
    const tries: [string, object][] = [
      [ENROLL, { input: { ...ids, type: ACTIVE, startsOn: TOMORROW } }],
      [DROP, { ...at, input: { dropsOn: TOMORROW } }],
      [DATES, { ...at, input: { startsOn: TODAY } }],
      [TRANSFER, { ...at, input: to }],
      [REMOVE, at],
      [APPROVE, { id: wait.id, version: 1, input: { startsOn: TOMORROW } }],
    ];
    for (const [operation, variables] of tries) {
      const { errors } = await client.run(operation, variables);
      expect(errors[0]?.extensions['code']).toBe('FORBIDDEN');
    }
    expect(await countOf(ids.classId)).toBe(0);
  });
});

test('whatever three people do, no student is twice in a class on a day, and no class has more ongoing places than it has', async () => {
  const clients = [desk, owner, await signIn(await school.staff(DESK))];
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.record({
          who: fc.nat(2),
          student: fc.nat(2),
          class: fc.nat(1),
          act: fc.constantFrom('enroll', 'trial', 'wait', 'drop', 'transfer', 'delete', 'approve'),
          day: fc.integer({ min: 0, max: 9 }),
        }),
        { minLength: 4, maxLength: 14 },
      ),
      async (acts) => {
        const students: Student[] = await Promise.all([0, 1, 2].map(() => school.student()));
        const classes: SchoolClass[] = await Promise.all(
          [0, 1].map(() => school.class({ capacity: 2 })),
        );
        await Promise.all(
          acts.map(async ({ who, student, class: index, act, day }) => {
            const client = clients[who] as TestClient;
            const startsOn = `2026-12-${String(10 + day)}`;
            const studentId = students[student]?.id;
            const classId = classes[index]?.id;
            const [row] = await database.owner.query<{ id: string; version: number }[]>(
              `select id, version from enrollment where student_id = $1 and removed_at is null order by id limit 1`,
              [studentId],
            );
            if (act === 'enroll' || act === 'trial' || act === 'wait') {
              const type = act === 'enroll' ? ACTIVE : act === 'trial' ? TRIAL : WAIT;
              await client.run(ENROLL, { input: { studentId, classId, type, startsOn } });
            } else if (row) {
              const input = {
                drop: { dropsOn: startsOn },
                transfer: { classId, startsOn },
                approve: { startsOn },
                delete: {},
              }[act];
              const operation = {
                drop: DROP,
                transfer: TRANSFER,
                approve: APPROVE,
                delete: REMOVE,
              }[act];
              await client.run(operation, { ...row, ...(act === 'delete' ? {} : { input }) });
            }
          }),
        );
        const [{ twice, most } = {}] = await database.owner.query<
          { twice: number; most: number }[]
        >(
          `select (select count(*)::int from enrollment a join enrollment b on b.student_id = a.student_id
               and b.class_id = a.class_id and b.id > a.id
             where a.class_id = any ($1) and a.removed_at is null and b.removed_at is null
               and a.type <> 'WAIT' and b.type <> 'WAIT'
               and daterange(a.starts_on, a.drops_on, '[]') && daterange(b.starts_on, b.drops_on, '[]')) as twice,
             (select coalesce(max(n.held), 0)::int from (
               select count(*) as held from generate_series('2026-11-21'::date, '2026-12-31', '1 day') d
               join enrollment e on e.class_id = any ($1) and e.removed_at is null and e.type = 'ACTIVE'
                 and e.starts_on <= d and (e.drops_on is null or e.drops_on >= d)
               group by d, e.class_id) n) as most`,
          [classes.map(({ id }) => id)],
        );
        expect(twice).toBe(0);
        expect(most).toBeLessThanOrEqual(2);
      },
    ),
    { numRuns: 12 },
  );
});
