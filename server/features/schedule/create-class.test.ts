import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixedClock } from '../../shared/clock.ts';
import { newId } from '../../shared/ids.ts';
import { answerOf, CREATE_CLASS, type ClassAnswer } from '../../testing/class-operations.ts';
import { testDatabase } from '../../testing/database.ts';
import { School } from '../../testing/factories.ts';
import { TestApp, type TestClient } from '../../testing/test-app.ts';
import { CustomField, Keyword } from '../settings/settings.entities.ts';
import { Season, SeasonRange } from './calendar.entities.ts';
import { Timeslot } from './class.entities.ts';

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
const slotsOf = (id: string) =>
  database.owner
    .getRepository(Timeslot)
    .find({ where: { eventId: id }, order: { weekday: 'ASC' } });

describe('a class is made', () => {
  test('with all that its form has', async () => {
    const room = await school.room({ locationId: least.locationId });
    const level = await school.level();
    const coach = await school.staff({}, { firstName: 'Kim', lastName: 'Ito' });
    const keyword = await school.insert(Keyword, { name: 'Popular', targets: ['CLASS'] });
    const field = await school.insert(CustomField, {
      target: 'CLASS',
      label: 'Door code',
      kind: 'TEXT',
      position: 1,
    });
    const input = {
      name: ' Tumbling ',
      description: 'Rolls and bridges.',
      levelId: level.id,
      roomId: room.id,
      capacity: 12,
      minAge: { years: 4, months: 6 },
      maxAge: { years: 8 },
      gender: 'FEMALE',
      startsOn: '2026-09-01',
      endsOn: '2027-06-30',
      timeslots: [slot(6, '09:00', '10:00'), slot(3, '17:00', '18:00', { validTo: '2026-12-31' })],
      seasonIds: [await season('ROLLING', '2026-09-01', '2027-06-30')],
      instructors: [{ staffId: coach.id, validFrom: '2026-09-01' }],
      keywordIds: [keyword.id],
      customValues: [{ fieldId: field.id, value: '4711' }],
    };
    const id = await made(input);
    expect(await shown(id)).toEqual({
      name: 'Tumbling',
      description: 'Rolls and bridges.',
      capacity: 12,
      minAge: { years: 4, months: 6, days: null },
      maxAge: { years: 8, months: null, days: null },
      gender: 'FEMALE',
      startsOn: '2026-09-01',
      endsOn: '2027-06-30',
      version: 1,
      program: { id: least.programId },
      level: { id: level.id },
      location: { id: least.locationId },
      room: { id: room.id },
      seasons: [{ id: input.seasonIds[0], kind: 'ROLLING' }],
      keywords: [{ name: 'Popular' }],
      customValues: [{ field: { label: 'Door code' }, value: '4711' }],
      timeslots: [
        { weekday: 3, starts: '17:00', ends: '18:00', validFrom: null, validTo: '2026-12-31' },
        { weekday: 6, starts: '09:00', ends: '10:00', validFrom: null, validTo: null },
      ],
      teaching: [{ staffId: coach.id, name: 'Kim Ito', validFrom: '2026-09-01', validTo: null }],
    });
  });

  test('once, however often the request is sent, and not at all by a dry run', async () => {
    const requestId = newId();
    const count = () =>
      database.owner.query<{ count: number }[]>('select count(*)::int as count from class');
    expect(await create({}, { requestId, dryRun: true })).toMatchObject({
      __typename: 'ChangePreview',
      says: [],
    });
    const [before] = await count();
    const first = await create({}, { requestId });
    const again = await create({}, { requestId });
    expect([first.repeated, again.repeated, again.class.id]).toEqual([false, true, first.class.id]);
    expect(await count()).toEqual([{ count: (before?.count ?? 0) + 1 }]);
  });
});

