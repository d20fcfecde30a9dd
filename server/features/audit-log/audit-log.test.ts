import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildApi } from '../../schema.ts';
import { encodeCursor } from '../../graphql/connection.ts';
import { fixedClock } from '../../shared/clock.ts';
import { newId } from '../../shared/ids.ts';
import { Permission, PermissionLevel, type Grants } from '../../shared/permissions.ts';
import { testDatabase } from '../../testing/database.ts';
import { School } from '../../testing/factories.ts';
import { TestApp, type TestClient } from '../../testing/test-app.ts';
import { AuditEntry, AuditTarget } from '../audit/audit.entities.ts';
import { Channel } from '../audit/channel.ts';
import { Staff } from '../staff/staff.entities.ts';
import { VERBS } from './audit-verbs.ts';

const { VIEW, NONE } = PermissionLevel;
const database = testDatabase();
const NOW = '2026-11-21T20:00:00Z';
const clock = fixedClock(NOW);
let app: TestApp;

beforeAll(async () => {
  app = await TestApp.start(database.source, clock);
});
afterAll(() => app.stop());

/** What whoever reads the whole log must see. */
const EVERYTHING: Grants = {
  AUDIT_LOG: VIEW,
  FAMILIES: VIEW,
  STUDENTS: VIEW,
  STUDENT_MEDICAL: VIEW,
  CLASSES: VIEW,
  ENROLLMENTS: VIEW,
  PUNCH_PASSES: VIEW,
  PUNCH_PASSES_PAGE: VIEW,
  STAFF: VIEW,
  SETTINGS: VIEW,
};

interface Written {
  verb: string;
  at?: string;
  by?: string | null;
  channel?: Channel;
  before?: object | null;
  after?: object | null;
  about?: (readonly [kind: string, id: string])[];
}

class Log {
  readonly clients = new Map<Grants, TestClient>();

  constructor(readonly school: School) {}

  static async open(): Promise<Log> {
    return new Log(await School.open(database.source));
  }

  /** An entry as a command writes it, by default today. */
  async write({ verb, at = NOW, by = null, channel, before, after, about = [] }: Written) {
    const entry = await this.school.insert(AuditEntry, {
      actorId: by,
      channel: channel ?? Channel.OFFICE_PORTAL,
      ip: '10.0.0.7',
      verb,
      before: before ?? null,
      after: after ?? null,
      at: new Date(at),
    });
    for (const [kind, recordId] of about) {
      await this.school.insert(AuditTarget, {
        entryId: entry.id,
        kind,
        recordId,
        at: new Date(at),
      });
    }
    return entry.id;
  }

  async as(grants: Grants = EVERYTHING): Promise<TestClient> {
    const known = this.clients.get(grants);
    if (known) return known;
    const { login } = await this.school.staff(grants, { firstName: 'Rita', lastName: 'Reader' });
    const client = await app.signIn(this.school.account.slug, login);
    this.clients.set(grants, client);
    return client;
  }

  /** Sentences of a page, without signing in, which is written down as well. */
  async says(filters = '', grants?: Grants): Promise<string[]> {
    const { auditLog } = await (
      await this.as(grants)
    ).data<{ auditLog: { nodes: { says: string }[] } }>(
      `{ auditLog${filters ? `(${filters})` : ''} { nodes { says } } }`,
    );
    return auditLog.nodes.map(({ says }) => says).filter((says) => says !== 'Signed in');
  }
}

