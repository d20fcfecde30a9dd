import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixedClock } from '../../shared/clock.ts';
import { newId } from '../../shared/ids.ts';
import { Permission, PermissionLevel } from '../../shared/permissions.ts';
import { testDatabase } from '../../testing/database.ts';
import { School } from '../../testing/factories.ts';
import { change, profile } from '../../testing/staff-operations.ts';
import { TestApp, type TestClient } from '../../testing/test-app.ts';
import { CustomField, Keyword } from '../settings/settings.entities.ts';
import { Staff } from './staff.entities.ts';

const database = testDatabase();
const clock = fixedClock('2026-11-21T20:00:00Z');
let app: TestApp;
let school: School;
let keeper: TestClient;

beforeAll(async () => {
  app = await TestApp.start(database.source, clock);
  school = await School.open(database.source);
  const { login } = await school.staff(
    { [Permission.STAFF]: PermissionLevel.FULL },
    { firstName: 'Kay', lastName: 'Keeper', login: 'kay' },
  );
  keeper = await app.signIn(school.account.slug, login);
});
afterAll(() => app.stop());

let serial = 0;
const nextLogin = () => `person${++serial}`;
const rowOf = async (id: string) =>
  (
    await database.owner.query<Record<string, unknown>[]>('select * from staff where id = $1', [id])
  )[0];

describe('somebody new', () => {
  test('has a profile, keywords and custom values, and may do nothing yet', async () => {
    const keyword = await school.insert(Keyword, { name: 'Lifeguard', targets: ['STAFF'] });
    const field = await school.insert(CustomField, {
      ...{ target: 'STAFF', label: 'Shirt', kind: 'TEXT', position: 1 },
    });
    const login = nextLogin();
    const answer = await change(keeper, 'createStaff', {
      input: profile({
        login: ` ${login.toUpperCase()} `,
        email: 'Nia@Maple.Example',
        phone: '416 555 0155',
        title: 'Swim instructor',
        hiredOn: '2026-09-01',
        keywordIds: [keyword.id],
        customValues: [{ fieldId: field.id, value: 'M' }],
      }),
    });
    expect(answer).toMatchObject({
      __typename: 'StaffSaved',
      repeated: false,
      staffMember: {
        ...{ login, email: 'nia@maple.example', phone: '416 555 0155', title: 'Swim instructor' },
        ...{ hiredOn: '2026-09-01', releasedOn: null, version: 1, isActive: true, isOwner: false },
        ...{ hasPassword: false, hasSecondFactor: false, groups: [] },
        keywords: [{ name: 'Lifeguard' }],
        customValues: [{ field: { label: 'Shirt' }, value: 'M' }],
      },
    });
    const { rows } = await database.owner
      .query<{ n: number }[]>(
        'select count(*)::int as n from permission_grant where staff_id = $1',
        [answer.staffMember?.id],
      )
      .then(([row]) => ({ rows: row?.n }));
    expect(rows).toBe(0);
  });

  test('sent twice is made once, and only tried not at all', async () => {
    const input = profile({ login: nextLogin() });
    expect(await change(keeper, 'createStaff', { input, dryRun: true })).toMatchObject({
      __typename: 'ChangePreview',
      says: ['Without a password and permissions, which an administrator gives.'],
    });
    const requestId = newId();
    const first = await change(keeper, 'createStaff', { input, requestId });
    const second = await change(keeper, 'createStaff', { input, requestId });
    expect([first.repeated, second.repeated]).toEqual([false, true]);
    expect(second.staffMember?.id).toBe(first.staffMember?.id);
  });
});

