import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { AREAS, Permission, PermissionLevel } from '../../server/shared/permissions.ts';
import { testDatabase } from '../../server/testing/database.ts';
import { accessibilityFindings, World } from './world.ts';

const database = testDatabase();
let world: World;

const { VIEW, FULL } = PermissionLevel;

/** What the groups of the demo may do. */
const GRANTS = {
  manager: Object.fromEntries(AREAS.map((permission) => [permission, FULL])),
  'front desk': {
    [Permission.FAMILIES]: FULL,
    [Permission.STUDENTS]: FULL,
    [Permission.STUDENT_MEDICAL]: VIEW,
    [Permission.CLASSES]: VIEW,
    [Permission.ENROLLMENTS]: FULL,
    [Permission.PUNCH_PASSES]: FULL,
  },
  instructor: {
    [Permission.STUDENTS]: VIEW,
    [Permission.CLASSES]: VIEW,
    [Permission.ENROLLMENTS]: VIEW,
  },
};

beforeAll(async () => {
  world = await World.open(database);
});
afterEach(() => {
  expect(world.complaints.splice(0)).toEqual([]);
});
afterAll(() => world.close());

test('an owner runs an operation in the playground, which asks nobody but this server', async () => {
  const owner = await world.school.owner();
  const page = await world.signIn(owner);
  const strangers: string[] = [];
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.origin !== world.app.origin)
      strangers.push(url.href);
  });
  await page.goto(world.url('/graphql'));
  await page.locator('.monaco-editor .view-line', { hasText: 'viewer' }).first().waitFor();
  const answer = page.getByLabel(/result/i).getByText(`"${owner.login}"`);
  await expect
    .poll(
      async () => {
        // The editor is there before it listens; on a slow machine a first press goes to nobody.
        const button = page.getByRole('button', { name: /execute/i });
        if ((await answer.count()) === 0 && (await button.count()) > 0) await button.click();
        return answer.count();
      },
      { timeout: 60_000, interval: 2_000 },
    )
    .toBeGreaterThan(0);
  expect(strangers).toEqual([]);
});

test('whoever may not explore the API or see families is told so, and not shown the way there', async () => {
  await world.school.student({ firstName: 'Ida', lastName: 'Instructed' });
  const page = await world.signIn(await world.school.staff(GRANTS.instructor));
  await page.getByRole('heading', { name: 'Students', level: 1 }).waitFor();
  await page.getByRole('row', { name: /Instructed/ }).waitFor();
  expect(await page.getByRole('link', { name: 'Families' }).count()).toBe(0);
  await page.goto(world.url('/families'));
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await page.getByRole('main').innerText()).toMatch(/permission/i);
  expect(await accessibilityFindings(page)).toEqual([]);

  const response = await page.goto(world.url('/graphql'));
  expect(response?.status()).toBe(403);
  // The browser itself reports the status of the page.
  world.complaints.splice(0);
});

test('a session that has ended leads to the sign-in page and back to where one was', async () => {
  const owner = await world.school.owner();
  const page = await world.signIn(owner);
  await page.goto(world.url('/students'));
  await page.getByRole('heading', { name: 'Students', level: 1 }).waitFor();
  // What the page still asks for would find the session ended before anything is pressed.
  await page.waitForLoadState('networkidle');
  await database.owner.query('delete from session where staff_id = $1', [owner.id]);
  await page.getByRole('link', { name: 'Classes' }).click();
  await page.waitForURL(/sign-in\?next=/);
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await accessibilityFindings(page)).toEqual([]);
  await page.getByLabel('Login name or e-mail').fill(owner.login);
  await page.getByLabel('Password').fill('not it');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByText('Login or password is wrong.').waitFor();
  await page.getByLabel('Password').fill('correct horse');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { name: 'Classes', level: 1 }).waitFor();
});

