import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixedClock } from '../../shared/clock.ts';
import { newId } from '../../shared/ids.ts';
import { Permission, PermissionLevel } from '../../shared/permissions.ts';
import {
  CHECK_IN,
  classSettings,
  marked,
  SUBMIT_ROLL,
} from '../../testing/attendance-operations.ts';
import { testDatabase } from '../../testing/database.ts';
import { School } from '../../testing/factories.ts';
import { PUNCH_IN } from '../../testing/operations.ts';
import { statementsOf } from '../../testing/statements.ts';
import { TestApp, type TestClient } from '../../testing/test-app.ts';
import { EnrollmentType } from '../enrollments/enrollment.enums.ts';
import { ClassInstructor } from '../schedule/class.entities.ts';

const database = testDatabase();
/** A Tuesday afternoon in Toronto. */
const TODAY = '2026-11-24';
const clock = fixedClock(`${TODAY}T22:20:00Z`);
let app: TestApp;
/** Of two schools one is in check-in mode. */
let school: School;
let desk: TestClient;
let inMode: { school: School; desk: TestClient };

beforeAll(async () => {
  app = await TestApp.start(database.source, clock);
  const open = async () => {
    const opened = await School.open(database.source);
    const owner = await opened.owner();
    return { school: opened, desk: await app.signIn(opened.account.slug, owner.login) };
  };
  ({ school, desk } = await open());
  inMode = await open();
  await classSettings(inMode.school, { checkInMode: true });
});
afterAll(() => app.stop());

/** A class of today with so many students on its roll. */
async function roll(count: number, of = school) {
  const { id: classId } = await of.class();
  const places = await Promise.all(
    Array.from({ length: count }, () => of.enrollment({ classId, startsOn: '2026-09-01' })),
  );
  return {
    key: { classId, date: TODAY, starts: '17:00' },
    ids: places.map(({ studentId }) => studentId),
  };
}
const present = (studentId = '') => ({ studentId, status: 'PRESENT' });

/** What the tables hold of a class: its rolls, and its marks with all of their versions. */
const stored = (classId: string) =>
  database.owner.query<object[]>(
    `select o.version, o.taken_at, o.checked_in_at,
       (select json_agg(json_build_object('mark', m, 'versions', (
          select json_agg(v order by v.no) from mark_version v where v.mark_id = m.id)) order by m.student_id)
        from mark m where m.occurrence_id = o.id) as marks
     from occurrence o where o.event_id = $1 order by o.date, o.starts`,
    [classId],
  );

