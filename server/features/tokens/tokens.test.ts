import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EnrollmentType } from '../enrollments/enrollment.enums.ts';
import { Setting } from '../settings/settings.entities.ts';
import { fixedClock } from '../../shared/clock.ts';
import { newId } from '../../shared/ids.ts';
import { Permission, PermissionLevel } from '../../shared/permissions.ts';
import { testDatabase } from '../../testing/database.ts';
import { School } from '../../testing/factories.ts';
import { TestApp, type TestClient } from '../../testing/test-app.ts';
import {
  APPROVE_MAKEUP,
  CHANGE_TOKEN,
  CREATE_TOKEN,
  DELETE_TOKEN,
  DENY_MAKEUP,
  REASSIGN_TOKENS,
  RESET_TOKEN,
  TOKEN,
  type SeenToken,
  type TokenAnswer,
} from '../../testing/token-operations.ts';

const database = testDatabase();
/** Tuesday, 15:00 in Toronto. */
const clock = fixedClock('2026-11-24T20:00:00Z');
const TODAY = '2026-11-24';
const TOMORROW = '2026-11-25';
const ASKED_AT = new Date('2026-11-20T15:00:00Z');
let app: TestApp;
let school: School;
let desk: TestClient;

beforeAll(async () => {
  app = await TestApp.start(database.source, clock);
  school = await School.open(database.source);
  desk = await app.signIn(school.account.slug, (await school.owner()).login);
});
afterAll(() => app.stop());

const run = async (query: string, variables: object): Promise<TokenAnswer> =>
  (await desk.data<{ answer: TokenAnswer }>(query, variables)).answer;
const read = async (id: string): Promise<SeenToken> =>
  (await desk.data<{ token: SeenToken }>(`{ token: makeupToken(id: "${id}") { ${TOKEN} } }`)).token;
const kindsOf = (token: SeenToken | null) => token?.story.map(({ kind }) => kind);

/** A token that pays for a makeup of a date, or was asked to. */
async function used(startsOn: string, given: Parameters<School['token']>[0] = {}) {
  const makeup = await school.enrollment({ type: EnrollmentType.MAKEUP, startsOn });
  const token = await school.token({
    studentId: makeup.studentId,
    makeupId: makeup.id,
    expires: '2026-12-31',
    ...given,
  });
  return { makeup, id: token.id, version: token.version };
}

describe('the four groups of a student', () => {
  test('each in the order of rule M-1, without what was taken back or deleted', async () => {
    const { id: studentId } = await school.student();
    const of = await school.class();
    const make = (expires: string | null, more: Parameters<School['token']>[0] = {}) =>
      school.token({ studentId, expires, ...more });
    const place = async (startsOn: string) =>
      (
        await school.enrollment({
          studentId,
          classId: of.id,
          type: EnrollmentType.MAKEUP,
          startsOn,
        })
      ).id;
    const never = await make(null);
    const soon = await make(TODAY);
    const later = await make('2026-12-24');
    const expired = await make('2026-11-23');
    const pending = await make(null, { makeupId: await place(TODAY) });
    const asked = await make('2026-11-30', {
      makeupId: await place('2026-11-12'),
      requestedAt: ASKED_AT,
    });
    const expended = await make('2026-11-30', { makeupId: await place('2026-11-19') });
    await make(null, { revokedAt: ASKED_AT });
    await make(null, { deletedAt: ASKED_AT });

    const { tokens } = await desk.data<{
      tokens: Record<'available' | 'pending' | 'expended' | 'expired', SeenToken[]>;
    }>(
      `{ tokens: studentTokens(studentId: "${studentId}") { available { ${TOKEN} } pending { ${TOKEN} } expended { ${TOKEN} } expired { ${TOKEN} } } }`,
    );
    const ids = (of: SeenToken[]) => of.map(({ id }) => id);
    expect(ids(tokens.available)).toEqual([soon.id, later.id, never.id]);
    expect(ids(tokens.pending)).toEqual([asked.id, pending.id]);
    expect(ids(tokens.expended)).toEqual([expended.id]);
    expect(ids(tokens.expired)).toEqual([expired.id]);
    expect(tokens.available[0]).toMatchObject({ mayRedeem: true, cannotRedeem: null });
    expect(tokens.pending[0]).toMatchObject({
      ...{ isRequested: true, mayRedeem: false, status: 'PENDING' },
      cannotRedeem: `It is asked for ${of.name} on Thu 12 Nov 2026. Approve or deny that first.`,
      makeup: { date: '2026-11-12', starts: '17:00', className: of.name, isRemoved: false },
    });
  });

  test('today is where the token and the makeup are', async () => {
    const east = await school.location({ zone: 'Pacific/Auckland' });
    const here = await school.token({ expires: TODAY });
    const there = await school.token({ expires: TODAY, locationId: east.id });
    const classId = (await school.class({ locationId: east.id })).id;
    const makeup = await school.enrollment({
      ...{ classId, startsOn: TODAY, type: EnrollmentType.MAKEUP },
    });
    const { id } = await school.token({ studentId: makeup.studentId, makeupId: makeup.id });
    const statuses = await Promise.all([here.id, there.id, id].map(read));
    expect(statuses.map(({ status }) => status)).toEqual(['AVAILABLE', 'EXPIRED', 'EXPENDED']);
  });

  test('of a student that is not there: NOT_FOUND', async () => {
    const answer = await desk.run(`{ studentTokens(studentId: "${newId()}") { studentId } }`);
    expect(answer.errors[0]?.extensions['code']).toBe('NOT_FOUND');
  });
});

