import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Setting } from '../features/settings/settings.entities.ts';
import { USUAL_TOKENS } from '../features/settings/token-settings.form.ts';
import { PermissionGrant, type Staff } from '../features/staff/staff.entities.ts';
import { buildApi } from '../schema.ts';
import { fixedClock } from '../shared/clock.ts';
import { newId } from '../shared/ids.ts';
import { AREAS, PermissionLevel, type Grants } from '../shared/permissions.ts';
import { auditedAttendance } from '../testing/attendance-audited.ts';
import {
  CANCEL_CLASSES,
  CLOSE,
  taskAnswer,
  taskOf,
  UNDO_TASK,
} from '../testing/cancellation-operations.ts';
import { auditedCancellations } from '../testing/cancellations-audited.ts';
import { testDatabase } from '../testing/database.ts';
import { auditedEnrollments } from '../testing/enrollments-audited.ts';
import { School } from '../testing/factories.ts';
import { auditedFamilies } from '../testing/family-audited.ts';
import { auditedSettings } from '../testing/settings-audited.ts';
import { auditedTasks } from '../testing/tasks-audited.ts';
import { TestApp, type TestClient } from '../testing/test-app.ts';
import { TOLD, withToken, type Told } from '../testing/told-cases.ts';
import { auditedTokens } from '../testing/tokens-audited.ts';
import { asTried, textsIn, WatchedClient } from '../testing/tried-operations.ts';

const { NONE, VIEW, FULL } = PermissionLevel;
const schema = buildApi();
const database = testDatabase({ poolSize: 4 });
/** Saturday afternoon in Toronto. */
const clock = fixedClock('2026-11-21T20:00:00Z');
const DATE = '2026-11-24';
/** Passes and students are called so by the factories. */
const PASS = /10-visit/;
const NAME = /Maya|Alvarez/;

let app: TestApp;
let school: School;
let staff: Staff;
let client: TestClient;
let office: WatchedClient;

beforeAll(async () => {
  app = await TestApp.start(database.source, clock);
  school = await School.open(database.source);
  staff = await school.staff();
  client = await app.signIn(school.account.slug, staff.login);
  office = new WatchedClient(await app.signIn(school.account.slug, (await school.owner()).login));
  // An excused absence earns a token, one a month.
  const value = { ...USUAL_TOKENS, automatic: 'EXCUSED', limit: 1 };
  await school.insert(Setting, { area: 'TOKENS', value, version: 1 });
});
afterAll(() => app.stop());

/** What only those may read who see the area. */
const TELLS: Record<Told, (text: string) => boolean> = {
  STUDENTS: (text) => NAME.test(text),
  FAMILIES: (text) => /Family \d/.test(text),
  PUNCH_PASSES: (text) => PASS.test(text) || (/punch/i.test(text) && /Maya|this visit/.test(text)),
  MAKEUP_TOKENS: (text) => /token/i.test(text) && /Maya|token is for/.test(text),
};
const ALL = Object.keys(TELLS) as Told[];
const tells = (answer: unknown): Told[] => ALL.filter((area) => textsIn(answer).some(TELLS[area]));

const everything: Grants = Object.fromEntries(AREAS.map((one) => [one, FULL]));
const without = (...areas: readonly string[]): Grants => ({
  ...everything,
  ...Object.fromEntries(areas.map((one) => [one, NONE])),
});

/** Gives the staff member exactly these permissions. */
async function grant(grants: Grants): Promise<void> {
  await database.owner.getRepository(PermissionGrant).delete({ staffId: staff.id });
  const { id: accountId } = school.account;
  const rows = AREAS.flatMap((permission) => {
    const level = grants[permission] ?? NONE;
    const of = { accountId, id: newId(), groupId: null, staffId: staff.id };
    return level === NONE ? [] : [{ ...of, permission, level }];
  });
  await database.owner.getRepository(PermissionGrant).insert(rows);
}

/** What somebody with these permissions is answered who tries it; null when that is forbidden. */
async function tried(query: string, variables: object, grants: Grants): Promise<unknown> {
  const operation = asTried(schema, query, variables as Record<string, unknown>, grants);
  if (!operation) throw new Error(`This cannot be tried: ${query}`);
  const { data, errors } = await client.run(operation.query, operation.variables);
  const codes = errors.map(({ extensions }) => extensions['code']);
  if (codes.includes('FORBIDDEN')) return null;
  if (codes.length > 0) throw new Error(JSON.stringify(errors));
  return data;
}

/** Those who lack one of it, and who sees nothing of all this. */
const LACKING: readonly (readonly Told[])[] = [...ALL.map((one) => [one]), ALL];

/** What is told all the same to those who lack something, and to how many of them it is permitted. */
async function leaks(
  query: string,
  variables: object,
  { but = [], of = LACKING }: { but?: readonly Told[]; of?: typeof LACKING } = {},
) {
  const found: string[] = [];
  let permitted = 0;
  for (const lacking of of) {
    const grants = without(...lacking);
    await grant(grants);
    const answer = await tried(query, variables, grants);
    if (answer === null) continue;
    permitted += 1;
    const told = tells(answer).filter((area) => lacking.includes(area) && !but.includes(area));
    if (told.length > 0)
      found.push(`without ${lacking.join(', ')}: ${textsIn(answer).join(' | ')}`);
  }
  return { found, permitted };
}

/** Rule T-9: whoever sees a roll knows who is on it. */
const ON_ROLLS: readonly Told[] = ['STUDENTS'];