describe('a roll', () => {
  test('is submitted: each mark has its first version, by whom, where and for which enrollment', async () => {
    const { key, ids } = await roll(2);
    const tardy = {
      ...{ studentId: ids[1], status: 'TARDY_LEFT_EARLY' },
      ...{ comment: '  Dentist ', arrivedAt: '17:10', leftAt: '17:40' },
    };
    const marks = [present(ids[0]), tardy];
    const answer = await marked(desk, SUBMIT_ROLL, { ...key, version: 0, marks });
    expect(answer).toMatchObject({
      ...{ __typename: 'RollSubmitted', recorded: 2, automatic: 0, repeated: false },
      roll: {
        ...{ version: 1, checkedInAt: null },
        occurrence: { marked: 2, attended: 2, absent: 0, isTaken: true },
      },
    });
    const seen = answer.roll.lines.find(({ studentId }) => studentId === ids[1])?.mark;
    const content = { comment: 'Dentist', arrivedAt: '17:10', leftAt: '17:40' };
    expect(seen).toEqual({ status: 'TARDY_LEFT_EARLY', isAuto: false, ...content, version: 1 });
    expect(await stored(key.classId)).toMatchObject([
      {
        ...{ version: 1, taken_at: clock.now(), checked_in_at: null },
        marks: [1, 2].map(() => ({
          mark: { version: 1, is_auto: false, enrollment_id: expect.any(String) as string },
          versions: [
            { no: 1, channel: 'API', in_check_in_mode: false, by_id: expect.any(String) as string },
          ],
        })),
      },
    ]);
  });

  test('takes two round trips and two statements: one packet that locks and loads, one that writes', async () => {
    const { key, ids } = await roll(3);
    const input = { ...key, version: 0, marks: ids.map(present) };
    const sent = await statementsOf(() => marked(desk, SUBMIT_ROLL, input));
    const begin = sent.findIndex((one) => one.startsWith('begin; set local'));
    const commit = sent.findIndex((one) => /^commit$/i.test(one));
    expect(sent.slice(begin + 1, commit)).toEqual([
      ...['roll_lock', 'roll_facts', 'marks_write', 'audit_write'],
    ]);
  });

  test('is submitted again: only what is otherwise is written, and it can be taken back', async () => {
    const { key, ids } = await roll(2);
    await marked(desk, SUBMIT_ROLL, { ...key, version: 0, marks: ids.map(present) });
    const marks = [present(ids[0]), { studentId: ids[1], status: null }];
    const answer = await marked(desk, SUBMIT_ROLL, { ...key, version: 1, marks });
    expect(answer).toMatchObject({ recorded: 1, roll: { version: 2, occurrence: { marked: 1 } } });
    const again = await marked(desk, SUBMIT_ROLL, { ...key, version: 2, marks });
    expect(again).toMatchObject({ recorded: 0, automatic: 0, roll: { version: 2 } });
    const takenAt = async () => ((await stored(key.classId)) as { taken_at: Date }[])[0]?.taken_at;
    expect(await takenAt()).toEqual(clock.now());
    // The wrong roll: with its last mark it is not taken any more.
    const none = [{ studentId: ids[0], status: null }];
    await marked(desk, SUBMIT_ROLL, { ...key, version: 2, marks: none });
    expect(await takenAt()).toBeNull();
  });

  test('that changes nothing leaves no row, and no version', async () => {
    const { key, ids } = await roll(1);
    const none = { ...key, version: 0, marks: [{ studentId: ids[0], status: null }] };
    const answer = await marked(desk, SUBMIT_ROLL, none);
    expect(answer).toMatchObject({ recorded: 0, roll: { version: 0 } });
    expect(await stored(key.classId)).toEqual([]);
    await marked(desk, SUBMIT_ROLL, { ...none, marks: ids.map(present) });
    const before = await stored(key.classId);
    await marked(desk, SUBMIT_ROLL, { ...none, version: 1, marks: [] });
    expect(await stored(key.classId)).toEqual(before);
  });

  test('that somebody else has marked since comes back as it is', async () => {
    const { key, ids } = await roll(2);
    await marked(desk, SUBMIT_ROLL, { ...key, version: 0, marks: [present(ids[0])] });
    const late = await marked(desk, SUBMIT_ROLL, { ...key, version: 0, marks: [present(ids[1])] });
    expect(late).toMatchObject({
      ...{ __typename: 'RollOutdated', rule: 'T-5' },
      roll: { version: 1, occurrence: { marked: 1 } },
    });
  });

  test('sent again with its requestId gives the first outcome', async () => {
    const { key, ids } = await roll(1);
    const input = { ...key, version: 0, marks: ids.map(present) };
    const requestId = newId();
    await marked(desk, SUBMIT_ROLL, input, { requestId });
    const again = await marked(desk, SUBMIT_ROLL, input, { requestId });
    expect(again).toMatchObject({ __typename: 'RollSubmitted', recorded: 1, repeated: true });
    expect(await stored(key.classId)).toMatchObject([{ version: 1 }]);
  });

  test('is refused as a whole, and nothing stays of it', async () => {
    const { key, ids } = await roll(1);
    const stranger = await school.student({ firstName: 'Zoe', lastName: 'Kim' });
    const marks = [present(ids[0]), present(stranger.id)];
    const answer = await marked(desk, SUBMIT_ROLL, { ...key, version: 0, marks });
    expect(answer).toMatchObject({
      ...{ __typename: 'RollRefused', reason: 'NOT_ON_ROLL' },
      lines: [{ studentId: stranger.id, name: 'Zoe Kim', reason: 'NOT_ON_ROLL' }],
    });
    expect(await stored(key.classId)).toEqual([]);
  });

  test('is refused where there is no such occurrence, and where it is cancelled', async () => {
    const { key, ids } = await roll(1);
    const marks = ids.map(present);
    const at = (more: object) => marked(desk, SUBMIT_ROLL, { ...key, version: 0, marks, ...more });
    const nowhere = await at({ starts: '09:00', version: 7 });
    expect(nowhere).toMatchObject({ __typename: 'RollRefused', reason: 'NO_OCCURRENCE' });
    await school.cancel(key.classId, TODAY, null, 'Snow');
    expect(await at({})).toMatchObject({
      reason: 'CANCELLED',
      message: 'Cancelled for Tue 24 Nov 2026: Snow.',
    });
  });
});