describe('by hand (rule M-7)', () => {
  test('one is made, changed and deleted, each a step of its story', async () => {
    const student = await school.student({ firstName: 'Leo', lastName: 'Kim' });
    const [program, location] = [await school.program({ name: 'Swim' }), await school.location()];
    const input = {
      ...{ programIds: [program.id], locationId: location.id },
      ...{ expires: '2026-12-24', comment: ' Pool closed ' },
    };
    const asked = { studentId: student.id, input };
    const says = [
      `Leo Kim gets a makeup token for Swim at ${location.name}, until Thu 24 Dec 2026.`,
    ];
    expect(await run(CREATE_TOKEN, { ...asked, dryRun: true })).toMatchObject({ says });
    const requestId = newId();
    const made = await run(CREATE_TOKEN, { ...asked, requestId });
    expect(made).toMatchObject({ __typename: 'TokenKept', says, repeated: false });
    const token = made.token!;
    expect(token).toMatchObject({
      ...{ status: 'AVAILABLE', version: 1, issuedOn: TODAY, issuedBy: 'Olive Owner' },
      ...{ comment: 'Pool closed', programs: [{ name: 'Swim', isDeleted: false }] },
    });
    const again = await run(CREATE_TOKEN, { ...asked, requestId });
    expect(again).toMatchObject({ repeated: true, token: { id: token.id } });

    const { id } = token;
    const other = { programIds: [], locationId: null, expires: null, comment: 'Pool closed' };
    const dry = await run(CHANGE_TOKEN, { id, version: 1, input: other, dryRun: true });
    expect(dry.changed).toEqual(['location', 'programs', 'expires']);
    const changed = await run(CHANGE_TOKEN, { id, version: 1, input: other });
    expect(changed.token).toMatchObject({ version: 2, location: null, programs: [] });
    const stale = await run(CHANGE_TOKEN, { id, version: 1, input: other });
    expect(stale).toMatchObject({ reason: 'CHANGED_MEANWHILE', rule: 'M-7' });
    expect(stale.message).toContain('Olive Owner changed this makeup token');
    const same = await run(CHANGE_TOKEN, { id, version: 2, input: other });
    expect(same.token?.version).toBe(2);
    expect(same.token?.story).toMatchObject([
      { no: 1, kind: 'ISSUE', expires: '2026-12-24', by: 'Olive Owner' },
      { no: 2, kind: 'EDIT', expires: null, note: 'Changed: location, programs, last day.' },
    ]);
    expect(await run(DELETE_TOKEN, { id, version: 2 })).toMatchObject({ token: null });
    const gone = await desk.run(`{ makeupToken(id: "${id}") { id } }`);
    expect(gone.errors[0]?.extensions['code']).toBe('NOT_FOUND');
  });

  test('what was taken back or deleted is told of, the latest first, with its story', async () => {
    const { id: studentId } = await school.student();
    const of = await school.class();
    const back = { studentId, classId: of.id, revokedAt: ASKED_AT };
    for (let turn = 0; turn < 20; turn += 1) await school.token(back);
    const { id } = await school.token({ studentId });
    await run(DELETE_TOKEN, { id, version: 1 });
    const { tokens } = await desk.data<{ tokens: { goneCount: number; gone: object[] } }>(
      `{ tokens: studentTokens(studentId: "${studentId}") { goneCount available { id }
         gone { id origin isDeleted goneAt by note missed { name } story { kind } } } }`,
    );
    expect(tokens).toMatchObject({ goneCount: 21, available: [] });
    expect(tokens.gone).toHaveLength(20);
    expect(tokens.gone.slice(0, 2)).toMatchObject([
      {
        ...{ id, origin: 'MANUAL', isDeleted: true, by: 'Olive Owner', missed: null },
        ...{ goneAt: '2026-11-24T20:00:00.000Z', story: [{ kind: 'ISSUE' }, { kind: 'DELETE' }] },
      },
      { isDeleted: false, by: null, missed: { name: of.name }, story: [{ kind: 'ISSUE' }] },
    ]);
  });

  test('what is wrong with it is told field by field', async () => {
    const { id: studentId } = await school.student();
    const gone = await school.program({ name: 'Old', deletedAt: ASKED_AT });
    const input = {
      ...{ programIds: [gone.id, newId()], locationId: newId(), expires: '2026-11-23' },
      comment: 'x'.repeat(501),
    };
    const long = await run(CREATE_TOKEN, { studentId, input });
    expect(long.fields).toMatchObject([{ field: 'comment', reason: 'TOO_LONG' }]);
    const wrong = await run(CREATE_TOKEN, { studentId, input: { ...input, comment: null } });
    expect(wrong.fields).toMatchObject([
      { field: 'locationId', reason: 'UNKNOWN' },
      { field: 'programIds.0', message: 'The program “Old” is deleted.' },
      { field: 'programIds.1', reason: 'UNKNOWN' },
      { field: 'expires', message: 'Choose today, Tue 24 Nov 2026, or a later day.' },
    ]);
  });

  test('an archived student gets none', async () => {
    const { id: studentId } = await school.student({ archivedAt: ASKED_AT });
    const answer = await run(CREATE_TOKEN, { studentId, input: { programIds: [] } });
    expect(answer).toMatchObject({ rule: 'F-8', message: 'This student is archived.' });
  });

  test('one that is used is not deleted: reset it first', async () => {
    const { id, version } = await used(TOMORROW);
    expect(await run(DELETE_TOKEN, { id, version })).toMatchObject({
      ...{ __typename: 'RecordRefused', rule: 'M-7', fix: 'Reset it first.' },
    });
    const over = await used('2026-11-23');
    const history = await run(DELETE_TOKEN, over);
    expect(history.message).toContain('it is history');
  });
});

