import type { Page } from 'playwright-core';
import { go, type Step } from './screen-steps.ts';

/** How to get to the pictures of attendance. */
export const attendanceSteps: Record<string, Step> = {
  attendance: gymnasticsRoll,
  'roll-sheet': async (page, base) => {
    await gymnasticsRoll(page, base);
    await page.getByRole('link', { name: 'Print roll sheet' }).click();
    await page.getByRole('table').waitFor();
  },
  'student-attendance': async (page, base) => {
    await go(page, `${base}/students?q=maya+alvarez`);
    await page
      .getByRole('link', { name: /^Attendance of/ })
      .first()
      .click();
    await page.waitForLoadState('networkidle');
  },
  'rolls-not-taken': (page, base) => go(page, `${base}/classes/rolls-not-taken`),
  'absences-in-a-row': (page, base) => go(page, `${base}/classes/absences-in-a-row`),
  'expected-absence': async (page, base) => {
    await mayasAbsence(page, base);
    await page
      .getByRole('group', { name: /^Coming/ })
      .getByRole('checkbox')
      .nth(3)
      .click();
    await page.getByText(/to record$/).waitFor();
  },
  'expected-absence-days': async (page, base) => {
    await mayasAbsence(page, base);
    await page.getByText('Days and hours').click();
    await page
      .getByText(/record$/)
      .first()
      .waitFor();
  },
  'attendance-marked': async (page, base) => {
    await gymnasticsRoll(page, base);
    await page.getByRole('button', { name: 'Mark all present' }).click();
    await page
      .getByRole('button', { name: /^Absent: / })
      .nth(2)
      .click();
    await page
      .getByRole('button', { name: /^Tardy: / })
      .first()
      .click();
  },
};

/** The dialog for expected absences, from the page of the demo's Maya Alvarez. */
async function mayasAbsence(page: Page, base: string): Promise<void> {
  await go(page, `${base}/students?q=maya+alvarez`);
  await page
    .getByRole('link', { name: /^Open Maya/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Expected absence', exact: true }).click();
  await page.getByRole('dialog').waitFor();
  await page.waitForLoadState('networkidle');
}

async function gymnasticsRoll(page: Page, base: string): Promise<void> {
  await go(page, `${base}/classes?q=beginner+gymnastics`);
  await page
    .getByRole('link', { name: /^Attendance of/ })
    .first()
    .click();
  await page.getByRole('grid').waitFor();
  await page.waitForLoadState('networkidle');
}