describe('the preview of a correction', () => {
  test('tells what hangs on the visit, and changes nothing', async () => {
    const student = await school.student();
    const { key } = await roll(0);
    const pass = await school.pass(student);
    const ids = { passId: pass.id, studentId: student.id, classId: key.classId };
    await desk.data(PUNCH_IN, { input: { ...ids, date: TODAY } });
    await marked(desk, SUBMIT_ROLL, { ...key, version: 0, marks: [present(student.id)] });
    const before = await stored(key.classId);
    const input = { ...key, version: 1, marks: [{ studentId: student.id, status: 'ABSENT' }] };
    const answer = await marked(desk, SUBMIT_ROLL, input, { dryRun: true });
    expect(answer).toEqual({
      ...{ __typename: 'RollPreview', recorded: 1, automatic: 0, says: [] },
      corrections: [
        {
          studentId: student.id,
          name: `${student.firstName} ${student.lastName}`,
          ...{ from: 'PRESENT', to: 'ABSENT' },
          says: ['The punch that paid for this visit stays used.'],
        },
      ],
    });
    expect(await stored(key.classId)).toEqual(before);
  });
});

describe('a check-in', () => {
  test('is refused while the mode is off', async () => {
    const { key, ids } = await roll(1);
    const answer = await marked(desk, CHECK_IN, { ...key, studentId: ids[0] });
    expect(answer).toMatchObject({ __typename: 'RollRefused', reason: 'CHECK_IN_MODE_OFF' });
  });

  test('marks everybody else absent, once, and whoever comes later is a version more', async () => {
    const { key, ids } = await roll(4, inMode.school);
    const studentIds = ids.slice(1);
    const { id: occurrenceId } = await inMode.school.occurrence({ eventId: key.classId, ...key });
    await inMode.school.expectedAbsence({ occurrenceId, studentId: ids[3], isExcused: true });
    const first = await marked(inMode.desk, CHECK_IN, { ...key, studentId: ids[0] });
    expect(first).toMatchObject({
      ...{ __typename: 'CheckedIn', automatic: 3, version: 1 },
      line: { studentId: ids[0], mark: { status: 'PRESENT', isAuto: false, version: 1 } },
      occurrence: { marked: 4, attended: 1, absent: 3 },
    });
    const input = { ...key, studentId: studentIds[0], status: 'TARDY' };
    const second = await marked(inMode.desk, CHECK_IN, input);
    expect(second).toMatchObject({
      ...{ automatic: 0, version: 2 },
      line: { mark: { status: 'TARDY', isAuto: false, version: 2 } },
    });
    const [row] = (await stored(key.classId)) as {
      checked_in_at: Date;
      marks: { mark: { student_id: string; status: string; is_auto: boolean } }[];
    }[];
    expect(row?.checked_in_at).toEqual(clock.now());
    const left = row?.marks.filter(({ mark }) => mark.is_auto);
    expect(left?.map(({ mark }) => [mark.student_id, mark.status])).toEqual(
      [
        [ids[2], 'ABSENT'],
        [ids[3], 'EXCUSED'],
      ].sort(([a = ''], [b = '']) => a.localeCompare(b)),
    );
  });

  test('made by mistake is taken back, and what it marked stays', async () => {
    const { key, ids } = await roll(2, inMode.school);
    await marked(inMode.desk, CHECK_IN, { ...key, studentId: ids[0] });
    const input = { ...key, studentId: ids[0], status: null };
    expect(await marked(inMode.desk, CHECK_IN, input)).toMatchObject({
      ...{ __typename: 'CheckedIn', automatic: 0, version: 2 },
      line: { studentId: ids[0], mark: { status: null, version: 2 } },
      occurrence: { marked: 1, attended: 0, absent: 1 },
    });
  });

  test('is also the first one in a roll that is submitted', async () => {
    const { key, ids } = await roll(3, inMode.school);
    const marks = [present(ids[0]), { studentId: ids[1], status: 'EXCUSED' }];
    const input = { ...key, version: 0, marks };
    const preview = await marked(inMode.desk, SUBMIT_ROLL, input, { dryRun: true });
    expect(preview.says).toEqual(['1 other is marked absent automatically.']);
    expect(await stored(key.classId)).toEqual([]);
    const answer = await marked(inMode.desk, SUBMIT_ROLL, input);
    expect(answer).toMatchObject({ recorded: 2, automatic: 1, roll: { version: 1 } });
    expect(answer.roll.checkedInAt).not.toBeNull();
  });
});