test('reset takes the makeup away and frees the token with its expiry (rule M-7)', async () => {
  const { id, version, makeup } = await used(TODAY);
  const dry = await run(RESET_TOKEN, { id, version, dryRun: true });
  expect(dry.says).toHaveLength(2);
  const { token } = await run(RESET_TOKEN, { id, version });
  expect(token).toMatchObject({ status: 'AVAILABLE', expires: '2026-12-31', makeup: null });
  expect(token?.story.at(-1)).toMatchObject({
    ...{ no: 3, kind: 'RETURN' },
    makeup: { enrollmentId: makeup.id, isRemoved: true },
  });
  const again = await run(RESET_TOKEN, { id, version: 3 });
  expect(again.reason).toBe('ALREADY_SO');
});

describe('a makeup that is asked for (rule M-9)', () => {
  test('is approved', async () => {
    const { id, version } = await used(TOMORROW, { requestedAt: ASKED_AT });
    const { token } = await run(APPROVE_MAKEUP, { id, version });
    expect(token).toMatchObject({ status: 'PENDING', isRequested: false });
    expect(kindsOf(token)).toEqual(['ISSUE', 'REQUEST', 'APPROVE']);
    expect(await run(DENY_MAKEUP, { id, version: 3 })).toMatchObject({ reason: 'ALREADY_SO' });
  });

  test('is denied, though its day has come: seat and token are free', async () => {
    const { id, version, makeup } = await used('2026-11-20', { requestedAt: ASKED_AT });
    const { token } = await run(DENY_MAKEUP, { id, version, reason: 'No coach' });
    expect(token).toMatchObject({ status: 'AVAILABLE', isRequested: false, makeup: null });
    expect(token?.story.at(-1)).toMatchObject({ kind: 'DENY', note: 'No coach' });
    const place = await desk.run(`{ enrollment(id: "${makeup.id}") { id } }`);
    expect(place.errors[0]?.extensions['code']).toBe('NOT_FOUND');
  });
});

