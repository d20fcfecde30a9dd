import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright-core';
import { launchBrowser } from '../../server/bin/browser.ts';
import { systemClock } from '../../server/shared/clock.ts';
import { dateInZone } from '../../server/shared/local-date.ts';
import type { TestDatabase } from '../../server/testing/database.ts';
import { PASSWORD, School, ZONE } from '../../server/testing/factories.ts';
import { TestApp } from '../../server/testing/test-app.ts';
import type { Staff } from '../../server/features/staff/staff.entities.ts';

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

/** The real server with a school of factories, and a real browser in front of it. */
export class World {
  /** What the browser complained about; a flow must leave it empty. */
  readonly complaints: string[] = [];

  private constructor(
    readonly app: TestApp,
    readonly school: School,
    private readonly browser: Awaited<ReturnType<typeof launchBrowser>>,
    readonly today: string,
  ) {}

  static async open(database: TestDatabase): Promise<World> {
    const app = await TestApp.start(database.source, systemClock);
    const school = await School.open(database.source);
    return new World(app, school, await launchBrowser(), dateInZone(systemClock.now(), ZONE));
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.app.stop();
  }

  url(path = ''): string {
    return `${this.app.origin}/a/${this.school.account.slug}${path}`;
  }

  async page(viewport = { width: 1440, height: 900 }): Promise<Page> {
    const context: BrowserContext = await this.browser.newContext({
      viewport,
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) this.complaints.push(message.text());
    });
    page.on('pageerror', (error) => this.complaints.push(error.message));
    return page;
  }

  /** A page on which this person has signed in through the form. */
  async signIn(staff: Staff, viewport?: { width: number; height: number }): Promise<Page> {
    const page = await this.page(viewport);
    await page.goto(this.url());
    await page.getByLabel('Login name or e-mail').fill(staff.login);
    await page.getByLabel('Password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.waitForURL((url) => !url.pathname.endsWith('/sign-in'));
    return page;
  }
}

/** What axe finds on the page, one line a finding; of all its rules or of one of them. */
export async function accessibilityFindings(page: Page, rule?: string): Promise<string[]> {
  // The content security policy allows no added script element; evaluating is not one.
  await page.evaluate(AXE);
  const violations = await page.evaluate(async (only) => {
    const { axe } = window as unknown as {
      axe: {
        run: (
          options: object,
        ) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
      };
    };
    return (await axe.run(only ? { runOnly: [only] } : {})).violations;
  }, rule);
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`,
  );
}
