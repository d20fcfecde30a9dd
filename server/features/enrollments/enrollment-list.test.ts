import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixedClock } from '../../shared/clock.ts';
import { PermissionLevel } from '../../shared/permissions.ts';
import { testDatabase } from '../../testing/database.ts';
import { School } from '../../testing/factories.ts';
import { TestApp, type TestClient } from '../../testing/test-app.ts';
import { Keyword, KeywordUse } from '../settings/settings.entities.ts';
import { ClassInstructor, type SchoolClass } from '../schedule/class.entities.ts';
import type { Enrollment } from './enrollment.entity.ts';
import { EnrollmentType } from './enrollment.enums.ts';

const { VIEW } = PermissionLevel;
const { ACTIVE, TRIAL, WAIT } = EnrollmentType;
const database = testDatabase();
let app: TestApp;
let school: School;
let client: TestClient;

beforeAll(async () => {
  app = await TestApp.start(database.source, fixedClock('2026-11-21T20:00:00Z'));
});
afterAll(() => app.stop());

/** A school of its own for each test, so that a list has nothing else in it. */
async function opened() {
  school = await School.open(database.source);
  client = await app.signIn(school.account.slug, (await school.owner()).login);
}

const LIST = `query ($from: LocalDate, $to: LocalDate, $types: [EnrollmentType!], $programId: ID, $levelId: ID, $classId: ID,
    $instructorId: ID, $locationId: ID, $seasonId: ID, $keywordId: ID, $createdFrom: LocalDate, $createdTo: LocalDate,
    $firstOnly: Boolean, $dropping: Boolean, $search: String, $sort: EnrollmentSort! = STUDENT, $descending: Boolean! = false,
    $first: Int! = 50, $after: String) {
  enrollments(from: $from, to: $to, types: $types, programId: $programId, levelId: $levelId, classId: $classId,
    instructorId: $instructorId, locationId: $locationId, seasonId: $seasonId, keywordId: $keywordId, createdFrom: $createdFrom,
    createdTo: $createdTo, firstOnly: $firstOnly, dropping: $dropping, search: $search, sort: $sort, descending: $descending,
    first: $first, after: $after) {
    nodes { id type startsOn dropsOn student { lastName } class { name instructors } }
    pageInfo { hasNextPage endCursor }
  }
}`;

interface Page {
  enrollments: {
    nodes: { id: string; student: { lastName: string }; class: { name: string } }[];
    pageInfo: { hasNextPage: boolean; endCursor: string };
  };
}

const list = async (variables: object = {}) =>
  (await client.data<Page>(LIST, variables)).enrollments;
const idsOf = async (variables: object = {}) =>
  (await list(variables)).nodes.map(({ id }) => id).sort();
const ids = (...of: { id: string }[]) => of.map(({ id }) => id).sort();

async function placed(
  lastName: string,
  given: Partial<Enrollment> = {},
  of?: SchoolClass,
): Promise<Enrollment> {
  const student = await school.student({ lastName });
  return school.enrollment({ studentId: student.id, ...(of ? { classId: of.id } : {}), ...given });
}

