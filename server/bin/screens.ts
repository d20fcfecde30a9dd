import 'reflect-metadata';
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { pino } from 'pino';
import type { Page } from 'playwright-core';
import { createApp } from '../app.ts';
import { effects } from '../effects.ts';
import { tasks } from '../tasks.ts';
import { startThrowaway } from '../db/embedded/start-throwaway.ts';
import { connectServer } from '../db/open-database.ts';
import { ensureDemo } from '../demo/ensure-demo.ts';
import { DEMO_SIGN_INS, DEMO_SLUG } from '../demo/sign-ins.ts';
import { createSignInThrottle } from '../features/staff/sign-in-throttle.ts';
import { systemClock } from '../shared/clock.ts';
import { addDays, dateInZone } from '../shared/local-date.ts';
import { attendanceSteps } from './attendance-steps.ts';
import { createVault, KEY_BYTES } from '../shared/vault.ts';
import { launchBrowser } from './browser.ts';
import { makeupSteps } from './makeup-steps.ts';
import { familySteps, go, type Step } from './screen-steps.ts';
import { taskSteps } from './task-steps.ts';
import { tokenSteps } from './token-steps.ts';

const FOLDER = '.screens';
const SIZES = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };
const SCHEMES = ['light', 'dark'] as const;

/** How to get to each picture, from the page of the demo's Alvarez family where that matters. */
const STEPS: Record<string, Step> = {
  welcome: (page, base) => go(page, `${base}/welcome`),
  'audit-log': (page, base) => go(page, `${base}/audit-log`),
  'audit-log-changes': async (page, base) => {
    await go(page, `${base}/audit-log?kind=student&action=CHANGE_STUDENT`);
    await page
      .getByRole('button', { name: /^What was changed/ })
      .first()
      .click();
    await page.waitForLoadState('networkidle');
  },
  families: (page, base) => go(page, `${base}/families`),
  'families-search': (page, base) => go(page, `${base}/families?q=alvarez`),
  'families-empty': (page, base) => go(page, `${base}/families?q=zzzzzz`),
  ...familySteps,
  students: (page, base) => go(page, `${base}/students`),
  classes: (page, base) => go(page, `${base}/classes`),
  ...taskSteps,
  class: openGym,
  'class-cancel': async (page, base) => {
    await openGym(page, base);
    await page
      .getByRole('button', { name: /^Cancel / })
      .nth(14)
      .click();
    await page.getByRole('dialog').waitFor();
    await page.waitForLoadState('networkidle');
  },
  'class-edit': async (page, base) => {
    await openGym(page, base);
    await page.getByRole('link', { name: 'Edit' }).click();
    await page.waitForLoadState('networkidle');
  },
  ...attendanceSteps,
  ...tokenSteps,
  ...makeupSteps,
  'class-new': (page, base) => go(page, `${base}/classes/new`),
  enrollments: (page, base) => go(page, `${base}/enrollments`),
  'enrollments-empty': (page, base) => go(page, `${base}/enrollments?q=zzzzzz`),
  'enrollment-transfer': async (page, base) => {
    await go(page, `${base}/enrollments?types=active`);
    await page
      .getByRole('button', { name: /^More for/ })
      .first()
      .click();
    await page.getByRole('menuitem', { name: 'Transfer…' }).click();
    await page.getByRole('searchbox', { name: 'To class' }).fill('gym');
    await page.getByRole('list', { name: 'To class: found' }).getByRole('button').first().click();
    await page.waitForLoadState('networkidle');
  },
  'enrollment-drop': async (page, base) => {
    await go(page, `${base}/enrollments?types=active&sort=class`);
    await page
      .getByRole('button', { name: /^More for/ })
      .first()
      .click();
    await page.getByRole('menuitem', { name: 'Drop…' }).click();
    await page.getByRole('dialog').waitFor();
    await page.waitForLoadState('networkidle');
  },
  'enrollments-view': enrollments,
  enroll: async (page, base) => {
    await enrollments(page, base);
    await page.getByRole('button', { name: 'Enroll', exact: true }).click();
    await page.getByRole('searchbox', { name: 'Class' }).fill('gym');
    await page.getByRole('list', { name: 'Class: found' }).getByRole('button').first().click();
    await page.waitForLoadState('networkidle');
  },
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
    const menu = page.getByRole('button', { name: /^More for [^:]+: / }).first();
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
  staff: (page, base) => go(page, `${base}/staff`),
  'staff-new': (page, base) => go(page, `${base}/staff/new`),
  'staff-member': colleague,
  'staff-permissions': (page, base) => colleague(page, base, 'Permissions'),
  'staff-sign-in': (page, base) => colleague(page, base, 'Sign-in'),
  'user-groups': (page, base) => go(page, `${base}/staff/groups`),
  'user-group': async (page, base) => {
    await go(page, `${base}/staff/groups`);
    await page.getByRole('link', { name: 'Front Desk', exact: true }).click();
    await page.waitForLoadState('networkidle');
  },
  me: async (page, base) => {
    await go(page, `${base}/me`);
    await page.getByRole('button', { name: /set it up/i }).click();
    await page.getByLabel('Your password', { exact: true }).fill('demo-cartwheel');
    await page.keyboard.press('Enter');
    await page.getByRole('img', { name: /qr code/i }).waitFor();
  },
  palette: async (page, base) => {
    await go(page, `${base}/families`);
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: /^Find/ }).fill('alv');
    await page.getByRole('option').first().waitFor();
  },
  settings: (page, base) => go(page, `${base}/settings`),
  'settings-business': (page, base) => go(page, `${base}/settings/business`),
  'settings-places': (page, base) => go(page, `${base}/settings/locations`),
  'settings-levels': (page, base) => go(page, `${base}/settings/levels`),
  'settings-level-new': async (page, base) => {
    await go(page, `${base}/settings/levels`);
    await page.getByRole('button', { name: 'New level' }).click();
    await page.getByRole('dialog').waitFor();
  },
  'settings-sessions': (page, base) => go(page, `${base}/settings/sessions`),
  'settings-closures': (page, base) => go(page, `${base}/settings/closures`),
  'settings-closure-new': async (page, base) => {
    await go(page, `${base}/settings/closures`);
    await page.getByRole('button', { name: 'New closure' }).click();
    const today = dateInZone(systemClock.now(), 'UTC');
    await page.getByLabel('First day').fill(addDays(today, -20));
    await page.getByLabel('Last day').fill(today);
    await page.getByRole('checkbox').first().check();
    await page.getByRole('heading', { name: 'What the change means' }).waitFor();
  },
  'settings-fields': (page, base) => go(page, `${base}/settings/custom-fields`),
  'settings-areas': (page, base) => go(page, `${base}/settings/areas`),
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
  // The last: what comes after it would be seen as that person too.
  'seeing-as': async (page, base) => {
    await colleague(page, base);
    await page.getByRole('button', { name: /^see as/i }).click();
    await page.getByRole('button', { name: /^see as this/i }).click();
    await page.getByRole('complementary').waitFor();
    await page.waitForLoadState('networkidle');
  },
};

async function openGym(page: Page, base: string): Promise<void> {
  await go(page, `${base}/classes?q=open+gym`);
  await page
    .getByRole('link', { name: /^Open Gym/ })
    .first()
    .click({ position: { x: 4, y: 8 } });
  await page.waitForLoadState('networkidle');
}

async function enrollments(page: Page, base: string): Promise<void> {
  await go(page, `${base}/families?q=alvarez`);
  await page
    .getByRole('main')
    .getByRole('link', { name: /enrollments/i })
    .first()
    .click();
  await page.waitForLoadState('networkidle');
}

/** The page of somebody who works at the demo's front desk, or a part of it. */
async function colleague(page: Page, base: string, part?: string): Promise<void> {
  await go(page, `${base}/staff?q=raman`);
  await page.getByRole('link', { name: /Raman/ }).first().click();
  if (part) await page.getByRole('link', { name: part, exact: true }).click();
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
    vault: createVault(Buffer.alloc(KEY_BYTES)),
    effects,
    tasks,
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
    await page.getByLabel(/login name/i).fill('owner');
    await page.getByLabel(/password/i).fill('demo-cartwheel');
    await page.getByRole('button', { name: /^sign in$/i }).click();
    await page.waitForURL(/\/welcome/);
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
