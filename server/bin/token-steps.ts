import type { Page } from 'playwright-core';
import { go, type Step } from './screen-steps.ts';

/** How to get to the pictures of makeup tokens. */
export const tokenSteps: Record<string, Step> = {
  'makeup-tokens': (page, base) => go(page, `${base}/makeup-tokens`),
  'makeup-tokens-reassign': async (page, base) => {
    await go(page, `${base}/makeup-tokens?needs=program`);
    await page.getByRole('button', { name: /^Choose all/ }).click();
    await page.getByRole('button', { name: 'Reassign program…' }).click();
    await page.getByRole('dialog').waitFor();
    await page.waitForLoadState('networkidle');
  },
  'student-tokens': (page, base) => tokensOf(page, base),
  'token-new': async (page, base) => {
    await tokensOf(page, base);
    await page.getByRole('button', { name: 'Create token' }).click();
    await page.getByRole('dialog').waitFor();
    await page.waitForLoadState('networkidle');
  },
  'token-story': async (page, base) => {
    await go(page, `${base}/makeup-tokens?show=pending`);
    await page
      .getByRole('button', { name: /^More for/ })
      .first()
      .click();
    await page.getByRole('menuitem', { name: 'Story' }).click();
    await page.getByRole('dialog').waitFor();
    await page.waitForLoadState('networkidle');
  },
  'settings-tokens': (page, base) => go(page, `${base}/settings/makeup-tokens`),
};

/** The attendance page of a student who has tokens, and these in sight. */
async function tokensOf(page: Page, base: string): Promise<void> {
  await go(page, `${base}/makeup-tokens?show=available`);
  await page
    .getByRole('table')
    .getByRole('link', { name: /./ })
    .first()
    .click({ position: { x: 4, y: 8 } });
  await page.getByRole('region', { name: 'Makeup tokens' }).waitFor();
  await page.waitForLoadState('networkidle');
}
