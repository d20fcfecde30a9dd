import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixedClock } from '../../shared/clock.ts';
import { newId } from '../../shared/ids.ts';
import { Permission, PermissionLevel, type Grants } from '../../shared/permissions.ts';
import { testDatabase } from '../../testing/database.ts';
import { School } from '../../testing/factories.ts';
import { statementsOf } from '../../testing/statements.ts';
import { TestApp, type TestClient } from '../../testing/test-app.ts';
import { EnrollmentType } from '../enrollments/enrollment.enums.ts';
import { Keyword, KeywordUse } from '../settings/settings.entities.ts';
import { ClassInstructor } from './class.entities.ts';

const database = testDatabase();
/** Saturday evening in Toronto, and Sunday in UTC. */
const clock = fixedClock('2026-11-22T03:00:00Z');
let app: TestApp;
let school: School;
let owner: TestClient;

beforeAll(async () => {
  app = await TestApp.start(database.source, clock);
  school = await School.open(database.source);
  owner = await app.signIn(school.account.slug, (await school.owner()).login);
});
afterAll(() => app.stop());

const list = async (filters: string, fields = 'name'): Promise<string[]> => {
  const query = `{ classes(${filters}) { nodes { ${fields} } } }`;
  const { classes } = await owner.data<{ classes: { nodes: { name: string }[] } }>(query);
  return classes.nodes.map(({ name }) => name);
};

