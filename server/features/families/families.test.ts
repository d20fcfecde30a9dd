import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixedClock } from '../../shared/clock.ts';
import { newId } from '../../shared/ids.ts';
import { testDatabase } from '../../testing/database.ts';
import { School } from '../../testing/factories.ts';
import {
  CHANGE_FAMILY,
  CREATE_FAMILY,
  REMOVE_FAMILY,
  RESTORE_FAMILY,
  SUSPEND_FAMILY,
  type FamilyShape,
  type RecordAnswer,
} from '../../testing/family-operations.ts';
import { TestApp, type TestClient } from '../../testing/test-app.ts';
import { CustomField, Keyword } from '../settings/settings.entities.ts';
import { ContactKind } from './family.entities.ts';

const database = testDatabase();
let app: TestApp;
let school: School;
let desk: TestClient;

beforeAll(async () => {
  app = await TestApp.start(database.source, fixedClock('2026-11-21T20:00:00Z'));
  school = await School.open(database.source);
  desk = await app.signIn(school.account.slug, (await school.owner()).login);
});
afterAll(() => app.stop());

const send = async (mutation: string, variables: object) =>
  (await desk.data<RecordAnswer>(mutation, variables)).answer;
const create = (input: object) => send(CREATE_FAMILY, { input });
const made = async (input: object): Promise<FamilyShape> => {
  const { family } = await create(input);
  if (!family) throw new Error('The family was not made.');
  return family;
};
const change = (family: { id: string; version: number }, input: object) =>
  send(CHANGE_FAMILY, { id: family.id, version: family.version, input });

const ana = { firstName: 'Ana', lastName: 'Alvarez', relationship: 'Mother' };
const ben = { firstName: 'Ben', lastName: 'Bauer' };

/** Everything that the account holds about families, to see that nothing has changed. */
const everything = (): Promise<object[]> =>
  database.owner.query<object[]>(
    `select (select json_agg(f order by f.id) from family f) as f, (select json_agg(g order by g.id) from guardian g) as g,
       (select json_agg(c order by c.id) from contact c) as c, (select json_agg(a order by a.id) from address a) as a,
       (select json_agg(s order by s.id) from student s) as s, (select count(*) from audit_entry) as n`,
  );