describe('the log', () => {
  test('tells the newest first: when, who, whence, and what with its records', async () => {
    const log = await Log.open();
    const sam = await log.school.staff({}, { firstName: 'Sam', lastName: 'Reyes' });
    const family = await log.school.family({ name: 'Alvarez' });
    const maya = await log.school.student({
      familyId: family.id,
      firstName: 'Maya',
      lastName: 'Alvarez',
    });
    const gym = await log.school.class({ name: 'Open Gym' });
    const about = [
      ['STUDENT', maya.id],
      ['CLASS', gym.id],
    ] as const;
    await log.write({ verb: 'SIGN_OUT', at: '2026-11-20T12:00:00Z', by: sam.id });
    await log.write({
      verb: 'ENROLL',
      at: '2026-11-21T12:00:00Z',
      by: sam.id,
      after: { type: 'TRIAL', startsOn: '2026-11-24' },
      about: [...about],
    });
    await log.write({
      verb: 'CREATE_ACCOUNT',
      at: '2026-11-01T12:00:00Z',
      channel: Channel.SYSTEM,
      about: [['ACCOUNT', log.school.account.id]],
    });
    const { auditLog } = await (
      await log.as()
    ).data<{ auditLog: { nodes: object[] } }>(
      `{ auditLog(to: "2026-11-21") { nodes { at actor { id name } channel ip verb says
           parts { text record { kind id name isErased } } targets { kind id name } targetCount changed } } }`,
    );
    expect(auditLog.nodes.slice(1)).toEqual([
      {
        at: '2026-11-21T12:00:00.000Z',
        actor: { id: sam.id, name: 'Sam Reyes' },
        channel: 'OFFICE_PORTAL',
        ip: '10.0.0.7',
        verb: 'ENROLL',
        says: 'Enrolled Maya Alvarez in Open Gym as trial, Tue 24 Nov 2026',
        parts: [
          { text: 'Enrolled ', record: null },
          {
            text: 'Maya Alvarez',
            record: { kind: 'STUDENT', id: maya.id, name: 'Maya Alvarez', isErased: false },
          },
          { text: ' in ', record: null },
          {
            text: 'Open Gym',
            record: { kind: 'CLASS', id: gym.id, name: 'Open Gym', isErased: false },
          },
          { text: ' as trial, Tue 24 Nov 2026', record: null },
        ],
        targets: expect.arrayContaining([
          { kind: 'STUDENT', id: maya.id, name: 'Maya Alvarez' },
          { kind: 'CLASS', id: gym.id, name: 'Open Gym' },
        ]) as unknown,
        targetCount: 2,
        changed: [],
      },
      expect.objectContaining({ says: 'Signed out' }),
      expect.objectContaining({
        says: 'Created the account Test School',
        actor: null,
        channel: 'SYSTEM',
      }),
    ]);
  });

  test('tells of a record that was erased, and of many by their number', async () => {
    const log = await Log.open();
    await log.write({
      verb: 'REMOVE_FAMILY',
      after: { how: 'ERASED' },
      about: [['FAMILY', newId()]],
    });
    const classes = [];
    for (const name of ['A', 'B', 'C', 'D', 'E']) classes.push(await log.school.class({ name }));
    await log.write({
      verb: 'IMPORT_CLASSES',
      at: '2026-11-21T19:00:00Z',
      about: classes.map(({ id }) => ['CLASS', id] as const),
    });
    expect(await log.says()).toEqual([
      'Removed a family that was erased (erased)',
      'Imported a catalogue of classes: A, B, C and 2 more classes',
    ]);
  });

  test('pages through entries of the same moment without losing or repeating one', async () => {
    const log = await Log.open();
    const family = await log.school.family();
    const ids = new Set<string>();
    for (let n = 0; n < 7; n++)
      ids.add(await log.write({ verb: 'CHANGE_FAMILY', about: [['FAMILY', family.id]] }));
    for (const filters of [
      '',
      `, recordId: "${family.id}"`,
      ', kind: FAMILY',
      ', verbs: ["CHANGE_FAMILY"]',
      `, search: "${family.name}"`,
    ]) {
      const seen: string[] = [];
      let after: string | null = null;
      do {
        const {
          auditLog,
        }: {
          auditLog: {
            nodes: { id: string; verb: string }[];
            pageInfo: { endCursor: string; hasNextPage: boolean };
          };
        } = await (
          await log.as()
        ).data(
          `{ auditLog(first: 3${filters}${after ? `, after: "${after}"` : ''}) { nodes { id verb } pageInfo { endCursor hasNextPage } } }`,
        );
        seen.push(
          ...auditLog.nodes.filter(({ verb }) => verb === 'CHANGE_FAMILY').map(({ id }) => id),
        );
        after = auditLog.pageInfo.hasNextPage ? auditLog.pageInfo.endCursor : null;
      } while (after);
      expect.soft(seen.length, filters).toBe(7);
      expect.soft(new Set(seen), filters).toEqual(ids);
    }
  });

  test('is the account’s own', async () => {
    const [ours, theirs] = [await Log.open(), await Log.open()];
    const family = await theirs.school.family({ name: 'Zebulon' });
    await theirs.write({ verb: 'CHANGE_FAMILY', about: [['FAMILY', family.id]] });
    expect(await ours.says()).toEqual([]);
    expect(await ours.says(`recordId: "${family.id}"`)).toEqual([]);
    expect(await ours.says('search: "Zebulon"')).toEqual([]);
  });
});

