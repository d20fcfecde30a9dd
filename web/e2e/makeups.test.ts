import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { Permission, PermissionLevel } from '../../server/shared/permissions.ts';
import { testDatabase } from '../../server/testing/database.ts';
import { formatDate } from '../lib/format.ts';
import { addDays } from '../lib/plain-date.ts';
import { accessibilityFindings, World } from './world.ts';

const database = testDatabase();
let world: World;

beforeAll(async () => {
  world = await World.open(database);
});
afterEach(() => {
  expect(world.complaints.splice(0)).toEqual([]);
});
afterAll(() => world.close());

test('a token is redeemed for a seat of the list, the student stands on the roll, and a reset frees the seat', async () => {
  const { school } = world;
  const desk = await school.staff({
    [Permission.STUDENTS]: PermissionLevel.VIEW,
    [Permission.CLASSES]: PermissionLevel.VIEW,
    [Permission.ENROLLMENTS]: PermissionLevel.FULL,
    [Permission.ATTENDANCE]: PermissionLevel.FULL,
    [Permission.ALL_ATTENDANCE]: PermissionLevel.FULL,
    [Permission.MAKEUP_TOKENS]: PermissionLevel.FULL,
  });
  const maya = await school.student({ firstName: 'Maya', lastName: 'Alvarez' });
  const slots = [1, 2, 3, 4, 5, 6, 7].map((day) => [day, '10:00', '11:00'] as const);
  const gym = await school.class({ name: 'Tumbling 1', capacity: 8, slots });
  await school.token({ studentId: maya.id });
  const tomorrow = addDays(world.today, 1);
  const finder = world.url(`/students/${maya.id}/makeups`);

  const page = await world.signIn(desk);
  await page.goto(finder);
  const day = page.getByRole('region', { name: formatDate(tomorrow) });
  await day.getByText('8 of 8 open').waitFor();
  expect(await accessibilityFindings(page)).toEqual([]);
  await day.getByRole('button', { name: /^Book Tumbling 1/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Makeup for Maya Alvarez' });
  await dialog.getByText('The makeup token pays for it.').waitFor();
  expect(await accessibilityFindings(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Redeem' }).click();
  await dialog.getByText(/^Maya has a makeup in Tumbling 1/).waitFor();
  await dialog.getByRole('button', { name: 'Done' }).click();
  await page.getByText('Maya has no token to redeem').waitFor();

  await page.goto(world.url(`/classes/${gym.id}/attendance?date=${tomorrow}`));
  await page.getByRole('row', { name: 'Maya Alvarez' }).waitFor();

  await page.goto(world.url(`/students/${maya.id}/attendance`));
  const tokens = page.getByRole('region', { name: 'Makeup tokens' });
  await tokens.getByText(/^Pending/).click();
  await tokens.getByRole('button', { name: /^More for/ }).click();
  await page.getByRole('menuitem', { name: /^Reset/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Reset' }).click();
  await tokens.getByRole('button', { name: /^Redeem: / }).waitFor();

  await page.goto(finder);
  await day.getByText('8 of 8 open').waitFor();
});