describe('a family is made in one go', () => {
  test('with guardians, contacts, addresses, keywords, custom fields and students', async () => {
    const keyword = await school.insert(Keyword, { name: 'Sibling discount', targets: ['FAMILY'] });
    const field = await school.insert(CustomField, {
      target: 'FAMILY',
      label: 'Heard of us',
      kind: 'CHOICE',
      choices: ['Friends', 'Flyer'],
      position: 1,
    });
    const family = await made({
      flagAlert: 'Pays in cash only',
      guardians: [
        { ...ana, isPrimary: true, contacts: [{ kind: 'EMAIL', value: ' Ana@Example.com ' }] },
        { ...ben, contacts: [{ kind: 'PHONE', value: '(416) 555-0111', label: 'work' }] },
      ],
      contacts: [{ kind: 'PHONE', value: '+1 416 555 0112', isPrimary: true }],
      addresses: [{ street: '12 Birch Lane', city: 'Toronto' }],
      keywordIds: [keyword.id],
      customValues: [{ fieldId: field.id, value: 'Flyer' }],
      students: [{ firstName: 'Leo', lastName: 'Alvarez', born: '2017-05-02', gender: 'MALE' }],
    });
    expect(family).toMatchObject({
      name: 'Alvarez',
      flagAlert: 'Pays in cash only',
      version: 1,
      isSuspended: false,
      isArchived: false,
      guardians: [
        { ...ana, isPrimary: true },
        { ...ben, isPrimary: false },
      ],
      addresses: [{ street: '12 Birch Lane', city: 'Toronto', isPrimary: true }],
      keywords: [{ name: 'Sibling discount' }],
      customValues: [{ field: { label: 'Heard of us' }, value: 'Flyer' }],
      students: [{ firstName: 'Leo' }],
    });
    const first = (kind: string) =>
      family.contacts.filter((contact) => contact.kind === kind && contact.isPrimary);
    expect(first('EMAIL')).toMatchObject([{ value: 'ana@example.com' }]);
    expect(first('PHONE')).toMatchObject([{ value: '+1 416 555 0112', guardianId: null }]);
  });

  test('and is found by what was typed', async () => {
    await made({ guardians: [{ ...ana, lastName: 'Quillfeather' }] });
    const { families } = await desk.data<{ families: { nodes: { name: string }[] } }>(
      '{ families(search: "quillf") { nodes { name } } }',
    );
    expect(families.nodes).toEqual([{ name: 'Quillfeather' }]);
  });

  test('the same request twice makes it once', async () => {
    const variables = { input: { name: 'Twice' }, requestId: newId() };
    const first = await send(CREATE_FAMILY, variables);
    const second = await send(CREATE_FAMILY, variables);
    expect(second).toMatchObject({ repeated: true, family: { id: first.family?.id } });
  });

  test('a dry run says what it would be called and makes nothing', async () => {
    const before = await everything();
    const answer = await send(CREATE_FAMILY, { input: { guardians: [ana] }, dryRun: true });
    expect(answer).toMatchObject({
      __typename: 'ChangePreview',
      says: ['The family is called Alvarez.'],
    });
    expect(await everything()).toEqual(before);
  });

  test.each<[what: string, input: object, field: string, reason: string]>([
    ['neither a name nor a guardian', {}, 'name', 'NEEDED'],
    [
      'a guardian without a first name',
      { guardians: [{ ...ana, firstName: ' ' }] },
      'guardians.0.firstName',
      'NEEDED',
    ],
    ['two guardians, neither the first', { guardians: [ana, ben] }, 'guardians', 'NEEDED'],
    [
      'two guardians who are both the first',
      {
        guardians: [
          { ...ana, isPrimary: true },
          { ...ben, isPrimary: true },
        ],
      },
      'guardians.0.isPrimary',
      'NOT_ALLOWED',
    ],
    [
      'an e-mail address that is none',
      { guardians: [{ ...ana, contacts: [{ kind: 'EMAIL', value: 'ana at home' }] }] },
      'guardians.0.contacts.0.value',
      'WRONG_FORM',
    ],
    [
      'an empty telephone number',
      { name: 'A', contacts: [{ kind: 'PHONE', value: '' }] },
      'contacts.0.value',
      'NEEDED',
    ],
    [
      'two first e-mail addresses',
      {
        name: 'A',
        contacts: [
          { kind: 'EMAIL', value: 'a@b.ca', isPrimary: true },
          { kind: 'EMAIL', value: 'b@b.ca', isPrimary: true },
        ],
      },
      'contacts.0.isPrimary',
      'NOT_ALLOWED',
    ],
    [
      'an address without a street',
      { name: 'A', addresses: [{ street: '' }] },
      'addresses.0.street',
      'NEEDED',
    ],
    [
      'a flag alert that is an essay',
      { name: 'A', flagAlert: 'x'.repeat(501) },
      'flagAlert',
      'TOO_LONG',
    ],
    [
      'a student from the future',
      { name: 'A', students: [{ firstName: 'Max', lastName: 'A', born: '2026-11-22' }] },
      'students.0.born',
      'OUT_OF_RANGE',
    ],
    ['an entry with an id', { guardians: [{ ...ana, id: newId() }] }, 'guardians.0.id', 'UNKNOWN'],
    [
      'a keyword that there is not',
      { name: 'A', keywordIds: ['nothing'] },
      'keywordIds.0',
      'UNKNOWN',
    ],
    [
      'a field that there is not',
      { name: 'A', customValues: [{ fieldId: newId(), value: 'x' }] },
      'customValues.0.fieldId',
      'UNKNOWN',
    ],
  ])('%s is refused on its field, and nothing is made', async (_what, input, field, reason) => {
    const before = await everything();
    const answer = await create(input);
    expect(answer).toMatchObject({ __typename: 'RecordRefused', reason: 'INVALID' });
    expect(answer.fields).toContainEqual(expect.objectContaining({ field, reason }));
    expect(await everything()).toEqual(before);
  });
});

