import { connection, location, openings, schoolClass, timeslot, today } from './records.ts';

type Overrides = Record<string, unknown>;

export const ids = {
  gymnastics: '0195d8a0-0000-7000-8000-000000000001',
  level: '0195d8a0-0000-7000-8000-000000000002',
  north: '0195d8a0-0000-7000-8000-000000000003',
  floor: '0195d8a0-0000-7000-8000-000000000004',
  south: '0195d8a0-0000-7000-8000-000000000005',
  pool: '0195d8a0-0000-7000-8000-000000000006',
  autumn: '0195d8a0-0000-7000-8000-000000000007',
  rolling: '0195d8a0-0000-7000-8000-000000000008',
  jo: '0195d8a0-0000-7000-8000-000000000009',
  pat: '0195d8a0-0000-7000-8000-00000000000a',
  keyword: '0195d8a0-0000-7000-8000-00000000000b',
  field: '0195d8a0-0000-7000-8000-00000000000c',
} as const;

/** What the form and the filters of classes offer. */
export const classChoices = {
  programs: [{ id: ids.gymnastics, name: 'Gymnastics' }],
  levels: [{ id: ids.level, name: 'Level 1' }],
  locations: [
    { id: ids.north, name: 'North Gym' },
    { id: ids.south, name: 'South Pool' },
  ],
  rooms: [
    { id: ids.floor, name: 'Floor A', locationId: ids.north },
    { id: ids.pool, name: 'Lane 1', locationId: ids.south },
  ],
  seasons: [
    { id: ids.autumn, name: 'Autumn 2026', kind: 'SESSION' },
    { id: ids.rolling, name: 'Monthly', kind: 'ROLLING' },
  ],
  instructors: [
    { id: ids.jo, name: 'Jo Marsh' },
    { id: ids.pat, name: 'Pat Lee' },
  ],
};

export const classKeyword = { id: ids.keyword, name: 'Popular' };

export const classField = { id: ids.field, label: 'Equipment', kind: 'TEXT', choices: [] };

/** The API of the pages of classes, but for the classes. */
export const classApi = {
  classChoices,
  keywords: [classKeyword],
  customFields: [classField],
  birthDates: { from: '2017-11-25', to: '2020-11-24' },
  recordStory: connection([]),
};

/** A date of a class on which it meets as planned. */
export function meeting(date: string, overrides: Overrides = {}) {
  const slots = [timeslot(2, '16:30', '17:30')];
  return {
    ...{ date, state: 'MEETS', reason: null },
    ...{ timeslots: slots, scheduled: slots, cancellations: [], ...overrides },
  };
}

export function rosterLine(firstName: string, overrides: Overrides = {}) {
  return {
    type: 'ACTIVE',
    indicators: [],
    hasMedicalAlert: false,
    age: { years: 7, months: 4 },
    student: rosterStudent(firstName),
    enrollment: { id: `enrollment of ${firstName}` },
    ...overrides,
  };
}

export function rosterStudent(firstName: string, overrides: Overrides = {}) {
  return {
    ...{ id: firstName.toLowerCase(), firstName, lastName: 'Alvarez' },
    ...{ born: '2019-07-10', rollComment: null, ...overrides },
  };
}

/** A class with all that its page and its form show. */
export function wholeClass(overrides: Overrides = {}) {
  const [weekly] = [timeslot(2, '16:30', '17:30')];
  return schoolClass({
    id: 'gym',
    version: 3,
    name: 'Open Gym',
    description: null,
    program: { id: ids.gymnastics, name: 'Gymnastics' },
    level: { id: ids.level, name: 'Level 1' },
    location: location({ id: ids.north, name: 'North Gym' }),
    room: { id: ids.floor, name: 'Floor A' },
    timeslots: [{ ...weekly, validFrom: null, validTo: null }],
    seasons: [],
    teaching: [
      { id: 'teaching', staffId: ids.jo, name: 'Jo Marsh', validFrom: null, validTo: null },
    ],
    keywords: [],
    customValues: [],
    meetingOn: ({ date }: { date?: string }) => meeting(date ?? today),
    meetings: [meeting('2026-11-17'), meeting('2026-11-24'), meeting('2026-12-01')],
    openings: ({ date }: { date?: string }) => openings({ date: date ?? today }),
    roster: [rosterLine('Maya')],
    removedPlaces: [],
    ...overrides,
  });
}
