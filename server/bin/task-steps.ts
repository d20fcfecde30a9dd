import { go, type Step } from './screen-steps.ts';

/** How to get to the pictures of cancelling and closing, and of what is done in the background. */
export const taskSteps: Record<string, Step> = {
  'classes-cancel': async (page, base) => {
    await go(page, `${base}/classes?day=wednesday`);
    await page
      .getByRole('row')
      .getByRole('checkbox', { name: /^Choose (?!all)/ })
      .first()
      .check();
    await page.getByRole('button', { name: /^Choose all/ }).click();
    await page.getByRole('button', { name: 'Cancel dates…' }).click();
    await page.getByLabel('Give makeup tokens').check();
    await page.getByText(/^Left out/).waitFor();
  },
  'classes-close': (page, base) => go(page, `${base}/classes/close`),
  tasks: (page, base) => go(page, `${base}/tasks`),
  task: async (page, base) => {
    await go(page, `${base}/tasks`);
    await page.getByRole('link', { name: /^Cancel 8 classes/ }).click({ position: { x: 4, y: 8 } });
    await page.getByRole('table', { name: 'Families to tell' }).waitFor();
    await page.waitForLoadState('networkidle');
  },
};
