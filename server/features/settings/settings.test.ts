import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { fixedClock } from '../../shared/clock.ts';
import { testDatabase } from '../../testing/database.ts';
import { School } from '../../testing/factories.ts';
import {
  BUSINESS,
  changeSettings,
  CLASS_SETTINGS,
  SETTINGS_FIELDS,
  type Saved,
} from '../../testing/settings-operations.ts';
import { TestApp, type TestClient } from '../../testing/test-app.ts';

const database = testDatabase({ poolSize: 6 });
let app: TestApp;
let school: School;
let office: TestClient;

beforeAll(async () => {
  app = await TestApp.start(database.source, fixedClock('2026-11-21T20:00:00Z'));
});
beforeEach(async () => {
  school = await School.open(database.source);
  office = await app.signIn(school.account.slug, (await school.owner()).login);
});
afterAll(() => app.stop());

const AREAS = {
  business: ['changeBusiness', 'BusinessInput'],
  features: ['changeFeatures', 'FeaturesInput'],
  security: ['changeSecurity', 'SecurityInput'],
  classes: ['changeClassSettings', 'ClassSettingsInput'],
} as const;

const change = async (
  area: keyof typeof AREAS,
  version: number,
  input: object,
  more: object = {},
): Promise<Saved['saved']> => {
  const [what, type] = AREAS[area];
  return (await office.data<Saved>(changeSettings(what, type), { version, input, ...more })).saved;
};

const settings = async () =>
  (await office.data<{ settings: Record<string, object> }>(`{ settings { ${SETTINGS_FIELDS} } }`))
    .settings;
const stored = () =>
  database.owner.query<object[]>(
    `select (select json_agg(s order by area) from setting s) as settings, (select count(*) from audit_entry) as audits,
       (select json_agg(a order by id) from account a) as accounts`,
  );

const OFF = {
  ...{ punchPasses: false, attendance: true, makeupTokens: true },
  ...{ welcome: true, apiExplorer: true },
};

describe('the settings', () => {
  test('are the usual ones until the school says otherwise', async () => {
    expect(await settings()).toEqual({
      business: {
        ...Object.fromEntries(Object.keys(BUSINESS).map((key) => [key, null])),
        ...{ name: 'Test School', zone: 'America/Toronto', currency: 'CAD', version: 0 },
      },
      features: { ...OFF, punchPasses: true, version: 0 },
      classes: { ...CLASS_SETTINGS, version: 0 },
    });
  });

  test('are changed area by area, with before and after in the audit', async () => {
    expect(await change('business', 0, { ...BUSINESS, name: 'Harbour Gym' })).toMatchObject({
      __typename: 'SettingsSaved',
      repeated: false,
      settings: { business: { ...BUSINESS, name: 'Harbour Gym', version: 1 } },
    });
    await change('features', 0, OFF);
    await change('classes', 0, { ...CLASS_SETTINGS, lookAheadDays: 30 });
    expect(await settings()).toMatchObject({
      business: { name: 'Harbour Gym', email: 'office@example.org', version: 1 },
      features: { ...OFF, version: 1 },
      classes: { lookAheadDays: 30, version: 1 },
    });
    const entries = await database.owner.query<{ verb: string }[]>(
      `select e.verb, e.before, e.after, (select json_agg(t.kind) from audit_target t where t.entry_id = e.id) as kinds
       from audit_entry e where account_id = $1 and verb like 'CHANGE%' order by at, id`,
      [school.account.id],
    );
    expect(entries).toMatchObject([
      {
        verb: 'CHANGE_BUSINESS',
        before: { name: 'Test School', email: null, version: 0 },
        after: { name: 'Harbour Gym', email: 'office@example.org', version: 1 },
        kinds: ['SETTING'],
      },
      { verb: 'CHANGE_FEATURES', before: { punchPasses: true }, after: { punchPasses: false } },
      {
        verb: 'CHANGE_CLASS_SETTINGS',
        before: { lookAheadDays: 14 },
        after: { lookAheadDays: 30 },
      },
    ]);
  });

  test('name and zone are the account’s own from then on', async () => {
    await change('business', 0, { ...BUSINESS, name: 'West Hall', zone: 'America/Vancouver' });
    expect(await office.data('{ viewer { account { name zone } } }')).toEqual({
      viewer: { account: { name: 'West Hall', zone: 'America/Vancouver' } },
    });
  });

  test.each<[string, keyof typeof AREAS, object, string, string]>([
    ['no name', 'business', { ...BUSINESS, name: ' ' }, 'name', 'NEEDED'],
    ['a zone that is none', 'business', { ...BUSINESS, zone: 'Mars/North' }, 'zone', 'WRONG_FORM'],
    ['an offset as a zone', 'business', { ...BUSINESS, zone: '+05:00' }, 'zone', 'WRONG_FORM'],
    [
      'a currency that is none',
      'business',
      { ...BUSINESS, currency: 'XQX' },
      'currency',
      'WRONG_FORM',
    ],
    ['one without cents', 'business', { ...BUSINESS, currency: 'JPY' }, 'currency', 'WRONG_FORM'],
    ['an e-mail that is none', 'business', { ...BUSINESS, email: 'office' }, 'email', 'WRONG_FORM'],
    ['a number that is none', 'business', { ...BUSINESS, phone: 'ask Sam' }, 'phone', 'WRONG_FORM'],
    [
      'a website that is none',
      'business',
      { ...BUSINESS, website: 'our site' },
      'website',
      'WRONG_FORM',
    ],
    ['a long street', 'business', { ...BUSINESS, street: 'x'.repeat(121) }, 'street', 'TOO_LONG'],
  ])('refuse %s on its field, and nothing changes', async (_what, area, input, field, reason) => {
    const before = await stored();
    expect(await change(area, 0, input)).toMatchObject({
      __typename: 'RecordRefused',
      reason: 'INVALID',
      fields: [{ field, reason }],
    });
    expect(await stored()).toEqual(before);
  });

  test.each([
    ['days below none', { lookAheadDays: -1 }],
    ['more days than a quarter has', { lookAheadDays: 91 }],
    ['marking further ahead than that', { markAheadDays: 91 }],
    ['a single absence in a row', { absencesInARow: 1 }],
    ['a long row', { absencesInARow: 21 }],
  ])('refuse %s for classes', async (_what, wrong) => {
    expect(await change('classes', 0, { ...CLASS_SETTINGS, ...wrong })).toMatchObject({
      fields: [{ field: Object.keys(wrong)[0], reason: 'OUT_OF_RANGE' }],
    });
  });

  test('the currency stays once there is a price in it', async () => {
    expect(await change('business', 0, { ...BUSINESS, currency: 'USD' })).toMatchObject({
      settings: { business: { currency: 'USD' } },
    });
    await school.passType({ terms: { priceCents: 1000 } });
    expect(await change('business', 1, { ...BUSINESS, currency: 'EUR' })).toMatchObject({
      fields: [
        { field: 'currency', reason: 'IN_USE', message: 'There are prices in USD, so it stays.' },
      ],
    });
  });

  test('a dry run names what would change, and changes nothing', async () => {
    const before = await stored();
    expect(await change('features', 0, OFF, { dryRun: true })).toEqual({
      __typename: 'ChangePreview',
      changed: ['punchPasses'],
      says: [],
    });
    expect(await stored()).toEqual(before);
  });

  test.each(['first', 'second'] as const)(
    'of two who make the %s change at once one wins and the other learns what was changed',
    async (which) => {
      const version = which === 'first' ? 0 : 1;
      if (version === 1) await change('classes', 0, { ...CLASS_SETTINGS, lookAheadDays: 21 });
      const answers = await Promise.all(
        [7, 28].map((lookAheadDays) =>
          change('classes', version, { ...CLASS_SETTINGS, lookAheadDays }),
        ),
      );
      expect(answers.map((one) => one.__typename).sort()).toEqual([
        'RecordRefused',
        'SettingsSaved',
      ]);
      expect(answers.find((one) => one.reason)).toMatchObject({
        reason: 'CHANGED_MEANWHILE',
        message: 'Olive Owner changed this class setting at 15:00: look ahead days.',
      });
      expect(await settings()).toMatchObject({ classes: { version: version + 1 } });
    },
  );

  test('the same request sent twice is carried out once', async () => {
    const sent = { requestId: 'twice' };
    const first = await change('classes', 0, { ...CLASS_SETTINGS, lookAheadDays: 7 }, sent);
    expect(await change('classes', 0, { ...CLASS_SETTINGS, lookAheadDays: 7 }, sent)).toEqual({
      ...first,
      repeated: true,
    });
  });

  test('one school’s are not another’s', async () => {
    await change('classes', 0, { ...CLASS_SETTINGS, lookAheadDays: 60 });
    const other = await School.open(database.source);
    office = await app.signIn(other.account.slug, (await other.owner()).login);
    expect(await settings()).toMatchObject({ classes: { lookAheadDays: 14, version: 0 } });
  });
});

