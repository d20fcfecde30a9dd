import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { fixedClock } from '../../shared/clock.ts';
import { newId } from '../../shared/ids.ts';
import { testDatabase } from '../../testing/database.ts';
import { School } from '../../testing/factories.ts';
import {
  changeEntry,
  createEntry,
  eraseEntry,
  LISTS,
  type Saved,
} from '../../testing/settings-operations.ts';
import { TestApp, type TestClient } from '../../testing/test-app.ts';
import { ClassSeason } from '../schedule/calendar.entities.ts';
import { CustomValue, KeywordUse } from './settings.entities.ts';

const database = testDatabase();
let app: TestApp;
let school: School;
let office: TestClient;

beforeAll(async () => {
  app = await TestApp.start(database.source, fixedClock('2026-11-21T20:00:00Z'));
});
beforeEach(async () => {
  school = await School.open(database.source);
  office = await app.signIn(school.account.slug, (await school.owner()).login);
});
afterAll(() => app.stop());

const listOf = (name: string) => {
  const list = LISTS.find((one) => one.name === name);
  if (!list) throw new Error(`There is no list ${name}.`);
  return list;
};
const create = async (name: string, input: object): Promise<Saved['saved']> =>
  (await office.data<Saved>(createEntry(listOf(name)), { input })).saved;
const made = async (name: string, input: object): Promise<string> => {
  const saved = await create(name, input);
  return (saved[listOf(name).field] as { id: string }).id;
};
const change = async (name: string, id: string, input: object): Promise<Saved['saved']> =>
  (await office.data<Saved>(changeEntry(listOf(name)), { id, version: 1, input })).saved;

describe('a keyword', () => {
  test('stays for those who have it, and may be for others beside', async () => {
    const keywordId = await made('Keyword', { name: 'Newcomer', targets: ['STUDENT', 'FAMILY'] });
    await school.insert(KeywordUse, { keywordId, studentId: (await school.student()).id });
    expect(
      await change('Keyword', keywordId, { name: 'Newcomer', targets: ['FAMILY'] }),
    ).toMatchObject({
      fields: [
        {
          ...{ field: 'targets', reason: 'IN_USE' },
          message: '1 student uses it. Take it from them first.',
        },
      ],
    });
    const input = { name: 'Newcomer', targets: ['STUDENT', 'STAFF'] };
    expect((await change('Keyword', keywordId, input)).__typename).toBe('KeywordSaved');
  });

  test('is for something', async () => {
    expect(await create('Keyword', { name: 'Nobody', targets: [] })).toMatchObject({
      fields: [{ field: 'targets', reason: 'NEEDED' }],
    });
  });
});

describe('a custom field', () => {
  const shirt = { target: 'STUDENT', label: 'Shirt', kind: 'CHOICE', choices: ['S', ' M ', ''] };

  test('keeps whose it is and its kind once something is written into it', async () => {
    const fieldId = await made('CustomField', shirt);
    const text = { ...shirt, kind: 'TEXT' };
    await school.insert(CustomValue, {
      ...{ fieldId, studentId: (await school.student()).id, value: 'S' },
    });
    expect(await change('CustomField', fieldId, { ...text, target: 'CLASS' })).toMatchObject({
      fields: [
        { field: 'target', reason: 'IN_USE' },
        { field: 'kind', reason: 'IN_USE' },
      ],
    });
    const larger = { ...shirt, label: 'Shirt size', choices: ['M', 'L'] };
    expect((await change('CustomField', fieldId, larger)).__typename).toBe('CustomFieldSaved');
  });

  test.each<[string, object, string, string]>([
    ['without choices', { choices: ['', ' '] }, 'choices', 'NEEDED'],
    ['with a choice twice', { choices: ['S', 'S '] }, 'choices', 'NOT_ALLOWED'],
    ['with a long choice', { choices: ['x'.repeat(101)] }, 'choices', 'TOO_LONG'],
    [
      'with many',
      { choices: Array.from({ length: 51 }, (_, index) => String(index)) },
      'choices',
      'TOO_MANY',
    ],
  ])('%s is refused', async (_what, wrong, field, reason) => {
    expect(await create('CustomField', { ...shirt, ...wrong })).toMatchObject({
      fields: [{ field, reason }],
    });
  });

  test('of another kind of record may have the same label', async () => {
    await made('CustomField', shirt);
    expect((await create('CustomField', { ...shirt, target: 'STAFF' })).__typename).toBe(
      'CustomFieldSaved',
    );
  });
});

describe('a room', () => {
  test('is in a location that is there and not archived, and stays there', async () => {
    const location = await school.location();
    const gone = await school.location({ archivedAt: new Date('2026-01-01T00:00:00Z') });
    for (const [locationId, reason] of [
      [newId(), 'UNKNOWN'],
      ['x', 'UNKNOWN'],
      [gone.id, 'NOT_ALLOWED'],
    ] as const)
      expect(await create('Room', { name: 'Floor', locationId })).toMatchObject({
        fields: [{ field: 'locationId', reason }],
      });
    const id = await made('Room', { name: 'Floor', locationId: location.id });
    const other = await school.location();
    expect(await change('Room', id, { name: 'Floor', locationId: other.id })).toMatchObject({
      fields: [{ field: 'locationId', reason: 'NOT_ALLOWED' }],
    });
    expect((await create('Room', { name: 'Floor', locationId: other.id })).__typename).toBe(
      'RoomSaved',
    );
  });
});