describe('a family is changed', () => {
  test('entries with an id are changed, new ones made, missing ones taken away', async () => {
    const family = await made({
      guardians: [
        {
          ...ana,
          isPrimary: true,
          contacts: [
            { kind: 'EMAIL', value: 'ana@a.ca' },
            { kind: 'PHONE', value: '416 555 0101' },
          ],
        },
        { ...ben, contacts: [{ kind: 'PHONE', value: '416 555 0102' }] },
      ],
      addresses: [{ street: 'Old Road 1' }],
    });
    const [first] = family.guardians;
    const phone = family.contacts.find(({ value }) => value.endsWith('0101'));
    const { family: now } = await change(family, {
      guardians: [
        {
          id: first?.id,
          ...ana,
          firstName: 'Anna',
          contacts: [{ id: phone?.id, kind: 'PHONE', value: '416 555 0199', label: 'mobile' }],
        },
      ],
      addresses: [],
    });
    expect(now).toMatchObject({
      name: 'Alvarez',
      version: 2,
      guardians: [{ id: first?.id, firstName: 'Anna', isPrimary: true }],
      contacts: [{ id: phone?.id, value: '416 555 0199', label: 'mobile', isPrimary: true }],
      addresses: [],
    });
    expect(now?.contacts).toHaveLength(1);
  });

  test('what is left out stays as it is; what is sent empty is emptied', async () => {
    const family = await made({
      name: 'Stays',
      flagAlert: 'Beware',
      guardians: [ana],
      contacts: [{ kind: 'PHONE', value: '416 555 0103' }],
    });
    const { family: second } = await change(family, { name: 'Renamed' });
    expect(second).toMatchObject({ name: 'Renamed', flagAlert: 'Beware', guardians: [ana] });
    const { family: third } = await change(second ?? family, { flagAlert: '', name: '' });
    expect(third).toMatchObject({ name: 'Alvarez', flagAlert: null, version: 3 });
    expect(third?.contacts).toHaveLength(1);
  });

  test('saving what is there already changes nothing, not even the version', async () => {
    const family = await made({ name: 'Same' });
    expect((await change(family, { name: ' Same ' })).family).toMatchObject({ version: 1 });
  });

  test('a preview names the fields that would be changed', async () => {
    const family = await made({ name: 'Before', guardians: [ana] });
    const answer = await send(CHANGE_FAMILY, {
      id: family.id,
      version: 1,
      input: { name: 'After', flagAlert: 'New' },
      dryRun: true,
    });
    expect(answer).toMatchObject({ changed: ['name', 'flagAlert'] });
  });

  test('what is another family’s cannot be taken over', async () => {
    const other = await made({ guardians: [ben], contacts: [{ kind: 'EMAIL', value: 'x@y.ca' }] });
    const family = await made({ guardians: [ana] });
    const answer = await change(family, {
      contacts: [{ id: other.contacts[0]?.id, kind: 'EMAIL', value: 'mine@y.ca' }],
    });
    expect(answer.fields).toMatchObject([{ field: 'contacts.0.id', reason: 'UNKNOWN' }]);
  });

  test('two who change it at once: one does, the other is told by whom and what', async () => {
    const family = await made({ name: 'Contested' });
    const answers = await Promise.all(
      ['one', 'two', 'three', 'four'].map((flagAlert) => change(family, { flagAlert })),
    );
    const saved = answers.filter(({ __typename }) => __typename === 'FamilySaved');
    const told = answers.filter(({ reason }) => reason === 'CHANGED_MEANWHILE');
    expect([saved.length, told.length]).toEqual([1, 3]);
    expect(told[0]?.message).toBe('Olive Owner changed this family at 15:00: flag alert.');
  });

  test('keywords for other records, archived ones and wrong values of fields are refused', async () => {
    const forClasses = await school.insert(Keyword, { name: 'Advanced', targets: ['CLASS'] });
    const old = await school.insert(Keyword, {
      name: 'Old',
      targets: ['FAMILY'],
      archivedAt: new Date('2026-01-01T00:00:00Z'),
    });
    const number = await school.insert(CustomField, {
      target: 'FAMILY',
      label: 'Cars',
      kind: 'NUMBER',
      position: 2,
    });
    const family = await made({ name: 'Marked' });
    const answer = await change(family, {
      keywordIds: [forClasses.id, old.id],
      customValues: [{ fieldId: number.id, value: 'two' }],
    });
    expect(answer.fields).toMatchObject([
      { field: 'keywordIds.0', reason: 'NOT_ALLOWED' },
      { field: 'keywordIds.1', reason: 'NOT_ALLOWED' },
      {
        field: 'customValues.0.value',
        reason: 'WRONG_FORM',
        message: 'Cars is a number such as 12 or 12.5.',
      },
    ]);
    const { family: now } = await change(family, {
      customValues: [{ fieldId: number.id, value: '2,5' }],
    });
    expect(now?.customValues).toMatchObject([{ value: '2.5' }]);
    expect(
      (await change(now ?? family, { customValues: [{ fieldId: number.id, value: null }] })).family
        ?.customValues,
    ).toEqual([]);
  });
});

