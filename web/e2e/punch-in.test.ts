import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { HolderKind } from '../../server/features/passes/pass.enums.ts';
import { Permission, PermissionLevel } from '../../server/shared/permissions.ts';
import { testDatabase } from '../../server/testing/database.ts';
import type { Staff } from '../../server/features/staff/staff.entities.ts';
import { accessibilityFindings, World } from './world.ts';

const database = testDatabase();
let world: World;
let desk: Staff;

beforeAll(async () => {
  world = await World.open(database);
  desk = await world.school.staff({
    [Permission.FAMILIES]: PermissionLevel.VIEW,
    [Permission.STUDENTS]: PermissionLevel.VIEW,
    [Permission.CLASSES]: PermissionLevel.VIEW,
    [Permission.ENROLLMENTS]: PermissionLevel.FULL,
    [Permission.PUNCH_PASSES]: PermissionLevel.FULL,
  });
});
afterEach(() => {
  expect(world.complaints.splice(0)).toEqual([]);
});
afterAll(() => world.close());

async function familyWithPass(name: string) {
  const { school } = world;
  const family = await school.family({ name });
  await school.guardian({ familyId: family.id, firstName: 'Ana', lastName: name });
  const maya = await school.student({ familyId: family.id, firstName: 'Maya', lastName: name });
  const leo = await school.student({ familyId: family.id, firstName: 'Leo', lastName: name });
  const gym = await school.class({
    name: `Open Gym ${name}`,
    capacity: 24,
    slots: [1, 2, 3, 4, 5, 6, 7].flatMap((day) => [
      [day, '17:00', '18:00'] as const,
      [day, '18:00', '19:00'] as const,
    ]),
  });
  const pass = await school.pass(maya, {
    kind: HolderKind.FAMILY,
    also: [leo],
    title: 'Ten visits',
    total: 10,
    limits: [{ classId: gym.id }],
  });
  return { family, maya, leo, gym, pass };
}

test('the desk finds a family, punches a student in, sees enrollment and balance, reads the log and takes it back', async () => {
  const { gym } = await familyWithPass('Alvarez');
  const page = await world.signIn(desk);

  await page.getByRole('searchbox').fill('alvarez');
  await page.getByRole('link', { name: 'Enrollments of the Alvarez family' }).click();
  await page.getByRole('heading', { name: /Alvarez/ }).waitFor();
  const passes = page.getByRole('table', { name: /passes/i });
  await passes.getByText('10 left').first().waitFor();
  expect(await accessibilityFindings(page)).toEqual([]);

  await passes
    .getByRole('button', { name: /punch in/i })
    .first()
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(gym.name).first().waitFor();
  expect(await accessibilityFindings(page)).toEqual([]);
  await dialog
    .getByRole('button', { name: /punch in/i })
    .first()
    .click();
  await dialog
    .getByText(/9 left/)
    .first()
    .waitFor();
  await dialog.getByRole('button', { name: /undo/i }).waitFor();
  await dialog.getByRole('button', { name: /done/i }).click();

  await page
    .getByRole('table', { name: /enrollments/i })
    .getByText(gym.name)
    .waitFor();
  await page.getByText('Single day').first().waitFor();
  await passes.getByText('9 left').first().waitFor();

  await passes.getByRole('button', { name: /log/i }).first().click();
  const log = page.getByRole('dialog');
  await log.getByText(gym.name).first().waitFor();
  const cutOff = await log
    .getByRole('cell')
    .evaluateAll((cells) =>
      cells.filter((cell) => cell.scrollWidth > cell.clientWidth).map((cell) => cell.textContent),
    );
  expect(cutOff).toEqual([]);
  expect(await accessibilityFindings(page)).toEqual([]);
});

test('the same by keyboard alone', async () => {
  const { family, gym } = await familyWithPass('Okafor');
  const page = await world.signIn(desk);
  await page.goto(world.url(`/families/${family.id}/enrollments`));
  await page.getByText('10 left').first().waitFor();
  await page.keyboard.press('p');
  await page.getByRole('dialog').getByText(gym.name).first().waitFor();
  await page.keyboard.press('Enter');
  await page
    .getByRole('dialog')
    .getByText(/9 left/)
    .first()
    .waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page
    .getByRole('table', { name: /enrollments/i })
    .getByText(gym.name)
    .waitFor();
});

test('and on a telephone', async () => {
  const { family, gym } = await familyWithPass('Nguyen');
  const page = await world.signIn(desk, { width: 390, height: 844 });
  await page.goto(world.url(`/families/${family.id}/enrollments`));
  await page
    .getByRole('button', { name: /punch in/i })
    .first()
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(gym.name).first().waitFor();
  await dialog
    .getByRole('button', { name: /punch in/i })
    .first()
    .click();
  await dialog
    .getByText(/9 left/)
    .first()
    .waitFor();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  expect(wide).toBe(false);
});
