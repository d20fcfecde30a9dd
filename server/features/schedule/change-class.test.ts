import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixedClock } from '../../shared/clock.ts';
import { newId } from '../../shared/ids.ts';
import {
  answerOf,
  CHANGE_CLASS,
  CREATE_CLASS,
  DUPLICATE_CLASS,
  type ClassAnswer,
} from '../../testing/class-operations.ts';
import { testDatabase } from '../../testing/database.ts';
import { School } from '../../testing/factories.ts';
import { TestApp, type TestClient } from '../../testing/test-app.ts';
import { EnrollmentType } from '../enrollments/enrollment.enums.ts';
import { Season, SeasonRange } from './calendar.entities.ts';
import { ClassInstructor, Timeslot } from './class.entities.ts';

const database = testDatabase();
/** Saturday afternoon in Toronto. */
const clock = fixedClock('2026-11-21T20:00:00Z');
const TODAY = '2026-11-21';
let app: TestApp;
let school: School;
let owner: TestClient;
let least: { name: string; programId: string; locationId: string };

beforeAll(async () => {
  app = await TestApp.start(database.source, clock);
  school = await School.open(database.source);
  owner = await app.signIn(school.account.slug, (await school.owner()).login);
  least = {
    name: 'Junior Gym',
    programId: (await school.program()).id,
    locationId: (await school.location()).id,
  };
});
afterAll(() => app.stop());

const run = (operation: string, variables: object): Promise<ClassAnswer> =>
  answerOf(owner, operation, variables);
const create = (input: object, more: object = {}) =>
  run(CREATE_CLASS, { input: { ...least, ...input }, ...more });
const change = (id: string, version: number, input: object, more: object = {}) =>
  run(CHANGE_CLASS, { id, version, input: { ...least, ...input }, ...more });
const made = async (input: object = {}): Promise<string> => (await create(input)).class.id;

const slot = (weekday: number, starts: string, ends: string, given: object = {}) => ({
  weekday,
  starts,
  ends,
  ...given,
});
const season = async (
  kind: 'SESSION' | 'ROLLING',
  from: string,
  to: string,
  given: object = {},
) => {
  const of = await school.insert(Season, { name: `Season ${newId()}`, kind, ...given });
  await school.insert(SeasonRange, { seasonId: of.id, startsOn: from, endsOn: to });
  return of.id;
};

const FIELDS = `name description capacity minAge { years months days } maxAge { years months days } gender startsOn endsOn version
  program { id } level { id } location { id } room { id } seasons { id kind } keywords { name } customValues { field { label } value }
  timeslots(ended: true) { weekday starts ends validFrom validTo } teaching(ended: true) { staffId name validFrom validTo }`;
const shown = async (id: string) =>
  (await owner.data<{ class: Record<string, unknown> }>(`{ class(id: "${id}") { ${FIELDS} } }`))
    .class;
/** "6 09:00–10:00 … to 2026-11-20" */
const week = async (id: string): Promise<string[]> => {
  const { timeslots } = (await shown(id)) as { timeslots: Timeslot[] };
  return timeslots.map(
    (one) => `${one.weekday} ${one.starts} ${one.validFrom ?? '…'} to ${one.validTo ?? '…'}`,
  );
};
const slotsOf = (id: string) =>
  database.owner
    .getRepository(Timeslot)
    .find({ where: { eventId: id }, order: { weekday: 'ASC' } });

