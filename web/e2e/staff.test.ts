import { TOTP, Secret } from 'otpauth';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { Permission, PermissionLevel } from '../../server/shared/permissions.ts';
import { testDatabase } from '../../server/testing/database.ts';
import { PASSWORD } from '../../server/testing/factories.ts';
import { accessibilityFindings, World } from './world.ts';

const database = testDatabase();
let world: World;

const { VIEW } = PermissionLevel;

beforeAll(async () => {
  world = await World.open(database);
});
afterEach(() => {
  expect(world.complaints.splice(0)).toEqual([]);
});
afterAll(() => world.close());

test('a permission that is given counts from the next click on', async () => {
  const { school } = world;
  const priya = await school.staff({ [Permission.CLASSES]: VIEW });
  const hers = await world.signIn(priya);
  const sections = hers.getByRole('navigation', { name: 'Sections' });
  await sections.getByRole('link', { name: 'Classes' }).waitFor();
  expect(await sections.getByRole('link', { name: 'Families' }).count()).toBe(0);

  const page = await world.signIn(await school.owner());
  await page.goto(world.url(`/staff/${priya.id}/permissions`));
  const families = page.getByRole('group', { name: 'Families', exact: true });
  await families.getByRole('radio', { name: 'None' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.getByText('Families: View instead of None').waitFor();
  await page.keyboard.press('Control+s');
  await page.getByText('Saved', { exact: true }).waitFor();

  await hers.goto(world.url('/families'));
  await hers.getByRole('heading', { name: 'Families', level: 1 }).waitFor();
});

test('an owner sees the portal as a colleague does, and can change nothing meanwhile', async () => {
  const { school } = world;
  const devon = await school.staff(
    { [Permission.CLASSES]: VIEW },
    { firstName: 'Devon', lastName: 'Clarke' },
  );
  const page = await world.signIn(await school.owner());
  await page.goto(world.url(`/staff/${devon.id}`));
  await page.getByRole('button', { name: 'See as Devon' }).click();
  await page.getByRole('button', { name: 'See as this person' }).click();
  const bar = page.getByRole('complementary', { name: 'Seeing as somebody else' });
  await bar.getByText('You see Cartwheel as Devon Clarke, read only.').waitFor();
  expect(await page.getByRole('link', { name: 'Staff' }).count()).toBe(0);
  expect(await accessibilityFindings(page)).toEqual([]);

  await page.goto(world.url('/me'));
  await page.getByLabel('Password now', { exact: true }).fill(PASSWORD);
  await page.getByLabel('New password', { exact: true }).fill('seven green swings');
  await page.getByRole('button', { name: 'Change password' }).click();
  await page
    .getByRole('alert')
    .getByText(/nothing can be changed/)
    .waitFor();

  await bar.getByRole('button', { name: 'Stop' }).click();
  await page.waitForURL(world.url(`/staff/${devon.id}`));
  await page.getByRole('heading', { name: 'Devon Clarke' }).waitFor();
  expect(await bar.count()).toBe(0);
});

test('somebody sets up a second factor and signs in with its code', async () => {
  const staff = await world.school.staff({ [Permission.CLASSES]: VIEW });
  const page = await world.signIn(staff);
  await page.goto(world.url('/me'));
  await page.getByRole('button', { name: 'Set it up…' }).click();
  await page.getByLabel('Your password', { exact: true }).fill(PASSWORD);
  await page.keyboard.press('Enter');
  await page.getByRole('img', { name: /^QR code/ }).waitFor();
  expect(await accessibilityFindings(page)).toEqual([]);
  const key = (await page.locator('code').innerText()).replace(/\s/g, '');
  const app = new TOTP({ secret: Secret.fromBase32(key) });
  const step = app.counter();
  const first = app.generate({ timestamp: step * 30_000 });
  await page.getByLabel('Code', { exact: true }).fill(first);
  await page.keyboard.press('Enter');
  await page.getByText(/^It is on\./).waitFor();

  const other = await world.page();
  await other.goto(world.url());
  await other.getByLabel('Login name or e-mail').fill(staff.login);
  await other.getByLabel('Password').fill(PASSWORD);
  await other.getByRole('button', { name: 'Sign in' }).click();
  const code = other.getByLabel('Code', { exact: true });
  await code.fill(first);
  await code.press('Enter');
  await other.getByRole('alert').getByText('This is not the code of now.').waitFor();
  expect(await accessibilityFindings(other)).toEqual([]);
  // A code is taken one step ahead of its time, so nobody has to wait for the next one here.
  await code.fill(app.generate({ timestamp: (step + 1) * 30_000 }));
  await code.press('Enter');
  await other.getByRole('navigation', { name: 'Sections' }).waitFor();
});
