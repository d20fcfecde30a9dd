import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Staff } from '../../server/features/staff/staff.entities.ts';
import { Permission, PermissionLevel } from '../../server/shared/permissions.ts';
import { testDatabase } from '../../server/testing/database.ts';
import { accessibilityFindings, World } from './world.ts';

const database = testDatabase();
let world: World;
let instructor: Staff;

beforeAll(async () => {
  world = await World.open(database);
  instructor = await world.school.staff({
    [Permission.STUDENTS]: PermissionLevel.VIEW,
    [Permission.CLASSES]: PermissionLevel.VIEW,
    [Permission.ENROLLMENTS]: PermissionLevel.VIEW,
    [Permission.ATTENDANCE]: PermissionLevel.FULL,
    [Permission.ALL_ATTENDANCE]: PermissionLevel.FULL,
  });
});
afterEach(() => {
  expect(world.complaints.splice(0)).toEqual([]);
});
afterAll(() => world.close());

const everyDay = [1, 2, 3, 4, 5, 6, 7].map((day) => [day, '10:00', '11:00'] as const);

test('an instructor takes the roll, finds it after a reload, and corrects it with a preview', async () => {
  const { school } = world;
  const gym = await school.class({ name: 'Beginner Gymnastics', slots: [...everyDay] });
  for (const firstName of ['Maya', 'Luca', 'Iris']) {
    const student = await school.student({ firstName, lastName: 'Alvarez' });
    await school.enrollment({ studentId: student.id, classId: gym.id, startsOn: '2020-01-06' });
  }
  const page = await world.signIn(instructor);
  await page.goto(world.url('/classes'));
  await page.getByRole('link', { name: 'Attendance of Beginner Gymnastics' }).click();
  const row = (name: string) => page.getByRole('row', { name: `${name} Alvarez` });
  await row('Maya').waitFor();

  // The keyboard is on the page: all present, and the second one excused.
  await page.keyboard.press('Shift+P');
  await page.getByText('3 marks not submitted, kept on this device').waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('e');
  await page.getByText('3 of 3 marked: 2 present, 1 absent').waitFor();
  expect(await accessibilityFindings(page)).toEqual([]);

  await page.reload();
  await page.getByText('3 marks not submitted, kept on this device').waitFor();
  await page.getByRole('button', { name: /^Submit/ }).click();
  await page.getByText('3 marks recorded.').waitFor();
  await page.locator('[aria-current=date]', { hasText: 'taken · 2 of 3' }).waitFor();

  await page.reload();
  await page.getByText('Nothing to submit').waitFor();
  const luca = row('Luca').getByRole('button', { name: 'Excused: Luca Alvarez' });
  expect(await luca.getAttribute('aria-pressed')).toBe('true');
  await row('Luca').getByRole('button', { name: 'Present: Luca Alvarez' }).click();
  await page.keyboard.press('Control+Enter');
  const dialog = page.getByRole('dialog', { name: 'Correct 1 recorded mark?' });
  await dialog.getByText('Excused absence → Present').waitFor();
  expect(await accessibilityFindings(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Submit' }).click();
  await page.getByText('1 mark recorded.').waitFor();
  await page.getByText('3 of 3 marked: 3 present, 0 absent').waitFor();
});
