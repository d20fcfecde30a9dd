import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixedClock } from '../../shared/clock.ts';
import {
  answerOf,
  CHANGE_CLASS,
  CREATE_CLASS,
  DUPLICATE_CLASS,
  SET_CLASS_ACTIVE,
  type ClassAnswer,
} from '../../testing/class-operations.ts';
import { testDatabase } from '../../testing/database.ts';
import { School } from '../../testing/factories.ts';
import { TestApp, type TestClient } from '../../testing/test-app.ts';
import { ClassInstructor, Timeslot } from './class.entities.ts';

const database = testDatabase();
/** Saturday afternoon in Toronto. */
const clock = fixedClock('2026-11-21T20:00:00Z');
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

describe('a class like another one', () => {
  test('has its week and its people of today, and neither its students nor its past', async () => {
    const [kim, gone] = [await school.staff(), await school.staff()];
    const first = await made({
      capacity: 8,
      timeslots: [slot(6, '09:00', '10:00'), slot(3, '17:00', '18:00')],
      instructors: [{ staffId: kim.id }, { staffId: gone.id }],
    });
    const [, saturday] = await slotsOf(first);
    const rows = await database.owner.getRepository(ClassInstructor).findBy({ classId: first });
    const kept = rows.filter((row) => row.staffId === kim.id);
    await change(first, 1, {
      capacity: 8,
      timeslots: [slot(6, '09:00', '10:00', { id: saturday?.id })],
      instructors: kept.map((row) => ({ id: row.id, staffId: row.staffId })),
    });
    await school.enrollment({ classId: first });
    const copy = await run(DUPLICATE_CLASS, { id: first, name: 'Again', startsOn: '2027-01-04' });
    expect(await shown(copy.class.id)).toMatchObject({
      name: 'Again',
      capacity: 8,
      startsOn: '2027-01-04',
      endsOn: null,
      version: 1,
      timeslots: [{ weekday: 6, validFrom: null, validTo: null }],
      teaching: [{ staffId: kim.id, validFrom: null }],
    });
    expect(copy.class.id).not.toBe(first);
  });

  test('is refused without a name', async () => {
    expect(await run(DUPLICATE_CLASS, { id: await made(), name: '' })).toMatchObject({
      fields: [{ field: 'name', reason: 'NEEDED' }],
    });
  });
});

describe('a class that is not offered any more', () => {
  test('keeps its students, which is said first, and can be offered again', async () => {
    const id = await made();
    await school.enrollment({ classId: id });
    const set = (active: boolean, version: number, more: object = {}) =>
      run(SET_CLASS_ACTIVE, { id, active, version, ...more });
    expect(await set(false, 1, { dryRun: true })).toMatchObject({
      changed: ['isActive'],
      says: ['It does not meet any more. 1 student stays enrolled until somebody drops them.'],
    });
    expect(await set(false, 1)).toMatchObject({ class: { isActive: false, version: 2 } });
    expect(await set(false, 2)).toMatchObject({ reason: 'ALREADY_SO' });
    expect(await set(true, 1)).toMatchObject({ reason: 'CHANGED_MEANWHILE' });
    expect(await set(true, 2)).toMatchObject({ class: { isActive: true, version: 3 } });
  });
});
