import 'reflect-metadata';
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { pino } from 'pino';
import type { Page } from 'playwright-core';
import { createApp } from '../app.ts';
import { startThrowaway } from '../db/embedded/start-throwaway.ts';
import { connectServer } from '../db/open-database.ts';
import { ensureDemo } from '../demo/ensure-demo.ts';
import { DEMO_SIGN_INS, DEMO_SLUG } from '../demo/sign-ins.ts';
import { createSignInThrottle } from '../features/staff/sign-in-throttle.ts';
import { systemClock } from '../shared/clock.ts';
import { launchBrowser } from './browser.ts';

const FOLDER = '.screens';
const SIZES = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };
const SCHEMES = ['light', 'dark'] as const;

/** How to get to each picture, from the page of the demo's Alvarez family where that matters. */
const STEPS: Record<string, (page: Page, base: string) => Promise<void>> = {
  families: (page, base) => go(page, `${base}/families`),
  'families-search': (page, base) => go(page, `${base}/families?q=alvarez`),
  'families-empty': (page, base) => go(page, `${base}/families?q=zzzzzz`),
  family: async (page, base) => {
    await go(page, `${base}/families?q=alvarez`);
    await page
      .getByRole('link', { name: /^Alvarez/ })
      .first()
      .click({ position: { x: 4, y: 8 } });
    await page.waitForLoadState('networkidle');
  },
  students: (page, base) => go(page, `${base}/students`),
  student: async (page, base) => {
    await go(page, `${base}/students?q=maya+alvarez`);
    await page
      .getByRole('link', { name: /Maya/ })
      .first()
      .click({ position: { x: 4, y: 8 } });
    await page.waitForLoadState('networkidle');
  },
  classes: (page, base) => go(page, `${base}/classes`),
  class: async (page, base) => {
    await go(page, `${base}/classes?q=open+gym`);
    await page
      .getByRole('link', { name: /^Open Gym/ })
      .first()
      .click({ position: { x: 4, y: 8 } });
    await page.waitForLoadState('networkidle');
  },
  'enrollments-view': enrollments,
  'punch-dialog': async (page, base) => {
    await enrollments(page, base);
    await openPunchDialog(page);
  },
  'punch-log': async (page, base) => {
    await enrollments(page, base);
    await page
      .getByRole('button', { name: /punch-in log|used/i })
      .first()
      .click();
    await page.getByRole('dialog').waitFor();
    await page.waitForLoadState('networkidle');
  },
  statement: async (page, base) => {
    await enrollments(page, base);
    const menu = page.getByRole('button', { name: /^More for/ }).first();
    await menu.click();
    await page
      .getByRole('menuitem', { name: /statement/i })
      .first()
      .click();
    await page.waitForLoadState('networkidle');
  },
  'pass-types': (page, base) => go(page, `${base}/pass-types`),
  'pass-type-new': (page, base) => go(page, `${base}/pass-types/new`),
  'pass-type': async (page, base) => {
    await go(page, `${base}/pass-types`);
    await page
      .getByRole('link', { name: /open gym/i })
      .first()
      .click({ position: { x: 4, y: 8 } });
    await page.waitForLoadState('networkidle');
  },
  passes: (page, base) => go(page, `${base}/passes`),
  palette: async (page, base) => {
    await go(page, `${base}/families`);
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill('alv');
    await page.waitForLoadState('networkidle');
  },
  'user-menu': async (page, base) => {
    await go(page, `${base}/families`);
    await page
      .getByRole('button', { name: /user menu|account/i })
      .first()
      .click();
    await page.waitForTimeout(300);
  },
  'not-found': (page, base) => go(page, `${base}/nowhere`),
  graphiql: async (page, base) => {
    await go(page, `${base}/graphql`);
    await page.waitForTimeout(1500);
  },
};

async function go(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.waitForLoadState('networkidle');
}

async function enrollments(page: Page, base: string): Promise<void> {
  await go(page, `${base}/families?q=alvarez`);
  await page
    .getByRole('link', { name: /enrollments/i })
    .first()
    .click();
  await page.waitForLoadState('networkidle');
}

async function openPunchDialog(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /^punch in/i })
    .first()
    .click();
  await page.getByRole('dialog').waitFor();
  await page.waitForLoadState('networkidle');
}

const cluster = await startThrowaway();
const source = await connectServer(cluster);
await ensureDemo(source, systemClock, () => undefined);
const app = await createApp({
  services: {
    source,
    clock: systemClock,
    throttle: createSignInThrottle(source),
    demoSignIns: DEMO_SIGN_INS,
  },
  logger: pino({ level: 'silent' }),
  webRoot: resolve('dist/web'),
  trustProxy: 0,
});
await new Promise<void>((listening) => app.server.listen(0, '127.0.0.1', listening));
const address = app.server.address();
const base = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/a/${DEMO_SLUG}`;
const only = process.argv.slice(2);
const browser = await launchBrowser();
mkdirSync(FOLDER, { recursive: true });

for (const [size, viewport] of Object.entries(SIZES)) {
  for (const colorScheme of SCHEMES) {
    const context = await browser.newContext({ viewport, colorScheme, reducedMotion: 'reduce' });
    const page = await context.newPage();
    const take = async (name: string) => {
      // What is asked for after a click is not on the network yet when the click is over.
      await page.locator('.MuiSkeleton-root').first().waitFor({ state: 'detached' });
      await page.waitForTimeout(200);
      await page.screenshot({ path: `${FOLDER}/${name}-${size}-${colorScheme}.png` });
    };
    await go(page, `${base}/sign-in`);
    await take('sign-in');
    await page.getByLabel(/login name/i).fill('manager');
    await page.getByLabel(/password/i).fill('demo-cartwheel');
    await page.getByRole('button', { name: /^sign in$/i }).click();
    await page.waitForURL(/\/families/);
    for (const [name, arrive] of Object.entries(STEPS)) {
      if (only.length > 0 && !only.includes(name)) continue;
      try {
        await arrive(page, base);
        await take(name);
      } catch (error) {
        process.stderr.write(
          `${name} (${size}, ${colorScheme}): ${error instanceof Error ? error.message : String(error)}\n`,
        );
        process.exitCode = 1;
      }
    }
    await context.close();
    process.stdout.write(`${size}, ${colorScheme}: done\n`);
  }
}

await browser.close();
await app.stop();
await source.destroy();
await cluster.stop();