describe('a session', () => {
  const range = (startsOn: string, endsOn: string) => ({ startsOn, endsOn });
  const spring = { name: 'Spring', kind: 'SESSION', ranges: [range('2027-01-04', '2027-03-28')] };

  test.each<[string, object, string, string]>([
    [
      'that ends before it starts',
      { ranges: [range('2027-03-28', '2027-01-04')] },
      'ranges.0.endsOn',
      'UPSIDE_DOWN',
    ],
    ['without dates', { ranges: [] }, 'ranges', 'NEEDED'],
    ['without a last day', { ranges: [range('2027-01-04', '')] }, 'ranges.0.endsOn', 'NEEDED'],
    [
      'with a day that is none',
      { ranges: [range('2027-02-30', '2027-03-28')] },
      'ranges.0.startsOn',
      'WRONG_FORM',
    ],
    [
      'of two periods',
      { ranges: [range('2027-01-04', '2027-01-31'), range('2027-03-01', '2027-03-28')] },
      'ranges.1.startsOn',
      'NOT_ALLOWED',
    ],
    [
      'that rolls, with periods that overlap',
      {
        kind: 'ROLLING',
        ranges: [range('2027-01-04', '2027-03-01'), range('2027-03-01', '2027-03-28')],
      },
      'ranges.1.startsOn',
      'OVERLAPS',
    ],
  ])('%s is refused on that field', async (_what, wrong, field, reason) => {
    expect(await create('Season', { ...spring, ...wrong })).toMatchObject({
      fields: [{ field, reason }],
    });
  });

  test('stays what it is, and beside the other sessions of its classes', async () => {
    const classId = (await school.class()).id;
    const id = await made('Season', spring);
    const summer = await made('Season', {
      ...{ name: 'Summer', kind: 'SESSION', ranges: [range('2027-04-05', '2027-06-27')] },
    });
    for (const seasonId of [id, summer]) await school.insert(ClassSeason, { classId, seasonId });
    expect(await change('Season', id, { ...spring, kind: 'ROLLING' })).toMatchObject({
      fields: [{ field: 'kind', reason: 'IN_USE' }],
    });
    const longer = { ...spring, ranges: [range('2027-01-04', '2027-04-05')] };
    expect(await change('Season', id, longer)).toMatchObject({
      fields: [
        {
          ...{ field: 'ranges.0.startsOn', reason: 'OVERLAPS' },
          message: expect.stringContaining('would overlap Summer') as string,
        },
      ],
    });
    const shorter = { ...spring, ranges: [range('2027-01-04', '2027-04-04')] };
    expect((await change('Season', id, shorter)).__typename).toBe('SeasonSaved');
  });

  test('of a rolling kind keeps its periods in the order of their dates', async () => {
    const id = await made('Season', {
      ...{ name: 'Year-round', kind: 'ROLLING' },
      ranges: [range('2027-04-01', '2027-06-30'), range('2027-01-01', '2027-03-31')],
    });
    expect(await office.data('{ seasons { id kind ranges { startsOn endsOn } } }')).toEqual({
      seasons: [
        {
          ...{ id, kind: 'ROLLING' },
          ranges: [range('2027-01-01', '2027-03-31'), range('2027-04-01', '2027-06-30')],
        },
      ],
    });
  });
});

describe('a closure', () => {
  const day = { reason: 'Floor repair', startsOn: '2026-11-25', scope: 'BOTH' };

  test('of a location keeps its classes from meeting, and gives the day back when it is deleted', async () => {
    const of = await school.class();
    const id = await made('Closure', { ...day, locationIds: [of.locationId] });
    const meeting = async () =>
      office.data(
        'query ($id: ID!) { class(id: $id) { meetingOn(date: "2026-11-25") { state } } }',
        {
          id: of.id,
        },
      );
    expect(await meeting()).toEqual({ class: { meetingOn: { state: 'CLOSED' } } });
    expect(
      await office.data(
        '{ closures { startsOn endsOn programs { name } locations { id zone isArchived } } }',
      ),
    ).toEqual({
      closures: [
        {
          ...{ startsOn: '2026-11-25', endsOn: '2026-11-25', programs: [] },
          locations: [{ id: of.locationId, zone: 'America/Toronto', isArchived: false }],
        },
      ],
    });
    await office.data(eraseEntry(listOf('Closure')), { id });
    expect(await meeting()).toEqual({ class: { meetingOn: { state: 'MEETS' } } });
  });

  test('that is over is shown only when it is asked for', async () => {
    const programIds = [(await school.program()).id];
    await made('Closure', { ...day, reason: 'Past', startsOn: '2026-11-20', programIds });
    await made('Closure', { ...day, reason: 'Today', startsOn: '2026-11-21', programIds });
    expect(await office.data('{ closures { reason } }')).toEqual({
      closures: [{ reason: 'Today' }],
    });
    expect(await office.data('{ closures(withPast: true) { reason } }')).toEqual({
      closures: [{ reason: 'Past' }, { reason: 'Today' }],
    });
  });

  test.each<[string, object, string, string]>([
    ['of nothing', {}, 'locationIds', 'NEEDED'],
    ['of a location that is none', { locationIds: [newId()] }, 'locationIds', 'UNKNOWN'],
    ['of a program that is none', { programIds: ['x'] }, 'programIds', 'UNKNOWN'],
    ['without a day', { startsOn: '', programIds: [newId()] }, 'startsOn', 'NEEDED'],
    [
      'that ends before it starts',
      { endsOn: '2026-11-24', programIds: [newId()] },
      'endsOn',
      'UPSIDE_DOWN',
    ],
    ['of 1,001 days', { endsOn: '2029-08-21', programIds: [newId()] }, 'endsOn', 'OUT_OF_RANGE'],
  ])('%s is refused on that field', async (_what, wrong, field, reason) => {
    expect(await create('Closure', { ...day, ...wrong })).toMatchObject({
      fields: [{ field, reason }],
    });
  });
});
