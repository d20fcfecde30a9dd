import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixedClock } from '../../shared/clock.ts';
import { newId } from '../../shared/ids.ts';
import { testDatabase } from '../../testing/database.ts';
import { School } from '../../testing/factories.ts';
import { dataUrl, pngOfSize } from '../../testing/images.ts';
import {
  CHANGE_PASS_TYPE,
  CREATE_PASS_TYPE,
  DELETE_PASS_TYPE,
  passTypeForm,
  type PassTypeFieldsAnswer,
  type SaveAnswer,
} from '../../testing/pass-type-operations.ts';
import { TestApp, type TestClient } from '../../testing/test-app.ts';
import { HolderKind } from './pass.enums.ts';

const database = testDatabase();
const LONG_AGO = new Date('2026-01-01T12:00:00Z');
let app: TestApp;
let school: School;
let office: TestClient;

beforeAll(async () => {
  app = await TestApp.start(database.source, fixedClock('2026-11-21T20:00:00Z'));
  school = await School.open(database.source);
  const owner = await school.owner({ firstName: 'Anna', lastName: 'Bell' });
  office = await app.signIn(school.account.slug, owner.login);
});
afterAll(() => app.stop());

const create = async (input: object, more: object = {}) =>
  (await office.data<{ createPassType: SaveAnswer }>(CREATE_PASS_TYPE, { input, ...more }))
    .createPassType;
const change = async (id: string, version: number, input: object, more: object = {}) =>
  (
    await office.data<{ changePassType: SaveAnswer }>(CHANGE_PASS_TYPE, {
      id,
      version,
      input,
      ...more,
    })
  ).changePassType;

async function made(given: object = {}): Promise<PassTypeFieldsAnswer> {
  const answer = await create(passTypeForm({ slug: `type-${newId()}`, ...given }));
  if (answer.__typename !== 'PassTypeSaved') throw new Error(JSON.stringify(answer));
  return answer.passType;
}

/** Everything that saving may touch. */
const state = () =>
  database.owner.query<object[]>(
    `select (select json_agg(t order by id) from pass_type t) as types,
       (select json_agg(t order by id) from pass_type_version t) as versions,
       (select json_agg(t order by id) from pass_limit t) as limits,
       (select json_agg(json_build_object('id', id, 'mime', mime, 'size', octet_length(content)) order by id)
        from pass_type_image) as images,
       (select json_agg(t order by id) from pass t) as passes,
       (select count(*) from audit_entry where verb like '%PASS_TYPE') as audits`,
  );

const auditOf = (typeId: string) =>
  database.owner.query<{ verb: string; before: object; after: object; targets: string[] }[]>(
    `select a.verb, a.before, a.after, (
       select array_agg(t.kind || ' ' || t.record_id order by t.kind, t.record_id) from audit_target t
       where t.entry_id = a.id) as targets
     from audit_entry a join audit_target t on t.entry_id = a.id
     where t.record_id = $1 order by a.at, a.id`,
    [typeId],
  );