describe('a deleted program (rule M-1)', () => {
  test('leaves its tokens in need of another one, which they get', async () => {
    const [old, other, third] = [
      await school.program(),
      await school.program({ name: 'Gym' }),
      await school.program(),
    ];
    const needy = await school.token({ programIds: [old.id] });
    const both = await school.token({ programIds: [old.id, third.id] });
    const free = await school.token();
    const archive = `mutation ($dryRun: Boolean!) { answer: setProgramArchived(id: "${old.id}", archived: true, dryRun: $dryRun) { ... on ChangePreview { says } } }`;
    const { says } = await run(archive, { dryRun: true });
    expect(says).toEqual([
      '2 makeup tokens use it.',
      '1 makeup token will need another program: until then nobody can use it.',
    ]);
    await run(archive, { dryRun: false });
    expect(await read(needy.id)).toMatchObject({
      ...{ needsProgram: true, mayRedeem: false, status: 'AVAILABLE' },
      cannotRedeem: 'Its program was deleted. Give it another program first.',
    });
    expect(await read(both.id)).toMatchObject({ needsProgram: false, mayRedeem: true });
    const listed = await desk.data<{ list: { nodes: { id: string }[] } }>(
      '{ list: makeupTokens(needsProgram: true) { nodes { id } } }',
    );
    expect(listed.list.nodes).toEqual([{ id: needy.id }]);

    const ids = [needy.id, both.id, free.id];
    const done = await run(REASSIGN_TOKENS, { ids, programId: other.id });
    expect(done.tokens.map(({ id }) => id).sort()).toEqual([needy.id, both.id].sort());
    expect(done.says[1]).toBe('1 stays: no program is deleted.');
    expect((await read(needy.id)).programs).toMatchObject([{ name: 'Gym', isDeleted: false }]);
    expect(await read(needy.id)).toMatchObject({ needsProgram: false, version: 2 });
    const nothing = await run(REASSIGN_TOKENS, { ids, programId: other.id });
    expect(nothing).toMatchObject({ reason: 'ALREADY_SO', rule: 'M-7' });
    const unknown = await run(REASSIGN_TOKENS, { ids, programId: old.id });
    expect(unknown.fields).toMatchObject([{ field: 'programId', reason: 'NOT_ALLOWED' }]);
  });
});

