import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { Permission, PermissionLevel } from '../../server/shared/permissions.ts';
import { testDatabase } from '../../server/testing/database.ts';
import type { Staff } from '../../server/features/staff/staff.entities.ts';
import { accessibilityFindings, World } from './world.ts';

const database = testDatabase();
let world: World;
let office: Staff;

beforeAll(async () => {
  world = await World.open(database);
  office = await world.school.staff({
    [Permission.FAMILIES]: PermissionLevel.VIEW,
    [Permission.STUDENTS]: PermissionLevel.VIEW,
    [Permission.CLASSES]: PermissionLevel.FULL,
    [Permission.ENROLLMENTS]: PermissionLevel.VIEW,
    [Permission.CREATE_MAKEUP_TOKENS]: PermissionLevel.FULL,
  });
});
afterEach(() => {
  expect(world.complaints.splice(0)).toEqual([]);
});
afterAll(() => world.close());

const everyDay = [1, 2, 3, 4, 5, 6, 7].map((day) => [day, '10:00', '11:00'] as const);

/** Does what a worker would, for the task whose page is open. */
async function finish(page: Page): Promise<void> {
  const taskId = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  await world.app.runTask(world.school.account.id, taskId);
  await page.getByRole('status').getByText('Done').waitFor();
}

test('two classes are cancelled for a day with makeup tokens, families are listed, and it is taken back', async () => {
  const { school } = world;
  const family = await school.family({ name: 'Okafor' });
  const ada = await school.student({ familyId: family.id, firstName: 'Ada', lastName: 'Okafor' });
  const ben = await school.student({ familyId: family.id, firstName: 'Ben', lastName: 'Okafor' });
  const first = await school.class({ name: 'Tumbling 1', slots: [...everyDay] });
  const second = await school.class({ name: 'Tumbling 2', slots: [...everyDay] });
  await school.enrollment({ studentId: ada.id, classId: first.id });
  await school.enrollment({ studentId: ben.id, classId: second.id });
  const page = await world.signIn(office);
  await page.goto(world.url('/classes?q=tumbling'));
  await page.getByRole('row', { name: /Tumbling 2/ }).waitFor();

  await page.getByRole('checkbox', { name: 'Choose all classes shown' }).check();
  await page.getByText('2 classes chosen').waitFor();
  await page.keyboard.press('c');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/^Reason/).fill('the heating is out');
  await dialog.getByLabel('Give makeup tokens').check();
  await dialog.getByText(/2 makeup tokens are made/).waitFor();
  expect(await accessibilityFindings(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Start cancelling' }).click();

  await page.getByRole('heading', { level: 1, name: /^Cancel 2 classes/ }).waitFor();
  await finish(page);
  await page.getByText('2 makeup tokens made').waitFor();
  const told = page.getByRole('row', { name: /Okafor/ });
  await told.getByText(/^Ada Okafor: Tumbling 1 is cancelled/).waitFor();
  await told.getByText(/^Ben Okafor: Tumbling 2 is cancelled/).waitFor();
  expect(await accessibilityFindings(page)).toEqual([]);

  await page.getByRole('button', { name: 'Undo…' }).click();
  await dialog.getByText('2 unused makeup tokens are taken back.').waitFor();
  await dialog.getByRole('button', { name: 'Take it back' }).click();
  await page.getByRole('heading', { level: 1, name: /^Take back/ }).waitFor();
  await finish(page);
  await page.getByText('2 dates held again').waitFor();
  await page.getByText('2 makeup tokens taken back').waitFor();
  await page.getByRole('link', { name: 'An earlier task' }).click();
  await page.getByRole('link', { name: 'By a later task' }).waitFor();
});
