import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixedClock } from '../../shared/clock.ts';
import { newId } from '../../shared/ids.ts';
import { PermissionLevel, type Grants } from '../../shared/permissions.ts';
import { testDatabase } from '../../testing/database.ts';
import { School } from '../../testing/factories.ts';
import { classesFor, redeem } from '../../testing/makeup-operations.ts';
import { statementsOf } from '../../testing/statements.ts';
import { TestApp, type TestClient } from '../../testing/test-app.ts';
import { EnrollmentType } from '../enrollments/enrollment.enums.ts';
import { Setting } from '../settings/settings.entities.ts';

const { VIEW, FULL } = PermissionLevel;
/** A Saturday; the factories' classes meet every day. */
const TODAY = '2026-11-21';
const TUESDAY = '2026-11-24';
const database = testDatabase();
let app: TestApp;
let school: School;
let desk: TestClient;

const DESK: Grants = { MAKEUP_TOKENS: FULL, ENROLLMENTS: FULL, STUDENTS: VIEW, CLASSES: VIEW };

beforeAll(async () => {
  app = await TestApp.start(database.source, fixedClock('2026-11-21T20:00:00Z'));
  school = await School.open(database.source);
  desk = await signIn(DESK);
});
afterAll(() => app.stop());

const signIn = async (grants: Grants, of = school) =>
  app.signIn(of.account.slug, (await of.staff(grants)).login);

async function world(given: Parameters<School['class']>[0] = {}) {
  const student = await school.student();
  const of = await school.class(given);
  const token = await school.token({ studentId: student.id, expires: '2026-12-24' });
  const input = { studentId: student.id, tokenId: token.id, classId: of.id, date: TUESDAY };
  return { student, of, token, input };
}

const enrollmentsOf = async (classId: string): Promise<number> => {
  const [row] = await database.owner.query<{ count: number }[]>(
    'select count(*)::int as count from enrollment where class_id = $1 and removed_at is null',
    [classId],
  );
  return row?.count ?? 0;
};