describe('class settings', () => {
  test('say how rolls are marked', async () => {
    const mine = { checkInMode: true, staffCheckInMode: true, markAheadDays: 0, absencesInARow: 5 };
    expect(await change('classes', 0, { ...CLASS_SETTINGS, ...mine })).toMatchObject({
      settings: { classes: { ...mine, version: 1 } },
    });
    expect(await change('classes', 1, CLASS_SETTINGS)).toMatchObject({
      settings: { classes: { ...CLASS_SETTINGS, version: 2 } },
    });
  });

  test('say how far ahead ongoing places look', async () => {
    const of = await school.class({ capacity: 8 });
    for (const startsOn of ['2026-11-25', '2026-12-10'])
      await school.enrollment({ classId: of.id, startsOn });
    const openings = () =>
      office.data(
        `query ($id: ID!) { class(id: $id) { openings { ongoing ongoingExplained oneDay } } }`,
        { id: of.id },
      );
    expect(await openings()).toMatchObject({ class: { openings: { ongoing: 7, oneDay: 8 } } });
    await change('classes', 0, { ...CLASS_SETTINGS, lookAheadDays: 30 });
    expect(await openings()).toMatchObject({
      class: {
        openings: {
          ongoing: 6,
          oneDay: 8,
          ongoingExplained: '8 places − 2 starting by Mon 21 Dec 2026 = 6',
        },
      },
    });
    await change('classes', 1, { ...CLASS_SETTINGS, lookAheadDays: 0 });
    expect(await openings()).toMatchObject({ class: { openings: { ongoing: 8 } } });
  });
});

describe('security', () => {
  test('says how many of the active staff have a second factor', async () => {
    const [one] = [await school.staff(), await school.staff({}, { isActive: false })];
    await database.owner.query(
      `insert into second_factor (account_id, id, secret, begun_at, confirmed_at) values ($1, $2, 'x', now(), now())`,
      [school.account.id, one.id],
    );
    expect(
      await office.data(
        '{ settings { security { requireSecondFactor activeStaff withSecondFactor version } } }',
      ),
    ).toEqual({
      settings: {
        security: {
          ...{ requireSecondFactor: false, activeStaff: 2, withSecondFactor: 1, version: 0 },
        },
      },
    });
    expect(await change('security', 0, { requireSecondFactor: true })).toMatchObject({
      __typename: 'SettingsSaved',
    });
  });
});