describe('a profile is refused, field by field,', () => {
  test.each<[what: string, given: object, field: string, reason: string]>([
    ['without a first name', { firstName: ' ' }, 'firstName', 'NEEDED'],
    ['with an endless last name', { lastName: 'x'.repeat(101) }, 'lastName', 'TOO_LONG'],
    ['without a login name', { login: '' }, 'login', 'NEEDED'],
    ['with an @ in the login name', { login: 'nia@maple' }, 'login', 'WRONG_FORM'],
    ['with a space in the login name', { login: 'nia kerr' }, 'login', 'WRONG_FORM'],
    ['with an e-mail address that is none', { email: 'nia' }, 'email', 'WRONG_FORM'],
    ['with a telephone number that is none', { phone: 'call me' }, 'phone', 'WRONG_FORM'],
    ['with a day that is none', { hiredOn: '2026-02-30' }, 'hiredOn', 'WRONG_FORM'],
    [
      'that ends before it begins',
      { hiredOn: '2026-09-02', releasedOn: '2026-09-01' },
      ...(['releasedOn', 'UPSIDE_DOWN'] as const),
    ],
    ['with a keyword that there is not', { keywordIds: [newId()] }, 'keywordIds.0', 'UNKNOWN'],
    ['with the login name of a colleague', { login: 'kay' }, 'login', 'TAKEN'],
  ])('%s', async (_what, given, field, reason) => {
    const count = () => database.owner.getRepository(Staff).count();
    const before = await count();
    const answer = await change(keeper, 'createStaff', {
      input: profile({ login: nextLogin(), ...given }),
    });
    expect(answer).toMatchObject({
      ...{ __typename: 'RecordRefused', reason: 'INVALID' },
      fields: [{ field, reason }],
    });
    expect(await count()).toBe(before);

    const staff = await school.staff({}, { email: `${nextLogin()}@maple.example` });
    const input = profile({ login: staff.login, ...given });
    expect(await change(keeper, 'changeStaff', { id: staff.id, version: 1, input })).toMatchObject({
      fields: [{ field, reason }],
    });
    expect(await rowOf(staff.id)).toMatchObject({ version: 1, first_name: 'Sam' });
  });

  test('with the e-mail address of a colleague', async () => {
    const email = `${nextLogin()}@maple.example`;
    await school.staff({}, { email });
    const input = profile({ login: nextLogin(), email: email.toUpperCase() });
    expect(await change(keeper, 'createStaff', { input })).toMatchObject({
      fields: [{ field: 'email', reason: 'TAKEN' }],
    });
  });

  test('with all of its faults at once', async () => {
    const input = profile({ firstName: '', login: 'a b', email: '@' });
    const answer = await change(keeper, 'createStaff', { input });
    expect(answer.fields?.map(({ field }) => field)).toEqual(['firstName', 'login', 'email']);
    expect(answer.message).toBe('3 fields need correcting.');
  });
});

describe('a profile that is changed', () => {
  test('keeps what was left out of keywords, and tells the audit before and after', async () => {
    const staff = await school.staff();
    const answer = await change(keeper, 'changeStaff', {
      ...{ id: staff.id, version: 1 },
      input: profile({ login: staff.login, title: 'Coach' }),
    });
    expect(answer.staffMember).toMatchObject({ firstName: 'Nia', title: 'Coach', version: 2 });
    const [entry] = await database.owner.query<{ before: object; after: object }[]>(
      `select e.before, e.after from audit_entry e join audit_target t on t.entry_id = e.id
       where t.record_id = $1 and e.verb = 'CHANGE_STAFF'`,
      [staff.id],
    );
    expect(entry).toMatchObject({
      before: { firstName: 'Sam', title: null, keywords: [], version: 1 },
      after: { firstName: 'Nia', title: 'Coach', keywords: [], version: 2 },
    });
  });

  test('says in a preview which fields would change', async () => {
    const staff = await school.staff();
    const input = profile({ login: 'somebody.else', lastName: 'Reyes' });
    const answer = await change(keeper, 'changeStaff', {
      ...{ id: staff.id, version: 1, input, dryRun: true },
    });
    expect(answer).toMatchObject({
      changed: ['firstName', 'login'],
      says: ['From now on signs in as “somebody.else”.'],
    });
    expect(await rowOf(staff.id)).toMatchObject({ version: 1, login: staff.login });
  });

  test('by two at once is changed by one; the other is told by whom and what', async () => {
    const staff = await school.staff();
    const inputOf = (title: string) => profile({ login: staff.login, title });
    const answers = await Promise.all(
      ['Coach', 'Manager'].map((title) =>
        change(keeper, 'changeStaff', { id: staff.id, version: 1, input: inputOf(title) }),
      ),
    );
    expect(answers.map((one) => one.__typename).sort()).toEqual(['RecordRefused', 'StaffSaved']);
    const refused = answers.find((one) => one.__typename === 'RecordRefused');
    expect(refused).toMatchObject({ reason: 'CHANGED_MEANWHILE', rule: 'A-19' });
    expect(refused?.message).toMatch(/^Kay Keeper changed this staff member at .*title/);
    expect(await rowOf(staff.id)).toMatchObject({ version: 2 });
  });

  test('of another school is not found', async () => {
    const { id } = await (await School.open(database.source)).staff();
    for (const one of [id, newId(), 'nobody'])
      expect(
        await change(keeper, 'changeStaff', { id: one, version: 1, input: profile() }),
      ).toMatchObject({ __typename: 'NOT_FOUND', message: 'There is no such staff member.' });
  });
});
