import { afterAll, beforeAll, expect, test } from 'vitest';
import { fixedClock } from '../../shared/clock.ts';
import { newId } from '../../shared/ids.ts';
import { testDatabase } from '../../testing/database.ts';
import { School } from '../../testing/factories.ts';
import { ledgerOf } from '../../testing/ledger.ts';
import { PUNCH_IN, UNDO_PUNCH } from '../../testing/operations.ts';
import { statementsOf } from '../../testing/statements.ts';
import { TestApp, type TestClient } from '../../testing/test-app.ts';

const database = testDatabase();
const clock = fixedClock('2026-11-21T20:00:00Z');
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

const LINE = `punch { id seq kind usedAfter leftAfter classDate channel isReturned enrollmentRemoved
  class { id name } student { id firstName } timeslots { starts } viewerCan { undo undoReason } }`;
const VIEW = `query View($studentId: ID!) { enrollmentsView(studentId: $studentId, when: ALL) {
  enrollments { id type pass { id } ${LINE} } } }`;
const PATH = `query Path($id: ID!) { student(id: $id) { enrollments(when: ALL) { id type ${LINE} } } }`;

const PUNCH = `mutation ($input: PunchInInput!) { punchIn(input: $input) {
  ... on PunchedIn { repeated entry { id } enrollment { id type ${LINE} } } } }`;

interface Made {
  repeated: boolean;
  entry: { id: string };
  enrollment: Enrolled;
}
interface Enrolled {
  id: string;
  type: string;
  punch: { id: string; viewerCan: { undo: boolean } } | null;
}

async function punched() {
  const student = await school.student();
  const schoolClass = await school.class();
  const pass = await school.pass(student);
  const punchIn = async (date: string, requestId = newId()) => {
    const input = {
      passId: pass.id,
      studentId: student.id,
      classId: schoolClass.id,
      date,
      requestId,
    };
    return (await owner.data<{ punchIn: Made }>(PUNCH, { input })).punchIn;
  };
  const view = async () =>
    (
      await owner.data<{ enrollmentsView: { enrollments: Enrolled[] } }>(VIEW, {
        studentId: student.id,
      })
    ).enrollmentsView.enrollments;
  return { student, schoolClass, pass, punchIn, view };
}

test('an enrollment carries the punch that paid for it; others have none', async () => {
  const { student, schoolClass, punchIn, view } = await punched();
  await school.enrollment({ studentId: student.id });
  const made = await punchIn('2026-11-28');
  const sent = await statementsOf(async () => {
    const enrollments = await view();
    expect(enrollments.map(({ type, punch }) => [type, punch?.id ?? null])).toEqual([
      ['SINGLE_DAY', made.entry.id],
      ['ACTIVE', null],
    ]);
    expect(enrollments[0]?.punch).toMatchObject({
      seq: 2,
      kind: 'USE',
      usedAfter: 1,
      leftAfter: 9,
      classDate: '2026-11-28',
      isReturned: false,
      enrollmentRemoved: false,
      class: { id: schoolClass.id },
      student: { id: student.id },
      timeslots: [{ starts: '17:00' }],
      viewerCan: { undo: true, undoReason: null },
    });
  });
  expect(sent.filter((one) => one.startsWith('enrollments_view'))).toHaveLength(1);
  expect(sent.filter((one) => /entry|entries|loader|by_id/.test(one))).toEqual([]);
  const { student: path } = await owner.data<{ student: { enrollments: Enrolled[] } }>(PATH, {
    id: student.id,
  });
  expect(path.enrollments.map(({ punch }) => punch?.id ?? null)).toEqual([made.entry.id, null]);
});

test('a punch that came back pays for nothing; one that was kept still does', async () => {
  const { punchIn } = await punched();
  const [kept, back] = [newId(), newId()];
  const [ofKept, ofBack] = [await punchIn(TODAY, kept), await punchIn('2026-11-28', back)];
  await owner.data(UNDO_PUNCH, { input: { entryId: ofKept.entry.id } });
  await owner.data(UNDO_PUNCH, { input: { entryId: ofBack.entry.id } });
  // A removed enrollment stands in no list; a punch that is sent again answers with it.
  const again = [await punchIn(TODAY, kept), await punchIn('2026-11-28', back)];
  expect(again.map((made) => [made.repeated, made.enrollment.punch])).toEqual([
    [true, expect.objectContaining({ id: ofKept.entry.id, enrollmentRemoved: true })],
    [true, null],
  ]);
});

test('the day of the latest class that a pass paid for goes back with the punch', async () => {
  const { pass, punchIn } = await punched();
  const lastUsedOn = async () =>
    (
      await owner.data<{ pass: { lastUsedOn: string | null } }>(
        `{ pass(id: "${pass.id}") { lastUsedOn } }`,
      )
    ).pass.lastUsedOn;
  expect(await lastUsedOn()).toBeNull();
  const future = await punchIn('2026-11-28');
  expect(await lastUsedOn()).toBe('2026-11-28');
  const past = await punchIn('2026-11-14');
  expect(await lastUsedOn()).toBe('2026-11-28');
  await owner.data(UNDO_PUNCH, { input: { entryId: future.entry.id } });
  expect(await lastUsedOn()).toBe('2026-11-14');
  await owner.data(UNDO_PUNCH, { input: { entryId: past.entry.id } });
  expect(await lastUsedOn()).toBe('2026-11-14');
  await owner.data(UNDO_PUNCH, { input: { entryId: past.entry.id, returnPunch: true } });
  expect(await lastUsedOn()).toBeNull();
  expect((await ledgerOf(database.owner, pass.id)).faults).toEqual([]);
});

test('a punch sent again after its pass was deleted has its outcome, without the pass', async () => {
  const { student, schoolClass, pass } = await punched();
  const input = {
    passId: pass.id,
    studentId: student.id,
    classId: schoolClass.id,
    date: '2026-11-28',
    requestId: newId(),
  };
  const ANSWER = `mutation ($input: PunchInInput!) { punchIn(input: $input) { ... on PunchedIn {
    repeated enrollment { id } entry { id } pass { id } holder { id } } } }`;
  type Answer = {
    punchIn: {
      repeated: boolean;
      enrollment: object;
      entry: { id: string };
      pass: object | null;
      holder: object | null;
    };
  };
  const { punchIn: first } = await owner.data<Answer>(ANSWER, { input });
  const undo = { entryId: first.entry.id, requestId: newId() };
  const UNDONE = `mutation ($input: UndoPunchInput!) { undoPunch(input: $input) { ... on PunchUndone {
    repeated punchReturned pass { id } holder { id } entry { id } } } }`;
  await owner.data(UNDONE, { input: undo });
  await owner.data(`mutation { deletePass(input: { passId: "${pass.id}" }) { __typename } }`);
  const { punchIn: again } = await owner.data<Answer>(ANSWER, { input });
  expect(again).toEqual({ ...first, repeated: true, pass: null, holder: null });
  const { undoPunch } = await owner.data<{ undoPunch: object }>(UNDONE, { input: undo });
  expect(undoPunch).toMatchObject({
    repeated: true,
    punchReturned: true,
    pass: null,
    holder: null,
  });

  const fresh = await owner.run(PUNCH_IN, { input: { ...input, requestId: newId() } });
  expect(fresh.errors[0]?.extensions['code']).toBe('NOT_FOUND');
  const other = await owner.run(PUNCH_IN, { input: { ...input, date: TODAY } });
  expect(other.errors[0]?.extensions['code']).toBe('CONFLICT');
});