describe('who may', () => {
  const mayMark = {
    [Permission.ATTENDANCE]: PermissionLevel.FULL,
  };

  test('mark is told by the class that one teaches on the date', async () => {
    const staff = await school.staff(mayMark);
    const instructor = await app.signIn(school.account.slug, staff.login);
    const { key, ids } = await roll(1);
    const input = { ...key, version: 0, marks: ids.map(present) };
    const foreign = await instructor.run(SUBMIT_ROLL, { input });
    expect(foreign.errors.map(({ extensions }) => extensions['code'])).toEqual(['FORBIDDEN']);
    expect(await stored(key.classId)).toEqual([]);
    const at = { classId: key.classId, staffId: staff.id, validFrom: TODAY, validTo: null };
    await school.insert(ClassInstructor, at);
    // Of students elsewhere not even the name is told.
    const { ids: elsewhere } = await roll(1);
    const probing = { ...input, marks: elsewhere.map(present) };
    expect((await marked(instructor, SUBMIT_ROLL, probing)).lines).toMatchObject([{ name: null }]);
    expect((await marked(desk, SUBMIT_ROLL, probing)).lines[0]?.name).toEqual(expect.any(String));
    expect(await marked(instructor, SUBMIT_ROLL, input)).toMatchObject({ recorded: 1 });
  });
});

test('what is kept of a visit outlives its enrollment, and can be corrected', async () => {
  const { key } = await roll(0);
  const place = { classId: key.classId, type: EnrollmentType.SINGLE_DAY, startsOn: TODAY };
  const { id, studentId } = await school.enrollment(place);
  await marked(desk, SUBMIT_ROLL, { ...key, version: 0, marks: [present(studentId)] });
  await database.owner.query('update enrollment set removed_at = now() where id = $1', [id]);
  const marks = [{ studentId, status: 'ABSENT' }];
  const answer = await marked(desk, SUBMIT_ROLL, { ...key, version: 1, marks });
  expect(answer).toMatchObject({
    recorded: 1,
    roll: { lines: [{ studentId, notCovered: expect.any(String) as string }] },
  });
  expect(await stored(key.classId)).toMatchObject([{ marks: [{ mark: { enrollment_id: id } }] }]);
});
