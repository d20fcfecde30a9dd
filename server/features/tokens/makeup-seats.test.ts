import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Gender } from '../../shared/gender.ts';
import { fixedClock } from '../../shared/clock.ts';
import { addDays, instantIn } from '../../shared/local-date.ts';
import { testDatabase } from '../../testing/database.ts';
import { School } from '../../testing/factories.ts';
import { classesFor, seatsFor, type Seat } from '../../testing/makeup-operations.ts';
import { statementsOf } from '../../testing/statements.ts';
import { TestApp, type TestClient } from '../../testing/test-app.ts';
import { EnrollmentType } from '../enrollments/enrollment.enums.ts';
import { Setting } from '../settings/settings.entities.ts';

/** Saturday afternoon in Toronto, Sunday morning in Auckland. */
const TODAY = '2026-11-21';
const NOW = new Date('2026-11-21T20:00:00Z');
const DAYS = 14;
const database = testDatabase();
let app: TestApp;

beforeAll(async () => {
  app = await TestApp.start(database.source, fixedClock(NOW.toISOString()));
});
afterAll(() => app.stop());

/** Numbers that look like chance and are the same at every run. */
function dice(seed: number): (of: number) => number {
  let state = seed;
  return (of) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * of);
  };
}

async function signIn(school: School): Promise<TestClient> {
  return app.signIn(school.account.slug, (await school.owner()).login);
}

const AGES = [null, 'P6Y', 'P7Y4M', 'P7Y4M9D', 'P8Y', 'P8Y0M'];
const of = <T>(from: readonly T[], roll: (of: number) => number): T => from[roll(from.length)] as T;

/** A school in which for every rule there are classes that it stops and some that it does not. */
async function randomSchool(seed: number) {
  const roll = dice(seed);
  const school = await School.open(database.source);
  const programs = [await school.program(), await school.program(), await school.program()];
  const places = [
    await school.location(),
    await school.location({ zone: 'Pacific/Auckland' }),
    await school.location({ zone: 'Pacific/Honolulu' }),
  ];
  const levels = [await school.level(), await school.level()];
  const student = await school.student({
    born: of(['2019-07-14', '2020-02-29', '2018-11-25'], roll),
    gender: of([Gender.FEMALE, Gender.UNDISCLOSED], roll),
    levelId: of([null, levels[0]?.id ?? null], roll),
  });
  const mates = [await school.student(), await school.student(), await school.student()];
  await school.close('2026-11-26', '2026-11-27', { programId: programs[0]?.id ?? '' });
  await school.close('2026-11-28', '2026-11-28', { locationId: places[0]?.id ?? '' });
  await school.close('2026-11-21', '2026-12-31', { locationId: places[0]?.id ?? '' }, 'BILLING');
  for (let nth = 0; nth < 14; nth += 1) {
    const made = await school.class({
      name: `Class ${String(roll(90))}`,
      programId: of(programs, roll).id,
      locationId: of(places, roll).id,
      levelId: of([null, ...levels], roll)?.id ?? null,
      capacity: of([null, 1, 2, 3], roll),
      minAge: of(AGES, roll),
      maxAge: of([null, null, 'P7Y', 'P8Y', 'P9Y2M'], roll),
      gender: of([null, null, null, Gender.FEMALE], roll),
      isActive: roll(12) > 0,
      startsOn: of([null, null, '2026-11-24'], roll),
      endsOn: of([null, null, '2026-12-01'], roll),
      slots: [
        [1 + roll(7), '17:00', '18:00'],
        [2, '18:00', '19:00'],
        [6, '09:00', '10:00'],
        ...(roll(2) ? [[2, '07:00', '08:00'] as const] : []),
      ],
    });
    if (roll(4) === 0) await school.season('SESSION', [['2026-11-23', '2026-11-29']], made.id);
    if (roll(3) === 0) await school.cancel(made.id, '2026-11-24', of([null, '18:00'], roll));
    for (const mate of mates.slice(0, roll(4))) {
      const startsOn = of(['2026-09-01', '2026-11-25'], roll);
      await school.enrollment({ classId: made.id, studentId: mate.id, startsOn });
      if (roll(2) === 0) continue;
      const occurrence = await school.occurrence({
        ...{ eventId: made.id, date: '2026-12-01', starts: of(['18:00', '07:00'], roll) },
      });
      await school.expectedAbsence({ occurrenceId: occurrence.id, studentId: mate.id });
      break;
    }
    if (roll(5) === 0)
      await school.enrollment({
        ...{ classId: made.id, studentId: student.id, type: EnrollmentType.SINGLE_DAY },
        startsOn: '2026-11-28',
      });
  }
  return { school, student, programs, places, roll, client: await signIn(school) };
}

/** Whether a class has begun on the day: then it is listed of the day, but not found. */
const hasBegun = (
  { slots, locationName }: Pick<Seat, 'slots' | 'locationName'>,
  date: string,
  places: readonly { readonly name: string; readonly zone: string }[],
): boolean => {
  const zone = places.find(({ name }) => name === locationName)?.zone ?? 'UTC';
  return instantIn(date, slots[0]?.starts ?? '', zone) <= NOW;
};