test('the lists are accessible in both colour schemes', async () => {
  const { school } = world;
  const student = await school.student({ firstName: 'Maya', lastName: 'Alvarez' });
  await school.guardian({ familyId: student.familyId });
  await school.medical(student.id, 'Peanuts');
  const of = await school.class({ name: 'Open Gym', capacity: 12, minAge: 'P5Y' });
  const page = await world.signIn(await school.owner());
  for (const path of [
    '/welcome',
    '/audit-log',
    '/families',
    '/students',
    '/classes',
    `/families/${student.familyId}`,
    `/students/${student.id}`,
    `/classes/${of.id}`,
  ]) {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(world.url(path));
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    expect(await accessibilityFindings(page), `${path}, light`).toEqual([]);
    // The other scheme has other colours, and nothing else.
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.locator('html[data-color-scheme=dark]').waitFor();
    expect(await accessibilityFindings(page, 'color-contrast'), `${path}, dark`).toEqual([]);
  }
});

test.each(['manager', 'front desk', 'instructor'] as const)(
  'every page that the %s is shown the way to has its rows',
  async (role) => {
    const { school } = world;
    const name = `Roles ${role}`;
    const family = await school.family({ name });
    await school.guardian({ familyId: family.id, firstName: 'Gea', lastName: name });
    const ivy = await school.student({ familyId: family.id, firstName: 'Ivy', lastName: name });
    const gym = await school.class({ name: `Gym of ${name}` });
    await school.enrollment({ studentId: ivy.id, classId: gym.id });
    const page = await world.signIn(await school.staff(GRANTS[role]));

    const show = async (path: string, row: string | RegExp) => {
      await page.goto(world.url(path));
      await page.getByRole('row', { name: row }).first().waitFor();
    };
    const q = encodeURIComponent(name);
    await show(`/students?q=${q}`, 'Ivy');
    await show(`/classes?q=${q}`, gym.name);
    await show(`/students/${ivy.id}/enrollments?when=all`, gym.name);
    await page.goto(world.url(`/students/${ivy.id}`));
    await page.getByRole('heading', { name: `Ivy ${name}` }).waitFor();
    await page.goto(world.url(`/classes/${gym.id}`));
    await page.getByRole('heading', { name: gym.name }).waitFor();
    if (role !== 'instructor') {
      await show(`/families?q=${q}`, /Gea/);
      await show(`/families/${family.id}`, /Ivy/);
      await show(`/families/${family.id}/enrollments?when=all`, gym.name);
    }
  },
);

test('on a telephone a tap anywhere in the first line of a card opens it, but for its actions', async () => {
  const { school } = world;
  const short = await school.family({ name: 'Oh' });
  const long = await school.family({ name: 'Featherstonehaugh-Cholmondeley-Marjoribanks' });
  const page = await world.signIn(await school.owner(), { width: 390, height: 844 });
  for (const { id, name } of [short, long]) {
    await page.goto(world.url(`/families?q=${name}`));
    const title = page.getByRole('cell', { name, exact: true });
    const actions = page.getByRole('cell', { name: `Open the ${name} family` });
    const line = await title.boundingBox();
    const icons = await actions.boundingBox();
    if (!line || !icons) throw new Error('The card is not there.');
    expect(line.x + line.width).toBeLessThanOrEqual(icons.x);
    await page.mouse.click((line.x + icons.x + icons.width) / 2, icons.y + icons.height / 2);
    await page.waitForURL(world.url(`/families/${id}`));
    await page.goBack();
    await page.getByRole('link', { name: `Enrollments of the ${name} family` }).click();
    await page.waitForURL(world.url(`/families/${id}/enrollments`));
  }
});

test('the dates of the list of classes have room', async () => {
  const { school } = world;
  await school.class({ name: 'Wide Dates', startsOn: '2026-05-28' });
  const page = await world.signIn(await school.owner());
  await page.goto(world.url('/classes?show=all&q=wide'));
  const day = page.getByRole('cell', { name: '28 May 2026' });
  await day.waitFor();
  const spare = await day.evaluate((cell) => {
    const { paddingLeft, paddingRight } = getComputedStyle(cell);
    const text = document.createRange();
    text.selectNodeContents(cell);
    const room = cell.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
    return room - text.getBoundingClientRect().width;
  });
  // A font of another system may be a tenth wider.
  expect(spare).toBeGreaterThan(12);
});
