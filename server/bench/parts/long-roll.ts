import type { CDPSession, Page } from 'playwright-core';
import { launchBrowser } from '../../bin/browser.ts';
import { day } from '../data/days.ts';
import type { School } from '../data/school.ts';
import { say } from '../progress.ts';
import { median, quantile } from '../statistics.ts';
import type { Line } from '../table.ts';
import { STARTS } from './rolls-to-submit.ts';

/** 60 a second. */
const FRAME = 1000 / 60;
const MARKS = 24;
const SCROLLS = 5;

/** From top to bottom, forty pixels a frame; answers how long each frame took. */
const SCROLL = `new Promise((resolve) => {
  const list = [...document.querySelectorAll('[role=grid] [role=presentation]')]
    .find((one) => one.scrollHeight > one.clientHeight + 1000);
  const frames = [];
  let last = performance.now();
  const step = (now) => {
    frames.push(now - last);
    last = now;
    const before = list.scrollTop;
    list.scrollTop += 40;
    if (list.scrollTop > before) requestAnimationFrame(step);
    else resolve({ frames: frames.slice(1), rows: list.querySelectorAll('[role=row]').length, height: list.scrollHeight });
  };
  list.scrollTop = 0;
  requestAnimationFrame((now) => { last = now; requestAnimationFrame(step); });
})`;

/** Keeps how long each click took until what it changed was painted. */
const WATCH = `new PerformanceObserver((entries) => {
  for (const one of entries.getEntries()) if (one.name === 'click') (window.clicks ??= []).push(one.duration);
}).observe({ type: 'event', durationThreshold: 16 })`;

/** A roll of three hundred in the portal: scrolled from top to bottom, and marked. */
export async function longRoll(origin: string, school: School, classId: string): Promise<Line[]> {
  say('attendance: a class of 300 in the browser …');
  const browser = await launchBrowser();
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    await context.addCookies([{ name: 'cartwheel_session', value: school.token, url: origin }]);
    const page = await context.newPage();
    const of = new URLSearchParams({ date: day(0), starts: STARTS });
    await page.goto(`${origin}/a/${school.slug}/classes/${classId}/attendance?${of.toString()}`);
    await page
      .getByRole('button', { name: /^Present: / })
      .first()
      .waitFor();
    await page.waitForLoadState('networkidle');
    const cdp = await context.newCDPSession(page);
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
    return [...(await scrolled(page, cdp)), ...(await marked(page, cdp))];
  } finally {
    await browser.close();
  }
}

async function scrolled(page: Page, cdp: CDPSession): Promise<Line[]> {
  interface Scrolled {
    frames: number[];
    rows: number;
    height: number;
  }
  await page.evaluate<Scrolled>(SCROLL);
  const before = await busy(cdp);
  const turns: Scrolled[] = [];
  for (let turn = 0; turn < SCROLLS; turn += 1) turns.push(await page.evaluate(SCROLL));
  const all = turns.flatMap(({ frames }) => frames);
  const cpu = ((await busy(cdp)) - before) / all.length;
  const dropped = turns.map(({ frames }) => frames.filter((one) => one > 1.5 * FRAME).length);
  const { rows = 0, height = 0 } = turns[0] ?? {};
  const note = `${height} pixels, ${rows} rows in the page; ${dropped.join(', ')} of ${Math.round(all.length / SCROLLS)} frames; median ${median(all).toFixed(1)} ms, p95 ${quantile(all, 0.95).toFixed(1)} ms`;
  return [
    {
      // What else the machine does drops frames too: the calmest time counts.
      ...{ what: `frames dropped, the best of ${SCROLLS} scrolls`, value: Math.min(...dropped) },
      ...{ unit: '', aim: { atMost: 0 }, note },
    },
    {
      ...{ what: 'CPU of a frame', value: cpu, unit: ' ms' },
      ...{
        aim: { atMost: Math.floor(FRAME) },
        note: 'of the page’s thread, so without what else the machine does',
      },
    },
  ];
}

async function marked(page: Page, cdp: CDPSession): Promise<Line[]> {
  await page.evaluate(WATCH);
  const buttons = page.getByRole('button', { name: /^(Present|Absent): / });
  const count = Math.min(MARKS, await buttons.count());
  const cpu: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const before = await busy(cdp);
    await buttons.nth(index).click();
    await page.evaluate(`new Promise((done) => requestAnimationFrame(() => setTimeout(done)))`);
    cpu.push((await busy(cdp)) - before);
  }
  // Those that took less than the browser counts are not told: they count as its least.
  const told = await page.evaluate<number[]>('window.clicks ?? []');
  const clicks = [...told, ...Array.from({ length: count - told.length }, () => 16)];
  return [
    {
      ...{ what: 'a mark until it is painted', value: median(clicks), unit: ' ms' },
      aim: { atMost: 50 },
      note: `${count} marks, p95 ${quantile(clicks, 0.95).toFixed(0)} ms`,
    },
    {
      ...{ what: 'CPU of a mark', value: median(cpu), unit: ' ms' },
      ...{ aim: { atMost: 50 }, note: 'of the page’s thread, with what moves the mouse' },
    },
  ];
}

/** Milliseconds of CPU that the page's thread has used. */
async function busy(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN);
}