describe('the log is narrowed by', () => {
  let log: Log;
  let ids: Record<'sam' | 'ana' | 'alvarez' | 'brook' | 'maya' | 'gym', string>;

  beforeAll(async () => {
    log = await Log.open();
    const { school } = log;
    const sam = await school.staff({}, { firstName: 'Sam', lastName: 'Reyes' });
    const ana = await school.staff({}, { firstName: 'Ana', lastName: 'Quill' });
    const alvarez = await school.family({ name: 'Alvarez' });
    const brook = await school.family({ name: 'Brook' });
    const maya = await school.student({
      familyId: alvarez.id,
      firstName: 'Maya',
      lastName: 'Alvarez',
    });
    const gym = await school.class({ name: 'Open Gym' });
    ids = {
      sam: sam.id,
      ana: ana.id,
      alvarez: alvarez.id,
      brook: brook.id,
      maya: maya.id,
      gym: gym.id,
    };
    await log.write({
      verb: 'CHANGE_FAMILY',
      at: '2026-11-20T04:59:59Z',
      by: sam.id,
      about: [['FAMILY', alvarez.id]],
    });
    await log.write({
      verb: 'CHANGE_FAMILY',
      at: '2026-11-20T05:00:00Z',
      by: ana.id,
      about: [['FAMILY', brook.id]],
    });
    await log.write({
      verb: 'CHANGE_STUDENT',
      at: '2026-11-21T04:59:59Z',
      by: ana.id,
      channel: Channel.API,
      about: [['STUDENT', maya.id]],
    });
    await log.write({
      verb: 'CHANGE_CLASS',
      at: '2026-11-21T05:00:00Z',
      by: sam.id,
      about: [['CLASS', gym.id]],
    });
  });

  const ALVAREZ = 'Changed the family Alvarez';
  const BROOK = 'Changed the family Brook';
  const MAYA = 'Changed Maya Alvarez';
  const GYM = 'Changed the class Open Gym';

  test.each<[what: string, filters: (of: typeof ids) => string, says: string[]]>([
    ['nothing', () => '', [GYM, MAYA, BROOK, ALVAREZ]],
    ['a person', ({ ana }) => `actorId: "${ana}"`, [MAYA, BROOK]],
    ['verbs', () => 'verbs: ["CHANGE_CLASS", "CHANGE_STUDENT"]', [GYM, MAYA]],
    ['a verb that there is not', () => 'verbs: ["NOTHING"]', []],
    ['a kind', () => 'kind: FAMILY', [BROOK, ALVAREZ]],
    ['a kind and a person', ({ sam }) => `kind: FAMILY, actorId: "${sam}"`, [ALVAREZ]],
    ['a record', ({ maya }) => `recordId: "${maya}"`, [MAYA]],
    ['a record and another kind', ({ maya }) => `recordId: "${maya}", kind: CLASS`, []],
    ['a channel', () => 'channel: API', [MAYA]],
    ['its first day, in the account’s zone', () => 'from: "2026-11-20"', [GYM, MAYA, BROOK]],
    ['its last day, all of it', () => 'to: "2026-11-20"', [MAYA, BROOK, ALVAREZ]],
    ['one day', () => 'from: "2026-11-20", to: "2026-11-20"', [MAYA, BROOK]],
    ['days upside down', () => 'from: "2026-11-21", to: "2026-11-20"', []],
    ['the name of a family and its students', () => 'search: "alvarez"', [MAYA, ALVAREZ]],
    ['the name of a class', () => 'search: "open gym"', [GYM]],
    ['a name with a letter off', () => 'search: "brokk"', [BROOK]],
    ['a name that nobody has', () => 'search: "Xylophonist"', []],
    ['nothing but spaces', () => 'search: "   "', [GYM, MAYA, BROOK, ALVAREZ]],
    [
      'a name, a kind and a day',
      () => 'search: "alvarez", kind: STUDENT, from: "2026-11-20"',
      [MAYA],
    ],
    ['the name of a person who did it', () => 'search: "quill"', [MAYA, BROOK]],
  ])('%s', async (_what, filters, says) => {
    expect(await log.says(filters(ids))).toEqual(says);
  });

  test('finds who is archived', async () => {
    const own = await Log.open();
    const archivedAt = new Date(NOW);
    const family = await own.school.family({ name: 'Zwicker', archivedAt });
    const student = await own.school.student({
      ...{ familyId: family.id, firstName: 'Yorick', lastName: 'Zwicker', archivedAt },
    });
    await own.write({ verb: 'REMOVE_FAMILY', about: [['FAMILY', family.id]] });
    await own.write({ verb: 'CHANGE_STUDENT', about: [['STUDENT', student.id]] });
    expect(await own.says('search: "zwicker", kind: FAMILY')).toEqual([
      'Removed the family Zwicker',
    ]);
    expect(await own.says('search: "yorick", kind: STUDENT')).toEqual(['Changed Yorick Zwicker']);
    expect(
      await own.says('search: "yorick", kind: STUDENT', { ...EVERYTHING, STUDENTS: NONE }),
    ).toEqual([]);
  });

  test('finds by login, e-mail and phone for who may see the staff', async () => {
    const { login } = await database.owner.getRepository(Staff).findOneByOrFail({ id: ids.ana });
    const search = `search: "${login}"`;
    expect(await log.says(search)).not.toEqual([]);
    expect(await log.says(search, { ...EVERYTHING, STAFF: NONE })).toEqual([]);
  });

  test.each(['2026', 'May', '2026-11-21', '2026-02-31T10:00:00+00:00', '2026-11-21T99:00:00Z', 1])(
    'a cursor at %j, which the log never gave, is refused',
    async (at) => {
      const answer = await (
        await log.as()
      ).run(`{ auditLog(after: "${encodeCursor([at, newId()])}") { nodes { id } } }`);
      expect(answer.errors[0]?.extensions).toMatchObject({
        code: 'BAD_USER_INPUT',
        field: 'after',
      });
    },
  );

  test.each(['actorId', 'recordId'])('%s that is none is refused on its field', async (name) => {
    const answer = await (await log.as()).run(`{ auditLog(${name}: "x") { nodes { id } } }`);
    expect(answer.errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: name });
  });

  test('what is offered to choose from: every verb, and who works here', async () => {
    const found = await (
      await log.as()
    ).data<{
      auditVerbs: { verb: string }[];
      auditActors: { name: string }[];
    }>('{ auditVerbs { verb label area } auditActors { id name } }');
    expect(found.auditVerbs.map(({ verb }) => verb)).toEqual(Object.keys(VERBS));
    expect(found.auditActors.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Ana Quill', 'Sam Reyes']),
    );
  });

  test('as a file, with the same filters, and no cell that a spreadsheet would run', async () => {
    const family = await log.school.family({ name: '=HYPERLINK("x")' });
    await log.write({
      verb: 'CHANGE_FAMILY',
      at: '2026-11-02T15:00:00Z',
      by: ids.sam,
      before: { name: 'x' },
      after: { name: '=HYPERLINK("x")' },
      about: [['FAMILY', family.id]],
    });
    const client = await log.as();
    const address = client.url.replace('/graphql', '/audit-log.csv');
    const response = await fetch(`${address}?verbs=CHANGE_FAMILY&to=2026-11-10`, {
      headers: { cookie: client.cookie ?? '' },
    });
    expect(response.headers.get('content-disposition')).toBe(
      'attachment; filename="audit-log-2026-11-21.csv"',
    );
    expect(parse(await response.text(), { bom: true, columns: true })).toEqual([
      {
        Date: '2026-11-02',
        Time: '10:00',
        Person: 'Sam Reyes',
        Action: 'Change a family',
        What: 'Changed the family =HYPERLINK("x")',
        Changed: 'Name',
        Channel: 'Office Portal',
        Address: '10.0.0.7',
      },
    ]);
    for (const query of ['nothing=1', 'verbs=SIGN%00IN', 'search=%00']) {
      const refused = await fetch(`${address}?${query}`, {
        headers: { cookie: client.cookie ?? '' },
      });
      expect(refused.status).toBe(400);
    }
    const nobody = await log.as({ FAMILIES: VIEW });
    expect((await fetch(address, { headers: { cookie: nobody.cookie ?? '' } })).status).toBe(403);
  });
});