describe('the makeup’s enrollment (rule M-8)', () => {
  const DELETE = `mutation ($id: ID!, $returnPunch: Boolean!, $dryRun: Boolean! = false) {
    answer: deleteEnrollment(id: $id, version: 1, returnPunch: $returnPunch, dryRun: $dryRun) {
      __typename ... on EnrollmentDeletionPreview { says punchStays } } }`;
  const remove = (id: string, returnPunch = false, dryRun = false) =>
    desk.data<{ answer: { says: string[]; punchStays: boolean } }>(DELETE, {
      ...{ id, returnPunch, dryRun },
    });

  test('deleted before its date frees the token', async () => {
    const { id, makeup } = await used(TOMORROW);
    await remove(makeup.id);
    const token = await read(id);
    expect(token).toMatchObject({ status: 'AVAILABLE', expires: '2026-12-31' });
    expect(kindsOf(token)).toEqual(['ISSUE', 'REDEEM', 'RETURN']);
  });

  test('on and after it only when staff say so; what stays used can be reset while it is pending', async () => {
    const { id, makeup, version } = await used(TODAY);
    const { answer } = await remove(makeup.id, false, true);
    expect(answer.punchStays).toBe(true);
    expect(answer.says.at(-1)).toMatch(/^1 makeup token stays used: /);
    await remove(makeup.id);
    expect(await read(id)).toMatchObject({ status: 'PENDING', makeup: { isRemoved: true } });
    const { token } = await run(RESET_TOKEN, { id, version });
    expect(token?.status).toBe('AVAILABLE');

    const past = await used('2026-11-23');
    await remove(past.makeup.id, true);
    expect((await read(past.id)).status).toBe('AVAILABLE');
  });

  test('cancelling its date frees it', async () => {
    const { id, makeup } = await used(TODAY);
    await desk.data(
      `mutation { cancelDate(classId: "${makeup.classId}", date: "${TODAY}") { __typename } }`,
    );
    expect((await read(id)).status).toBe('AVAILABLE');
  });

  const TRANSFER = `mutation ($id: ID!, $input: TransferInput!) {
    answer: transferEnrollment(id: $id, version: 1, input: $input) { __typename
      ... on Enrolled { enrollment { id } } ... on RecordRefused { rule message } ... on EnrollWarned { message } } }`;
  const transfer = async (id: string, classId: string, startsOn: string) =>
    (
      await desk.data<{
        answer: { __typename: string; enrollment: { id: string }; rule: string; message: string };
      }>(TRANSFER, { id, input: { classId, startsOn } })
    ).answer;

  test('transferred takes the token along, if it is good for the other class', async () => {
    const [program, other] = [await school.program({ name: 'Diving' }), await school.program()];
    const { id, makeup } = await used(TOMORROW, {
      ...{ programIds: [program.id], expires: '2026-12-01' },
    });
    const [right, wrong] = [
      await school.class({ programId: program.id }),
      await school.class({ programId: other.id }),
    ];
    expect(await transfer(makeup.id, wrong.id, TOMORROW)).toMatchObject({
      ...{ __typename: 'RecordRefused', rule: 'M-8' },
      message: 'A makeup token pays for this place, and cannot go along. The token is for Diving.',
    });
    const late = await transfer(makeup.id, right.id, '2026-12-02');
    expect(late.message).toContain('The token expires on Tue 1 Dec 2026.');
    const { enrollment } = await transfer(makeup.id, right.id, '2026-12-01');
    const token = await read(id);
    expect(token).toMatchObject({
      ...{ status: 'PENDING', version: 3 },
      makeup: { enrollmentId: enrollment.id, date: '2026-12-01' },
    });
    expect(kindsOf(token)).toEqual(['ISSUE', 'REDEEM', 'REDEEM']);
  });
});

test('a student with a token is archived, not erased (rule F-8)', async () => {
  const { id } = await school.student();
  await school.token({ studentId: id });
  const { answer } = await desk.data<{ answer: { says: string[] } }>(
    `mutation { answer: removeStudent(id: "${id}", dryRun: true) { ... on RemovalPreview { says } } }`,
  );
  expect(answer.says.join(' ')).toContain('1 makeup token');
});

test('the settings count what there is and say what a change means for it (rule M-12)', async () => {
  const other = await School.open(database.source);
  const client = await app.signIn(other.account.slug, (await other.owner()).login);
  const gone = await other.program({ deletedAt: ASKED_AT });
  await other.token();
  await other.token({ programIds: [gone.id] });
  await other.token({ expires: '2026-11-01' });
  const makeup = await other.enrollment({ type: EnrollmentType.MAKEUP, startsOn: TOMORROW });
  await other.token({ studentId: makeup.studentId, makeupId: makeup.id });
  await other.insert(Setting, { area: 'TOKENS', value: { automatic: 'EXCUSED' } });
  const FIELDS = `automatic earningTypes limit limitPeriod limitPer validFor validUnit lockLocation matchProgram matchLevel
    requireEnrollment horizonDays cutOffHours familiesMayRedeem autoApprove hideExpired onlyExpectedAbsences`;
  const { settings } = await client.data<{
    settings: { tokens: Record<string, unknown> & { counts: object } };
  }>(`{ settings { tokens { ${FIELDS} } } }`);
  const { settings: counted } = await client.data<{ settings: { tokens: object } }>(
    '{ settings { tokens { available pending needsProgram version } } }',
  );
  expect(counted.tokens).toEqual({ available: 2, pending: 1, needsProgram: 1, version: 1 });
  const { __typename: _, ...values } = settings.tokens;
  const { answer } = await client.data<{ answer: { says: string[]; changed: string[] } }>(
    `mutation ($input: TokenSettingsInput!) { answer: changeTokenSettings(version: 1, input: $input, dryRun: true) {
       ... on ChangePreview { changed says } } }`,
    { input: { ...values, validFor: 30, matchLevel: true } },
  );
  expect(answer.changed).toEqual(['validFor', 'matchLevel']);
  expect(answer.says).toHaveLength(2);
});