describe('setting up a pass type', () => {
  test('keeps every field, and says in the audit what was made', async () => {
    const [program, location, level] = [
      await school.program(),
      await school.location(),
      await school.level(),
    ];
    const of = await school.class({ name: 'Open Gym' });
    const answer = await create({
      title: '  Café Gym (½) ',
      description: 'Ten visits.',
      categories: ['Gym', ' gym ', 'Passes', 'Toddlers'],
      image: dataUrl('png'),
      holderKind: 'STUDENT',
      availableForSale: false,
      portalSale: false,
      portalRedemption: false,
      priceMode: 'PER_USE',
      price: '12.5',
      uses: 10,
      maxIssued: 300,
      dateMode: 'FIXED',
      startsOn: '2026-12-01',
      expiresOn: '2027-06-30',
      programId: program.id,
      chargeCategory: 'Passes',
      taxRate: '8.250',
      limits: {
        locations: [location.id],
        programs: [program.id, program.id],
        levels: [level.id],
        classes: [of.id],
      },
    });
    expect(answer).toMatchObject({
      __typename: 'PassTypeSaved',
      repeated: false,
      passType: {
        version: 1,
        status: 'NOT_FOR_SALE',
        slug: 'cafe-gym-1-2',
        title: 'Café Gym (½)',
        description: 'Ten visits.',
        categories: ['Gym', 'Toddlers'],
        holderKind: 'STUDENT',
        availableForSale: false,
        portalSale: false,
        portalRedemption: false,
        priceMode: 'PER_USE',
        priceCents: 1250,
        uses: 10,
        maxIssued: 300,
        dateMode: 'FIXED',
        startsOn: '2026-12-01',
        expiresOn: '2027-06-30',
        validDays: null,
        program: { id: program.id, name: program.name },
        chargeCategory: 'Passes',
        taxRate: '8.25',
        limits: {
          locations: [{ id: location.id }],
          programs: [{ id: program.id }],
          levels: [{ id: level.id }],
          classes: [{ id: of.id, name: 'Open Gym' }],
        },
        image: dataUrl('png'),
        sold: 0,
        outstanding: 0,
        unlimitedSold: 0,
        viewerCan: { change: true, suspend: true, delete: true },
      },
    });
    if (answer.__typename !== 'PassTypeSaved') throw new Error('not saved');
    expect(await auditOf(answer.passType.id)).toMatchObject([
      {
        verb: 'CREATE_PASS_TYPE',
        before: null,
        after: { title: 'Café Gym (½)', priceCents: 1250, hasImage: true },
        targets: [`PASS_TYPE ${answer.passType.id}`],
      },
    ]);
  });

  test('needs little: what is left out has the usual value', async () => {
    expect(await create(passTypeForm({ title: 'Simple', uses: null }))).toMatchObject({
      passType: {
        status: 'FOR_SALE',
        slug: 'simple',
        portalSale: true,
        portalRedemption: true,
        priceMode: 'FLAT',
        priceCents: 12000,
        uses: null,
        maxIssued: null,
        dateMode: 'OPEN',
        program: null,
        taxRate: null,
        image: null,
        limits: { locations: [], programs: [], levels: [], classes: [] },
      },
    });
  });

  test('tried with dryRun says what would be made, and makes nothing', async () => {
    const before = await state();
    expect(await create(passTypeForm({ title: 'Tried' }), { dryRun: true })).toEqual({
      __typename: 'PassTypePreview',
      slug: 'tried',
      soldCount: 0,
      familyCount: 0,
      changed: [],
      toldBefore: 'No pass of this type is sold yet.',
    });
    expect(await state()).toEqual(before);
  });

  test('sent twice with one requestId makes one', async () => {
    const input = passTypeForm({ title: 'Once' });
    const requestId = newId();
    const first = await create(input, { requestId });
    expect(first).toMatchObject({ repeated: false });
    expect(await create(input, { requestId })).toMatchObject({
      repeated: true,
      passType: first.__typename === 'PassTypeSaved' ? { id: first.passType.id } : {},
    });
  });

  test('sent again after the type was deleted says that it was done, and that there is none', async () => {
    const input = passTypeForm({ slug: `type-${newId()}` });
    const requestId = newId();
    const first = await create(input, { requestId });
    if (first.__typename !== 'PassTypeSaved') throw new Error(JSON.stringify(first));
    const { id } = first.passType;
    const again = newId();
    await change(id, 1, passTypeForm({ title: 'Changed' }), { requestId: again });
    await office.data(DELETE_PASS_TYPE, { id });
    const done = { __typename: 'PassTypeSaved', repeated: true, passType: null };
    expect(await create(input, { requestId })).toEqual(done);
    expect(await change(id, 1, passTypeForm({ title: 'Changed' }), { requestId: again })).toEqual(
      done,
    );
  });

  test('a slug that is taken is refused, also in a dry run; that of a deleted type is free', async () => {
    const type = await made({ slug: 'taken' });
    for (const dryRun of [true, false]) {
      expect(await create(passTypeForm({ title: 'Taken' }), { dryRun })).toMatchObject({
        __typename: 'PassTypeRefused',
        field: 'slug',
        reason: 'TAKEN',
        rule: 'P-8',
        message: 'Another pass type has the link “taken”.',
      });
    }
    await database.owner.query('update pass_type set deleted_at = now() where id = $1', [type.id]);
    expect(await create(passTypeForm({ title: 'Taken' }))).toMatchObject({
      passType: { slug: 'taken' },
    });
  });
});