describe('what somebody may not see is in no answer of', () => {
  const world = () => ({ desk: office, school });
  const rolls = auditedAttendance(world);
  const settings = auditedSettings(world);
  const audited = {
    ...{ ...rolls, ...settings, ...auditedTokens(world), ...auditedFamilies(world) },
    ...{ ...auditedCancellations(world), ...auditedEnrollments(world) },
    ...auditedTasks(() => ({ ...world(), deskId: staff.id })),
  };
  /** Only for administrators, who see everything, and for those whose own it is. */
  const NOT_TRIED = ['changeSecurity', 'deleteSavedFilter'];
  const names = Object.keys(audited).filter((name) => !NOT_TRIED.includes(name));

  test.each(names)('%s', async (name) => {
    const act = await audited[name]?.prepare();
    const [query, variables] = await office.sentBy(act ?? (() => Promise.resolve()));
    const { found, permitted } = await leaks(query, variables, {
      but: name in rolls ? ON_ROLLS : [],
      // Settings ask for nothing of all this, and say the same to everybody.
      of: name in settings ? [ALL] : LACKING,
    });
    expect(found).toEqual([]);
    expect(permitted).toBeGreaterThan(0);
  });
});

describe('names are only for those who may see them:', () => {
  test.each(TOLD)('$what', async ({ told, prepare }) => {
    const [query, variables] = await prepare(school);
    await grant(everything);
    const answer = await tried(query, variables, everything);
    expect({ told: tells(answer), texts: textsIn(answer) }).toMatchObject({ told });
    const but = /submitRoll|withdrawExpected/.test(query) ? ON_ROLLS : [];
    const { found, permitted } = await leaks(query, variables, { but });
    expect(found).toEqual([]);
    expect(permitted).toBeGreaterThan(0);
  });
});

describe('what is kept is read with the permissions of the moment:', () => {
  test('the exceptions of a task, by the one who asked for it', async () => {
    const { id } = await school.class();
    await withToken(school, id);
    await grant(everything);
    const input = { classIds: [id], from: DATE, to: DATE, tokens: {} };
    const { task } = await taskAnswer(client, CANCEL_CLASSES, { input });
    // While it runs they may cancel, and not see tokens: it is done all the same.
    await grant(without('MAKEUP_TOKENS'));
    await app.runTask(school.account.id, task.id);
    const why = 'No makeup token: limit reached, 1 of 1 in November.';
    const hidden = { what: expect.stringMatching(/^A student: Class \d+, /) as string, why };
    for (const lacking of ['MAKEUP_TOKENS', 'STUDENTS']) {
      await grant(without(lacking));
      const { exceptions, state } = await taskOf(client, task.id);
      expect({ state, exceptions }).toEqual({ state: 'DONE', exceptions: [hidden] });
    }
    await grant(everything);
    const named = expect.stringMatching(/^Maya Alvarez \d+: Class \d+, /) as string;
    expect((await taskOf(client, task.id)).exceptions).toEqual([{ what: named, why }]);
  });

  test('the passes that keep their later last day when a closing is taken back', async () => {
    const of = await school.class();
    const pass = await school.pass(await school.student(), { expires: '2026-12-31' });
    await grant(everything);
    const places = { locationIds: [of.locationId], programIds: [], from: DATE, to: DATE };
    const how = { reason: 'Storm', compensation: 'EXTEND_PASSES', extendDays: 1 };
    const closed = await taskAnswer(client, CLOSE, { input: { ...places, ...how } });
    await app.runTask(school.account.id, closed.task.id);
    await database.owner.query('update pass set expires = null where id = $1', [pass.id]);
    // The families that are told of it, on the screen and in the file.
    const families = `{ task: backgroundTask(id: "${closed.task.id}") { familiesToTell { nodes { what } } } }`;
    const { data: told } = await client.run(families);
    expect(tells(told)).toEqual(['PUNCH_PASSES']);
    await grant(without('PUNCH_PASSES'));
    const { data: hidden } = await client.run(families);
    expect(tells(hidden)).toEqual([]);
    expect(textsIn(hidden)).toContain('A punch pass expires later.');
    const file = await fetch(
      `${app.origin}/a/${school.account.slug}/families-to-tell.csv?taskId=${closed.task.id}`,
      { headers: { cookie: client.cookie ?? '' } },
    );
    expect(await file.text()).toContain(',A punch pass expires later.,Storm');
    await grant(everything);
    const back = await taskAnswer(client, UNDO_TASK, { id: closed.task.id });
    await app.runTask(school.account.id, back.task.id);
    expect(tells(await taskOf(client, back.task.id))).toEqual(['PUNCH_PASSES']);
    await grant(without('PUNCH_PASSES'));
    expect((await taskOf(client, back.task.id)).exceptions).toContainEqual({
      ...{ what: 'A punch pass', why: 'Its last day was changed since.' },
    });
    expect(tells(await taskOf(client, back.task.id))).toEqual([]);
  });

  test('what a request was answered, when it is sent again', async () => {
    const { id } = await school.class();
    await withToken(school, id);
    const again = `mutation { cancelDate(classId: "${id}", date: "${DATE}", tokens: {}, requestId: "${newId()}") {
      ... on DateCancelled { says repeated } } }`;
    const says = async () =>
      (await client.data<{ cancelDate: { says: string[] } }>(again)).cancelDate.says;
    await grant(everything);
    expect((await says())[1]).toMatch(/^1 student gets none, for the limit is reached: Maya/);
    await grant({ ...everything, MAKEUP_TOKENS: NONE, STUDENTS: VIEW });
    expect((await says())[1]).toBe('1 student gets none, for the limit is reached.');
  });
});