describe('the Enrollments page', () => {
  test('finds archived students too, after the others, and near misses only where nobody fits', async () => {
    await opened();
    const gone = await school.student({
      lastName: 'Abbott',
      archivedAt: new Date('2026-11-01T12:00:00Z'),
    });
    const past = await school.enrollment({ studentId: gone.id, dropsOn: '2026-10-30' });
    const here = await placed('Abbott');
    const near = await placed('Abbotd');
    const found = async (search: string) => (await list({ search })).nodes.map(({ id }) => id);
    expect(await found('abbott')).toEqual([here.id, past.id]);
    expect(await found('abbotd')).toEqual([near.id]);
    expect((await found('abbotx')).sort()).toEqual(ids(here, near, past));
  });

  test('shows what holds between two days', async () => {
    await opened();
    const over = await placed('Over', { dropsOn: '2026-11-20' });
    const running = await placed('Running');
    const day = await placed('Day', { type: TRIAL, startsOn: '2026-11-23' });
    const coming = await placed('Coming', { startsOn: '2026-12-01' });
    const waiting = await placed('Waiting', { type: WAIT, startsOn: null });
    await placed('Removed', { removedAt: new Date('2026-11-01T12:00:00Z') });
    expect(await idsOf({ from: '2026-11-21', to: '2026-11-27' })).toEqual(
      ids(running, day, waiting),
    );
    expect(await idsOf({ from: '2026-12-01' })).toEqual(ids(running, coming, waiting));
    expect(await idsOf({ to: '2026-11-20' })).toEqual(ids(over, running, waiting));
    expect(await idsOf()).toEqual(ids(over, running, day, coming, waiting));
  });

  test('narrows by each filter', async () => {
    await opened();
    const [program, level, location] = [
      await school.program(),
      await school.level(),
      await school.location(),
    ];
    const of = await school.class({
      programId: program.id,
      levelId: level.id,
      locationId: location.id,
    });
    const season = await school.season('SESSION', [['2026-09-01', '2026-12-20']], of.id);
    const teacher = await school.staff();
    await school.insert(ClassInstructor, {
      classId: of.id,
      staffId: teacher.id,
      validTo: '2026-11-30',
    });
    const one = await placed(
      'One',
      { type: TRIAL, startsOn: '2026-11-23', dropsOn: '2026-11-23' },
      of,
    );
    const other = await placed('Other', { dropsOn: '2026-12-05' });
    const keyword = await school.insert(Keyword, { name: 'Team', targets: ['STUDENT'] });
    await school.insert(KeywordUse, { keywordId: keyword.id, studentId: one.studentId });
    const again = await school.enrollment({ studentId: one.studentId, startsOn: '2026-11-30' });

    const cases: [object, { id: string }[]][] = [
      [{ types: [TRIAL] }, [one]],
      [{ types: [] }, [one, other, again]],
      [{ programId: program.id }, [one]],
      [{ levelId: level.id }, [one]],
      [{ locationId: location.id }, [one]],
      [{ classId: of.id }, [one]],
      [{ seasonId: season.id }, [one]],
      [{ instructorId: teacher.id }, [one]],
      [{ instructorId: teacher.id, from: '2026-12-01' }, []],
      [{ keywordId: keyword.id }, [one, again]],
      [{ keywordId: keyword.id, types: [ACTIVE] }, [again]],
      [{ firstOnly: true }, [one, other]],
      [{ dropping: true }, [other]],
      [{ search: 'other' }, [other]],
    ];
    for (const [filter, found] of cases)
      expect(await idsOf(filter), JSON.stringify(filter)).toEqual(ids(...found));
  });

  test('narrows by the day it was made, in the account’s zone', async () => {
    await opened();
    // Half past eleven in the evening of the twentieth in Toronto.
    const late = await placed('Late', { createdAt: new Date('2026-11-21T04:30:00Z') });
    const next = await placed('Next', { createdAt: new Date('2026-11-21T05:30:00Z') });
    expect(await idsOf({ createdTo: '2026-11-20' })).toEqual(ids(late));
    expect(await idsOf({ createdFrom: '2026-11-21', createdTo: '2026-11-21' })).toEqual(ids(next));
  });

  test.each([
    ['STUDENT', ['Abe', 'Cole', 'Dorn']],
    ['CLASS', ['Cole', 'Dorn', 'Abe']],
    ['STARTS', ['Dorn', 'Abe', 'Cole']],
    ['CREATED', ['Abe', 'Dorn', 'Cole']],
  ])('sorted by %s, page by page and backwards', async (sort, names) => {
    await opened();
    const at = (hour: number) => new Date(`2026-11-21T0${hour}:00:00Z`);
    const named = (name: string) => school.class({ name });
    await placed('Dorn', { startsOn: '2026-09-01', createdAt: at(2) }, await named('Beams'));
    await placed('Abe', { startsOn: '2026-09-02', createdAt: at(1) }, await named('Cartwheels'));
    await placed('Cole', { startsOn: '2026-09-03', createdAt: at(3) }, await named('Aerials'));
    for (const descending of [false, true]) {
      const seen: string[] = [];
      for (let after: string | undefined; ;) {
        const page: Page['enrollments'] = await list({ sort, descending, first: 1, after });
        seen.push(...page.nodes.map(({ student }) => student.lastName));
        if (!page.pageInfo.hasNextPage) break;
        after = page.pageInfo.endCursor;
      }
      expect(seen).toEqual(descending ? [...names].reverse() : names);
    }
  });

  test('finds nobody by a parent’s name for those who may not see families', async () => {
    await opened();
    const place = await placed('Marsh');
    const { familyId } = await school.student();
    const sibling = await school.student({ familyId, lastName: 'Quill' });
    await school.guardian({ familyId, lastName: 'Hidden' });
    await school.enrollment({ studentId: sibling.id });
    expect(await idsOf({ search: 'Hidden' })).toHaveLength(1);
    const { login } = await school.staff({ ENROLLMENTS: VIEW, STUDENTS: VIEW, CLASSES: VIEW });
    client = await app.signIn(school.account.slug, login);
    expect(await idsOf({ search: 'Hidden' })).toEqual([]);
    expect(await idsOf({ search: 'Marsh' })).toEqual(ids(place));
  });

  test('is a file with the same filters, in which no cell begins a formula', async () => {
    await opened();
    const family = await school.family({ name: '=HYPERLINK("x")' });
    const student = await school.student({
      familyId: family.id,
      firstName: 'Ida',
      lastName: 'Marsh',
    });
    await school.enrollment({ studentId: student.id, startsOn: '2026-11-23', type: TRIAL });
    await placed('Other');
    const fetched = (query: string) =>
      fetch(`${app.origin}/a/${school.account.slug}/enrollments.csv?${query}`, {
        headers: { cookie: client.cookie ?? '' },
      });
    const response = await fetched('types=TRIAL');
    expect(response.status).toBe(200);
    const [head, line, rest] = (await response.text()).split('\r\n');
    expect(head).toContain('Student,Age,Family');
    expect(line).toMatch(/^Ida Marsh,7,"'=HYPERLINK\(""x""\)"/);
    expect(rest).toBe('');
    const wrong = await fetched('types=NONE');
    expect(wrong.status).toBe(400);
    const { login } = await school.staff({ ENROLLMENTS: VIEW, STUDENTS: VIEW });
    client = await app.signIn(school.account.slug, login);
    expect((await fetched('')).status).toBe(403);
  });
});