describe('bad input is refused on its field, and nothing is changed', () => {
  const gone = async () => (await school.program({ deletedAt: LONG_AGO })).id;
  const inactive = async () => (await school.class({ isActive: false })).id;
  const foreign = async () => {
    const other = await School.open(database.source);
    return (await other.location()).id;
  };

  type Fields = Record<string, unknown>;
  test.each<[string, Fields | (() => Promise<Fields>), string, string]>([
    ['no title', { title: '  ' }, 'title', 'NEEDED'],
    ['a long title', { title: 'x'.repeat(101) }, 'title', 'TOO_LONG'],
    ['a long description', { description: 'x'.repeat(2001) }, 'description', 'TOO_LONG'],
    ['a long category', { categories: ['x'.repeat(41)] }, 'categories', 'TOO_LONG'],
    [
      'many categories',
      { categories: Array.from({ length: 21 }, (_, index) => `c${index}`) },
      'categories',
      'TOO_MANY',
    ],
    ['a long charge category', { chargeCategory: 'x'.repeat(41) }, 'chargeCategory', 'TOO_LONG'],
    ['a slug of other letters', { slug: 'Open Gym' }, 'slug', 'WRONG_FORM'],
    ['a long slug', { slug: 'x'.repeat(81) }, 'slug', 'TOO_LONG'],
    ['a title without letters', { title: '★★★' }, 'slug', 'NEEDED'],
    ['a price with three decimals', { price: '12.505' }, 'price', 'TOO_PRECISE'],
    ['a price below zero', { price: '-1' }, 'price', 'NEGATIVE'],
    ['a price that is none', { price: 'ten' }, 'price', 'NOT_A_NUMBER'],
    ['no price', { price: '' }, 'price', 'NOT_A_NUMBER'],
    ['a price of millions', { price: '1000000.01' }, 'price', 'OUT_OF_RANGE'],
    ['unlimited uses at a price per use', { priceMode: 'PER_USE', uses: null }, 'uses', 'NEEDED'],
    ['no uses', { uses: 0 }, 'uses', 'OUT_OF_RANGE'],
    ['very many uses', { uses: 10_000 }, 'uses', 'OUT_OF_RANGE'],
    ['a maximum of none', { maxIssued: 0 }, 'maxIssued', 'OUT_OF_RANGE'],
    ['fixed dates without a start', { dateMode: 'FIXED' }, 'startsOn', 'NEEDED'],
    [
      'fixed dates without an expiry',
      { dateMode: 'FIXED', startsOn: '2026-12-01' },
      'expiresOn',
      'NEEDED',
    ],
    [
      'an expiry before the start',
      { dateMode: 'FIXED', startsOn: '2026-12-01', expiresOn: '2026-11-30' },
      'expiresOn',
      'BEFORE_START',
    ],
    [
      'an expiry of an open pass',
      { dateMode: 'OPEN', expiresOn: '2026-12-01' },
      'expiresOn',
      'NOT_OF_THIS_MODE',
    ],
    [
      'a start of a pass that counts days',
      { dateMode: 'DAYS', startsOn: '2026-12-01', validDays: 90 },
      'startsOn',
      'NOT_OF_THIS_MODE',
    ],
    ['no number of days', { dateMode: 'DAYS' }, 'validDays', 'NEEDED'],
    ['zero days', { dateMode: 'DAYS', validDays: 0 }, 'validDays', 'OUT_OF_RANGE'],
    ['a tax rate above 100', { taxRate: '100.001' }, 'taxRate', 'OUT_OF_RANGE'],
    ['a tax rate with four decimals', { taxRate: '8.1234' }, 'taxRate', 'TOO_PRECISE'],
    ['a tax rate below zero', { taxRate: '-8' }, 'taxRate', 'NEGATIVE'],
    ['a text as an image', { image: 'data:image/png;base64,aGVsbG8=' }, 'image', 'NOT_AN_IMAGE'],
    [
      'a drawing with scripts as an image',
      {
        image: `data:image/svg+xml;base64,${Buffer.from('<svg onload="alert(1)" xmlns="…"/>').toString('base64')}`,
      },
      'image',
      'NOT_AN_IMAGE',
    ],
    ['an address as an image', { image: 'https://example.com/a.png' }, 'image', 'NOT_AN_IMAGE'],
    ['a large image', { image: pngOfSize(131_073) }, 'image', 'IMAGE_TOO_LARGE'],
    ['a program that does not exist', { programId: newId() }, 'programId', 'UNKNOWN'],
    ['an id that is none', { programId: 'gymnastics' }, 'programId', 'UNKNOWN'],
    ['a deleted program', async () => ({ programId: await gone() }), 'programId', 'DELETED'],
    [
      'a restriction to nothing',
      { limits: { locations: [newId()] } },
      'limits.locations',
      'UNKNOWN',
    ],
    [
      'a restriction to another school’s location',
      async () => ({ limits: { locations: [await foreign()] } }),
      'limits.locations',
      'UNKNOWN',
    ],
    ['a restriction to no level', { limits: { levels: ['x'] } }, 'limits.levels', 'UNKNOWN'],
    [
      'a restriction to a deleted program',
      async () => ({ limits: { programs: [await gone()] } }),
      'limits.programs',
      'DELETED',
    ],
    [
      'a restriction to a class that is not offered',
      async () => ({ limits: { classes: [await inactive()] } }),
      'limits.classes',
      'INACTIVE',
    ],
    [
      'hundreds of restrictions',
      { limits: { classes: Array.from({ length: 201 }, () => newId()) } },
      'limits.classes',
      'TOO_MANY',
    ],
  ])('%s', async (_what, given, field, reason) => {
    const type = await made();
    const wrong = passTypeForm(typeof given === 'function' ? await given() : given);
    const before = await state();
    for (const answer of [
      await create(wrong),
      await create(wrong, { dryRun: true }),
      // What has a slug keeps it, whatever the new title is.
      ...(field === 'slug' && reason === 'NEEDED' ? [] : [await change(type.id, 1, wrong)]),
    ]) {
      expect(answer).toMatchObject({ __typename: 'PassTypeRefused', field, reason });
      if (answer.__typename !== 'PassTypeRefused') throw new Error('not refused');
      expect(answer.message).toMatch(/^[A-Z“0-9].*\.$/);
    }
    expect(await state()).toEqual(before);
  });

  test('a largest image is taken', async () => {
    expect(
      await create(passTypeForm({ title: 'Pictured', image: pngOfSize(131_072) })),
    ).toMatchObject({ __typename: 'PassTypeSaved' });
  });
});

