import type { Page } from 'playwright-core';
import { go, type Step } from './screen-steps.ts';

/** How to get to the pictures of redeeming. */
export const makeupSteps: Record<string, Step> = {
  'makeup-finder': finder,
  'makeup-finder-empty': async (page, base) => {
    await finder(page, base);
    await page.getByRole('searchbox', { name: 'Search seats' }).fill('zzzzzz');
    await page.getByText(/^No fitting seat/).waitFor();
  },
  'redeem-seat': async (page, base) => {
    await finder(page, base);
    await page
      .getByRole('button', { name: /^Book / })
      .first()
      .click();
    await page.getByRole('dialog').getByText(/token/i).first().waitFor();
    await page.waitForLoadState('networkidle');
  },
  'redeem-day': async (page, base) => {
    await finder(page, base);
    await page.getByRole('button', { name: 'Choose a day…' }).click();
    await page.getByRole('dialog').getByRole('radio').first().waitFor();
    await page.waitForLoadState('networkidle');
  },
  'enroll-makeup': async (page, base) => {
    await finder(page, base);
    await go(page, page.url().replace(/makeups$/, 'enrollments'));
    await page.getByRole('button', { name: 'Enroll', exact: true }).click();
    await page.getByRole('radio', { name: /^Makeup/ }).click();
    await page.getByText(/to redeem/).waitFor();
  },
};

/** The seats for a student who has tokens. */
async function finder(page: Page, base: string): Promise<void> {
  await go(page, `${base}/makeup-tokens?show=available`);
  const to = await page
    .getByRole('table')
    .locator('a[href*="/students/"]')
    .first()
    .getAttribute('href');
  const [studentId = ''] = /[0-9a-f-]{36}/.exec(to ?? '') ?? [];
  await go(page, `${base}/students/${studentId}/makeups`);
}