describe('redeeming', () => {
  test('makes a makeup of one day that covers all of its times, and the token pays for it', async () => {
    const { of, token, input } = await world({
      slots: [
        [2, '17:00', '18:00'],
        [2, '18:00', '19:00'],
        [3, '17:00', '18:00'],
      ],
    });
    const answer = await redeem(desk, input);
    expect(answer).toMatchObject({
      __typename: 'MakeupMade',
      repeated: false,
      enrollment: { type: 'MAKEUP', startsOn: TUESDAY, dropsOn: TUESDAY, overrides: [] },
      token: { id: token.id, status: 'PENDING', isRequested: false, version: 2 },
      says: [
        `Maya has a makeup in ${of.name} on Tue 24 Nov 2026.`,
        'The makeup token pays for it.',
      ],
    });
    expect(answer.enrollment.timeslots.map(({ starts }) => starts)).toEqual(['17:00', '18:00']);
    expect(answer.token?.story).toEqual([
      { no: 1, kind: 'ISSUE' },
      { no: 2, kind: 'REDEEM' },
    ]);
    expect(await redeem(desk, { ...input, date: TODAY })).toMatchObject({
      __typename: 'MakeupRefused',
      reason: 'TOKEN_PENDING',
      rule: 'M-9',
      mayConfirm: false,
    });
  });

  test('only asked for, holds the seat until somebody decides', async () => {
    const { student, of, input } = await world({ capacity: 1 });
    const answer = await redeem(desk, { ...input, asRequest: true });
    expect(answer.token).toMatchObject({ status: 'PENDING', isRequested: true });
    expect(answer.token?.story.at(-1)?.kind).toBe('REQUEST');
    expect(answer.says).toEqual([
      `A makeup of Maya in ${of.name} on Tue 24 Nov 2026 is asked for. The seat is held.`,
    ]);
    const other = await school.student();
    const { classes } = await classesFor(desk, { studentId: other.id, date: TUESDAY });
    const listed = classes.find(({ classId }) => classId === of.id);
    expect([listed?.openings, student.id === other.id]).toEqual([0, false]);
    const without = { input: { ...input, tokenId: null, asRequest: true } };
    const run = await desk.run(
      'mutation ($input: RedeemInput!) { redeemToken(input: $input) { __typename } }',
      without,
    );
    expect(run.errors[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  });

  test('as a dry run changes nothing; sent twice, it is done once', async () => {
    const { of, token, input } = await world();
    const preview = await redeem(desk, input, { dryRun: true });
    expect(preview).toMatchObject({
      __typename: 'MakeupPreview',
      ...{ className: of.name, date: TUESDAY, slots: [{ starts: '17:00', ends: '18:00' }] },
      ...{ expires: '2026-12-24', warnings: [] },
    });
    expect(await enrollmentsOf(of.id)).toBe(0);
    const sent = { requestId: newId() };
    const first = await redeem(desk, input, sent);
    const again = await redeem(desk, input, sent);
    expect(again).toMatchObject({
      ...{ __typename: 'MakeupMade', repeated: true, says: [] },
      ...{ enrollment: { id: first.enrollment.id }, token: { id: token.id, version: 2 } },
    });
    expect(await enrollmentsOf(of.id)).toBe(1);
  });

  test('a full class is for those who may override, once they confirm it', async () => {
    const { of, input } = await world({ capacity: 1, minAge: 'P9Y' });
    await school.enrollment({ classId: of.id });
    const both = ['CLASS_FULL', 'TOO_YOUNG'];
    const refused = await redeem(desk, input);
    expect([refused.reason, refused.rule, refused.mayConfirm]).toEqual([
      'CLASS_FULL',
      'E-9',
      false,
    ]);
    expect(refused.problems.map(({ reason }) => reason)).toEqual(both);
    expect(await redeem(desk, { ...input, confirmed: both })).toMatchObject({
      reason: 'OVERRIDE_NOT_PERMITTED',
    });
    const manager = await signIn({ ...DESK, OVERRIDE_RESTRICTIONS: FULL });
    expect((await redeem(manager, { ...input, confirmed: ['CLASS_FULL'] })).mayConfirm).toBe(true);
    const { warnings } = await redeem(manager, input, { dryRun: true });
    expect(warnings.map(({ reason }) => reason)).toEqual(both);
    const made = await redeem(manager, { ...input, confirmed: both });
    expect(made.enrollment.overrides).toEqual(both);
    const token = await school.token({ studentId: input.studentId, expires: '2026-11-20' });
    // A rule of tokens stays one, whoever asks and whatever is confirmed.
    const again = { ...input, tokenId: token.id, confirmed: both };
    expect(await redeem(manager, again)).toMatchObject({
      ...{ reason: 'TOKEN_EXPIRED', mayConfirm: false },
    });
  });

  test('knows no token that was taken back, nor another account’s', async () => {
    const { input } = await world();
    const other = await School.open(database.source);
    const revoked = await school.token({
      studentId: input.studentId,
      revokedAt: new Date('2026-11-20T12:00Z'),
    });
    for (const wrong of [{ tokenId: revoked.id }, { tokenId: (await other.token()).id }]) {
      const answer = await desk.run(
        'mutation ($input: RedeemInput!) { redeemToken(input: $input) { __typename } }',
        { input: { ...input, ...wrong } },
      );
      expect(answer.errors[0]?.extensions['code']).toBe('NOT_FOUND');
    }
  });
});

describe('without a token', () => {
  const ENROLL = `mutation ($input: EnrollInput!) { answer: enroll(input: $input) { __typename ... on RecordRefused { reason rule fix } } }`;
  const enroll = async (client: TestClient, of = school) => {
    const [student, made] = [await of.student(), await of.class()];
    const place = { studentId: student.id, classId: made.id, type: 'MAKEUP', startsOn: TUESDAY };
    return (await client.data<{ answer: object }>(ENROLL, { input: place })).answer;
  };
  const refused = { __typename: 'RecordRefused', reason: 'NOT_ALLOWED', rule: 'M-11' };

  test('a makeup needs its permission, here and where students are enrolled', async () => {
    const { input } = await world();
    const without = { ...input, tokenId: null };
    expect(await redeem(desk, without)).toMatchObject({
      ...{ reason: 'WITHOUT_TOKEN_NOT_PERMITTED', rule: 'M-11' },
    });
    expect(await enroll(desk)).toMatchObject(refused);
    const manager = await signIn({ ...DESK, MAKEUPS_WITHOUT_TOKENS: FULL });
    expect(await redeem(manager, without)).toMatchObject({
      ...{ __typename: 'MakeupMade', token: null, enrollment: { type: 'MAKEUP' } },
    });
    expect(await enroll(manager)).toMatchObject({ __typename: 'Enrolled' });
  });

  test('a wait is not approved as a makeup either', async () => {
    const waiting = await school.enrollment({ type: EnrollmentType.WAIT, startsOn: null });
    const answer = await desk.data<{ approveWaiting: object }>(
      `mutation ($id: ID!, $input: ApproveInput!) { approveWaiting(id: $id, version: 1, input: $input) { __typename ... on RecordRefused { reason rule } } }`,
      { id: waiting.id, input: { type: 'MAKEUP', startsOn: TUESDAY } },
    );
    expect(answer.approveWaiting).toEqual(refused);
  });

  test('where there are no makeup tokens, whoever may enroll may', async () => {
    const plain = await School.open(database.source);
    await plain.insert(Setting, { area: 'FEATURES', value: { makeupTokens: false } });
    const client = await signIn({ ENROLLMENTS: FULL, STUDENTS: VIEW, CLASSES: VIEW }, plain);
    expect(await enroll(client, plain)).toMatchObject({ __typename: 'Enrolled' });
  });
});

test('a roster says of its makeups which token pays for them, to whoever may see tokens, in one statement', async () => {
  const { of, token, input } = await world();
  await redeem(desk, input);
  const place = { classId: of.id, startsOn: TUESDAY };
  await school.enrollment({ ...place, type: EnrollmentType.MAKEUP });
  await school.enrollment(place);
  const read = async (client: TestClient) =>
    client.run<{ class: { roster: { type: string; enrollment: object }[] } }>(
      `{ class(id: "${of.id}") { roster(date: "${TUESDAY}") { type enrollment { makeupToken { id expires isRequested } } } } }`,
    );
  const sent = await statementsOf(async () => {
    const { data } = await read(desk);
    const lines = data?.class.roster ?? [];
    const tokenOf = (type: string) =>
      lines.filter((one) => one.type === type).map(({ enrollment }) => enrollment);
    expect(tokenOf('MAKEUP')).toHaveLength(2);
    expect(tokenOf('MAKEUP')).toEqual(
      expect.arrayContaining([
        { makeupToken: { id: token.id, expires: '2026-12-24', isRequested: false } },
        { makeupToken: null },
      ]),
    );
    expect(tokenOf('ACTIVE')).toEqual([{ makeupToken: null }]);
  });
  expect(sent.filter((one) => one.startsWith('token'))).toEqual(['tokens_of_makeups']);
  const { errors } = await read(await signIn({ ...DESK, MAKEUP_TOKENS: PermissionLevel.NONE }));
  expect(errors[0]?.extensions['code']).toBe('FORBIDDEN');
});

test('the classes of a date: those that fit first, by time and name, the others with their rule', async () => {
  const own = await School.open(database.source);
  const client = await signIn(DESK, own);
  const program = await own.program({ name: 'Gym' });
  const place = await own.location({ zone: 'Pacific/Auckland' });
  const late = (name: string, given: Parameters<School['class']>[0] = {}) =>
    own.class({ name, programId: program.id, slots: [[2, '18:00', '19:00']], ...given });
  await late('Late B');
  await late('Late A', { capacity: 5 });
  await late('Early', { slots: [[2, '07:00', '08:00']] });
  await late('Other', { programId: (await own.program()).id });
  await late('Full', { capacity: 1, slots: [[2, '06:00', '07:00']] }).then(({ id }) =>
    own.enrollment({ classId: id }),
  );
  await late('Closed', { locationId: place.id });
  await own.close(TUESDAY, TUESDAY, { locationId: place.id });
  await late('Wednesdays', { slots: [[3, '18:00', '19:00']] });
  const student = await own.student();
  const token = await own.token({
    ...{ studentId: student.id, programIds: [program.id] },
    ...{ locationId: place.id, expires: '2026-12-01' },
  });
  await own.insert(Setting, { area: 'TOKENS', value: { lockLocation: false } });
  const asked = { studentId: student.id, tokenId: token.id, date: TUESDAY };
  const sent = await statementsOf(() => classesFor(client, asked));
  expect(sent.filter((one) => one.startsWith('makeup'))).toEqual(['makeup_many']);
  const { today, lastDate, classes } = await classesFor(client, asked);
  expect([today, lastDate]).toEqual(['2026-11-22', '2026-12-01']);
  expect(
    classes.map(({ name, problems }) => [name, ...problems.map(({ reason }) => reason)]),
  ).toEqual([
    ['Early'],
    ['Late A'],
    ['Late B'],
    ['Full', 'CLASS_FULL'],
    ['Closed', 'CLASS_CLOSED'],
    ['Other', 'TOKEN_WRONG_PROGRAM'],
  ]);
});