describe('what an entry changed', () => {
  const CHANGES =
    '{ auditLog(verbs: ["CHANGE_STUDENT", "CHANGE_HEALTH"]) { nodes { changed changesAreHidden changes { field before after } } } }';
  const changesFor = async (log: Log, grants?: Grants) => {
    const { auditLog } = await (
      await log.as(grants)
    ).data<{ auditLog: { nodes: object[] } }>(CHANGES);
    return auditLog.nodes;
  };

  test('is told in plain words, with the names of what it points to', async () => {
    const log = await Log.open();
    const level = await log.school.level({ name: 'Beginner' });
    const maya = await log.school.student();
    await log.write({
      verb: 'CHANGE_STUDENT',
      before: { firstName: 'Mya', born: null, levelId: null, version: 1 },
      after: {
        firstName: 'Maya',
        born: '2019-07-14',
        levelId: level.id,
        version: 2,
        outcome: { studentId: maya.id },
      },
      about: [['STUDENT', maya.id]],
    });
    expect(await changesFor(log)).toEqual([
      {
        changed: ['First name', 'Birth date', 'Level'],
        changesAreHidden: false,
        changes: [
          { field: 'First name', before: 'Mya', after: 'Maya' },
          { field: 'Birth date', before: null, after: 'Sun 14 Jul 2019' },
          { field: 'Level', before: null, after: 'Beginner' },
        ],
      },
    ]);
  });

  test('is hidden from who may not see such records, and so are their names', async () => {
    const log = await Log.open();
    const maya = await log.school.student({ firstName: 'Maya' });
    await log.write({
      verb: 'CHANGE_STUDENT',
      before: { firstName: 'Mya' },
      after: { firstName: 'Maya' },
      about: [['STUDENT', maya.id]],
    });
    const less = { ...EVERYTHING, STUDENTS: PermissionLevel.NONE };
    expect(await changesFor(log, less)).toEqual([
      { changed: [], changesAreHidden: true, changes: [] },
    ]);
    expect(await log.says('verbs: ["CHANGE_STUDENT"]', less)).toEqual(['Changed a student']);
    expect(await log.says('search: "maya"', less)).toEqual([]);
  });

  test.each([
    ['CHANGE_STAFF_RIGHTS', 'STAFF'],
    ['CREATE_USER_GROUP', 'USER_GROUP'],
    ['CHANGE_USER_GROUP', 'USER_GROUP'],
    ['DELETE_USER_GROUP', 'USER_GROUP'],
    ['CHANGE_SECURITY', 'SETTING'],
  ])('by %s is for administrators alone', async (verb, kind) => {
    const log = await Log.open();
    await log.write({
      verb,
      before: { grants: {} },
      after: { grants: { FAMILIES: 'FULL' } },
      about: [[kind, newId()]],
    });
    const of = async (grants: Grants) =>
      (
        await (
          await log.as(grants)
        ).data<{ auditLog: { nodes: { changes: object[] }[] } }>(
          `{ auditLog(verbs: ["${verb}"]) { nodes { changed changesAreHidden changes { field } } } }`,
        )
      ).auditLog.nodes;
    expect(await of(EVERYTHING)).toEqual([{ changed: [], changesAreHidden: true, changes: [] }]);
    expect(await of({ ADMIN: PermissionLevel.FULL })).toMatchObject([
      { changesAreHidden: false, changes: [{ field: 'Grants' }] },
    ]);
  });

  test('of health is for those who may see it, and reading it is written down', async () => {
    const log = await Log.open();
    const maya = await log.school.student();
    await log.write({
      verb: 'CHANGE_HEALTH',
      before: { alert: null },
      after: { alert: 'Peanuts' },
      about: [['STUDENT', maya.id]],
    });
    const reads = async () => (await log.says('verbs: ["READ_MEDICAL"]')).length;
    const less = { ...EVERYTHING, STUDENT_MEDICAL: PermissionLevel.NONE };
    expect(await changesFor(log, less)).toEqual([
      { changed: [], changesAreHidden: true, changes: [] },
    ]);
    expect(await reads()).toBe(0);
    expect(await changesFor(log)).toMatchObject([
      { changes: [{ field: 'Medical alert', before: null, after: 'Peanuts' }] },
    ]);
    expect(await reads()).toBe(1);
  });

  test('of rolls is for those who see all of them', async () => {
    const log = await Log.open();
    const maya = await log.school.student();
    const marks = [{ studentId: maya.id, status: 'ABSENT', comment: 'Broke an arm' }];
    await log.write({ verb: 'SUBMIT_ROLL', after: { marks }, about: [['STUDENT', maya.id]] });
    const of = async (grants: Grants) =>
      (
        await (
          await log.as(grants)
        ).data<{ auditLog: { nodes: object[] } }>(
          `{ auditLog(verbs: ["SUBMIT_ROLL"]) { nodes { changesAreHidden changes { field } } } }`,
        )
      ).auditLog.nodes;
    const teaching = { ...EVERYTHING, ATTENDANCE: VIEW };
    expect(await of({ ...teaching, ALL_ATTENDANCE: PermissionLevel.NONE })).toEqual([
      { changesAreHidden: true, changes: [] },
    ]);
    expect(await of({ ...teaching, ALL_ATTENDANCE: PermissionLevel.FULL })).toEqual([
      { changesAreHidden: false, changes: [{ field: 'Marks' }] },
    ]);
  });

  test('is never a secret, whatever was written', async () => {
    const log = await Log.open();
    const maya = await log.school.student();
    await log.write({
      verb: 'CHANGE_STUDENT',
      before: {},
      after: { passwordHash: 'argon', secret: 'otp' },
      about: [['STUDENT', maya.id]],
    });
    expect(JSON.stringify(await changesFor(log))).not.toMatch(/argon|otp/);
  });

  test('may only be what the viewer’s own zone calls it', async () => {
    const log = await Log.open();
    const maya = await log.school.student();
    await log.write({
      verb: 'CHANGE_STUDENT',
      before: { at: null },
      after: { at: '2026-11-22T03:30:00.000Z' },
      about: [['STUDENT', maya.id]],
    });
    expect(await changesFor(log)).toMatchObject([
      { changes: [{ after: 'Sat 21 Nov 2026 at 22:30' }] },
    ]);
  });
});

