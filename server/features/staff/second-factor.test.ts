import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { fixedClock } from '../../shared/clock.ts';
import { testDatabase } from '../../testing/database.ts';
import { PASSWORD, School } from '../../testing/factories.ts';
import { codeAt, SECRET } from '../../testing/one-time-codes.ts';
import { change, type StaffMutation } from '../../testing/staff-operations.ts';
import { TestApp, type TestClient } from '../../testing/test-app.ts';
import { Setting } from '../settings/settings.entities.ts';
import { SecondFactor, type Staff } from './staff.entities.ts';

const database = testDatabase();
const START = '2026-11-21T20:00:00Z';
const clock = fixedClock(START);
let app: TestApp;
let school: School;

beforeAll(async () => {
  app = await TestApp.start(database.source, clock);
  school = await School.open(database.source);
});
afterAll(() => app.stop());
beforeEach(() => clock.set(START));

const later = (seconds: number) =>
  clock.set(new Date(clock.now().getTime() + seconds * 1000).toISOString());

const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) { __typename
  ... on SignInRefused { reason rule retryAfterSeconds }
  ... on SecondFactorNeeded { enrolment { secret url } } } }`;

interface Answer {
  __typename: string;
  reason?: string;
  enrolment?: { secret: string; url: string } | null;
}

async function enter(staff: Staff, code?: string, of: School = school) {
  const client = app.client(of.account.slug);
  const response = await client.send({
    query: SIGN_IN,
    variables: { input: { login: staff.login, password: PASSWORD, code } },
  });
  const cookie = response.headers.get('set-cookie');
  if (cookie) client.cookie = cookie.split(';')[0] ?? null;
  const { data } = (await response.json()) as { data: { signIn: Answer } };
  return { client, cookie, answer: data.signIn };
}

/** Somebody whose app shows codes, and what the app was told. */
async function withFactor(staff: Staff): Promise<{ client: TestClient; secret: string }> {
  const client = await app.signIn(school.account.slug, staff.login);
  const { secret = '' } = await change(client, 'beginSecondFactor', { password: PASSWORD });
  const confirmed = await change(client, 'confirmSecondFactor', {
    code: codeAt(clock.now(), secret),
  });
  expect(confirmed.__typename).toBe('OwnSignInChanged');
  later(60);
  return { client, secret };
}
const stateOf = async (client: TestClient) =>
  (await client.data<{ ownSecondFactor: object }>('{ ownSecondFactor { isOn since isRequired } }'))
    .ownSecondFactor;

describe('one’s own second factor', () => {
  test('is on only when the first code has shown that the app has the secret', async () => {
    const staff = await school.staff();
    const client = await app.signIn(school.account.slug, staff.login);
    const begun = await change(client, 'beginSecondFactor', { password: PASSWORD });
    expect(begun.url).toContain(`secret=${begun.secret}`);
    expect(await stateOf(client)).toEqual({ isOn: false, since: null, isRequired: false });
    expect((await enter(staff)).answer.__typename, 'before it is confirmed').toBe('SignedIn');
    expect(await change(client, 'confirmSecondFactor', { code: '000000' })).toMatchObject({
      ...{ rule: 'A-16', fields: [{ field: 'code', reason: 'NOT_ALLOWED' }] },
    });
    const code = codeAt(clock.now(), begun.secret);
    expect((await change(client, 'confirmSecondFactor', { code })).__typename).toBe(
      'OwnSignInChanged',
    );
    expect(await stateOf(client)).toMatchObject({ isOn: true, since: '2026-11-21T20:00:00.000Z' });
    expect((await enter(staff)).answer).toEqual({
      ...{ __typename: 'SecondFactorNeeded', enrolment: null },
    });
    expect((await enter(staff)).cookie).toBeNull();
  });

  test('is begun and removed with the password only, and not begun over one that is on', async () => {
    const staff = await school.staff();
    const { client } = await withFactor(staff);
    for (const name of ['beginSecondFactor', 'removeSecondFactor'] as const)
      expect(await change(client, name, { password: 'guess' })).toMatchObject({
        fields: [{ field: 'password', message: 'This is not your password.' }],
      });
    expect(await change(client, 'beginSecondFactor', { password: PASSWORD })).toMatchObject({
      reason: 'ALREADY_SO',
    });
    expect((await change(client, 'removeSecondFactor', { password: PASSWORD })).__typename).toBe(
      'OwnSignInChanged',
    );
    expect((await enter(staff)).answer.__typename).toBe('SignedIn');
  });

  test('is tried out without a trace, and each of its steps is repeated safely', async () => {
    const staff = await school.staff();
    const client = await app.signIn(school.account.slug, staff.login);
    /** Tried, done, and sent again. */
    const thrice = async (name: StaffMutation, variables: object) => {
      const tried = await change(client, name, { ...variables, dryRun: true });
      const sent = { ...variables, requestId: name };
      const done = await change(client, name, sent);
      return { tried, done, again: await change(client, name, sent) };
    };
    const preview = { __typename: 'ChangePreview', changed: ['secondFactor'] };

    const begun = await thrice('beginSecondFactor', { password: PASSWORD });
    expect(begun.tried).toMatchObject(preview);
    expect(begun.again, 'the same secret').toEqual(begun.done);
    const code = codeAt(clock.now(), begun.done.secret);
    const confirmed = await thrice('confirmSecondFactor', { code });
    expect(confirmed.tried).toMatchObject(preview);
    expect(confirmed.done).toMatchObject({ __typename: 'OwnSignInChanged', repeated: false });
    expect(confirmed.again).toEqual({ ...confirmed.done, repeated: true });
    expect(
      await change(client, 'beginSecondFactor', {
        ...{ password: PASSWORD, requestId: 'beginSecondFactor' },
      }),
      'once it is on, the secret is told to nobody',
    ).toMatchObject({ reason: 'ALREADY_SO' });
    const removed = await thrice('removeSecondFactor', { password: PASSWORD });
    expect(removed.tried).toMatchObject(preview);
    expect(removed.again).toEqual({ ...removed.done, repeated: true });
    expect(await stateOf(client)).toMatchObject({ isOn: false });
  });

  test('is not guessed at by who found a browser open', async () => {
    const client = await app.signIn(school.account.slug, (await school.staff()).login);
    const messages: (string | undefined)[] = [];
    for (let time = 0; time < 6; time++)
      messages.push(
        (await change(client, 'removeSecondFactor', { password: `guess ${time}` })).message,
      );
    expect(messages.at(4)).toBe('This is not your password.');
    expect(messages.at(5)).toMatch(/^Too many wrong tries. Try again in 1\d minutes\.$/);
  });
});

describe('a sign-in with a second factor', () => {
  test('takes the code of now, once', async () => {
    const staff = await school.staff();
    const { secret } = await withFactor(staff);
    const code = codeAt(clock.now(), secret);
    expect((await enter(staff, code)).answer.__typename).toBe('SignedIn');
    expect((await enter(staff, code)).answer).toMatchObject({ reason: 'WRONG_CODE', rule: 'A-16' });
    later(30);
    expect((await enter(staff, code)).answer.reason, 'a moment later').toBe('WRONG_CODE');
    expect((await enter(staff, codeAt(clock.now(), secret))).answer.__typename).toBe('SignedIn');
  });

  test('does not take the code that turned it on', async () => {
    const staff = await school.staff();
    const client = await app.signIn(school.account.slug, staff.login);
    const { secret } = await change(client, 'beginSecondFactor', { password: PASSWORD });
    const code = codeAt(clock.now(), secret);
    await change(client, 'confirmSecondFactor', { code });
    expect((await enter(staff, code)).answer.reason).toBe('WRONG_CODE');
  });

  test('of two at the same moment with one code lets one in', async () => {
    const staff = await school.staff();
    const { secret } = await withFactor(staff);
    const code = codeAt(clock.now(), secret);
    const answers = await Promise.all([enter(staff, code), enter(staff, code), enter(staff, code)]);
    expect(answers.map(({ answer }) => answer.__typename).sort()).toEqual([
      ...['SignInRefused', 'SignInRefused', 'SignedIn'],
    ]);
    expect(answers.filter(({ cookie }) => cookie !== null)).toHaveLength(1);
  });

  test('tells nothing to who has the code and not the password', async () => {
    const staff = await school.staff();
    const { secret } = await withFactor(staff);
    const client = app.client(school.account.slug);
    const input = { login: staff.login, password: 'wrong', code: codeAt(clock.now(), secret) };
    const { signIn } = await client.data<{ signIn: Answer }>(SIGN_IN, { input });
    expect(signIn.reason).toBe('WRONG_CREDENTIALS');
  });

  test('is slowed down after ten wrong codes, and asking without one gives no further tries', async () => {
    const staff = await school.staff();
    const { secret } = await withFactor(staff);
    const right = codeAt(clock.now(), secret);
    const wrong = right === '123456' ? '654321' : '123456';
    const reasons: (string | undefined)[] = [];
    for (let time = 0; time < 10; time++) {
      reasons.push((await enter(staff, wrong)).answer.reason);
      expect((await enter(staff)).answer.__typename).toBe('SecondFactorNeeded');
    }
    expect(new Set(reasons)).toEqual(new Set(['WRONG_CODE']));
    expect((await enter(staff, right)).answer).toMatchObject({
      reason: 'TOO_MANY_TRIES',
      rule: 'A-5',
    });
  });

  test('begins anew after a right one', async () => {
    const staff = await school.staff();
    const { secret } = await withFactor(staff);
    for (let round = 0; round < 2; round++) {
      for (let time = 0; time < 6; time++) await enter(staff, '000000');
      expect((await enter(staff, codeAt(clock.now(), secret))).answer.__typename).toBe('SignedIn');
      later(30);
    }
  });
});

describe('an account that asks for a second factor', () => {
  let strict: School;
  beforeAll(async () => {
    strict = await School.open(database.source);
    await strict.insert(Setting, { area: 'SECURITY', value: { requireSecondFactor: true } });
  });

  test('leads whoever has none to setting one up, and lets nobody in before', async () => {
    const staff = await strict.staff();
    const { answer, cookie } = await enter(staff, undefined, strict);
    expect(answer.__typename).toBe('SecondFactorNeeded');
    expect(cookie).toBeNull();
    const { secret = '', url = '' } = answer.enrolment ?? {};
    expect(url).toMatch(/^otpauth:\/\/totp\//);
    expect((await enter(staff, '000000', strict)).answer.reason).toBe('WRONG_CODE');
    const entered = await enter(staff, codeAt(clock.now(), secret), strict);
    expect(entered.answer.__typename).toBe('SignedIn');
    expect(await stateOf(entered.client)).toMatchObject({ isOn: true, isRequired: true });
    later(30);
    const again = await enter(staff, undefined, strict);
    expect(again.answer).toEqual({ __typename: 'SecondFactorNeeded', enrolment: null });
    expect((await enter(staff, codeAt(clock.now(), secret), strict)).answer.__typename).toBe(
      'SignedIn',
    );
  });

  test('shows each time a new secret, and takes codes of the last one only', async () => {
    const staff = await strict.staff();
    const first = (await enter(staff, undefined, strict)).answer.enrolment?.secret ?? '';
    const second = (await enter(staff, undefined, strict)).answer.enrolment?.secret ?? '';
    expect(first).not.toBe(second);
    expect((await enter(staff, codeAt(clock.now(), first), strict)).answer.reason).toBe(
      'WRONG_CODE',
    );
    expect((await enter(staff, codeAt(clock.now(), second), strict)).answer.__typename).toBe(
      'SignedIn',
    );
  });

  test('tells no secret to who has not the password', async () => {
    const staff = await strict.staff();
    const { signIn } = await app
      .client(strict.account.slug)
      .data<{ signIn: Answer }>(SIGN_IN, { input: { login: staff.login, password: 'wrong' } });
    expect(signIn).toMatchObject({ reason: 'WRONG_CREDENTIALS' });
  });
});

describe('a second factor that an administrator resets', () => {
  test('is gone with all sessions, and the password alone is enough', async () => {
    const staff = await school.staff();
    const { client } = await withFactor(staff);
    const owner = await app.signIn(school.account.slug, (await school.owner()).login);
    expect(await change(owner, 'resetSecondFactor', { id: staff.id })).toMatchObject({
      staffMember: { hasSecondFactor: false },
    });
    expect((await client.run('{ locations { id } }')).errors[0]?.extensions['code']).toBe(
      'UNAUTHENTICATED',
    );
    expect((await enter(staff)).answer.__typename).toBe('SignedIn');
    expect(await change(owner, 'resetSecondFactor', { id: staff.id })).toMatchObject({
      reason: 'ALREADY_SO',
    });
  });
});

test('a secret of before there was a key is sealed with the next code', async () => {
  const staff = await school.staff();
  const rows = database.owner.getRepository(SecondFactor);
  const at = { begunAt: clock.now(), confirmedAt: clock.now() };
  await school.insert(SecondFactor, { id: staff.id, secret: SECRET, ...at });
  expect((await enter(staff, codeAt(clock.now()))).answer.__typename).toBe('SignedIn');
  expect(await rows.findOneByOrFail({ id: staff.id })).toMatchObject({
    secret: expect.stringMatching(/^sealed-1:/) as string,
  });
  later(60);
  expect((await enter(staff, codeAt(clock.now()))).answer.__typename).toBe('SignedIn');
});

test('no secret and no code is in the log or in the database, but sealed', async () => {
  const staff = await school.staff();
  const client = await app.signIn(school.account.slug, staff.login);
  const { secret = '' } = await change(client, 'beginSecondFactor', { password: PASSWORD });
  const code = codeAt(clock.now(), secret);
  await change(client, 'confirmSecondFactor', { code });
  later(60);
  const used = codeAt(clock.now(), secret);
  await enter(staff, used);
  const owner = await app.signIn(school.account.slug, (await school.owner()).login);
  const record = await owner.data(
    `{ staffMember(id: "${staff.id}") { login hasSecondFactor signedInAt rights { level } } }`,
  );
  const [dump] = await database.owner.query<{ all: string }[]>(
    `select string_agg(x, ' ') as all from (
       select to_jsonb(a)::text from audit_entry a union all select to_jsonb(s)::text from session s
       union all select to_jsonb(s)::text from staff s union all select to_jsonb(t)::text from sign_in_throttle t
       union all select to_jsonb(t)::text from search_text t union all select to_jsonb(f)::text from second_factor f
       where f.id = $1) as t (x)`,
    [staff.id],
  );
  for (const place of [dump?.all ?? '', app.lines.join('\n'), JSON.stringify(record)]) {
    expect(place.length).toBeGreaterThan(10);
    for (const kept of [secret, `"${code}"`, `"${used}"`, PASSWORD])
      expect(place).not.toContain(kept);
  }
});
