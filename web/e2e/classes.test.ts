import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { HolderKind } from '../../server/features/passes/pass.enums.ts';
import type { Staff } from '../../server/features/staff/staff.entities.ts';
import { Permission, PermissionLevel } from '../../server/shared/permissions.ts';
import { testDatabase } from '../../server/testing/database.ts';
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
    [Permission.ENROLLMENTS]: PermissionLevel.FULL,
    [Permission.PUNCH_PASSES]: PermissionLevel.FULL,
  });
});
afterEach(() => {
  expect(world.complaints.splice(0)).toEqual([]);
});
afterAll(() => world.close());

const everyDay = [1, 2, 3, 4, 5, 6, 7].map((day) => [day, '10:00', '11:00'] as const);

test('the office sets up a class, changes it, and makes another one like it', async () => {
  const { school } = world;
  const program = await school.program({ name: 'Trampoline' });
  const location = await school.location({ name: 'North Gym' });
  const page = await world.signIn(office);
  await page.goto(world.url('/classes'));
  await page.getByRole('link', { name: 'New class' }).click();

  await page.getByLabel('Name', { exact: true }).fill('Trampoline 1');
  await page.getByLabel('Program').selectOption(program.id);
  await page.getByLabel('Location', { exact: true }).last().selectOption(location.id);
  await page.getByRole('button', { name: 'Add timeslot' }).click();
  await page.getByLabel('Weekday').selectOption('3');
  await page.getByLabel('Starts').fill('16:30');
  await page.getByLabel('Ends').fill('16:00');
  await page.getByRole('group', { name: 'Youngest age' }).getByLabel('Years').fill('6');
  await page.getByText(/it takes those born on/).waitFor();
  await page.getByRole('button', { name: 'Create class' }).click();
  await page.getByText('It ends before it starts.').waitFor();
  expect(await accessibilityFindings(page)).toEqual([]);

  await page.getByLabel('Ends').fill('17:30');
  await page.keyboard.press('Control+Enter');
  await page.getByText('“Trampoline 1” is created.').waitFor();
  await page.getByText('Wed 16:30–17:30').waitFor();
  expect(await accessibilityFindings(page)).toEqual([]);

  await page.getByRole('link', { name: 'Edit' }).click();
  await page.getByLabel('Capacity').fill('8');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('“Trampoline 1” is saved.').waitFor();
  await page.getByRole('link', { name: 'Duplicate' }).click();
  await page.getByRole('button', { name: 'Create class' }).click();
  await page.getByText('“Trampoline 1 (copy)” is created.').waitFor();

  await page.goto(world.url('/classes?day=wednesday'));
  await page.getByRole('link', { name: 'Trampoline 1 (copy)' }).waitFor();
  expect(await accessibilityFindings(page)).toEqual([]);
});

test('a cancelled date gives the punch back; taken back, the student is punched in again', async () => {
  const { school, today } = world;
  const family = await school.family({ name: 'Okafor' });
  const ada = await school.student({ familyId: family.id, firstName: 'Ada', lastName: 'Okafor' });
  const gym = await school.class({ name: 'Open Gym', capacity: 24, slots: [...everyDay] });
  await school.pass(ada, { kind: HolderKind.STUDENT, title: 'Ten visits', total: 10 });
  const page = await world.signIn(office);
  await page.goto(world.url(`/students/${ada.id}/enrollments`));
  await page.getByText('10 left').first().waitFor();
  await page.keyboard.press('p');
  await page.getByRole('dialog').getByText(gym.name).first().waitFor();
  await page.keyboard.press('Enter');
  await page
    .getByRole('dialog')
    .getByText(/9 left/)
    .first()
    .waitFor();

  await page.goto(world.url(`/classes/${gym.id}?date=${today}`));
  const roster = page.getByRole('table', { name: 'Roster' });
  await roster.getByText('Ada Okafor').waitFor();
  await page
    .locator('[aria-current=date]')
    .getByRole('button', { name: /^Cancel / })
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(/^1 one-day enrollment is removed: Ada Okafor/).waitFor();
  await dialog.getByText(/^1 punch comes back/).waitFor();
  expect(await accessibilityFindings(page)).toEqual([]);
  await page.keyboard.type('the heating is out');
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('Cancelled: the heating is out').waitFor();
  await page.getByText('Nobody has a place on this date').waitFor();

  await page.getByRole('button', { name: /^Take back/ }).click();
  await dialog
    .getByText(/Ada Okafor/)
    .first()
    .waitFor();
  await dialog.getByRole('button', { name: 'Take it back' }).click();
  await dialog.getByRole('button', { name: 'Punch Ada Okafor in again' }).click();
  const punch = page.getByRole('dialog').last();
  await punch
    .getByText(/10 left/)
    .first()
    .waitFor();
  await punch.getByText(gym.name).first().waitFor();
  expect(await accessibilityFindings(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await punch
    .getByText(/9 left/)
    .first()
    .waitFor();
  await punch.getByRole('button', { name: /done/i }).click();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await roster.getByText('Ada Okafor').waitFor();
});