describe('a change', () => {
  test('of times leaves past dates theirs, and begins today or when it was said', async () => {
    const id = await made({ timeslots: [slot(3, '17:00', '18:00'), slot(6, '09:00', '10:00')] });
    const [wednesday, saturday] = await slotsOf(id);
    const timeslots = [
      slot(3, '17:00', '18:00', { id: wednesday?.id }),
      slot(6, '11:00', '12:00', { id: saturday?.id }),
    ];
    expect(await change(id, 1, { timeslots })).toMatchObject({ class: { version: 2 } });
    expect(await week(id)).toEqual([
      '3 17:00 … to …',
      '6 09:00 … to 2026-11-20',
      `6 11:00 ${TODAY} to …`,
    ]);
    const later = [slot(3, '18:00', '19:00', { id: wednesday?.id })];
    await change(id, 2, { timeslots: later }, { changesFrom: '2027-01-04' });
    expect(await week(id)).toEqual([
      '3 17:00 … to 2027-01-03',
      '3 18:00 2027-01-04 to …',
      '6 09:00 … to 2026-11-20',
      `6 11:00 ${TODAY} to 2027-01-03`,
    ]);
  });

  test('of people too', async () => {
    const [kim, lee] = [await school.staff(), await school.staff()];
    const id = await made({ instructors: [{ staffId: kim.id }] });
    const { id: row } = await database.owner
      .getRepository(ClassInstructor)
      .findOneByOrFail({ classId: id });
    await change(id, 1, { instructors: [{ id: row, staffId: lee.id }] });
    const { teaching } = (await shown(id)) as { teaching: object[] };
    expect(teaching).toMatchObject([
      { staffId: kim.id, validFrom: null, validTo: '2026-11-20' },
      { staffId: lee.id, validFrom: TODAY, validTo: null },
    ]);
    const now = await owner.data(`{ class(id: "${id}") { teaching { staffId } } }`);
    expect(now).toEqual({ class: { teaching: [{ staffId: lee.id }] } });
  });

  test('of times with a later first day leaves no day between without a class', async () => {
    const id = await made({ timeslots: [slot(1, '10:00', '11:00')] });
    const [monday] = await slotsOf(id);
    const moved = slot(1, '14:00', '15:00', { id: monday?.id, validFrom: '2027-01-04' });
    expect(await change(id, 1, { timeslots: [moved] })).toMatchObject({ class: { version: 2 } });
    expect(await week(id)).toEqual(['1 10:00 … to 2027-01-03', '1 14:00 2027-01-04 to …']);
  });

  test('cannot overlap what runs on until the change holds', async () => {
    const [kim, lee] = [await school.staff(), await school.staff()];
    const id = await made({
      timeslots: [slot(1, '10:00', '11:00')],
      instructors: [{ staffId: kim.id }],
    });
    const [monday] = await slotsOf(id);
    const [teaching] = await database.owner.getRepository(ClassInstructor).findBy({ classId: id });
    const validFrom = '2026-11-23';
    const input = {
      timeslots: [
        slot(3, '10:00', '11:00', { id: monday?.id }),
        slot(1, '10:30', '11:30', { validFrom }),
      ],
      instructors: [
        { id: teaching?.id, staffId: lee.id },
        { staffId: kim.id, validFrom },
      ],
    };
    expect(await change(id, 1, input, { changesFrom: '2027-01-04' })).toMatchObject({
      __typename: 'RecordRefused',
      fields: [
        {
          field: 'timeslots.1.starts',
          reason: 'OVERLAPS',
          message:
            'It overlaps another timeslot of this class: Mon 10:00–11:00 until Sun 3 Jan 2027.',
        },
        {
          field: 'instructors.1.staffId',
          reason: 'OVERLAPS',
          message: 'The same person teaches the class already until Sun 3 Jan 2027.',
        },
      ],
    });
    expect(await week(id)).toEqual(['1 10:00 … to …']);
    expect(await shown(id)).toMatchObject({ version: 1, teaching: [{ staffId: kim.id }] });
  });

  test('cannot reach back before today', async () => {
    const id = await made();
    expect(await change(id, 1, {}, { changesFrom: '2026-11-20' })).toMatchObject({
      fields: [{ field: 'changesFrom', reason: 'OUT_OF_RANGE' }],
    });
  });

  test('keeps what is not offered any more, if the class had it', async () => {
    const [program, level] = [await school.program(), await school.level()];
    const id = await made({ programId: program.id, levelId: level.id });
    await database.owner.query('update program set deleted_at = now() where id = $1', [program.id]);
    await database.owner.query('update level set archived_at = now() where id = $1', [level.id]);
    const answer = await change(id, 1, { programId: program.id, levelId: level.id, capacity: 9 });
    expect(answer).toMatchObject({ __typename: 'ClassSaved' });
  });

  test('does not go over from sessions to rolling sessions, not even by way of none', async () => {
    const [session, rolling] = [
      await season('SESSION', '2026-09-01', '2026-12-20'),
      await season('ROLLING', '2026-09-01', '2026-12-20'),
    ];
    const id = await made({ seasonIds: [session] });
    const refused = { fields: [{ field: 'seasonIds.0', reason: 'NOT_ALLOWED' }] };
    expect(await change(id, 1, { seasonIds: [rolling] })).toMatchObject(refused);
    await change(id, 1, { seasonIds: [] });
    expect(await change(id, 2, { seasonIds: [rolling] })).toMatchObject(refused);
    const copy = await run(DUPLICATE_CLASS, { id, name: 'Rolling Gym', seasonIds: [rolling] });
    expect((await shown(copy.class.id))['seasons']).toEqual([{ id: rolling, kind: 'ROLLING' }]);
  });

  test('to fewer places than are taken is told first, and done when it is confirmed', async () => {
    const id = await made({ capacity: 5 });
    await school.enrollment({ classId: id });
    await school.enrollment({ classId: id, startsOn: '2026-12-05' });
    await school.enrollment({
      classId: id,
      type: EnrollmentType.SINGLE_DAY,
      startsOn: '2026-12-05',
    });
    await school.enrollment({ classId: id, type: EnrollmentType.WAIT });
    await school.enrollment({ classId: id, removedAt: clock.now() });
    const message = '3 students are enrolled on Sat 5 Dec 2026, more than 2 places.';
    expect(await change(id, 1, { capacity: 2 })).toMatchObject({
      __typename: 'RecordRefused',
      reason: 'NEEDS_CONFIRMATION',
      message,
      fields: [{ field: 'capacity', message }],
    });
    expect(await change(id, 1, { capacity: 2 }, { dryRun: true })).toMatchObject({
      changed: ['capacity'],
      says: [message],
    });
    expect(await change(id, 1, { capacity: 3 })).toMatchObject({ class: { version: 2 } });
    expect(await change(id, 2, { capacity: 2 }, { confirmed: true })).toMatchObject({
      class: { version: 3 },
    });
    expect(await change(id, 3, { capacity: 2, name: 'Full' })).toMatchObject({
      class: { version: 4 },
    });
  });

  test('that leaves one-day enrollments without a class is told first', async () => {
    const id = await made({ timeslots: [slot(6, '09:00', '10:00')] });
    await school.enrollment({ classId: id, type: EnrollmentType.TRIAL, startsOn: '2026-11-28' });
    const answer = await change(id, 1, { endsOn: '2026-11-27', timeslots: [] });
    expect(answer).toMatchObject({
      reason: 'NEEDS_CONFIRMATION',
      fields: [{ field: 'timeslots' }],
    });
    expect(answer.message).toBe(
      'The class would not meet on Sat 28 Nov 2026, for which 1 one-day enrollment stands.',
    );
  });

  test('by two at once: one wins, the other is told who it was and what', async () => {
    const kim = await school.owner({ firstName: 'Kim', lastName: 'Ito' });
    const desks = [owner, await app.signIn(school.account.slug, kim.login)];
    const id = await made();
    const answers = await Promise.all(
      desks.map((desk, index) =>
        answerOf(desk, CHANGE_CLASS, {
          id,
          version: 1,
          input: { ...least, capacity: 10 + index, description: `by ${index}` },
        }),
      ),
    );
    const types = answers.map(({ __typename }) => __typename);
    expect([...types].sort()).toEqual(['ClassSaved', 'RecordRefused']);
    const who = types[0] === 'ClassSaved' ? 'Olive Owner' : 'Kim Ito';
    expect(answers.find((one) => one.__typename === 'RecordRefused')).toMatchObject({
      reason: 'CHANGED_MEANWHILE',
      rule: 'S-7',
      message: `${who} changed this class at 15:00: capacity, description.`,
    });
  });

  test('is kept with before and after, in words', async () => {
    const id = await made({ timeslots: [slot(6, '09:00', '10:00')] });
    const [saturday] = await slotsOf(id);
    await change(id, 1, {
      name: 'Tumbling',
      timeslots: [slot(6, '11:00', '12:00', { id: saturday?.id })],
    });
    const [entry] = await database.owner.query<{ before: object; after: object }[]>(
      `select e.before, e.after from audit_entry e join audit_target t on t.entry_id = e.id
       where t.record_id = $1 and e.verb = 'CHANGE_CLASS'`,
      [id],
    );
    expect(entry).toMatchObject({
      before: { name: 'Junior Gym', timeslots: ['Sat 09:00–10:00'], version: 1 },
      after: {
        name: 'Tumbling',
        timeslots: [
          'Sat 09:00–10:00 until Fri 20 Nov 2026',
          'Sat 11:00–12:00 from Sat 21 Nov 2026',
        ],
        version: 2,
      },
    });
  });

  test('of a class of another school, or of none, finds nothing', async () => {
    const other = await (await School.open(database.source)).class();
    for (const id of [other.id, newId(), 'x']) {
      const answer = await owner.run(CHANGE_CLASS, { id, version: 1, input: least });
      expect(answer.errors[0]?.extensions['code']).toBe('NOT_FOUND');
    }
  });
});
