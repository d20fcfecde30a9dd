import type { Page } from 'playwright-core';

export type Step = (page: Page, base: string) => Promise<void>;

export async function go(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.waitForLoadState('networkidle');
}

/** The page of the demo's Alvarez family. */
async function alvarez(page: Page, base: string): Promise<void> {
  await go(page, `${base}/families?q=alvarez`);
  await page
    .getByRole('link', { name: /^Alvarez/ })
    .first()
    .click({ position: { x: 4, y: 8 } });
  await page.waitForLoadState('networkidle');
}

/** The page of Maya, one of its students. */
async function maya(page: Page, base: string): Promise<void> {
  await go(page, `${base}/students?q=maya+alvarez`);
  await page
    .getByRole('link', { name: /^Open Maya/ })
    .first()
    .click();
  await page.waitForLoadState('networkidle');
}

/** Families and students: how to get to each picture. */
export const familySteps: Record<string, Step> = {
  family: alvarez,
  student: maya,
  'family-new': (page, base) => go(page, `${base}/families/new`),
  'family-edit': async (page, base) => {
    await alvarez(page, base);
    await page.getByRole('link', { name: 'Edit', exact: true }).click();
    await page.waitForLoadState('networkidle');
  },
  'family-remove': async (page, base) => {
    await alvarez(page, base);
    await page.getByRole('button', { name: /^More for/ }).click();
    await page.getByRole('menuitem', { name: /^Remove/ }).click();
    await page.getByRole('dialog').waitFor();
    await page.waitForLoadState('networkidle');
  },
  'family-note': async (page, base) => {
    await alvarez(page, base);
    await page.getByRole('button', { name: 'Add note' }).click();
    await page.getByRole('dialog').waitFor();
  },
  'student-new': async (page, base) => {
    await alvarez(page, base);
    await page.getByRole('link', { name: 'Add student' }).click();
    await page.waitForLoadState('networkidle');
  },
  'student-edit': async (page, base) => {
    await maya(page, base);
    await page.getByRole('link', { name: 'Edit', exact: true }).click();
    await page.waitForLoadState('networkidle');
  },
  'student-health': async (page, base) => {
    await maya(page, base);
    await page.getByRole('button', { name: 'Edit health' }).click();
    await page.getByRole('dialog').waitFor();
  },
  'student-move': async (page, base) => {
    await maya(page, base);
    await page.getByRole('button', { name: /^More for/ }).click();
    await page.getByRole('menuitem', { name: /^Move/ }).click();
    await page.getByRole('searchbox', { name: 'Family' }).fill('baker');
    await page.getByRole('dialog').getByRole('radio').first().click();
    await page.waitForLoadState('networkidle');
  },
};