describe('changing a pass type', () => {
  const sell = async (type: PassTypeFieldsAnswer, given: object = {}) => {
    const [version] = await database.owner.query<{ id: string }[]>(
      'select id from pass_type_version where type_id = $1 order by number desc limit 1',
      [type.id],
    );
    const of = { typeId: type.id, versionId: version?.id ?? '' };
    return school.pass(await school.student(), { of, kind: HolderKind.FAMILY, ...given });
  };
  const versionOf = async (passId: string) => {
    const [row] = await database.owner.query<{ number: number; title: string }[]>(
      'select v.number, v.title from pass p join pass_type_version v on v.id = p.version_id where p.id = $1',
      [passId],
    );
    return row;
  };

  test('makes new terms; sold passes keep the ones that they were sold under', async () => {
    const of = await school.class({ name: 'Open Gym' });
    const type = await made({ title: 'Before', limits: { classes: [of.id] } });
    const pass = await sell(type);
    const answer = await change(
      type.id,
      1,
      passTypeForm({ title: 'After', price: '99', categories: ['New'] }),
    );
    expect(answer).toMatchObject({
      __typename: 'PassTypeSaved',
      passType: {
        id: type.id,
        version: 2,
        slug: type.slug,
        title: 'After',
        priceCents: 9900,
        categories: ['New'],
        limits: { classes: [] },
        sold: 1,
      },
    });
    expect(await versionOf(pass.id)).toEqual({ number: 1, title: 'Before' });
    const [, entry] = await auditOf(type.id);
    expect(entry).toMatchObject({
      verb: 'CHANGE_PASS_TYPE',
      before: { version: 1, title: 'Before', priceCents: 12000, limits: { classes: [of.id] } },
      after: {
        version: 2,
        title: 'After',
        priceCents: 9900,
        applyToSold: false,
        changed: ['title', 'categories', 'price', 'restrictions'],
      },
      targets: [`PASS_TYPE ${type.id}`],
    });
    expect(entry?.before).not.toHaveProperty('uses');
  });

  test('moves the sold passes when asked, all but the deleted ones; their punches and dates stay', async () => {
    const type = await made({ title: 'Before', uses: 10 });
    const passes = [await sell(type), await sell(type, { used: 3, expires: '2026-01-31' })];
    const deleted = await sell(type, { deletedAt: LONG_AGO });
    await change(type.id, 1, passTypeForm({ title: 'Between' }));
    const later = await sell(type);
    const input = passTypeForm({ title: 'After', uses: 12 });
    const facts = { id: type.id, version: 2, input, applyToSold: true };

    const before = await state();
    const { changePassType: preview } = await office.data<{ changePassType: SaveAnswer }>(
      CHANGE_PASS_TYPE,
      { ...facts, dryRun: true },
    );
    expect(preview).toEqual({
      __typename: 'PassTypePreview',
      slug: type.slug,
      soldCount: 3,
      familyCount: 3,
      changed: ['title', 'number of uses'],
      toldBefore:
        '3 sold passes of 3 families take the new title; punches, dates and price stay as they are.',
    });
    expect(await state()).toEqual(before);

    await change(type.id, 2, input, { applyToSold: true });
    for (const pass of [...passes, later])
      expect(await versionOf(pass.id)).toEqual({ number: 3, title: 'After' });
    expect(await versionOf(deleted.id)).toEqual({ number: 1, title: 'Before' });
    const rows = await database.owner.query<object[]>(
      'select total, used, expires::text from pass where id = any ($1) order by used',
      [passes.map(({ id }) => id)],
    );
    expect(rows).toEqual([
      { total: 10, used: 0, expires: null },
      { total: 10, used: 3, expires: '2026-01-31' },
    ]);
    expect((await auditOf(type.id)).at(-1)?.targets).toEqual([
      ...[...passes, later].map(({ id }) => `PASS ${id}`).sort(),
      `PASS_TYPE ${type.id}`,
    ]);
  });

  test('says before that sold passes keep their terms', async () => {
    const type = await made();
    await sell(type);
    expect(await change(type.id, 1, passTypeForm({ price: '1' }), { dryRun: true })).toMatchObject({
      soldCount: 1,
      familyCount: 1,
      changed: ['price'],
      toldBefore: '1 sold pass of 1 family keeps the terms under which it was sold.',
    });
  });

  test('refuses to move sold passes from families to students, and lets new ones be', async () => {
    const type = await made();
    await sell(type);
    const input = passTypeForm({ holderKind: 'STUDENT' });
    const before = await state();
    expect(await change(type.id, 1, input, { applyToSold: true })).toMatchObject({
      __typename: 'PassTypeRefused',
      field: 'holderKind',
      reason: 'HOLDERS_DIFFER',
    });
    expect(await state()).toEqual(before);
    expect(await change(type.id, 1, input)).toMatchObject({ passType: { holderKind: 'STUDENT' } });
    // The newest terms say students already; the sold pass is still a family's.
    expect(await change(type.id, 2, input, { applyToSold: true })).toMatchObject({
      reason: 'HOLDERS_DIFFER',
    });
  });

  test('refuses a maximum below what is sold; deleted passes do not count', async () => {
    const type = await made();
    await sell(type);
    await sell(type);
    await sell(type, { deletedAt: LONG_AGO });
    expect(await change(type.id, 1, passTypeForm({ maxIssued: 1 }))).toMatchObject({
      __typename: 'PassTypeRefused',
      field: 'maxIssued',
      reason: 'BELOW_SOLD',
      rule: 'P-11',
      message: '2 passes of this type are sold.',
      fix: 'Write 2 or more.',
    });
    expect(await change(type.id, 1, passTypeForm({ maxIssued: 2 }))).toMatchObject({
      passType: { maxIssued: 2 },
    });
  });

  test('leaves the image that is not spoken of, replaces and removes it', async () => {
    const type = await made({ image: dataUrl('gif') });
    expect(await change(type.id, 1, passTypeForm())).toMatchObject({
      passType: { image: dataUrl('gif') },
    });
    expect(await change(type.id, 2, passTypeForm({ image: dataUrl('jpeg') }))).toMatchObject({
      passType: { image: dataUrl('jpeg') },
    });
    expect(await change(type.id, 3, passTypeForm({ image: null }), { dryRun: true })).toMatchObject(
      { changed: ['image'] },
    );
    expect(await change(type.id, 3, passTypeForm({ image: null }))).toMatchObject({
      passType: { image: null },
    });
    expect(await change(type.id, 4, passTypeForm({ image: null }), { dryRun: true })).toMatchObject(
      { changed: [] },
    );
  });

  test('tells the second of two editors who was faster and what it was', async () => {
    const type = await made({ title: 'Contested' });
    await change(type.id, 1, passTypeForm({ title: 'Contested', price: '50', uses: 20 }));
    const before = await state();
    expect(await change(type.id, 1, passTypeForm({ title: 'Mine' }))).toEqual({
      __typename: 'PassTypeRefused',
      field: null,
      reason: 'CHANGED_MEANWHILE',
      rule: 'P-8',
      message:
        'Anna Bell changed its price and number of uses on Sat 21 Nov 2026 at 15:00, after you had opened it.',
      fix: 'Open it again, and make your change there.',
    });
    expect(await state()).toEqual(before);
  });

  test('takes a new slug, and refuses one that another type has', async () => {
    const [one, two] = [await made({ slug: 'one' }), await made({ slug: 'two' })];
    expect(await change(one.id, 1, passTypeForm({ slug: 'two' }))).toMatchObject({
      field: 'slug',
      reason: 'TAKEN',
    });
    expect(await change(two.id, 1, passTypeForm({ slug: 'three' }))).toMatchObject({
      passType: { slug: 'three' },
    });
    expect(await change(one.id, 1, passTypeForm({ slug: 'two' }))).toMatchObject({
      passType: { slug: 'two' },
    });
  });

  test('of another school, or of none, is not found', async () => {
    const other = await School.open(database.source);
    const theirs = await other.pass(await other.student());
    for (const id of [theirs.typeId, newId(), 'x']) {
      const { errors } = await office.run(CHANGE_PASS_TYPE, {
        id,
        version: 1,
        input: passTypeForm(),
      });
      expect(errors.map((error) => error.extensions['code'])).toEqual(['NOT_FOUND']);
    }
  });
});