describe('the story of a record', () => {
  const story = async (log: Log, kind: string, id: string, grants: Grants, page = '') =>
    (await log.as(grants)).run<{
      recordStory: { nodes: { says: string; changed: string[] }[]; pageInfo: object };
    }>(
      `{ recordStory(kind: ${kind}, id: "${id}"${page}) { nodes { says changed actor { name } } pageInfo { hasNextPage } } }`,
    );

  test('tells what was done to it, not who looked at it', async () => {
    const log = await Log.open();
    const maya = await log.school.student({ firstName: 'Maya', lastName: 'Alvarez' });
    const other = await log.school.student();
    const about = [['STUDENT', maya.id]] as const;
    await log.write({ verb: 'READ_MEDICAL', about: [...about] });
    await log.write({
      verb: 'CHANGE_STUDENT',
      at: '2026-11-21T19:00:00Z',
      before: { rollComment: null },
      after: { rollComment: 'Shy' },
      about: [...about],
    });
    await log.write({
      verb: 'CHANGE_HEALTH',
      at: '2026-11-21T18:00:00Z',
      before: { alert: null },
      after: { alert: 'Peanuts' },
      about: [...about],
    });
    await log.write({
      verb: 'MOVE_STUDENT',
      at: '2026-11-21T17:00:00Z',
      before: { family: 'Alvarez' },
      after: { family: 'Brook' },
      about: [...about],
    });
    await log.write({ verb: 'CHANGE_STUDENT', about: [['STUDENT', other.id]] });
    const { data } = await story(log, 'STUDENT', maya.id, { STUDENTS: VIEW });
    expect(data?.recordStory.nodes).toMatchObject([
      { says: 'Changed Maya Alvarez', changed: ['Roll comment'] },
      { says: 'Changed the health of Maya Alvarez', changed: [] },
      { says: expect.stringContaining('Moved Maya Alvarez') as string, changed: [] },
    ]);
  });

  test('names no family and no class to who may not see them', async () => {
    const log = await Log.open();
    const maya = await log.school.student({ firstName: 'Maya', lastName: 'Alvarez' });
    const [family, gym] = [await log.school.family(), await log.school.class()];
    await log.write({
      verb: 'MOVE_STUDENT',
      before: { family: 'Alvarez' },
      after: { family: 'Brook' },
      about: [
        ['STUDENT', maya.id],
        ['FAMILY', family.id],
      ],
    });
    await log.write({
      verb: 'TRANSFER_ENROLLMENT',
      at: '2026-11-21T19:00:00Z',
      before: { class: 'Open Gym' },
      after: { class: 'Tumbling' },
      about: [
        ['STUDENT', maya.id],
        ['CLASS', gym.id],
      ],
    });
    const says = async (grants: Grants) =>
      (await story(log, 'STUDENT', maya.id, grants)).data?.recordStory.nodes.map((one) => one.says);
    expect(await says({ STUDENTS: VIEW })).toEqual([
      'Moved Maya Alvarez',
      'Transferred Maya Alvarez',
    ]);
    expect(await says({ STUDENTS: VIEW, FAMILIES: VIEW, CLASSES: VIEW })).toEqual([
      'Moved Maya Alvarez from the family Alvarez to the family Brook',
      'Transferred Maya Alvarez from Open Gym to Tumbling',
    ]);
  });

  test('comes ten at a time', async () => {
    const log = await Log.open();
    const family = await log.school.family();
    for (let n = 0; n < 11; n++)
      await log.write({ verb: 'CHANGE_FAMILY', about: [['FAMILY', family.id]] });
    const { data } = await story(log, 'FAMILY', family.id, { FAMILIES: VIEW });
    expect(data?.recordStory).toMatchObject({ pageInfo: { hasNextPage: true } });
    expect(data?.recordStory.nodes.length).toBe(10);
  });

  test.each([
    ['FAMILY', Permission.FAMILIES],
    ['STUDENT', Permission.STUDENTS],
    ['CLASS', Permission.CLASSES],
    ['ENROLLMENT', Permission.ENROLLMENTS],
    ['PASS', Permission.PUNCH_PASSES],
    ['PASS_TYPE', Permission.PUNCH_PASSES_PAGE],
    ['STAFF', Permission.STAFF],
    ['USER_GROUP', Permission.STAFF],
    ['LOCATION', Permission.SETTINGS],
    ['SETTING', Permission.SETTINGS],
  ])('of %s needs %s and no more', async (kind, permission) => {
    const log = await Log.open();
    const allowed = await story(log, kind, newId(), { [permission]: VIEW });
    expect(allowed.data?.recordStory.nodes).toEqual([]);
    const without = { ...EVERYTHING, [permission]: PermissionLevel.NONE };
    const refused = await story(log, kind, newId(), without);
    expect(refused.errors[0]?.extensions['code']).toBe('FORBIDDEN');
  });

  test('of what is no id is not found', async () => {
    const log = await Log.open();
    const answer = await story(log, 'FAMILY', 'x', { FAMILIES: VIEW });
    expect(answer.errors[0]?.extensions['code']).toBe('NOT_FOUND');
  });
});

describe('nothing writes to the log but what is logged', () => {
  test('no mutation is about it', () => {
    const mutations = Object.keys(buildApi().getMutationType()?.getFields() ?? {});
    expect(mutations.filter((name) => /audit|story|log(?!in)/i.test(name))).toEqual([]);
  });

  test.each([
    'update audit_entry set verb = verb',
    'delete from audit_entry',
    'update audit_target set kind = kind',
    'delete from audit_target',
    'truncate audit_entry cascade',
  ])('the server’s own login may not: %s', async (sql) => {
    await expect(database.source.query(sql)).rejects.toMatchObject({ code: '42501' });
  });
});
