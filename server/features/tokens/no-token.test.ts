import { beforeAll, expect, test } from 'vitest';
import { Snapshot } from '../../db/transaction.ts';
import { fixedClock } from '../../shared/clock.ts';
import { PermissionLevel } from '../../shared/permissions.ts';
import { testDatabase } from '../../testing/database.ts';
import { RecordedRolls, TODAY } from '../../testing/recorded-rolls.ts';
import { statementsOf } from '../../testing/statements.ts';
import { MarkStatus } from '../attendance/attendance.enums.ts';
import { EnrollmentType } from '../enrollments/enrollment.enums.ts';
import { ClassInstructor } from '../schedule/class.entities.ts';
import { noTokenReasons } from './no-token.queries.ts';

const database = testDatabase();
const NOW = '2026-11-24T23:10:00Z';
const { ABSENT, EXCUSED, PRESENT } = MarkStatus;
const { VIEW, FULL } = PermissionLevel;
const clock = fixedClock(NOW);
let rolls: RecordedRolls;

beforeAll(async () => {
  rolls = await RecordedRolls.open(database, clock, {
    ...{ automatic: 'EXCUSED', limit: 1, limitPeriod: 'MONTH', limitPer: 'STUDENT' },
  });
});

const reasons = (
  studentId = '',
  only: Parameters<typeof noTokenReasons>[4] = null,
  { viewer } = rolls.office,
) =>
  Snapshot.once(database.source, rolls.school.account.id, (snapshot) =>
    noTokenReasons(snapshot, studentId, viewer, clock.now(), only),
  );

test('each absence of the last 60 days that has no token says why, the latest first', async () => {
  const { id: studentId } = await rolls.school.student();
  const place = async (type = EnrollmentType.ACTIVE, startsOn = '2026-09-01') => {
    const { id: classId } = await rolls.school.class();
    await rolls.school.enrollment({ studentId, classId, type, startsOn });
    return classId;
  };
  const [first, second, third] = [await place(), await place(), await place()];
  const trial = await place(EnrollmentType.TRIAL, '2026-11-20');
  const mark = (classId: string, date: string, status = EXCUSED, by = rolls.office) =>
    rolls.record(by, { classId, date }, [[studentId, status]]);
  await mark(first, '2026-11-16');
  await mark(second, '2026-11-17');
  await mark(second, '2026-11-18', ABSENT);
  await mark(trial, '2026-11-20');
  await mark(third, '2026-10-30');
  await mark(second, '2026-11-19', PRESENT);
  await mark(third, '2026-09-20', ABSENT);
  await rolls.school.cancel(second, '2026-11-18');
  const none = { dueAt: null };
  expect(await reasons(studentId)).toMatchObject([
    { classId: trial, date: '2026-11-20', says: 'Trials earn none.', ...none },
    { classId: second, date: '2026-11-18', says: 'The class was not held.', ...none },
    { classId: second, date: '2026-11-17', says: 'Limit reached: 1 of 1 in November.', ...none },
  ]);
  const only = { classId: third, date: '2026-09-20' };
  const [asked] = await reasons(studentId, only);
  expect(asked).toMatchObject({ says: 'Only excused absences earn a token.' });
  expect(await reasons(studentId, { classId: first, date: '2026-11-16' })).toEqual([]);
});

test('what waits says until when, and what was deleted that it was', async () => {
  const { classId, ids } = await rolls.roll(2);
  await rolls.record(rolls.kiosk, { classId }, [[ids[0], EXCUSED]]);
  expect(await reasons(ids[0])).toEqual([
    {
      ...{ classId, className: expect.any(String) as string, date: TODAY },
      ...{ says: 'Expected at 18:30.', dueAt: new Date('2026-11-24T23:30:00Z') },
    },
  ]);
  await rolls.record(rolls.office, { classId }, [[ids[1], EXCUSED]]);
  expect(await reasons(ids[1])).toEqual([]);
  await database.owner.query('update token set deleted_at = now() where student_id = $1', [ids[1]]);
  expect(await reasons(ids[1])).toMatchObject([
    { says: 'A makeup token for this date was deleted.' },
  ]);
  clock.set('2026-11-25T06:00:00Z');
  expect(await reasons(ids[0])).toMatchObject([
    { says: 'Expected on Tue 24 Nov 2026 at 18:30; it is being looked at.' },
  ]);
});

test('only of rolls that one sees', async () => {
  const { id: studentId } = await rolls.school.student();
  const [mine, another] = [await rolls.school.class(), await rolls.school.class()];
  for (const { id: classId } of [mine, another]) {
    await rolls.school.enrollment({ studentId, classId });
    await rolls.record(rolls.office, { classId, date: '2026-11-17' }, [[studentId, ABSENT]]);
  }
  const sees = { MAKEUP_TOKENS: VIEW, STUDENTS: VIEW };
  const nobody = await rolls.officeOf(sees);
  const instructor = await rolls.officeOf({ ...sees, ATTENDANCE: VIEW });
  const all = await rolls.officeOf({ ...sees, ATTENDANCE: VIEW, ALL_ATTENDANCE: FULL });
  const { id: staffId } = instructor.viewer.staff;
  await rolls.school.insert(ClassInstructor, { classId: mine.id, staffId });
  expect(await reasons(studentId, null, nobody)).toEqual([]);
  expect(await reasons(studentId, null, instructor)).toMatchObject([{ classId: mine.id }]);
  expect(await reasons(studentId, null, all)).toHaveLength(2);
});

test('one statement, however many absences', async () => {
  const { ids } = await rolls.roll();
  const sent = await statementsOf(() => reasons(ids[0]));
  expect(sent.filter((one) => one === 'no_token_reasons')).toHaveLength(1);
});