const SETTINGS = [
  {},
  { lockLocation: false, matchProgram: true, matchLevel: true },
  { lockLocation: true, matchProgram: false, requireEnrollment: true },
];

describe.each([1, 2, 3])('in school %i', (seed) => {
  test('the seats of two weeks are the classes that fit on each of their days', async () => {
    const { school, student, programs, places, client } = await randomSchool(seed);
    const value = SETTINGS[seed - 1] ?? {};
    await school.insert(Setting, { area: 'TOKENS', value });
    if ('requireEnrollment' in value) await school.enrollment({ studentId: student.id });
    const [program, other] = programs.map(({ id }) => id);
    const locationId = places[seed % 3]?.id ?? null;
    const bound = { studentId: student.id, programIds: [program ?? ''], locationId };
    const tokens = [
      await school.token({ ...bound, expires: '2026-11-29' }),
      [
        await school.token({ studentId: student.id }),
        await school.token({ ...bound, programIds: [program ?? '', other ?? ''] }),
        null,
      ][seed - 1],
    ];
    let seen = 0;
    for (const token of tokens) {
      const asked = { studentId: student.id, tokenId: token?.id ?? null };
      const expected: Seat[] = [];
      for (let ahead = 0; ahead < DAYS; ahead += 1) {
        const date = addDays(TODAY, ahead);
        const { classes } = await classesFor(client, { ...asked, date });
        for (const { fits, mayConfirm: _, problems: __, ...seat } of classes)
          if (fits && !hasBegun(seat, date, places)) expected.push({ ...seat, date });
      }
      const found = await allSeats(client, { ...asked, from: TODAY, weeks: DAYS / 7, first: 7 });
      expect(found).toEqual(expected);
      seen += found.length;
    }
    expect(seen).toBeGreaterThan(2);
  });
});

async function allSeats(client: TestClient, variables: object): Promise<Seat[]> {
  const seats: Seat[] = [];
  for (let after: string | null = null; ;) {
    const { nodes, pageInfo } = await seatsFor(client, { ...variables, after });
    seats.push(...nodes);
    if (!pageInfo.hasNextPage) return seats;
    after = pageInfo.endCursor;
  }
}

test('one statement finds them, however many there are', async () => {
  const { school, student, client } = await randomSchool(4);
  const token = await school.token({ studentId: student.id });
  const sent = await statementsOf(() =>
    seatsFor(client, { studentId: student.id, tokenId: token.id, weeks: 12 }),
  );
  expect(sent.filter((one) => one.startsWith('makeup'))).toEqual(['makeup_seats']);
});

describe('the finder', () => {
  test('keeps to the places, days and names that are asked for', async () => {
    const school = await School.open(database.source);
    const client = await signIn(school);
    const student = await school.student();
    const [level, place, program] = [
      await school.level(),
      await school.location(),
      await school.program(),
    ];
    const here = await school.class({
      ...{ name: 'Tumbling', levelId: level.id, locationId: place.id, programId: program.id },
    });
    await school.class({ name: 'Trampoline' });
    const names = async (filter: object) =>
      (await seatsFor(client, { studentId: student.id, from: TODAY, weeks: 1, ...filter })).nodes
        .map(({ name, date }) => `${name} ${date.slice(8)}`)
        .join(', ');
    expect(await names({ first: 3 })).toBe('Trampoline 21, Tumbling 21, Trampoline 22');
    for (const filter of [
      { levelId: level.id },
      { locationId: place.id },
      { programId: program.id },
      { search: 'tumb' },
    ])
      expect(await names({ ...filter, first: 2 })).toBe('Tumbling 21, Tumbling 22');
    expect(await names({ weekdays: [3], levelId: level.id })).toBe('Tumbling 25');
    const [seat] = (await seatsFor(client, { studentId: student.id, from: '2026-11-30' })).nodes;
    expect(seat?.date).toBe('2026-11-30');
    expect(here.name).toBe('Tumbling');
  });

  test('finds nothing for a token that cannot be used, and tells ids that there are not', async () => {
    const school = await School.open(database.source);
    const client = await signIn(school);
    const student = await school.student();
    const deleted = await school.program({ deletedAt: new Date('2026-11-20T12:00Z') });
    await school.class();
    const tokens = [
      await school.token(),
      await school.token({ studentId: student.id, expires: '2026-11-20' }),
      await school.token({ studentId: student.id, programIds: [deleted.id] }),
    ];
    for (const token of tokens) {
      const { nodes } = await seatsFor(client, { studentId: student.id, tokenId: token.id });
      expect(nodes).toEqual([]);
    }
    const [gone] = [
      await school.token({ studentId: student.id, revokedAt: new Date('2026-11-20T12:00Z') }),
    ];
    for (const asked of [
      { studentId: gone.id },
      { studentId: student.id, tokenId: gone.id },
      { studentId: student.id, after: 'x', expected: 'BAD_USER_INPUT' },
    ]) {
      const { expected = 'NOT_FOUND', ...variables } = asked;
      const answer = await client.run(
        `query ($studentId: ID!, $tokenId: ID, $after: String) { makeupSeats(studentId: $studentId, tokenId: $tokenId, after: $after) { nodes { id } } }`,
        variables,
      );
      expect(answer.errors[0]?.extensions['code']).toBe(expected);
    }
  });
});
