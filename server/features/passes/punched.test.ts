import { afterAll, beforeAll, expect, test } from 'vitest';
import { fixedClock } from '../../shared/clock.ts';
import { newId } from '../../shared/ids.ts';
import { Permission, PermissionLevel } from '../../shared/permissions.ts';
import { testDatabase } from '../../testing/database.ts';
import { School } from '../../testing/factories.ts';
import { statementsOf } from '../../testing/statements.ts';
import { TestApp, type TestClient } from '../../testing/test-app.ts';
import { HolderKind } from './pass.enums.ts';

const database = testDatabase();
const clock = fixedClock('2026-11-21T20:00:00Z');

const STUDENT = `id firstName lastName born gender isActive age { years months days } family { id name }`;
const PASS = `id title holderKind status activeOn expires used total left note code lastUsedOn typeId isSuspended
  typeIsSuspended family { id } holders { id status isSuspended }`;
const CLASS = `id name isActive capacity gender startsOn endsOn source minAge { years } maxAge { years }
  program { id name } level { id } location { id name } room { id } instructors
  timeslots { id weekday starts ends } openings { oneDay ongoing }`;
const EVERYTHING = `mutation ($input: PunchInInput!) { punchIn(input: $input) {
  ... on PunchedIn {
    enrollment { id type startsOn dropsOn period overrides waitPosition timeslots { id weekday starts ends }
      student { ${STUDENT} } class { ${CLASS} } pass { ${PASS} }
      punch { id seq kind classDate usedAfter totalAfter leftAfter expiresAfter reason channel by at isReturned
        enrollmentRemoved timeslots { id } student { id } class { id } viewerCan { undo undoReason } } }
    holder { id status isSuspended student { ${STUDENT} } pass { ${PASS} } viewerCan { punchIn punchInReason seeLog } }
    pass { ${PASS} }
    entry { id seq kind classDate usedAfter totalAfter leftAfter expiresAfter reason channel by at isReturned enrollmentRemoved
      timeslots { id weekday starts ends } student { ${STUDENT} } class { ${CLASS} } viewerCan { undo undoReason } }
    repeated } } }`;
const WHAT_THE_DIALOG_ASKS = `mutation ($input: PunchInInput!) { punchIn(input: $input) { ... on PunchedIn {
  enrollment { id startsOn period student { id firstName } class { id name } timeslots { id starts ends } }
  entry { id } pass { id used total left } holder { id status student { id firstName } pass { id left } } } } }`;

type Answer = { punchIn: { repeated: boolean; pass: { used: number } } };

let app: TestApp;
let school: School;
let desk: TestClient;

beforeAll(async () => {
  app = await TestApp.start(database.source, clock);
  school = await School.open(database.source);
  const staff = await school.staff({
    [Permission.FAMILIES]: PermissionLevel.VIEW,
    [Permission.STUDENTS]: PermissionLevel.VIEW,
    [Permission.CLASSES]: PermissionLevel.VIEW,
    [Permission.ENROLLMENTS]: PermissionLevel.FULL,
    [Permission.PUNCH_PASSES]: PermissionLevel.FULL,
  });
  desk = await app.signIn(school.account.slug, staff.login);
});
afterAll(() => app.stop());

async function punchable(kind: HolderKind, total: number | null) {
  const student = await school.student({ born: '2016-03-05' });
  const sibling = await school.student({ familyId: student.familyId });
  const schoolClass = await school.class({
    capacity: 8,
    slots: [
      [6, '17:00', '18:00'],
      [6, '18:00', '19:00'],
      [3, '17:00', '18:00'],
    ],
  });
  const also = kind === HolderKind.FAMILY ? [sibling] : [];
  const pass = await school.pass(student, { kind, total, also });
  return { passId: pass.id, studentId: student.id, classId: schoolClass.id, requestId: newId() };
}

test.each([
  [HolderKind.STUDENT, 10],
  [HolderKind.STUDENT, 1],
  [HolderKind.FAMILY, null],
])('a punch of a %s pass of %s answers what is read of it afterwards', async (kind, total) => {
  const input = await punchable(kind, total);

  const { punchIn: made } = await desk.data<Answer>(EVERYTHING, { input });
  const { punchIn: read } = await desk.data<Answer>(EVERYTHING, { input });

  expect(made).toMatchObject({ repeated: false, pass: { used: 1 } });
  expect(read).toEqual({ ...made, repeated: true });
});

test('what the dialog shows of a punch needs no look at the database after it', async () => {
  const input = await punchable(HolderKind.STUDENT, 10);
  const sent = await statementsOf(() => desk.data(WHAT_THE_DIALOG_ASKS, { input }));
  expect(sent.slice(sent.findIndex((one) => /^commit$/i.test(one)) + 1)).toEqual([]);
});