describe('a family is suspended', () => {
  test('and released, each once', async () => {
    const { id } = await made({ name: 'Late' });
    expect(
      (await send(SUSPEND_FAMILY, { id, suspended: true, reason: 'Owes' })).family?.isSuspended,
    ).toBe(true);
    expect(await send(SUSPEND_FAMILY, { id, suspended: true })).toMatchObject({
      reason: 'ALREADY_SO',
      rule: 'F-5',
    });
    expect((await send(SUSPEND_FAMILY, { id, suspended: false })).family?.isSuspended).toBe(false);
  });
});

describe('a family is removed', () => {
  const listed = async (filter: string, search: string) =>
    (
      await desk.data<{ families: { nodes: { id: string }[] } }>(
        `query Q($filter: ActivityFilter!, $search: String) { families(filter: $filter, search: $search) { nodes { id } } }`,
        { filter, search },
      )
    ).families.nodes.map(({ id }) => id);

  test('and erased while nothing has happened with it', async () => {
    const family = await made({
      name: 'Erasmus',
      guardians: [{ ...ana, contacts: [{ kind: 'EMAIL', value: 'e@e.ca' }] }],
      addresses: [{ street: 'Here' }],
      students: [{ firstName: 'Eve', lastName: 'Erasmus' }],
    });
    expect(await send(REMOVE_FAMILY, { id: family.id, dryRun: true })).toMatchObject({
      __typename: 'RemovalPreview',
      how: 'ERASED',
    });
    expect(await send(REMOVE_FAMILY, { id: family.id })).toMatchObject({
      __typename: 'FamilyRemoved',
      how: 'ERASED',
      family: null,
    });
    const [left] = await database.owner.query<{ rows: number }[]>(
      `select (select count(*) from family where id = $1) + (select count(*) from student where family_id = $1)
         + (select count(*) from guardian where family_id = $1) + (select count(*) from contact where family_id = $1)
         + (select count(*) from search_text where record_id = $1 or record_id = $2) as rows`,
      [family.id, family.students[0]?.id],
    );
    expect(Number(left?.rows)).toBe(0);
  });

  test('and archived with what happened; found among archived ones only, until it is restored', async () => {
    const family = await school.family({ name: 'Archibald' });
    const student = await school.student({ familyId: family.id, firstName: 'Arch' });
    await school.enrollment({
      studentId: student.id,
      startsOn: '2026-01-05',
      dropsOn: '2026-05-30',
    });
    const preview = await send(REMOVE_FAMILY, { id: family.id, dryRun: true });
    expect(preview.says?.[0]).toBe('Archived, since there is 1 enrollment. It can be restored.');
    expect(await send(REMOVE_FAMILY, { id: family.id })).toMatchObject({
      how: 'ARCHIVED',
      family: { isArchived: true },
    });
    expect(await listed('ALL', 'archibald')).toEqual([]);
    expect(await listed('ARCHIVED', 'archibald')).toEqual([family.id]);
    expect(await listed('ARCHIVED', '')).toContain(family.id);
    expect(await change({ id: family.id, version: 1 }, { name: 'X' })).toMatchObject({
      rule: 'F-8',
      reason: 'NOT_ALLOWED',
    });
    expect(await send(REMOVE_FAMILY, { id: family.id })).toMatchObject({ reason: 'ALREADY_SO' });
    expect((await send(RESTORE_FAMILY, { id: family.id })).family).toMatchObject({
      isArchived: false,
      students: [{ id: student.id }],
    });
    expect(await listed('ALL', 'archibald')).toEqual([family.id]);
    expect(await listed('ARCHIVED', 'archibald')).toEqual([]);
  });

  test('but not while somebody is enrolled', async () => {
    const student = await school.student({ firstName: 'Busy' });
    await school.enrollment({ studentId: student.id });
    expect(await send(REMOVE_FAMILY, { id: student.familyId })).toMatchObject({
      reason: 'IN_USE',
      rule: 'F-8',
      message: 'Busy has enrollments that run or are to come.',
    });
  });

  test('restoring brings back those who went along, not who was archived before', async () => {
    const family = await school.family();
    const before = await school.student({
      familyId: family.id,
      archivedAt: new Date('2026-01-01T00:00:00Z'),
    });
    const along = await school.student({ familyId: family.id });
    await school.enrollment({
      studentId: before.id,
      startsOn: '2025-01-05',
      dropsOn: '2025-05-30',
    });
    await send(REMOVE_FAMILY, { id: family.id });
    const { family: back } = await send(RESTORE_FAMILY, { id: family.id });
    expect(back?.students.map(({ id }) => id)).toEqual([along.id]);
    expect(
      await desk.data(`{ family(id: "${family.id}") { archivedStudents { id isArchived } } }`),
    ).toEqual({ family: { archivedStudents: [{ id: before.id, isArchived: true }] } });
  });
});

