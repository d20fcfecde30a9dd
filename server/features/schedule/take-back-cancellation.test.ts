import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixedClock } from '../../shared/clock.ts';
import { newId } from '../../shared/ids.ts';
import {
  answerOf,
  CANCEL_DATE,
  TAKE_BACK,
  type ClassAnswer,
} from '../../testing/class-operations.ts';
import { testDatabase } from '../../testing/database.ts';
import { School } from '../../testing/factories.ts';
import { ledgerOf } from '../../testing/ledger.ts';
import { PUNCH_IN, type PunchAnswer } from '../../testing/operations.ts';
import { TestApp, type TestClient } from '../../testing/test-app.ts';
import { EnrollmentType } from '../enrollments/enrollment.enums.ts';

const database = testDatabase();
/** Saturday afternoon in Toronto. */
const clock = fixedClock('2026-11-21T20:00:00Z');
const DATE = '2026-11-24';
let app: TestApp;
let school: School;
let owner: TestClient;

beforeAll(async () => {
  app = await TestApp.start(database.source, clock);
  school = await School.open(database.source);
  owner = await app.signIn(school.account.slug, (await school.owner()).login);
});
afterAll(() => app.stop());

const cancel = (classId: string, more: object = {}): Promise<ClassAnswer> =>
  answerOf(owner, CANCEL_DATE, { classId, date: DATE, ...more });
const takeBack = (id: string, more: object = {}): Promise<ClassAnswer> =>
  answerOf(owner, TAKE_BACK, { id, ...more });

async function punched(classId: string, firstName: string, date = DATE) {
  const student = await school.student({ firstName, lastName: 'Lee' });
  const pass = await school.pass(student);
  const { punchIn } = await owner.data<PunchAnswer>(PUNCH_IN, {
    input: { passId: pass.id, studentId: student.id, classId, date },
  });
  if (punchIn.__typename !== 'PunchedIn') throw new Error(JSON.stringify(punchIn));
  return { student, pass, entry: punchIn.entry.id };
}
const oneDay = async (classId: string, firstName: string, type: EnrollmentType, date = DATE) =>
  school.enrollment({
    classId,
    studentId: (await school.student({ firstName, lastName: 'Lee' })).id,
    type,
    startsOn: date,
  });
/** Who has a place on the date, with the type of it. */
const places = (classId: string, date = DATE): Promise<{ who: string }[]> =>
  database.owner.query(
    `select s.first_name || ' ' || e.type as who from enrollment e join student s on s.id = e.student_id
     where e.class_id = $1 and e.removed_at is null and e.starts_on <= $2 and (e.drops_on is null or e.drops_on >= $2)
     order by 1`,
    [classId, date],
  );
const meeting = async (classId: string, date = DATE) =>
  (
    await owner.data<{ class: { meetingOn: object } }>(
      `{ class(id: "${classId}") { meetingOn(date: "${date}") { state reason timeslots { starts } scheduled { starts } cancellations { id starts reason } } } }`,
    )
  ).class.meetingOn;
const twice = () =>
  school.class({
    slots: [
      [2, '09:00', '10:00'],
      [2, '17:00', '18:00'],
    ],
  });

describe('a cancellation that is taken back', () => {
  test('offers the places again and gives none back by itself', async () => {
    const of = await school.class();
    const { pass } = await punched(of.id, 'Ana');
    await oneDay(of.id, 'Bo', EnrollmentType.MAKEUP);
    const { cancellation } = await cancel(of.id);
    expect(await takeBack(cancellation.id, { dryRun: true })).toMatchObject({
      __typename: 'ChangePreview',
      says: [
        'It is held on Tue 24 Nov 2026 at 17:00.',
        'Nobody gets a place of Tue 24 Nov 2026 back by itself. These lost one and can be given it again: Ana Lee (single day), Bo Lee (makeup).',
      ],
    });
    expect(await takeBack(cancellation.id)).toEqual({
      __typename: 'CancellationTakenBack',
      cancellation: { id: cancellation.id },
      removed: [
        { student: { firstName: 'Ana' }, type: 'SINGLE_DAY', wasPaidByPass: true },
        { student: { firstName: 'Bo' }, type: 'MAKEUP', wasPaidByPass: false },
      ],
      repeated: false,
    });
    expect(await places(of.id)).toEqual([]);
    expect(await ledgerOf(database.owner, pass.id)).toMatchObject({ used: 0, faults: [] });
    expect(await meeting(of.id)).toMatchObject({ state: 'MEETS', cancellations: [] });
  });

  test('offers nobody a place who has one again', async () => {
    const of = await school.class();
    const { student, pass } = await punched(of.id, 'Ana');
    const { cancellation } = await cancel(of.id);
    await takeBack(cancellation.id);
    const removed = async () =>
      (
        await owner.data<{ class: { removedPlaces: object[] } }>(
          `{ class(id: "${of.id}") { removedPlaces(date: "${DATE}") { student { firstName } wasPaidByPass } } }`,
        )
      ).class.removedPlaces;
    expect(await removed()).toEqual([{ student: { firstName: 'Ana' }, wasPaidByPass: true }]);
    await owner.data(PUNCH_IN, {
      input: { passId: pass.id, studentId: student.id, classId: of.id, date: DATE },
    });
    expect(await removed()).toEqual([]);
    expect(await ledgerOf(database.owner, pass.id)).toMatchObject({
      lines: ['1 GIVE 0', '2 USE 1', '3 RETURN 0', '4 USE 1'],
      faults: [],
    });
  });

  test('of one timeslot offers the places that went with the last one', async () => {
    const of = await twice();
    await oneDay(of.id, 'Ana', EnrollmentType.TRIAL);
    const first = await cancel(of.id, { starts: '09:00' });
    await cancel(of.id, { starts: '17:00' });
    expect(await takeBack(first.cancellation.id)).toMatchObject({
      removed: [{ student: { firstName: 'Ana' } }],
    });
  });

  test('while the date stays cancelled otherwise says that it does', async () => {
    const of = await twice();
    const first = await cancel(of.id, { starts: '09:00' });
    await cancel(of.id, { reason: 'storm' });
    expect(await takeBack(first.cancellation.id, { dryRun: true })).toMatchObject({
      says: ['It is still not held. Cancelled for Tue 24 Nov 2026: storm.'],
    });
  });

  test('of another school, or of nobody, is not found', async () => {
    const other = await School.open(database.source);
    const { id: theirs } = await other.cancel((await other.class()).id, DATE);
    for (const id of [theirs, newId(), 'x']) {
      const answer = await owner.run(TAKE_BACK, { id });
      expect(answer.errors[0]?.extensions['code']).toBe('NOT_FOUND');
    }
  });

  test('is taken back once', async () => {
    const { cancellation } = await cancel((await school.class()).id);
    const requestId = newId();
    await takeBack(cancellation.id, { requestId });
    expect(await takeBack(cancellation.id, { requestId })).toMatchObject({ repeated: true });
    expect(await takeBack(cancellation.id)).toMatchObject({
      __typename: 'RecordRefused',
      reason: 'ALREADY_SO',
      rule: 'S-10',
    });
  });
});