describe('saved filters', () => {
  const SAVE = `mutation ($name: String!, $value: String!) {
    saveFilter(page: ENROLLMENTS, name: $name, value: $value) {
      __typename ... on FiltersSaved { filters { id name value } } ... on RecordRefused { fields { field reason } } } }`;
  interface Saved {
    saveFilter: { __typename: string; filters: { id: string; name: string; value: string }[] };
  }
  const save = async (name: string, value: string) =>
    (await client.data<Saved>(SAVE, { name, value })).saveFilter;

  test('are one’s own, replaced by name, and forgotten', async () => {
    await opened();
    await save('Trials', 'types=TRIAL');
    const { filters } = await save(' Trials ', 'types=TRIAL&from=2026-11-21');
    expect(filters).toMatchObject([{ name: 'Trials', value: 'types=TRIAL&from=2026-11-21' }]);
    expect(await save('  ', 'x')).toMatchObject({ fields: [{ field: 'name', reason: 'NEEDED' }] });

    const mine = client;
    client = await app.signIn(school.account.slug, (await school.owner()).login);
    const others = await client.data<{ savedFilters: unknown[] }>(
      '{ savedFilters(page: ENROLLMENTS) { id } }',
    );
    expect(others.savedFilters).toEqual([]);
    const REMOVE = 'mutation ($id: ID!) { deleteSavedFilter(id: $id) { __typename } }';
    const { errors } = await client.run(REMOVE, { id: filters[0]?.id });
    expect(errors[0]?.extensions['code']).toBe('NOT_FOUND');
    await mine.data(REMOVE, { id: filters[0]?.id });
    expect(
      (await mine.data<{ savedFilters: unknown[] }>('{ savedFilters(page: ENROLLMENTS) { id } }'))
        .savedFilters,
    ).toEqual([]);
  });
});