describe('families that may be the same', () => {
  const ask = async (variables: object) =>
    (
      await desk.data<{ possibleDuplicates: { family: { name: string }; why: string[] }[] }>(
        `query Q($emails: [String!]! = [], $phones: [String!]! = [], $students: [PossibleStudentInput!]! = [], $except: ID) {
           possibleDuplicates(emails: $emails, phones: $phones, students: $students, exceptFamilyId: $except) { family { name } why } }`,
        variables,
      )
    ).possibleDuplicates;
  let family: { id: string };

  beforeAll(async () => {
    family = await school.family({ name: 'Doppler' });
    const contact = (kind: ContactKind, value: string) =>
      school.contact({ familyId: family.id, kind, value });
    await contact(ContactKind.EMAIL, 'Dora@Doppler.example');
    await contact(ContactKind.PHONE, '(416) 555-0177');
    await school.student({
      familyId: family.id,
      firstName: 'Zoë',
      lastName: 'Doppler',
      born: '2018-03-04',
    });
  });

  test.each<[what: string, variables: object, why: string[]]>([
    [
      'by an e-mail address, whatever its capitals',
      { emails: ['', ' dora@doppler.EXAMPLE'] },
      ['Same e-mail address: dora@doppler.example.'],
    ],
    [
      'by a telephone number, however it is written',
      { phones: ['+1 416 555 0177'] },
      ['Same telephone number: (416) 555-0177.'],
    ],
    [
      'by name and birth date, accents aside',
      { students: [{ firstName: 'zoe', lastName: 'Doppler', born: '2018-03-04' }] },
      ['Has a student Zoë Doppler, born 4 Mar 2018.'],
    ],
    [
      'by all of them',
      { emails: ['dora@doppler.example'], phones: ['4165550177'] },
      ['Same e-mail address: dora@doppler.example.', 'Same telephone number: (416) 555-0177.'],
    ],
  ])('are found %s', async (_what, variables, why) => {
    expect(await ask(variables)).toEqual([{ family: { name: 'Doppler' }, why }]);
  });

  test.each<[what: string, variables: object]>([
    ['a part of a number', { phones: ['0177'] }],
    [
      'another birth date',
      { students: [{ firstName: 'Zoë', lastName: 'Doppler', born: '2018-03-05' }] },
    ],
    ['an empty form', { emails: [''], phones: [''] }],
  ])('are not found by %s', async (_what, variables) => {
    expect(await ask(variables)).toEqual([]);
  });

  test('are others than the family itself', async () => {
    expect(await ask({ emails: ['dora@doppler.example'], except: family.id })).toEqual([]);
  });

  test('are found by index, however many there are', async () => {
    const plan = await database.owner.transaction(async (manager) => {
      await manager.query(`select set_config('app.account_id', $1, true)`, [school.account.id]);
      await manager.query('set local enable_seqscan = off');
      const rows = await manager.query<{ 'QUERY PLAN': string }[]>(
        `explain select * from contact c where c.account_id = $1 and c.kind = 'PHONE' and phone_key(c.value) = phone_key('4165550177')`,
        [school.account.id],
      );
      return rows.map((row) => row['QUERY PLAN']).join('\n');
    });
    expect(plan).toContain('contact_phone');
  });
});