describe('nothing is made of a form with', () => {
  const other = async () => School.open(database.source);
  test.each<[what: string, given: () => Promise<object>, field: string, reason: string]>([
    [
      'ages upside down',
      () => Promise.resolve({ minAge: { years: 9 }, maxAge: { years: 8 } }),
      'maxAge',
      'UPSIDE_DOWN',
    ],
    ['no name', () => Promise.resolve({ name: ' ' }), 'name', 'NEEDED'],
    ['a program of nobody', () => Promise.resolve({ programId: newId() }), 'programId', 'UNKNOWN'],
    ['an id that is none', () => Promise.resolve({ programId: 'x' }), 'programId', 'UNKNOWN'],
    [
      'a program of another school',
      async () => ({ programId: (await (await other()).program()).id }),
      'programId',
      'UNKNOWN',
    ],
    [
      'a deleted program',
      async () => ({ programId: (await school.program({ deletedAt: clock.now() })).id }),
      'programId',
      'NOT_ALLOWED',
    ],
    [
      'an archived level',
      async () => ({ levelId: (await school.level({ archivedAt: clock.now() })).id }),
      'levelId',
      'NOT_ALLOWED',
    ],
    [
      'an archived location',
      async () => ({ locationId: (await school.location({ archivedAt: clock.now() })).id }),
      'locationId',
      'NOT_ALLOWED',
    ],
    [
      'a room of another location',
      async () => ({ roomId: (await school.room()).id }),
      'roomId',
      'NOT_ALLOWED',
    ],
    [
      'an instructor who is nobody',
      () => Promise.resolve({ instructors: [{ staffId: newId() }] }),
      'instructors.0.staffId',
      'UNKNOWN',
    ],
    [
      'an instructor who has left',
      async () => ({
        instructors: [{ staffId: (await school.staff({}, { isActive: false })).id }],
      }),
      'instructors.0.staffId',
      'NOT_ALLOWED',
    ],
    [
      'a timeslot of another class',
      async () => ({
        timeslots: [
          slot(6, '09:00', '10:00', { id: (await slotsOf((await school.class()).id))[0]?.id }),
        ],
      }),
      'timeslots.0.id',
      'UNKNOWN',
    ],
    [
      'a session of nobody',
      () => Promise.resolve({ seasonIds: [newId()] }),
      'seasonIds.0',
      'UNKNOWN',
    ],
    [
      'an archived session',
      async () => ({
        seasonIds: [await season('SESSION', TODAY, TODAY, { archivedAt: clock.now() })],
      }),
      'seasonIds.0',
      'NOT_ALLOWED',
    ],
    [
      'sessions and rolling sessions',
      async () => ({
        seasonIds: [
          await season('SESSION', '2026-09-01', '2026-12-20'),
          await season('ROLLING', '2027-01-01', '2027-06-01'),
        ],
      }),
      'seasonIds.1',
      'NOT_ALLOWED',
    ],
    [
      'overlapping sessions',
      async () => ({
        seasonIds: [
          await season('SESSION', '2026-09-01', '2026-12-20'),
          await season('SESSION', '2026-12-20', '2027-06-01'),
        ],
      }),
      'seasonIds.1',
      'OVERLAPS',
    ],
    [
      'a keyword of nobody',
      () => Promise.resolve({ keywordIds: [newId()] }),
      'keywordIds.0',
      'UNKNOWN',
    ],
  ])('%s', async (_what, given, field, reason) => {
    const input = await given();
    const rows = `select (select count(*) from class) + (select count(*) from event) + (select count(*) from audit_entry) as rows`;
    const before = await database.owner.query<object[]>(rows);
    const answer = await create(input);
    expect(answer).toMatchObject({ __typename: 'RecordRefused', reason: 'INVALID', rule: 'S-7' });
    expect(answer.fields).toEqual([
      { field, reason, message: expect.stringMatching(/^[A-Z“].*[.]$/) as string },
    ]);
    expect(await database.owner.query<object[]>(rows)).toEqual(before);
  });
});