describe('the list', () => {
  test('is narrowed by status, place, program and days, sorted and searched', async () => {
    const own = await School.open(database.source);
    const client = await app.signIn(own.account.slug, (await own.owner()).login);
    const [location, program] = [await own.location(), await own.program()];
    const student = await own.student({ firstName: 'Zebulon', lastName: 'Quill' });
    const of = { studentId: student.id };
    const names = new Map<string, string>();
    const make = async (name: string, given: Parameters<School['token']>[0]) => {
      names.set((await own.token(given)).id, name);
    };
    const place = async (startsOn: string) => {
      const { id: makeupId, studentId } = await own.enrollment({
        ...{ type: EnrollmentType.MAKEUP, startsOn },
      });
      return { makeupId, studentId };
    };
    await make('never', { ...of, issuedOn: '2026-11-01', programIds: [program.id] });
    await make('december', { expires: '2026-12-05', locationId: location.id });
    await make('expired', { ...of, expires: '2026-11-20' });
    await make('pending', { ...(await place(TOMORROW)), expires: '2026-12-01' });
    await make('asked', { ...(await place('2026-11-20')), requestedAt: ASKED_AT });
    await make('expended', { ...(await place('2026-11-20')), expires: '2026-11-22' });
    const list = async (args: string) => {
      const { list } = await client.data<{ list: { nodes: { id: string }[] } }>(
        `{ list: makeupTokens(${args}) { nodes { id } } }`,
      );
      return list.nodes.map(({ id }) => names.get(id));
    };
    expect(await list('sort: EXPIRES')).toEqual([
      ...['expired', 'expended', 'pending', 'december', 'never', 'asked'],
    ]);
    expect((await list('sort: ISSUED'))[0]).toBe('never');
    expect((await list('sort: STUDENT, descending: true'))[0]).toMatch(/never|expired/);
    expect(await list('status: [AVAILABLE]')).toEqual(['december', 'never']);
    expect(await list('status: [EXPIRED]')).toEqual(['expired']);
    expect(await list('status: [PENDING]')).toEqual(['pending', 'asked']);
    expect(await list('status: [EXPENDED]')).toEqual(['expended']);
    expect(await list('status: [AVAILABLE, PENDING]')).toEqual([
      ...['pending', 'december', 'never', 'asked'],
    ]);
    expect(await list(`locationId: "${location.id}"`)).toEqual(['december']);
    expect(await list(`programId: "${program.id}"`)).toEqual(['never']);
    expect(await list('expiresFrom: "2026-11-22", expiresTo: "2026-12-01"')).toEqual([
      ...['expended', 'pending'],
    ]);
    expect(await list('needsProgram: false, status: [AVAILABLE]')).toEqual(['december', 'never']);
    expect((await list('search: "zebulon"')).sort()).toEqual(['expired', 'never']);
    expect(await list('search: "zebulon", status: [AVAILABLE]')).toEqual(['never']);
  });
});

test('who only sees tokens may not redeem them', async () => {
  const { login } = await school.staff({
    [Permission.MAKEUP_TOKENS]: PermissionLevel.VIEW,
    [Permission.STUDENTS]: PermissionLevel.VIEW,
  });
  const viewer = await app.signIn(school.account.slug, login);
  const { id } = await school.token();
  const { token } = await viewer.data<{ token: SeenToken }>(
    `{ token: makeupToken(id: "${id}") { mayRedeem cannotRedeem } }`,
  );
  expect(token).toMatchObject({
    ...{
      mayRedeem: false,
      cannotRedeem: 'You do not have the permission to redeem makeup tokens.',
    },
  });
});