describe('the list of classes shows only those', () => {
  test('of a program, a level, a location, a session or with a keyword', async () => {
    const level = await school.level();
    const of = await school.class({ name: 'Wanted', levelId: level.id });
    await school.class({ name: 'Other' });
    const season = await school.season('SESSION', [['2026-09-01', '2026-12-20']], of.id);
    const keyword = await school.insert(Keyword, { name: 'Popular', targets: ['CLASS'] });
    await school.insert(KeywordUse, { keywordId: keyword.id, classId: of.id });
    for (const filter of [
      `programId: "${of.programId}"`,
      `levelId: "${level.id}"`,
      `locationId: "${of.locationId}"`,
      `seasonId: "${season.id}"`,
      `keywordId: "${keyword.id}"`,
      `programId: "${of.programId}", levelId: "${level.id}", locationId: "${of.locationId}"`,
      `levelId: "${level.id}", search: "want"`,
    ])
      expect(await list(filter), filter).toEqual(['Wanted']);
    expect(await list(`levelId: "${level.id}", search: "other"`)).toEqual([]);
    expect(await list(`levelId: "${newId()}"`)).toEqual([]);
  });

  test('that somebody teaches now or later, not those that he or she taught before', async () => {
    const coach = await school.staff();
    const teach = async (name: string, validFrom: string | null, validTo: string | null) =>
      school.insert(ClassInstructor, {
        classId: (await school.class({ name })).id,
        staffId: coach.id,
        validFrom,
        validTo,
      });
    await teach('Now', null, null);
    await teach('Last day', null, '2026-11-21');
    await teach('Later', '2026-12-01', null);
    await teach('Over', null, '2026-11-20');
    expect(await list(`instructorId: "${coach.id}"`)).toEqual(['Last day', 'Later', 'Now']);
    expect(await list(`instructorId: "${coach.id}", date: "2026-11-20"`)).toHaveLength(4);
  });

  test('with a timeslot on a weekday', async () => {
    const location = await school.location();
    const at = (name: string, day: number) =>
      school.class({ name, locationId: location.id, slots: [[day, '09:00', '10:00']] });
    await at('Monday', 1);
    await at('Sunday', 7);
    expect(await list(`locationId: "${location.id}", weekday: 7`)).toEqual(['Sunday']);
  });

  test('that meet on a date', async () => {
    const location = await school.location();
    const at = (name: string, given: Parameters<School['class']>[0] = {}) =>
      school.class({ name, locationId: location.id, slots: [[6, '09:00', '10:00']], ...given });
    await at('Meets');
    await at('Not yet', { startsOn: '2026-11-22' });
    await at('Over', { endsOn: '2026-11-20' });
    await at('Another day', { slots: [[5, '09:00', '10:00']] });
    await school.cancel((await at('Cancelled')).id, '2026-11-21');
    const twice = await at('Half cancelled', {
      slots: [
        [6, '09:00', '10:00'],
        [6, '11:00', '12:00'],
      ],
    });
    await school.cancel(twice.id, '2026-11-21', '09:00');
    const closed = await at('Closed');
    await school.close('2026-11-21', '2026-11-21', { programId: closed.programId });
    const out = await at('Out of session');
    await school.season('SESSION', [['2026-12-01', '2026-12-20']], out.id);
    const here = `locationId: "${location.id}", meets: true`;
    expect(await list(here)).toEqual(['Half cancelled', 'Meets']);
    expect(await list(`${here}, date: "2026-11-28"`)).toEqual([
      'Cancelled',
      'Closed',
      'Half cancelled',
      'Meets',
      'Not yet',
    ]);
    expect(await list(`locationId: "${location.id}", date: "2026-11-20"`)).toHaveLength(8);
  });

  test('with a place left on a date', async () => {
    const location = await school.location();
    const at = (name: string, capacity: number | null) =>
      school.class({ name, capacity, locationId: location.id });
    await at('No limit', null);
    const full = await at('Full', 1);
    const open = await at('Open', 2);
    const tomorrow = await at('Full tomorrow', 1);
    await school.enrollment({ classId: full.id });
    await school.enrollment({ classId: open.id });
    await school.enrollment({ classId: open.id, type: EnrollmentType.WAIT });
    await school.enrollment({
      classId: tomorrow.id,
      type: EnrollmentType.SINGLE_DAY,
      startsOn: '2026-11-22',
    });
    const here = `locationId: "${location.id}", hasOpenings: true`;
    expect(await list(here)).toEqual(['Full tomorrow', 'No limit', 'Open']);
    expect(await list(`${here}, date: "2026-11-22"`)).toEqual(['No limit', 'Open']);
  });

  test('of an id that is none not at all', async () => {
    for (const name of ['programId', 'levelId', 'instructorId', 'seasonId', 'keywordId']) {
      const answer = await owner.run(`{ classes(${name}: "x") { nodes { name } } }`);
      expect(answer.errors[0]?.extensions['code'], name).toBe('NOT_FOUND');
    }
    const answer = await owner.run('{ classes(weekday: 8) { nodes { name } } }');
    expect(answer.errors[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  });
});

describe('the list with openings and instructors on a date', () => {
  const FIELDS = `id version name instructors program { name } level { name } location { name } room { name } timeslots { weekday starts ends }
    openings(date: "2026-11-24") { ongoing ongoingExplained oneDay oneDayExplained } meetingOn(date: "2026-11-24") { state reason }`;

  test('is one statement, with filters too', async () => {
    for (const filters of ['', ', hasOpenings: true, meets: true, weekday: 2']) {
      const sent = await statementsOf(() => list(`date: "2026-11-24"${filters}`, FIELDS));
      const work = sent.filter((one) => !/^(begin|set |ROLLBACK|COMMIT)/i.test(one));
      // The session, and the list.
      expect(work, filters).toHaveLength(2);
    }
  });

  test('goes on where a page ends', async () => {
    const location = await school.location();
    for (const name of ['A', 'B', 'C']) await school.class({ name, locationId: location.id });
    const page = (after: string) =>
      owner.data<{ classes: { nodes: { name: string }[]; pageInfo: { endCursor: string } } }>(
        `{ classes(locationId: "${location.id}", date: "2026-11-24", meets: true, first: 2${after}) { nodes { name } pageInfo { endCursor } } }`,
      );
    const first = await page('');
    const second = await page(`, after: "${first.classes.pageInfo.endCursor}"`);
    expect([...first.classes.nodes, ...second.classes.nodes].map(({ name }) => name)).toEqual([
      'A',
      'B',
      'C',
    ]);
  });
});

describe('what the form of a class offers', () => {
  test('is all that is not over, in one statement', async () => {
    const mine = await School.open(database.source);
    const desk = await app.signIn(mine.account.slug, (await mine.owner()).login);
    const gone = { archivedAt: clock.now() };
    const gym = await mine.location({ name: 'Gym' });
    await mine.location({ name: 'Old gym', ...gone });
    await mine.room({ name: 'Floor', locationId: gym.id });
    await mine.room({ name: 'Cellar', locationId: gym.id, ...gone });
    await mine.program({ name: 'Swim' });
    await mine.program({ name: 'Chess', deletedAt: clock.now() });
    await mine.level({ name: 'First', position: 1 });
    await mine.level({ name: 'Zero', position: 0 });
    await mine.level({ name: 'None', position: 2, ...gone });
    await mine.staff({}, { firstName: 'Kim', lastName: 'Ito' });
    await mine.staff({}, { firstName: 'Left', lastName: 'Us', isActive: false });
    const sent = await statementsOf(async () => {
      const { classChoices } = await desk.data<{ classChoices: object }>(
        '{ classChoices { programs { name } levels { name } locations { name } rooms { name locationId } seasons { name kind ranges { startsOn endsOn } } instructors { name } } }',
      );
      expect(classChoices).toEqual({
        programs: [{ name: 'Swim' }],
        levels: [{ name: 'Zero' }, { name: 'First' }],
        locations: [{ name: 'Gym' }],
        rooms: [{ name: 'Floor', locationId: gym.id }],
        seasons: [],
        instructors: [{ name: 'Kim Ito' }, { name: 'Olive Owner' }],
      });
    });
    expect(sent.filter((one) => one === 'class_choices')).toHaveLength(1);
  });

  test('and the birth dates that fit the ages', async () => {
    expect(
      await owner.data(
        '{ birthDates(on: "2026-11-21", minAge: { years: 4 }, maxAge: { years: 8 }) { from to } }',
      ),
    ).toEqual({ birthDates: { from: '2017-11-22', to: '2022-11-21' } });
    const answer = await owner.run(
      '{ birthDates(on: "2026-11-21", minAge: { years: 4, months: 12 }) { from } }',
    );
    expect(answer.errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'minAge' });
  });
});

describe('keeping classes', () => {
  const { NONE, VIEW, FULL } = PermissionLevel;
  const see: Grants = { [Permission.ENROLLMENTS]: VIEW, [Permission.STUDENTS]: VIEW };
  const INPUT = `input: { name: "", programId: "x", locationId: "x" }`;
  const actions: [name: string, operation: string][] = [
    ['createClass', `createClass(${INPUT})`],
    ['changeClass', `changeClass(id: "x", version: 1, ${INPUT})`],
    ['duplicateClass', 'duplicateClass(id: "x", name: "y")'],
    ['setClassActive', 'setClassActive(id: "x", active: false, version: 1)'],
    ['cancelDate', 'cancelDate(classId: "x", date: "2026-11-24")'],
    ['takeBackCancellation', 'takeBackCancellation(id: "x")'],
  ];
  const cases: [name: string, what: string, grants: Grants, may: boolean, operation: string][] =
    actions.flatMap(([name, operation]) =>
      [NONE, VIEW, FULL].map(
        (level) =>
          [name, level, { ...see, [Permission.CLASSES]: level }, level === FULL, operation] as [
            string,
            string,
            Grants,
            boolean,
            string,
          ],
      ),
    );
  const blind: typeof cases = actions
    .slice(4)
    .flatMap(([name, operation]) =>
      [Permission.ENROLLMENTS, Permission.STUDENTS].map(
        (one) =>
          [
            name,
            `FULL without ${one}`,
            { ...see, [Permission.CLASSES]: FULL, [one]: NONE },
            false,
            operation,
          ] as [string, string, Grants, boolean, string],
      ),
    );

  test.each([...cases, ...blind])(
    '%s with %s: %o, allowed %s',
    async (_name, _what, grants, may, operation) => {
      const client = await app.signIn(school.account.slug, (await school.staff(grants)).login);
      const answer = await client.run(`mutation { ${operation} { __typename } }`);
      // An id that is none is found by nobody who may look for it; a form is refused by its fields.
      const code = answer.errors[0]?.extensions['code'];
      expect(code === 'FORBIDDEN').toBe(!may);
    },
  );
});
